using Netra.Kernel;

namespace Netra.Contracts;

public readonly record struct RoundId(Guid Value) : IValue<RoundId, Guid> { public static RoundId From(Guid value) => new(value); }

/// <summary>A pact's number: sixteen letters of Crockford's base 32, stored without gaps.</summary>
public readonly record struct PactCode(string Value) : IValue<PactCode, string> { public static PactCode From(string value) => new(value); }

/// <summary>How sure it is that the person named signed. Codes are stored and journalled; never renamed.</summary>
public static class Assurance
{
    /// <summary>Held the personal invitation and knew birth date and end of the number, or the invitation's six digits.</summary>
    public const string Invitation = "invitation";
}

/// <summary>A pledge that was signed and holds.</summary>
/// <param name="Pact">Its number as people write it, in groups of four.</param>
/// <param name="Text">Title and version of what was signed.</param>
/// <param name="Sha256">Fingerprint of the text.</param>
/// <param name="Assurance">A code of <see cref="Assurance"/>.</param>
public sealed record SignedPledge(string Pact, string Round, DateTime At, OfficeZone Zone, string Text, string Sha256, string Assurance);

/// <summary>What a unit did against partisanship, in the reader's language; nothing that is not public.</summary>
public sealed record UnitDeed(DateTime At, string What, string How);

/// <summary>Pledges as a case may know them. Whether somebody refused is not among it, and there is no way to ask. What is read about a person leaves no trail:
/// the asking module records who saw it.</summary>
public interface IPledges
{
    /// <summary>The last pledge the person had signed at that time, and that was not revoked since; null where there is none.</summary>
    Task<SignedPledge?> SignedBy(PersonId person, DateTime at);

    /// <summary>The unit's public record, latest first.</summary>
    Task<IReadOnlyList<UnitDeed>> RecordOf(UnitId unit);
}

public static class PreventionPermissions
{
    /// <summary>Look at the pledge rounds of one's own office.</summary>
    public const string Browse = "prevention.browse";
    /// <summary>Open rounds, write texts, hand out invitations.</summary>
    public const string Keep = "prevention.keep";
    /// <summary>Work on the units one coordinates, and on no others.</summary>
    public const string Coordinate = "prevention.coordinate";
    /// <summary>Read the reasons of those who refused, as the supervisor of their region.</summary>
    public const string Supervise = "prevention.supervise";
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
/// <summary>Units of an agency were reminded of what they have not done.</summary>
public sealed record UnitsReminded(AgencyId Agency, int Count) : IFact;
/// <summary>A coordinator read a reminder.</summary>
public sealed record ReminderRead(UnitId Unit, Guid Reminder) : IFact;
/// <summary>An officer saw who must sign; who they were stands in the access trail of each.</summary>
/// <param name="How">list or person.</param>
public sealed record SignersSeen(RoundId Round, UnitId Unit, string How, int Count) : IFact;
