using Netra.Contracts;
using Netra.Rulebook.Law;

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
        return new(phase, book.Election(election).Name, day, [.. rules.Acts.Select(act =>
        {
            var verdict = rules.Explain(new() { Person = new() { Status = status }, Act = act.Code, Date = day, Election = election, Region = region });
            var decisive = verdict.Rules.Count > 0 ? verdict.Rules[0] : null;
            return new CardLine(book.Lexicon.Acts[act.Code].Ask!, verdict.Answer, decisive?.Code, decisive is { Basis.Count: > 0 } ? decisive.Basis[0] : null,
                decisive?.Confidence, verdict.Heaviest is { } heaviest ? book.Sanctions[heaviest].Kind.Name : null);
        })]);
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
internal sealed record CardLine(Words Act, string Answer, string? Code, string? Basis, string? Confidence, Words? Sanction)
{
    /// <summary>Inference, memory and conflict are marked on paper too.</summary>
    public bool Marked => Confidence is "inferred" or "recalled" or "conflict";
}
