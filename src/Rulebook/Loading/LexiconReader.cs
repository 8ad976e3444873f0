using System.Collections.Frozen;
using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Loading;

/// <summary>Reads the closed lists and the engine's sentences.</summary>
internal static class LexiconReader
{
    /// <summary>Every sentence the engine speaks; each must stand in the section <c>sentences</c>, and no other may. Of what was approved under an older program neither is asked.</summary>
    private static readonly string[] Spoken =
    [
        "because.act", "because.status.before", "because.status.after", "because.status.uncertain", "because.date-marked", "because.party", "because.circumstances",
        "because.office-holder", "because.outlook", "because.penalty", "because.marked",
        "outlook.contest",
        "miss.law", "miss.region", "miss.person", "miss.not-yet", "miss.no-longer", "miss.target", "miss.office.wanted", "miss.office.unwanted",
        "miss.leave.wanted", "miss.leave.unwanted", "miss.spouse.wanted", "miss.spouse.unwanted", "miss.status", "miss.status.none", "miss.phase",
        "miss.window", "miss.contest", "miss.any", "miss.all", "miss.none",
        "criminal.applies", "track.none",
        "summary.prohibited", "summary.conditional", "summary.allowed", "summary.needs-legal-review", "summary.open", "summary.rules", "summary.heaviest",
        "summary.raised", "summary.criminal", "summary.marked", "summary.closing",
        "clock.start", "clock.rule", "clock.count", "clock.skip", "clock.weekend", "clock.hours", "clock.pause", "clock.pause.basis", "clock.end", "clock.last", "clock.close.service", "clock.close.around",
        "clock.close.no-service", "clock.close.day", "clock.due", "clock.extension", "clock.consequence", "clock.no-table", "clock.recalled", "clock.basis", "clock.result", "clock.assumed", "clock.assumed.law", "clock.assumed.hours",
        "kind.national", "kind.joint-leave", "kind.voting"
    ];

    /// <param name="own">The program's own words, for files that were approved under an older program; null where files are to be complete.</param>
    public static Lexicon Read(RuleFiles files, Findings findings, Lexicon? own)
    {
        var (sentences, borrowed) = Sentences(files, findings, own);
        return Lists(files, findings, sentences) with { Borrowed = borrowed };
    }

    private static Lexicon Lists(RuleFiles files, Findings findings, FrozenDictionary<string, Words> sentences) => new(
        Terms(files, "acts", "act", findings), Terms(files, "circumstances", "circumstances", findings), Terms(files, "statuses", "person.status", findings),
        Terms(files, "targets", "target", findings, "contestant", "party", "none"), Terms(files, "contests", "contest", findings),
        Terms(files, "phases", "phase", findings, "pra_tahapan", "tahapan_pra_penetapan", "pasca_penetapan_pra_kampanye", "kampanye", "masa_tenang", "pemungutan", "pasca_pemungutan"),
        Terms(files, "target-statuses", "targetStatus", findings, "bakal_calon", "calon"), Terms(files, "laws", "law", findings),
        Terms(files, "classes", "class", findings, "criminal"), Terms(files, "confidences", "confidence", findings, "inferred", "recalled", "conflict"),
        Terms(files, "provinces", "region", findings), sentences);

    /// <param name="needed">Terms the engine itself speaks of, so that a missing one stops start-up and not an answer.</param>
    private static Vocabulary Terms(RuleFiles files, string section, string field, Findings findings, params string[] needed)
    {
        var terms = new List<Term>();
        foreach (var row in files.Rows(section))
        {
            var term = new Term(row.Text("code"), row.Words("name"), section == "acts" ? row.Words("ask") : null, section == "acts" ? row.WordsOrNull("ask-party") : null, section == "acts" ? row.Words("hint") : null);
            if (terms.Any(t => t.Code == term.Code)) row.Wrong("code", $"'{term.Code}' stands twice in {section}");
            else terms.Add(term);
            row.Close();
        }
        foreach (var code in needed.Where(c => terms.TrueForAll(t => t.Code != c))) findings.Add("(rules)", 0, $"{section}.{code}", "is missing");
        if (terms.Count is 0 or > Vocabulary.Most) findings.Add("(rules)", 0, section, $"must hold 1 to {Vocabulary.Most} terms, holds {terms.Count}");
        return new(field, terms);
    }

    private static (FrozenDictionary<string, Words>, IReadOnlyList<string> Borrowed) Sentences(RuleFiles files, Findings findings, Lexicon? own)
    {
        var (sentences, borrowed) = (new Dictionary<string, Words>(StringComparer.Ordinal), new List<string>());
        foreach (var section in files.Sections("sentences"))
        {
            foreach (var key in section.Keys.Where(Spoken.Contains))
                if (!sentences.TryAdd(key, section.Words(key))) section.Wrong(key, "stands twice");
            if (own is null) section.Close();
        }
        foreach (var key in Spoken.Where(k => !sentences.ContainsKey(k)))
            if (own is not null)
            {
                sentences.Add(key, own.Sentences[key]);
                borrowed.Add(key);
            }
            else if (files.Sections("sentences").FirstOrDefault() is { } section) section.Wrong(key, "is missing");
            else findings.Add("(rules)", 0, $"sentences.{key}", "is missing");
        return (sentences.ToFrozenDictionary(StringComparer.Ordinal), borrowed);
    }
}
