using Netra.Kernel;

namespace Netra.Contracts;

public readonly record struct RoundId(Guid Value) : IValue<RoundId, Guid> { public static RoundId From(Guid value) => new(value); }

public readonly record struct EventId(Guid Value) : IValue<EventId, Guid> { public static EventId From(Guid value) => new(value); }

/// <summary>A pact's number: sixteen letters of Crockford's base 32, stored without gaps.</summary>
public readonly record struct PactCode(string Value) : IValue<PactCode, string> { public static PactCode From(string value) => new(value); }

public readonly record struct CircularId(Guid Value) : IValue<CircularId, Guid> { public static CircularId From(Guid value) => new(value); }

public readonly record struct CampaignId(Guid Value) : IValue<CampaignId, Guid> { public static CampaignId From(Guid value) => new(value); }

/// <summary>How sure it is that the person named signed. Codes are stored and journalled; never renamed.</summary>
public static class Assurance
{
    /// <summary>Held the personal invitation and knew birth date and end of the number, or the invitation's six digits.</summary>
    public const string Invitation = "invitation";
    /// <summary>Was there when the text was read aloud together. Nobody signed: it counts in no round.</summary>
    public const string Read = "read";
    /// <summary>Signed a sheet of paper: one officer recorded it, another officer of the office checked it.</summary>
    public const string Paper = "paper";
    /// <summary>At a kiosk that an officer opened at an event, by employee number and birth date.</summary>
    public const string Kiosk = "kiosk";
    /// <summary>By invitation, and a passkey of the signer's device signed the hash of the pact's content: verifiable with its public key alone.</summary>
    public const string Passkey = "passkey";
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
    /// <summary>Look at the pledge rounds and circulars of one's own office.</summary>
    public const string Browse = "prevention.browse";
    /// <summary>Open rounds, write texts, hand out invitations; publish circulars.</summary>
    public const string Keep = "prevention.keep";
    /// <summary>Work on the units one coordinates, and on no others.</summary>
    public const string Coordinate = "prevention.coordinate";
    /// <summary>Read the reasons of those who refused, as the supervisor of their region.</summary>
    public const string Supervise = "prevention.supervise";
    /// <summary>Plan events of one's own office and keep their attendance, quiz, declaration and minutes.</summary>
    public const string Organise = "prevention.organise";
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
/// <param name="How">letters, sheets, file, or again for one person's new invitation.</param>
public sealed record InvitationsHandedOut(RoundId Round, UnitId? Unit, string How, long Count) : IFact;
/// <summary>A pledge was signed. Written by the provider in groups: nothing can react to it in its transaction, only follow it.</summary>
public sealed record PledgeSigned(RoundId Round, PersonId Person, UnitId Unit, string Pact, string Assurance) : IFact;
/// <summary>Somebody refused to sign and gave a reason; who it is stands with the sealed reason.</summary>
public sealed record PledgeRefused(RoundId Round, OfficeId Supervisor, SealId Seal) : IFact;
/// <summary>An officer of the supervisor read why people do not sign. Whose reasons they were stands in the access trail alone: which pledges are refused must not be read out of the journal.</summary>
public sealed record RefusalsRead(OfficeId Office, int Count) : IFact;
/// <summary>A pact does not hold any more.</summary>
public sealed record PactRevoked(RoundId Round, string Pact) : IFact;
/// <summary>Units of an agency were reminded of what they have not done.</summary>
public sealed record UnitsReminded(AgencyId Agency, int Count) : IFact;
/// <summary>A coordinator read a reminder.</summary>
public sealed record ReminderRead(UnitId Unit, Guid Reminder) : IFact;
/// <summary>An officer saw who must sign; who they were stands in the access trail of each.</summary>
/// <param name="How">list, person or sheets.</param>
public sealed record SignersSeen(RoundId Round, UnitId Unit, string How, int Count) : IFact;

/// <summary>An officer saw names in a list of the desk; who they were stands in the access trail of each.</summary>
/// <param name="How">spouses, carriers, addresses or answers.</param>
public sealed record NamesSeen(OfficeId Office, string How, int Count) : IFact;
/// <summary>Somebody who answers for units saw, at the own address, whose wife or husband stands for election: who they are stands in the access trail of each.</summary>
public sealed record SpousesSeen(PersonId Carrier, int Count) : IFact;

/// <param name="Kind">socialisation, coordination, declaration or inauguration.</param>
/// <param name="On">The local day.</param>
public sealed record EventPlanned(EventId Event, OfficeId Office, string Kind, DateOnly On) : IFact;
public sealed record EventChanged(EventId Event, OfficeId Office) : IFact;
/// <summary>The event began: attendance is taken from then on.</summary>
public sealed record EventHeld(EventId Event, OfficeId Office) : IFact;
public sealed record EventCancelled(EventId Event, OfficeId Office) : IFact;
public sealed record MinutesWritten(EventId Event, string Sha256) : IFact;
/// <summary>The minutes were approved; nothing of the event but its photos changes after that.</summary>
public sealed record EventClosed(EventId Event, OfficeId Office, int Attended, string MinutesSha256) : IFact;
/// <summary>Somebody was there.</summary>
/// <param name="Person">null for a guest, who is known by name and institution alone.</param>
/// <param name="How">code or list.</param>
public sealed record Attended(EventId Event, PersonId? Person, string How) : IFact;
/// <summary>An officer saw who was there; who they were stands in the access trail of each.</summary>
/// <param name="How">list or certificates.</param>
public sealed record AttendeesSeen(EventId Event, OfficeId Office, string How, int Count) : IFact;
/// <summary>A photo of an event was added; only its office sees it.</summary>
public sealed record EventPhotoAdded(EventId Event, Guid Photo, string Sha256) : IFact;
/// <summary>Everybody may see a photo from then on.</summary>
public sealed record EventPhotoShown(EventId Event, Guid Photo) : IFact;
public sealed record EventPhotoHidden(EventId Event, Guid Photo) : IFact;
/// <summary>A photo was thrown away; its picture is kept nowhere.</summary>
public sealed record EventPhotoDeleted(EventId Event, Guid Photo) : IFact;
public sealed record QuizWritten(EventId Event, int Questions) : IFact;
/// <summary>The quiz went on. Answers are in no journal.</summary>
/// <param name="To">after or over.</param>
public sealed record QuizTurned(EventId Event, string To) : IFact;
/// <summary>A text was read aloud together; assurance <see cref="Assurance.Read"/>.</summary>
public sealed record PledgeReadAloud(EventId Event, string WordingSha256) : IFact;
public sealed record DeclarationWritten(EventId Event, string WordingSha256, int Institutions) : IFact;
public sealed record DeclarationLettersPrinted(EventId Event, int Count) : IFact;
/// <summary>An institution's letter of invitation opens no more.</summary>
/// <param name="Replaced">Another letter takes its place; else the institution has none.</param>
public sealed record DeclarationLetterEnded(EventId Event, Guid Declarer, bool Replaced) : IFact;
/// <summary>An institution's representative signed the joint declaration.</summary>
/// <param name="Sha256">Of what was signed.</param>
public sealed record DeclarationSigned(EventId Event, Guid Declarer, string Sha256) : IFact;

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
/// <summary>What was recorded is said better; counts follow it.</summary>
/// <param name="Count">0 where it was taken back.</param>
public sealed record PlacementCorrected(CampaignId Campaign, Guid Placement, string Village, int Count) : IFact;
/// <summary>An election came to another stage, and whoever answers for somebody whose wife or husband stands in it is reminded.</summary>
/// <param name="Stage">A phase of the rulebook's calendar.</param>
public sealed record SpouseReminded(PersonId Person, Guid Declaration, string Election, string Stage) : IFact;
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
