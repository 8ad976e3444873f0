using Netra.Kernel;

namespace Netra.Contracts;

public readonly record struct AgencyId(Guid Value) : IValue<AgencyId, Guid> { public static AgencyId From(Guid value) => new(value); }
public readonly record struct UnitId(Guid Value) : IValue<UnitId, Guid> { public static UnitId From(Guid value) => new(value); }
public readonly record struct PersonId(Guid Value) : IValue<PersonId, Guid> { public static PersonId From(Guid value) => new(value); }
public readonly record struct ImportId(Guid Value) : IValue<ImportId, Guid> { public static ImportId From(Guid value) => new(value); }

/// <summary>The kinds of personnel (UU 20/2023), by the codes of the import file.</summary>
public static class PersonnelStatus
{
    public const string Pns = "PNS", Cpns = "CPNS", Pppk = "PPPK", PartTimePppk = "PPPK_PARUH_WAKTU", NonAsn = "NON_ASN";
    public static IReadOnlyList<string> All { get; } = [Pns, Cpns, Pppk, PartTimePppk, NonAsn];
}

/// <summary>A present employment as an index of names needs it.</summary>
/// <param name="Number">NIP, NI PPPK, or for NON_ASN the agency's own number.</param>
/// <param name="Name">As stored, titles included.</param>
/// <param name="Region">Where the unit sits; its agency's region where the unit's own is not known. Empty for a central agency.</param>
public sealed record ListedPerson(PersonId Id, string Number, string Name, AgencyId Agency, string AgencyName, UnitId Unit, string UnitName, RegionCode Region, string Position, bool OfficeHolder);

/// <summary>Somebody employed now whose name is like the one asked for: a lead, never proof of who is meant.</summary>
/// <param name="Score">From 0.35 to 1; 1 means the same words in the same spelling and order. Comparable within one query only.</param>
/// <param name="Namesakes">How many people of this name, where was searched, have this score; at least 1. Above 1 the name alone tells nobody apart.</param>
/// <param name="Because">What lies between the two spellings, in the reader's language; empty where nothing does.</param>
public sealed record PersonCandidate(PersonId Id, string Number, string Name, double Score, int Namesakes, AgencyId Agency, string AgencyName, string UnitName, string Position, IReadOnlyList<string> Because);

/// <summary>A name as it was asked, and whom it may mean, best first.</summary>
public sealed record NameAnswer(string Query, IReadOnlyList<PersonCandidate> Matches);

/// <summary>The register of personnel. What is read here about a person leaves no trail: the asking module records who saw it.</summary>
public interface IRegister
{
    /// <summary>Everybody employed now, streamed in no order: millions of rows in the memory of a few.</summary>
    IAsyncEnumerable<ListedPerson> Current(CancellationToken stop = default);

    /// <summary>The agencies the session's office serves, by name: none for an office that is nobody's PPK or BKPSDM.</summary>
    Task<IReadOnlyList<ServedAgency>> Served(ISession session, CancellationToken stop = default);

    /// <summary>The units that a scope takes in, each after the unit above it.</summary>
    Task<IReadOnlyList<ListedUnit>> Units(RegisterScope scope, CancellationToken stop = default);

    /// <summary>Units of an agency right below one, or its topmost, by name.</summary>
    /// <param name="after">The last unit of the page before.</param>
    Task<IReadOnlyList<ListedUnit>> Below(AgencyId agency, UnitId? above, UnitId? after, int most, CancellationToken stop = default);

    /// <summary>Who keeps each of these units: no names, so it leaves no trail. Units nobody keeps are missing.</summary>
    Task<IReadOnlyDictionary<UnitId, UnitKeepers>> Keepers(IReadOnlyCollection<UnitId> units, CancellationToken stop = default);

    /// <summary>The units an account coordinates now. None once the coordinator is relieved, or is no longer employed in that unit.</summary>
    Task<IReadOnlyList<CoordinatedUnit>> CoordinatedBy(OfficerId officer, CancellationToken stop = default);

    /// <summary>People employed now in the agency whose last declaration of a spouse's candidacy names no leave: where they stand, never who they are.</summary>
    Task<IReadOnlyList<SpouseWithoutLeave>> SpousesWithoutLeave(AgencyId agency, CancellationToken stop = default);

