using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Matches;

/// <summary>A match taken back. After the referral the name has left the house, so it takes four eyes.</summary>
internal sealed class Withdrawal
{
    public Guid Id { get; init; }
    public Guid MatchId { get; init; }
    /// <summary>Sealed with the file's key, place <c>match.withdrawal</c>.</summary>
    public required byte[] SealedReasons { get; init; }
    public bool TakesTwo { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
    public Answer? Answer { get; set; }

    public bool Holds => !TakesTwo || Answer is { Agrees: true };

    internal static Outcome<Withdrawal> Of(CaseFile file, byte[] reasons, OfficerId by, DateTime now) =>
        file.IsRecused(by) ? new SteppedBack()
      : file.Match is not { } match ? new NothingMatched()
      : match.Waiting is not null ? new WithdrawalWaits()
      : new Withdrawal { Id = Clock.NewId(now), MatchId = match.Id, SealedReasons = reasons, TakesTwo = file.Referrals.Count > 0, By = by, At = now };

    internal Outcome<Answer> Answered(CaseFile file, bool agrees, byte[] reasons, OfficerId by, DateTime now) =>
        file.IsRecused(by) ? new SteppedBack()
      : Answer is not null || !TakesTwo ? new NothingWaits()
      : agrees && by == By ? new AnotherAgrees()
      : new Answer { WithdrawalId = Id, Agrees = agrees, SealedReasons = reasons, By = by, At = now };
}

/// <summary>What another officer said to it; who asked can only take the wish back.</summary>
internal sealed class Answer
{
    public Guid WithdrawalId { get; init; }
    public bool Agrees { get; init; }
    /// <summary>Place <c>match.answer</c>.</summary>
    public required byte[] SealedReasons { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}
