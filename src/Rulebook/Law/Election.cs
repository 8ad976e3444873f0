using Netra.Contracts;

namespace Netra.Rulebook.Law;

/// <summary>A first and a last day, both included.</summary>
internal readonly record struct Days(DateOnly From, DateOnly To)
{
    public bool Hold(DateOnly date) => date >= From && date <= To;
}

/// <summary>When the election commission fixed the contestants of a contest.</summary>
/// <param name="Window">One day, or the days between which it lies where the sources disagree.</param>
internal sealed record Determination(string Contest, Days Window, string Confidence, IReadOnlyList<string> Sources)
{
    /// <summary>The day of determination counts as after it; between the days of an uncertain window nobody can tell.</summary>
    /// <returns>true: determined; false: not yet; null: uncertain.</returns>
    public bool? Done(DateOnly date) => date >= Window.To ? true : date < Window.From ? false : null;
}

internal sealed record Stage(string Code, Words Name, DateOnly? From, DateOnly? To, string Confidence, IReadOnlyList<string> Sources);

/// <summary>An election with its calendar. Phases that do not hang on a contest's determination are fixed days.</summary>
internal sealed record Election
{
    public required string Code { get; init; }
    public required Words Name { get; init; }
    /// <summary>Which election law governs it: <c>pemilu</c> or <c>pilkada</c>.</summary>
    public required string Law { get; init; }
    public required Days Stages { get; init; }
    public required Days Campaign { get; init; }
    public required Days Quiet { get; init; }
    public required DateOnly VotingDay { get; init; }
    public required IReadOnlyList<Determination> Contests { get; init; }
    /// <summary>When the parties became contestants; null where parties only nominate, so that the contestants' day counts for them.</summary>
    public Determination? Parties { get; init; }
    public required IReadOnlyList<Stage> Calendar { get; init; }

    /// <summary>The phase of a date, given whether the contestants are determined.</summary>
    public string Phase(DateOnly date, bool determined) =>
        date > VotingDay ? "pasca_pemungutan"
        : date == VotingDay ? "pemungutan"
        : Quiet.Hold(date) ? "masa_tenang"
        : Campaign.Hold(date) ? "kampanye"
        : determined ? "pasca_penetapan_pra_kampanye"
        : date >= Stages.From ? "tahapan_pra_penetapan"
        : "pra_tahapan";
}
