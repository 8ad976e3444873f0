using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Rulebook.Versions;

/// <summary>Four eyes on the law: another officer than the proposer approved exactly these files.</summary>
internal sealed class Approval
{
    public RulebookVersionId VersionId { get; init; }
    /// <summary>Place in the order of approval; two who approve at once collide on it.</summary>
    public int Number { get; init; }
    public required string Version { get; init; }
    public required string Sha256 { get; init; }
    public DateOnly InForceFrom { get; init; }
    /// <summary>null for the installation's own.</summary>
    public OfficerId? By { get; init; }
    public DateTime At { get; init; }

    /// <param name="proposed">The proposal's files, read.</param>
    /// <param name="seen">The digest of the files the officer was shown.</param>
    internal static Outcome<Approval> Of(VersionRecord proposal, Edition proposed, Editions editions, string seen, OfficerId by, DateTime now) =>
        proposal.Approval is not null ? new AlreadyApproved()
      : proposal.By == by ? new ProposerMayNotApprove()
      // Approved over a law that moved on, it would take the other's change back in silence.
      : proposal.BasedOn != editions.Newest.Id ? new BaseMoved(editions.Newest.Version)
      : proposed.Set.Sha256 == editions.Newest.Set.Sha256 ? new NothingChanged()
      : editions.All.Any(e => e.Version == proposed.Version) ? new VersionTaken(proposed.Version)
      : proposed.Set.Sha256 != seen ? new ChangedSinceRead()
      // Begun under an older program: from now on the law has every sentence of its own.
      : proposed.Book.Lexicon.Borrowed is { Count: > 0 } lacking ? new LacksSentences(string.Join(", ", lacking))
      : new Approval
        {
            VersionId = proposal.Id, Number = editions.Newest.Number + 1, Version = proposed.Version, Sha256 = proposed.Set.Sha256,
            InForceFrom = proposal.InForceFrom, By = by, At = now
        };
}

internal sealed record AlreadyApproved() : Refusal("rulebook.refuse.approved");
internal sealed record ProposerMayNotApprove() : Refusal("rulebook.refuse.same-officer");
internal sealed record NotLetIn() : Refusal("rulebook.refuse.not-let-in");
internal sealed record BaseMoved(string Newest) : Refusal("rulebook.refuse.base-moved", Newest);
internal sealed record NothingChanged() : Refusal("rulebook.refuse.nothing-changed");
internal sealed record VersionTaken(string Version) : Refusal("rulebook.refuse.version-taken", Version);
internal sealed record ChangedSinceRead() : Refusal("rulebook.refuse.changed-since");
internal sealed record LacksSentences(string Sentences) : Refusal("rulebook.refuse.lacks-sentences", Sentences);
internal sealed record NotYourProposal() : Refusal("rulebook.refuse.not-yours");
internal sealed record SomeoneWasFaster() : Refusal("rulebook.refuse.faster");
