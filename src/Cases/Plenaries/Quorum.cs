using Netra.Kernel;

namespace Netra.Cases.Plenaries;

/// <summary>When a plenary can decide.</summary>
/// <param name="Least">Votes without which nothing is collegial.</param>
/// <param name="Basis">Where the rule comes from.</param>
/// <param name="Confidence">As in the rulebook: primary, secondary, inferred, recalled or conflict.</param>
internal sealed record Quorum(int Least, string Basis, string Confidence)
{
    /// <summary>More than half of the members. How supervisors do it; the text of the plenary rules was not read for this, hence the mark.</summary>
    public static readonly Quorum Practice = new(2, "Praktik rapat pleno pengawas pemilu", "recalled");

    public int Needed(int members) => Math.Max(Least, members / 2 + 1);
    public bool Met(int votes, int members) => votes >= Needed(members);
}

internal sealed record NotAssessed() : Refusal("cases.plenary.not-assessed");
internal sealed record PlenaryOver() : Refusal("cases.plenary.over");
internal sealed record PlenaryIsOpen() : Refusal("cases.plenary.is-open");
internal sealed record AssessAgain() : Refusal("cases.plenary.assess-again");
internal sealed record NotAMember() : Refusal("cases.plenary.not-a-member");
internal sealed record Recused() : Refusal("cases.plenary.is-recused");
internal sealed record VotedAlready() : Refusal("cases.plenary.voted-already");
internal sealed record NoQuorum(int Votes, int Needed) : Refusal("cases.plenary.no-quorum", Votes, Needed);
internal sealed record VoteAgain(int For, int Against) : Refusal("cases.plenary.vote-again", For, Against);
