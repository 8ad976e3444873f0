using Netra.Kernel;

namespace Netra.Contracts;

public readonly record struct OfficeId(Guid Value) : IValue<OfficeId, Guid> { public static OfficeId From(Guid value) => new(value); }
public readonly record struct OfficerId(Guid Value) : IValue<OfficerId, Guid> { public static OfficerId From(Guid value) => new(value); }
public readonly record struct SealId(Guid Value) : IValue<SealId, Guid> { public static SealId From(Guid value) => new(value); }

/// <summary>The kinds of office. The first five form the supervisors' hierarchy (UU 7/2017 art. 89); the others receive referrals.</summary>
public enum OfficeKind { BawasluRi, BawasluProvinsi, BawasluKabKota, Panwascam, Pkd, Bkn, Bkpsdm, Ppk }

/// <param name="Name">As on its letterhead.</param>
/// <param name="Region">Where it sits; its jurisdiction is in the jurisdiction table.</param>
/// <param name="Code">Short stable code for numbers: <c>33.20</c>, <c>PPK-33.20</c>.</param>
public sealed record Office(OfficeId Id, OfficeKind Kind, string Name, string Code, RegionCode Region, OfficeZone Zone, OfficeId? Superior);

/// <summary>Offices and who is competent where, on a date.</summary>
public interface IOffices
{
    Task<Office?> Find(OfficeId id);
    Task<IReadOnlyList<Office>> All();
    /// <summary>The nearest competent office of the supervisors' hierarchy for a report about a region on a date, by the jurisdiction table.</summary>
    Task<Office?> CompetentFor(RegionCode region, DateOnly on);
    /// <summary>The office of a kind whose jurisdiction covers the region on the date (the PPK or BKPSDM of a regency, BKN for the nation).</summary>
    Task<Office?> OfKind(OfficeKind kind, RegionCode region, DateOnly on);
    /// <summary>The office itself where it has an enrolled member, else its nearest superior that has one; that office's present key is what a text for it is sealed to.</summary>
    Task<Office?> HolderFor(OfficeId office);
    /// <summary>The office and every office below it.</summary>
    Task<IReadOnlySet<OfficeId>> Under(OfficeId office);
}

/// <summary>A new office and what it covers.</summary>
/// <param name="From">First day of the office and of its jurisdiction.</param>
/// <param name="To">Last day, null while none is known (a Panwascam ends two months after the stages, UU 7/2017 ps 90).</param>
/// <param name="Covers">The regions of its jurisdiction, each with all within it.</param>
/// <param name="ReceivesReports">Whether it handles what is reported there; false for a PKD, which passes reports on.</param>
public sealed record OfficeOpening(OfficeKind Kind, string Name, string Code, RegionCode Region, OfficeZone Zone, OfficeId? Superior,
    DateOnly From, DateOnly? To, IReadOnlyList<RegionCode> Covers, bool ReceivesReports);

/// <summary>Where offices come from: the operator's command and the demo.</summary>
public interface IOfficeRegister
{
    /// <summary>Opens an office. Adds to the Db; the caller saves.</summary>
    Office Open(OfficeOpening opening, Actor by, DateTime now);
}

/// <param name="Permissions">What the officer's role allows; permissions are constants of each module's Contracts file.</param>
public sealed record Officer(OfficerId Id, string Name, string Email, OfficeId Office, string Role, IReadOnlySet<string> Permissions);

public interface IOfficers
{
    Task<Officer?> Find(OfficerId id);
    /// <summary>Members of an office who are enrolled and have not left.</summary>
    Task<IReadOnlyList<Officer>> MembersOf(OfficeId office);
    /// <summary>Whether somebody let the officer in: it holds the present key of its office. An act that needs a second hand asks this, because
    /// an account alone can be made by one who wants to be two.</summary>
    Task<bool> IsLetIn(OfficerId officer);
    /// <summary>Whether the two are two people for all that is known: the first was not let in by the second, nor did the first make the second's account and let it in alone, without
    /// anybody's word that the person exists. Asked of the second pair of eyes on what another did.</summary>
    Task<bool> IsApartFrom(OfficerId officer, OfficerId other);
}