    /// <summary>Everybody employed in these units on a day, by id, streamed.</summary>
    IAsyncEnumerable<EmployedPerson> Employed(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken stop = default);

    /// <summary>How many are employed now in each of these units itself; a unit without anybody is not among them.</summary>
    Task<IReadOnlyDictionary<UnitId, int>> Headcounts(IReadOnlyCollection<UnitId> units, CancellationToken stop = default);

    /// <summary>These units and all below them.</summary>
    Task<IReadOnlySet<UnitId>> WithBelow(IReadOnlyCollection<UnitId> units, CancellationToken stop = default);

    /// <summary>Who answers for these units now, or will from a day that is said already, of those employed now. On any one day a person stands once for each unit, as the first of
    /// head, coordinator, coordinator above.</summary>
    Task<IReadOnlyList<Carrier>> Carriers(IReadOnlyCollection<UnitId> units, CancellationToken stop = default);

    /// <summary>Who declared that the wife or husband stands for election and is still employed: the last declaration of each person and election.</summary>
    /// <param name="person">Only this one's; null for everybody's.</param>
    Task<IReadOnlyList<SpouseDeclaration>> Declarations(PersonId? person = null, CancellationToken stop = default);
}

/// <summary>A declaration with where the person works now. The spouse has no name here.</summary>
/// <param name="Election">A code of the rulebook's calendar.</param>
/// <param name="LeaveFrom">First day of unpaid leave (CLTN); null without leave.</param>
/// <param name="LeaveUntil">Its last day; null while none is known.</param>
public sealed record SpouseDeclaration(Guid Id, PersonId Person, string Name, UnitId Unit, string UnitName, AgencyId Agency, string Election, DateOnly DeclaredOn, DateOnly? LeaveFrom, DateOnly? LeaveUntil)
{
    public bool OnLeave(DateOnly day) => LeaveFrom <= day && !(LeaveUntil < day);
}

/// <summary>Somebody who answers for a unit and carries to its people what is sent to it.</summary>
/// <param name="Role">head, coordinator, or above for the coordinator of a unit above who has those below as well.</param>
/// <param name="BornOn">Null where neither the number nor the file says it.</param>
/// <param name="Since">The first day of it, which may be still to come.</param>
/// <param name="Until">The first day on which that is over; null where nobody said.</param>
public sealed record Carrier(UnitId Unit, PersonId Person, string Role, string Number, string Name, DateOnly? BornOn, DateOnly Since, DateOnly? Until);

/// <summary>An agency with what one may choose of it.</summary>
/// <param name="Boards">Its Korpri unit boards, by name.</param>
/// <param name="Units">Its units that are under no other, by name.</param>
public sealed record ServedAgency(AgencyId Id, string Name, RegionCode Region, IReadOnlyList<(Guid Id, string Name)> Boards, IReadOnlyList<(UnitId Id, string Name)> Units);

/// <summary>A set of units within agencies: everything the agencies have where nothing narrower is said.</summary>
/// <param name="Agencies">Nothing outside them is taken in, whatever else is said.</param>
/// <param name="Units">With all units below them.</param>
/// <param name="Boards">Korpri unit boards: the units they stand for.</param>
/// <param name="Regions">Units that sit there; a central agency's too.</param>
public sealed record RegisterScope(IReadOnlyList<AgencyId> Agencies, IReadOnlyList<UnitId> Units, IReadOnlyList<Guid> Boards, IReadOnlyList<RegionCode> Regions);

/// <param name="Above">Null at the root of its agency.</param>
/// <param name="Region">Where it sits: not always a region its agency governs.</param>
/// <param name="PpkOffice">The office named for its agency's PPK; null where none was named: then a regional government's is that of its region.</param>
public sealed record ListedUnit(UnitId Id, UnitId? Above, string Name, AgencyId Agency, string AgencyName, RegionCode AgencyRegion, RegionCode Region, OfficeId? PpkOffice);

/// <param name="Head">Somebody is named its head.</param>
/// <param name="Coordinator">The unit whose coordinator acts for it: itself, or the nearest above whose coordinator has all below; null where there is none.</param>
public sealed record UnitKeepers(bool Head, UnitId? Coordinator);

