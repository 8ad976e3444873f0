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
    /// <summary>Signed a sheet of paper: one officer recorded it, another officer of the office checked it.</summary>
    public const string Paper = "paper";
    /// <summary>At a kiosk that an officer opened at an event, by employee number and birth date.</summary>
    public const string Kiosk = "kiosk";
    /// <summary>By invitation, and a passkey of the signer's device signed the hash of the pact's content: verifiable with its public key alone.</summary>
    public const string Passkey = "passkey";
}

public static class PreventionPermissions
{
    /// <summary>Look at the pledge rounds of one's own office.</summary>
    public const string Browse = "prevention.browse";
    /// <summary>Open rounds, write texts, hand out invitations.</summary>
    public const string Keep = "prevention.keep";
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
/// <param name="How">letters, sheets, file, or again for one person's new invitation.</param>
public sealed record InvitationsHandedOut(RoundId Round, UnitId? Unit, string How, long Count) : IFact;
/// <summary>A pledge was signed. Written by the provider in groups: nothing can react to it in its transaction, only follow it.</summary>
public sealed record PledgeSigned(RoundId Round, PersonId Person, UnitId Unit, string Pact, string Assurance) : IFact;
/// <summary>Somebody refused to sign and gave a reason; who it is stands with the sealed reason.</summary>
public sealed record PledgeRefused(RoundId Round, OfficeId Supervisor, SealId Seal) : IFact;
/// <summary>A pact does not hold any more.</summary>
public sealed record PactRevoked(RoundId Round, string Pact) : IFact;
/// <summary>An officer saw who must sign; who they were stands in the access trail of each.</summary>
/// <param name="How">list, person or sheets.</param>
public sealed record SignersSeen(RoundId Round, UnitId Unit, string How, int Count) : IFact;
/// <summary>An officer recorded that somebody signed on paper. No pact yet.</summary>
public sealed record SheetRecorded(RoundId Round, PersonId Person, UnitId Unit, Guid Sheet) : IFact;
/// <summary>Another officer checked a sheet.</summary>
/// <param name="Confirmed">true: it becomes a pact, told by <see cref="PledgeSigned"/>.</param>
public sealed record SheetChecked(RoundId Round, UnitId Unit, Guid Sheet, bool Confirmed) : IFact;
/// <summary>An officer opened a kiosk for a unit.</summary>
public sealed record KioskOpened(RoundId Round, UnitId Unit, Guid Kiosk, DateTime ClosesAt) : IFact;
/// <summary>An officer closed a kiosk before its time.</summary>
public sealed record KioskClosed(RoundId Round, UnitId Unit, Guid Kiosk) : IFact;
/// <summary>A unit got a certificate of a round: counts on a day, no names.</summary>
public sealed record CertificateIssued(RoundId Round, UnitId Unit, string Certificate) : IFact;