/// <summary>The signed-in officer and what opens in this session. Its <see cref="Actor"/> is passed on explicitly.</summary>
public interface ISession
{
    /// <summary>null where nobody is signed in.</summary>
    Officer? Officer { get; }
    /// <summary>The office the officer serves.</summary>
    Office? Office { get; }
    /// <summary>The second factor was proved minutes ago. A dangerous act without it is sent to <c>/masuk/ulang?lanjut=</c> and its own address.</summary>
    bool SteppedUp { get; }
    Actor Actor { get; }
}

/// <summary>
/// Content keys ("seals"): one per report, case or referral, wrapped to the present key of every office that may read it.
/// Texts and files are sealed with the content key; nothing but a member's session (or the reporter's code) opens it.
/// All wraps live in Access, so that when an officer leaves every key of the office is re-wrapped in one place.
/// </summary>
public interface ISeals
{
    /// <summary>A new content key, wrapped to the holder of each office and to each further X25519 public key (the reporter's).
    /// Adds to the Db; the caller saves.</summary>
    /// <param name="now">Creation time; at the reporter's door the whole hour, for the id carries it.</param>
    Task<OpenSeal> Create(DateTime now, IReadOnlyCollection<OfficeId> offices, IReadOnlyCollection<byte[]>? publicKeys = null);

    /// <summary>Opens a content key with the session's office keys; null where the officer's offices hold no wrap.</summary>
    Task<OpenSeal?> Open(SealId id);

    /// <summary>Opens a content key with a key pair held outside any office: the reporter's.</summary>
    Task<OpenSeal?> Open(SealId id, byte[] publicKey, byte[] privateKey);

    /// <summary>Lets a further office read: wraps the open key to its holder. Adds to the Db; the caller saves.</summary>
    Task Share(OpenSeal seal, OfficeId with, DateTime now);

    /// <summary>An office no longer reads: its wraps go, unless it keeps one for a reader that holds no key. Saves nothing; the caller does.</summary>
    Task Unshare(SealId seal, OfficeId from);
}

/// <summary>Four eyes on a secret: a content key whose opening takes two members of the office (or two custodians) and a reason. The office's identity key
/// exists only as nested sealed boxes, one for each pair of members, so no single session can open it.</summary>
public interface IFourEyes
{
    /// <summary>A new content key of this kind (a reporter's identity). Adds to the Db; the caller saves.</summary>
    Task<OpenSeal> Create(DateTime now, OfficeId office, IReadOnlyCollection<byte[]>? publicKeys = null);
    /// <summary>The first officer asks and opens the outer box. Refused where this officer belongs to no pair.</summary>
    Task<Outcome<Asking>> Ask(SealId seal, string sealedReasonPlace, byte[] sealedReason, Actor by, DateTime now);
    /// <summary>Another officer agrees: the content key is wrapped to the one who asked. Refused to the same officer.</summary>
    Task<Outcome<Asking>> Agree(Guid asking, Actor by, DateTime now);
    /// <summary>Another officer of the pair declines, with a sealed reason; the request ends.</summary>
    Task<Outcome<Asking>> Decline(Guid asking, byte[] sealedReason, Actor by, DateTime now);
    /// <summary>Requests of this session's officer and those this officer can agree to, as long as they last.</summary>
    Task<IReadOnlyList<Asking>> Waiting(DateTime now);
    /// <summary>Opens what was asked for and agreed to, in the session of the officer who asked; null otherwise.</summary>
    Task<OpenSeal?> Open(SealId seal);
}

/// <summary>A request to open a secret of four eyes.</summary>
/// <param name="SealedReason">Why, for this very request, as the asking module sealed it.</param>
/// <param name="Until">When it ends by itself.</param>
public sealed record Asking(Guid Id, SealId Seal, OfficerId AskedBy, DateTime AskedAt, OfficerId? AgreedBy, DateTime? AgreedAt, byte[] SealedReason, DateTime Until);

/// <summary>How the module that owns a secret shows a request to the colleague who is to agree; nobody agrees to what they have not read.</summary>
public interface IExplainAskings
{
    /// <summary>The reason in clear and the page of the matter; null where the request is not this module's or this session may not read it.</summary>
    Task<(string Reason, string Page)?> Explain(Asking asking);
}