/// <param name="WithBelow">And all units below it.</param>
public sealed record CoordinatedUnit(UnitId Id, string Name, AgencyId Agency, string AgencyName, bool WithBelow);

/// <param name="Line">The unit, then each above it.</param>
public sealed record SpouseWithoutLeave(IReadOnlyList<UnitId> Line, DateOnly DeclaredOn);

/// <param name="Status">A code of <see cref="PersonnelStatus"/>.</param>
/// <param name="BornOn">Null where neither the number nor the file says it.</param>
public sealed record EmployedPerson(PersonId Id, string Number, string Name, string Status, DateOnly? BornOn, string Position, UnitId Unit);

public static class RegistryPermissions
{
    /// <summary>Look at the personnel of the agencies one's own office serves.</summary>
    public const string Browse = "registry.browse";
    /// <summary>Import their personnel files, and keep what no file says: heads, coordinators, Korpri boards, declarations.</summary>
    public const string Keep = "registry.keep";
    /// <summary>Name which office carries out sanctions for an agency: not the agency's own to say, for it would choose its judge.</summary>
    public const string Assign = "registry.assign";
}

/// <summary>A file was given for import; nothing of it is in the register yet.</summary>
/// <param name="Office">The office that gave it, the empty id for the operator's command line.</param>
public sealed record ImportAsked(ImportId Import, OfficeId Office, string Sha256, long Size) : IFact;
/// <summary>The file is in the register, save the rejected lines.</summary>
public sealed record ImportFinished(ImportId Import, long Rows, long Added, long Changed, long Joined, long Rejected, long Leavers) : IFact;
/// <summary>The import cannot go on; what its earlier chunks brought stays, and the same file continues there.</summary>
public sealed record ImportRefused(ImportId Import, long Rows, string Reason) : IFact;
/// <summary>An officer stopped an import: it stands behind the chunk being written then.</summary>
/// <param name="Rows">Lines taken so far.</param>
public sealed record ImportHalted(ImportId Import, long Rows) : IFact;
/// <summary>A stopped import may go on.</summary>
public sealed record ImportResumed(ImportId Import, long Rows) : IFact;
/// <summary>A try to carry an import on failed; others go on meanwhile.</summary>
/// <param name="Kind">database, file or unexpected.</param>
/// <param name="Try">1 for the first that failed.</param>
public sealed record ImportFaulted(ImportId Import, string Kind, int Try) : IFact;
/// <summary>A file that nobody started was deleted.</summary>
/// <param name="Days">How long it had waited.</param>
public sealed record ImportLapsed(ImportId Import, int Days) : IFact;
/// <summary>Employments of people whom a complete file no longer lists were closed.</summary>
public sealed record LeaversClosed(ImportId Import, long Count) : IFact;
/// <summary>An officer saw people's entries: who they were stands in the access trail of each.</summary>
/// <param name="Office">The empty id for the operator's command line.</param>
/// <param name="How">list, number, person, board, name or case.</param>
public sealed record PeopleSeen(AgencyId Agency, OfficeId Office, string How, int Count) : IFact;
public sealed record UnitMoved(UnitId Unit, UnitId? Above) : IFact;
/// <param name="From">The first day.</param>
/// <param name="Until">Of a time that is over: the first day after it. Whoever led until <paramref name="From"/> stops there.</param>
public sealed record UnitHeadNamed(UnitId Unit, PersonId Person, DateOnly From, DateOnly? Until) : IFact;
/// <param name="On">The first day on which this person led no longer.</param>
public sealed record UnitHeadEnded(UnitId Unit, PersonId Person, DateOnly On) : IFact;
/// <summary>An officer said where a unit sits; the units below that sat with it went along.</summary>
public sealed record UnitSeated(UnitId Unit, RegionCode Region) : IFact;
/// <summary>The office that carries out sanctions for an agency was named.</summary>
public sealed record AgencyPpkNamed(AgencyId Agency, OfficeId Office, DateOnly From) : IFact;
/// <param name="WithBelow">The scope takes in the units below.</param>
public sealed record CoordinatorNamed(UnitId Unit, PersonId Person, bool WithBelow, DateOnly From) : IFact;
/// <summary>The coordinator works at the desk with this account.</summary>
public sealed record CoordinatorAccountNamed(UnitId Unit, OfficerId Officer) : IFact;
/// <param name="On">The first day on which this person was it no longer.</param>
public sealed record CoordinatorRelieved(UnitId Unit, PersonId Person, DateOnly On) : IFact;
public sealed record SpouseDeclared(PersonId Person, string Election, bool OnLeave) : IFact;
/// <summary>An agency said of a position what its name does not tell; for that agency alone.</summary>
/// <param name="Position">Its number in the register.</param>
public sealed record PositionCorrected(AgencyId Agency, long Position, bool OfficeHolder) : IFact;
public sealed record KorpriBoardNamed(AgencyId Agency, UnitId? Unit) : IFact;
/// <summary>An officer corrected what a board is called, or which unit it stands for.</summary>
/// <param name="Unit">null for the whole agency.</param>
public sealed record KorpriBoardCorrected(Guid Board, UnitId? Unit) : IFact;
/// <param name="On">The first day on which it no longer sits.</param>
public sealed record KorpriBoardEnded(Guid Board, DateOnly On) : IFact;

