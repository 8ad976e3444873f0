using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Plenaries;

/// <summary>The plenary meeting (rapat pleno) on one assessment. Each member votes in an own session; a recused member is not counted.</summary>
internal sealed class Plenary
{
    public Guid Id { get; init; }
    public CaseFileId File { get; init; }
    public Guid Assessment { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    public List<Vote> Votes { get; } = [];
    public List<Recusal> Recusals { get; } = [];
    public PlenaryDecision? Decision { get; set; }

    public int For => Votes.Count(v => v.Agrees);
    public int Against => Votes.Count(v => !v.Agrees);

    /// <summary>Members whose presence the quorum is counted against: those in office now and those who voted, without the recused.</summary>
    internal int Base(IEnumerable<OfficerId> members) => members.Union(Votes.Select(v => v.Officer)).Except(Recusals.Select(r => r.Officer)).Count();

    internal bool Tied(IEnumerable<OfficerId> members, Quorum quorum) => For == Against && quorum.Met(Votes.Count, Base(members));

    internal static Outcome<Plenary> Open(CaseFile file, IReadOnlyCollection<OfficerId> members, Quorum quorum, OfficerId by, DateTime now) =>
          file.LatestAssessment is not { } assessment                ? new NotAssessed()
        : file.Adopted is not null                                   ? new PlenaryOver()
        : file.LatestPlenary is { Decision: null } open && !open.Tied(members, quorum) ? new PlenaryIsOpen()
        : file.LatestPlenary is { Decision: not null } done && done.Assessment == assessment.Id ? new AssessAgain()
        : new Plenary { Id = Clock.NewId(now), File = file.Id, Assessment = assessment.Id, At = now, By = by };

    internal Outcome<Vote> Cast(OfficerId officer, IReadOnlyCollection<OfficerId> members, bool agrees, byte[] note, DateTime now) =>
          Decision is not null                       ? new PlenaryOver()
        : !members.Contains(officer)                 ? new NotAMember()
        : Recusals.Any(r => r.Officer == officer)    ? new Recused()
        : Votes.Any(v => v.Officer == officer)       ? new VotedAlready()
        : new Vote { Plenary = Id, Officer = officer, At = now, Agrees = agrees, Note = note };

    internal Outcome<Recusal> Recuse(OfficerId officer, IReadOnlyCollection<OfficerId> members, byte[] reason, DateTime now) =>
          Decision is not null                       ? new PlenaryOver()
        : !members.Contains(officer)                 ? new NotAMember()
        : Recusals.Any(r => r.Officer == officer)    ? new Recused()
        : Votes.Any(v => v.Officer == officer)       ? new VotedAlready()
        : new Recusal { Plenary = Id, Officer = officer, At = now, Reason = reason };

    internal Outcome<PlenaryDecision> Close(IReadOnlyCollection<OfficerId> members, Quorum quorum, OfficerId by, DateTime now) =>
          Decision is not null                             ? new PlenaryOver()
        : !quorum.Met(Votes.Count, Base(members))          ? new NoQuorum(Votes.Count, quorum.Needed(Base(members)))
        : For == Against                                   ? new VoteAgain(For, Against)
        : new PlenaryDecision
        {
            Plenary = Id, Assessment = Assessment, At = now, By = by, Members = Base(members), VotesFor = For, VotesAgainst = Against, Recused = Recusals.Count
        };
}

/// <summary>One member's vote on the proposed outcome.</summary>
internal sealed class Vote
{
    public Guid Plenary { get; init; }
    public OfficerId Officer { get; init; }
    public DateTime At { get; init; }
    public bool Agrees { get; init; }
    /// <summary>Sealed with the file's key, place <c>plenary.note</c>.</summary>
    public required byte[] Note { get; init; }
}

/// <summary>A member withdraws from this decision for a conflict of interest (UU 30/2014 ps 42-43).</summary>
internal sealed class Recusal
{
    public Guid Plenary { get; init; }
    public OfficerId Officer { get; init; }
    public DateTime At { get; init; }
    /// <summary>Sealed with the file's key, place <c>plenary.recusal</c>.</summary>
    public required byte[] Reason { get; init; }
}

/// <summary>The closing of a plenary with its count. Where the members did not agree, a new assessment is owed.</summary>
internal sealed class PlenaryDecision
{
    public Guid Plenary { get; init; }
    public Guid Assessment { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    public int Members { get; init; }
    public int VotesFor { get; init; }
    public int VotesAgainst { get; init; }
    public int Recused { get; init; }
    public bool Adopted => VotesFor > VotesAgainst;
}