/// <summary>An open content key. Seals and reveals texts; a sealed text is bound to the seal and to the place it was written for,
/// so that no one can move a ciphertext to another row or column unnoticed. Dispose it: the key is wiped.</summary>
public abstract class OpenSeal : IDisposable
{
    public abstract SealId Id { get; }
    /// <summary>XChaCha20-Poly1305 under the content key; nonce first, 40 bytes longer than the UTF-8 text.</summary>
    /// <param name="place">Where the text stands, e.g. <c>report.narrative</c>.</param>
    public abstract byte[] Seal(string text, string place);
    /// <exception cref="System.Security.Cryptography.CryptographicException">Altered, or sealed for another place.</exception>
    public abstract string Reveal(byte[] sealedText, string place);
    public abstract void Dispose();
}

/// <summary>Keyed digests that let equal secrets be compared without being read (recusal, collisions). The key is the installation's.</summary>
public interface IFingerprints
{
    /// <summary>BLAKE2b-256 of the normalised text under the installation's key and a domain, as lower-case hex.</summary>
    string Of(string domain, string text);
}

public static class AccessPermissions
{
    /// <summary>Invite, let in and let go members of one's own office and of those below it.</summary>
    public const string ManageMembers = "access.manage-members";
    /// <summary>Wrap the office's key to a newcomer whom somebody else invited.</summary>
    public const string LetIn = "access.let-in";
    /// <summary>Give a share of a recovery as one of the top office's custodians.</summary>
    public const string Custody = "access.custody";
}

/// <summary>An account was made for a person; a one-time enrolment link was shown once.</summary>
public sealed record OfficerInvited(OfficerId Officer, OfficeId Office, string Role) : IFact;
/// <summary>The person set a password and a second factor; a key pair exists.</summary>
public sealed record OfficerEnrolled(OfficerId Officer, OfficeId Office, string KeyFingerprint) : IFact;
/// <summary>A member or the superior office gave the officer another role.</summary>
public sealed record RoleChanged(OfficerId Officer, OfficeId Office, string Role) : IFact;
/// <summary>The row of a public key was put there or changed by something else than the product: nothing is sealed to it.</summary>
/// <param name="Which">office key, identity key, member, enrolment</param>
/// <param name="Row">The key's or the officer's id.</param>
public sealed record KeyRefused(OfficeId Office, string Which, Guid Row) : IFact;
/// <summary>The office above, or a custodian, said that a newcomer exists whom only the inviter could let in.</summary>
public sealed record NewcomerEndorsed(OfficerId Officer, OfficeId Office, OfficerId By) : IFact;
/// <summary>The hand that made the account or its link also let the officer in: nobody else could.</summary>
public sealed record LetInAlone(OfficerId Officer, OfficeId Office, OfficerId By) : IFact;
/// <summary>A member (or the superior office) wrapped the office's key to the officer.</summary>
public sealed record MemberLetIn(OfficerId Officer, OfficeId Office, int Generation) : IFact;
/// <summary>An officer left: sessions ended, a new office key made, every content key of the office re-wrapped.</summary>
public sealed record MemberLeft(OfficerId Officer, OfficeId Office, int NewGeneration, int Rewrapped) : IFact;
public sealed record OfficeOpened(OfficeId Office, string Kind, string Code) : IFact;
public sealed record FirstKeyConfirmed(OfficeId Office, string KeyFingerprint) : IFact;
/// <summary>A superior's member shared with an office what was held for it while it had no key.</summary>
public sealed record HandedDown(OfficeId Office, int Seals) : IFact;
/// <summary>The top office named one of its three custodians.</summary>
public sealed record CustodianNamed(OfficerId Officer, OfficeId Office) : IFact;
public sealed record CustodianRelieved(OfficerId Officer, OfficeId Office) : IFact;
public sealed record RecoveryAsked(OfficeId Office, OfficerId For) : IFact;
public sealed record OfficeKeyRecovered(OfficeId Office, OfficerId For) : IFact;
public sealed record UnsealingAsked(SealId Seal, OfficerId By) : IFact;
/// <summary>Another officer declined to open a secret of four eyes.</summary>
public sealed record UnsealingDeclined(SealId Seal, OfficerId For, OfficerId By) : IFact;
public sealed record Unsealed(SealId Seal, OfficerId For, OfficerId AgreedBy) : IFact;
public sealed record SignedIn(OfficerId Officer, string Factor) : IFact;
public sealed record SignInRefused(string Why) : IFact;
