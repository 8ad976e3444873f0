using Netra.Contracts;
using Netra.Rulebook.Judging;
using Netra.Rulebook.Law;
using Netra.Rulebook.Questions;

namespace Netra.Rulebook.Cards;

/// <summary>What one phase allows and forbids, act by act, as the engine answers it; to be printed and hung up.</summary>
/// <param name="Lines">In the order of the acts.</param>
internal sealed record Card(PhaseInfo Phase, Words Election, DateOnly Day, IReadOnlyList<CardLine> Lines)
{
    /// <summary>The answers on a day of the phase, towards someone who runs, with nothing special about person or act.</summary>
    public static Card Of(Book book, IRulebook rules, string election, PhaseInfo phase, string status, string region)
    {
        // Before the stages there is no first day, after the vote no last one.
        var day = phase.From == DateOnly.MinValue ? phase.To : phase.From;
        return new(phase, book.Election(election).Name, day, [.. rules.Acts.Select(act => CardLine.Of(book, rules, new()
        {
            Person = new() { Status = status }, Act = act.Code, Date = day, Election = election, Region = region
        }))]);
    }

    /// <summary>The phases of an election, first to last.</summary>
    public static IReadOnlyList<PhaseInfo> Phases(IRulebook rules, string election, DateOnly votingDay)
    {
        var phases = new LinkedList<PhaseInfo>([rules.PhaseOn(election, votingDay)!]);
        while (phases.First!.Value.From > DateOnly.MinValue) phases.AddFirst(rules.PhaseOn(election, phases.First.Value.From.AddDays(-1))!);
        while (phases.Last!.Value.To < DateOnly.MaxValue) phases.AddLast(rules.PhaseOn(election, phases.Last.Value.To.AddDays(1))!);
        return phases.ToList();
    }
}

/// <param name="Act">What follows "you may" or "you may not".</param>
/// <param name="Marked">Inference, memory and conflict are marked on paper too, of a row's number as of its text.</param>
/// <param name="Condition">On what condition it is allowed.</param>
/// <param name="Unless">Circumstances, each of which alone makes it allowed, freely or on conditions.</param>
/// <param name="Crimes">Criminal provisions that apply, with their punishment.</param>
internal sealed record CardLine(Words Act, string Answer, string? Code, string? Basis, bool Marked, Words? Sanction, Words? Condition,
    IReadOnlyList<Words> Unless, IReadOnlyList<(string Provision, Words? Penalty)> Crimes)
{
    public static CardLine Of(Book book, IRulebook rules, Situation situation)
    {
        var verdict = rules.Explain(situation);
        var decisive = verdict.Rules.Count > 0 ? verdict.Rules[0] : null;
        var row = decisive is null ? null : Row(book, decisive.Code);
        return new(book.Lexicon.Acts[situation.Act].Ask!, verdict.Answer, decisive?.Code, decisive is { Basis.Count: > 0 } ? decisive.Basis[0] : null,
            decisive is not null && (Reasons.IsMarked(decisive.Confidence) || Reasons.IsMarked(row!.Numbered ?? "")),
            verdict.Heaviest is { } heaviest ? book.Sanctions[heaviest].Kind.Name : null,
            // The reading that held says its condition; where it says none, the row itself is one.
            verdict.Answer == "conditional" ? decisive!.Because.FirstOrDefault(b => row!.When.Any(c => c.Note == b)) ?? row!.Text : null,
            verdict.Answer is "prohibited" or "needs-legal-review" ? Milder(book, rules, situation) : [],
            [.. verdict.CriminalScreen.Where(c => c.Applies).Select(c => (c.Provision, Row(book, c.Provision).Penalty))]);
    }

    private static List<Words> Milder(Book book, IRulebook rules, Situation situation)
    {
        var words = book.Lexicon.Circumstances;
        return [.. Relevance.Of(book, situation.Act, situation.Person.Status).Also.Where(words.Has)
            .Where(code => rules.Explain(situation with { Circumstances = [code] }).Answer is "allowed" or "conditional").Select(words.Name)];
    }

    private static Rule Row(Book book, string code) => book.Rules.First(r => r.Code == code);
}
