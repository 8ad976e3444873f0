using Netra.Kernel;

namespace Netra.Contracts;

public readonly record struct RoundId(Guid Value) : IValue<RoundId, Guid> { public static RoundId From(Guid value) => new(value); }

/// <summary>A pact's number: sixteen letters of Crockford's base 32, stored without gaps.</summary>
public readonly record struct PactCode(string Value) : IValue<PactCode, string> { public static PactCode From(string value) => new(value); }

public readonly record struct CircularId(Guid Value) : IValue<CircularId, Guid> { public static CircularId From(Guid value) => new(value); }

public readonly record struct CampaignId(Guid Value) : IValue<CampaignId, Guid> { public static CampaignId From(Guid value) => new(value); }

/// <summary>How sure it is that the person named signed. Codes are stored and journalled; never renamed.</summary>
public static class Assurance
{
    /// <summary>Held the personal invitation and knew birth date and end of the number, or the invitation's six digits.</summary>
    public const string Invitation = "invitation";
}

public static class PreventionPermissions
{
    /// <summary>Look at the pledge rounds and circulars of one's own office.</summary>
    public const string Browse = "prevention.browse";
    /// <summary>Open rounds, write texts, hand out invitations; publish circulars.</summary>
    public const string Keep = "prevention.keep";
    /// <summary>Read the reasons of those who refused, as the supervisor of their region.</summary>
    public const string Supervise = "prevention.supervise";
    /// <summary>Open outreach campaigns of one's own office, and record what was done in its region for them and for those of the offices above.</summary>
    public const string Outreach = "prevention.outreach";
}

public sealed record WordingWritten(Guid Wording, OfficeId Office, string Sha256) : IFact;
public sealed record RoundOpened(RoundId Round, OfficeId Office, string WordingSha256, DateOnly AsOf) : IFact;
/// <summary>The register was read into a round.</summary>
/// <param name="Joined">People who must sign from then on, the first time all.</param>
/// <param name="Moved">People who now sign in another unit of the round.</param>
public sealed record RosterRead(RoundId Round, long Joined, long Moved, long Gone) : IFact;
/// <summary>Invitations left the house as letters or as a file.</summary>
/// <param name="How">letters, file, or again for one person's new invitation.</param>
public sealed record InvitationsHandedOut(RoundId Round, UnitId? Unit, string How, long Count) : IFact;
/// <summary>A pledge was signed. Written by the provider in groups: nothing can react to it in its transaction, only follow it.</summary>
public sealed record PledgeSigned(RoundId Round, PersonId Person, UnitId Unit, string Pact, string Assurance) : IFact;
/// <summary>Somebody refused to sign and gave a reason; who it is stands with the sealed reason.</summary>
public sealed record PledgeRefused(RoundId Round, OfficeId Supervisor, SealId Seal) : IFact;
/// <summary>A pact does not hold any more.</summary>
public sealed record PactRevoked(RoundId Round, string Pact) : IFact;
/// <summary>An officer saw who must sign; who they were stands in the access trail of each.</summary>
/// <param name="How">list or person.</param>
public sealed record SignersSeen(RoundId Round, UnitId Unit, string How, int Count) : IFact;

/// <summary>A circular was published; every unit of its audience is reached in the same transaction.</summary>
public sealed record CircularPublished(CircularId Circular, OfficeId Office, int Units) : IFact;
/// <summary>Units that joined the register later were reached.</summary>
public sealed record CircularReached(CircularId Circular, int Units) : IFact;
/// <summary>A unit said that its people know the circular.</summary>
/// <param name="Employees">To how many it was carried, as the one who answered said.</param>
public sealed record CircularAcknowledged(CircularId Circular, UnitId Unit, PersonId Person, int Employees) : IFact;
/// <summary>A circular was sent again to the units that had not answered.</summary>
public sealed record CircularSentAgain(CircularId Circular, int Units) : IFact;
/// <param name="ReplacedBy">null where it was withdrawn.</param>
public sealed record CircularEnded(CircularId Circular, CircularId? ReplacedBy) : IFact;
/// <summary>Personal addresses of those who answer for units left the house.</summary>
/// <param name="Circular">null where one person was given a new one.</param>
public sealed record CarrierAddressesHandedOut(CircularId? Circular, int Count) : IFact;
/// <summary>A campaign was opened.</summary>
/// <param name="Wanted">Pieces over all villages.</param>
public sealed record CampaignOpened(CampaignId Campaign, OfficeId Office, string Medium, int Villages, long Wanted) : IFact;
/// <summary>Something was put up, handed out or posted in a village.</summary>
/// <param name="PhotoSha256">Of the photo without what its camera wrote beside it; null where there is none.</param>
public sealed record PlacementRecorded(CampaignId Campaign, OfficeId Office, string Village, int Count, string? PhotoSha256) : IFact;
/// <summary>An election came to another stage, and whoever answers for somebody whose wife or husband stands in it is reminded.</summary>
/// <param name="Stage">A phase of the rulebook's calendar.</param>
public sealed record SpouseReminded(PersonId Person, Guid Declaration, string Election, string Stage) : IFact;