/// <summary>The decree that set a board up was recorded, or what was said of it corrected.</summary>
public sealed record KorpriDecreeRecorded(Guid Board, DateOnly Dated) : IFact;
/// <summary>Somebody sits on a board.</summary>
/// <param name="Role">chair, deputy, secretary, treasurer or member.</param>
/// <param name="Person">null where the entry of the register is not known.</param>
public sealed record KorpriMemberNamed(Guid Board, Guid Member, string Role, PersonId? Person) : IFact;
/// <summary>What was said of a member was corrected.</summary>
public sealed record KorpriMemberCorrected(Guid Board, Guid Member, string Role, PersonId? Person) : IFact;
/// <param name="On">The first day on which this person no longer sat.</param>
public sealed record KorpriMemberEnded(Guid Board, Guid Member, DateOnly On) : IFact;
/// <summary>A board was inaugurated, or what was said of it corrected.</summary>
/// <param name="Event">The event it was, null where none was named.</param>
public sealed record KorpriBoardInaugurated(Guid Board, DateOnly On, EventId? Event) : IFact;

/// <summary>What the operator asks of a personnel file.</summary>
/// <param name="Agency">The agency all lines are of, by name; null where the file names them.</param>
/// <param name="Map">Column of the standard header to the file's own header; the agency's remembered one where empty.</param>
/// <param name="Complete">The file holds everybody of its agency: who is missing has left, and is listed.</param>
/// <param name="CloseLeavers">Their employments are closed at once.</param>
/// <param name="ChunkRows">Lines in a transaction; 0 for the database's own measure.</param>
public sealed record ImportWish(string? Agency = null, bool Trial = false, bool Complete = false, bool CloseLeavers = false, IReadOnlyDictionary<string, string>? Map = null, int ChunkRows = 0);

/// <summary>How far an import is, or what it did.</summary>
/// <param name="Import">null for a trial.</param>
/// <param name="From">Lines a former run of the same file had taken already.</param>
/// <param name="Joined">Of the added and changed, people known by another number or employed before.</param>
/// <param name="Leavers">People of the agency the file does not hold; -1 where it is not said to be complete.</param>
public sealed record ImportAnswer(ImportId? Import, long From, long Rows, long Added, long Changed, long Unchanged, long Joined, long Rejected, long NewAgencies, long NewUnits, long Leavers, bool LeaversClosed,
    IReadOnlyList<ImportExample> Examples);

/// <summary>A change before it is made.</summary>
/// <param name="Before">null for a person not in the register.</param>
public sealed record ImportExample(long Line, string Number, string? Before, string After);

/// <summary>A line that is not taken.</summary>
/// <param name="Column">By the standard header's name, empty for the line as a whole.</param>
/// <param name="Reason">A stable code; <c>registry.reject.REASON</c> is its sentence.</param>
public sealed record RejectedLine(long Line, string Column, string Reason, string Value);
