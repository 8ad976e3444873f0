using Netra.Cases.Matches;
using Netra.Cases.Persons;
using Netra.Contracts;

namespace Netra.Cases.Files;

/// <summary>The file's own texts, opened in one session.</summary>
internal sealed record SealedTexts(Person? Person, Identified? Identified, string? FindingFacts, IReadOnlyDictionary<Guid, string> Texts)
{
    public static readonly SealedTexts None = new(null, null, null, new Dictionary<Guid, string>());

    public string? this[Guid id] => Texts.GetValueOrDefault(id);

    public static SealedTexts Of(CaseFile file, OpenSeal seal)
    {
        var texts = new Dictionary<Guid, string>();
        foreach (var review in file.Reviews) texts[review.Id] = seal.Reveal(review.SealedReasons, "review.reasons");
        foreach (var note in file.TracingNotes) texts[note.Id] = seal.Reveal(note.SealedNote, "tracing.note");
        foreach (var heard in file.Clarifications)
        {
            var minutes = heard.Hearing is { } hearing ? ": " + seal.Reveal(hearing.SealedMinutes, "hearing.minutes") : "";
            texts[heard.Id] = $"{seal.Reveal(heard.SealedName, "clarification.name")}, {seal.Reveal(heard.SealedPlace, "clarification.place")}{minutes}";
        }
        if (file.Extension is { } extension) texts[extension.FileId.Value] = seal.Reveal(extension.SealedReasons, "extension.reasons");
        foreach (var run in file.Clocks)
            if (run.Stop?.SealedReasons is { } reasons) texts[run.Id] = seal.Reveal(reasons, Pauses.Pausing.Place);
        foreach (var withdrawal in file.Matches.SelectMany(m => m.Withdrawals)) texts[withdrawal.Id] = seal.Reveal(withdrawal.SealedReasons, "match.withdrawal");
        return new(file.PersonIn(seal), file.Match?.Reveal(seal), file.Finding is { } finding ? seal.Reveal(finding.SealedFacts, "finding.facts") : null, texts);
    }
}
