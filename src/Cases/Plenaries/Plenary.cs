using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Plenaries;

/// <summary>The plenary meeting (rapat pleno) on one assessment. Each member votes in an own session; a recused member is not counted.</summary>
internal sealed class Plenary
{
    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    public Guid AssessmentId { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    public List<Vote> Votes { get; } = [];
    public PlenaryDecision? Decision { get; set; }

    internal static Outcome<Plenary> Open(CaseFile file, Bench bench, OfficerId by, DateTime now) =>
          file.Closure is not null                                   ? new AlreadyClosed()
        : file.LatestAssessment is not { } assessment                ? new NotAssessed()
        : file.Adopted is not null                                   ? new PlenaryOver()
        : file.LatestPlenary is { Decision: null } open && !open.Tied(bench) ? new PlenaryIsOpen()
        : file.LatestPlenary is { Decision: not null } done && done.AssessmentId == assessment.Id ? new AssessAgain()
        : new Plenary { Id = Clock.NewId(now), FileId = file.Id, AssessmentId = assessment.Id, At = now, By = by };

    internal Outcome<Vote> Cast(OfficerId officer, Bench bench, bool agrees, byte[] note, DateTime now) =>
          Decision is not null                       ? new PlenaryOver()
        : bench.Recused.Contains(officer)            ? new RecusedFromVoting()
        : !bench.Members.Contains(officer)           ? new NotAMember()
        : Votes.Any(v => v.Officer == officer)       ? new VotedAlready()
        : new Vote { PlenaryId = Id, Officer = officer, At = now, Agrees = agrees, SealedNote = note };

    internal Outcome<PlenaryDecision> Close(CaseFile file, Bench bench, OfficerId by, DateTime now) =>
          Decision is not null                                  ? new PlenaryOver()
        : !bench.Quorate(Counted(bench).Count)                  ? new NoQuorum(Counted(bench).Count, bench.Needed)
        : Tied(bench)                                           ? new VoteAgain(For(bench), Against(bench))
        : For(bench) == Against(bench)                          ? new VotesAwaited(For(bench), Against(bench))
        : new PlenaryDecision
        {
            PlenaryId = Id, AssessmentId = AssessmentId, At = now, By = by, Members = bench.Sitting.Count, VotesFor = For(bench), VotesAgainst = Against(bench),
            Recused = bench.Recused.Count, Basis = Cases.Basis.Plenary(file)
        };

    // Who is recused after voting, or has left the office, is no longer counted: a decision rests only on those who may still answer for it.
    private List<Vote> Counted(Bench bench) => [.. Votes.Where(v => bench.Sitting.Contains(v.Officer))];
    internal int For(Bench bench) => Counted(bench).Count(v => v.Agrees);
    internal int Against(Bench bench) => Counted(bench).Count(v => !v.Agrees);
    // As long as somebody has not voted, an even count is no result.
    internal bool Tied(Bench bench) => For(bench) == Against(bench) && bench.Quorate(Counted(bench).Count) && Counted(bench).Count == bench.Sitting.Count;
}

/// <summary>One member's vote on the proposed outcome.</summary>
internal sealed class Vote
{
    public Guid PlenaryId { get; init; }
    public OfficerId Officer { get; init; }
    public DateTime At { get; init; }
    public bool Agrees { get; init; }
    /// <summary>Sealed with the file's key, place <c>plenary.note</c>.</summary>
    public required byte[] SealedNote { get; init; }
}

/// <summary>The closing of a plenary with its count. Where the members did not agree, a new assessment is owed.</summary>
internal sealed class PlenaryDecision
{
    public Guid PlenaryId { get; init; }
    public Guid AssessmentId { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    public int Members { get; init; }
    public int VotesFor { get; init; }
    public int VotesAgainst { get; init; }
    public int Recused { get; init; }
    public required string Basis { get; init; }
    public bool Adopted => VotesFor > VotesAgainst;
}
