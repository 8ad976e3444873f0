using Netra.Contracts;
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
}

/// <summary>Who may sit in a plenary of the office today: its enrolled voting members, without those recused from the file.</summary>
/// <param name="Members">Enrolled members with the permission to vote.</param>
/// <param name="Recused">Of them, those recused from this file; not counted to the quorum's base.</param>
internal sealed record Bench(IReadOnlySet<OfficerId> Members, IReadOnlySet<OfficerId> Recused, Quorum Quorum)
{
    public static Bench Of(CaseFile file, IEnumerable<Officer> members)
    {
        var voting = members.Where(m => m.Permissions.Contains(CasesPermissions.Vote)).Select(m => m.Id).ToHashSet();
        return new(voting, voting.Where(file.IsRecused).ToHashSet(), Quorum.Practice);
    }

    public IReadOnlySet<OfficerId> Sitting { get; } = Members.Except(Recused).ToHashSet();
    public int Needed => Quorum.Needed(Sitting.Count);
    public bool Quorate(int votes) => votes >= Needed;
}

internal sealed record NotAssessed() : Refusal("cases.plenary.not-assessed");
internal sealed record PlenaryOver() : Refusal("cases.plenary.over");
internal sealed record PlenaryIsOpen() : Refusal("cases.plenary.is-open");
internal sealed record AssessAgain() : Refusal("cases.plenary.assess-again");
internal sealed record NotAMember() : Refusal("cases.plenary.not-a-member");
internal sealed record RecusedFromVoting() : Refusal("cases.plenary.recused-from-voting");
internal sealed record VotedAlready() : Refusal("cases.plenary.voted-already");
internal sealed record NoQuorum(int Votes, int Needed) : Refusal("cases.plenary.no-quorum", Votes, Needed);
internal sealed record VotesAwaited(int For, int Against) : Refusal("cases.plenary.votes-awaited", For, Against);
internal sealed record VoteAgain(int For, int Against) : Refusal("cases.plenary.vote-again", For, Against);
