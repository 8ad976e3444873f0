using Netra.Kernel;

namespace Netra.Contracts;

/// <summary>Where and as what somebody is or was employed, as the register has it.</summary>
/// <param name="Status">One of <see cref="PersonnelStatus"/>.</param>
/// <param name="Since">First day of it; for whom an import found first, the day of that import: the register knows nothing from before.</param>
/// <param name="Until">First day on which it no longer held, null where it still does.</param>
public sealed record Employed(string AgencyName, string UnitName, string Position, bool OfficeHolder, string Status, DateOnly Since, DateOnly? Until);

/// <summary>Others who could be meant in a person's place.</summary>
/// <param name="SameUnit">Others of the same name in the same unit now.</param>
/// <param name="SameAgency">Others of the same name in the same agency now, those of the unit among them; fifty at most are counted.</param>
/// <param name="SameBirth">Others of the same name and birth date in the nation now.</param>
public sealed record Collisions(int SameUnit, int SameAgency, int SameBirth);

/// <summary>Somebody whom a name may mean: a lead with its reasons, never an answer.</summary>
/// <param name="Number">Masked: of a NIP or NI PPPK the year of birth and the last three digits, of another number its last two signs.</param>
/// <param name="Closeness">exact, close, alike or faint: the score in words; a figure would promise what a likeness cannot keep.</param>
/// <param name="Because">What lies between the two spellings, in the reader's language; empty where nothing does.</param>
/// <param name="Then">The employment on the day that was asked about; null where the register does not reach back, or no day was asked about.</param>
/// <param name="First">The first day the register knows of this person.</param>
public sealed record Lead(PersonId Id, string Number, string Name, string Closeness, IReadOnlyList<string> Because, Employed? Then, Employed Now, DateOnly First, Collisions Collisions);

/// <summary>A name as a case gives it, and where to look. Words of a filter are words of a name: each has to begin a word of the agency's or unit's name.</summary>
/// <param name="Agency">Words of the agency's name; empty for all.</param>
/// <param name="Unit">Words of the unit's name; empty for all.</param>
/// <param name="Region">Only units within it, null for the nation; a central agency's units lie in none until somebody said where.</param>
/// <param name="OfficeHolder">Only office-holders, or only others; null for both.</param>
/// <param name="On">The day the employment is asked for.</param>
public sealed record NameSearch(string Name, string Agency = "", string Unit = "", RegionCode? Region = null, bool? OfficeHolder = null, DateOnly? On = null);

/// <summary>Whom a name may mean, best first: ten at most, and where an agency or a unit was given also all who are as much alike as the tenth, fifty at most.</summary>
/// <param name="More">There are more who are like it: narrow the search.</param>
public sealed record Leads(IReadOnlyList<Lead> People, bool More);

/// <summary>Where somebody stands in an agency on a day.</summary>
/// <param name="Units">The unit, then each unit above it up to the root.</param>
/// <param name="Heads">Who led these units on that day, without the person.</param>
public sealed record ServiceLine(IReadOnlyList<UnitId> Units, IReadOnlySet<PersonId> Heads);

/// <summary>Whose employee somebody is, and who decides a sanction there.</summary>
/// <param name="Region">The region a regional government governs; null for a central agency.</param>
/// <param name="PpkOffice">The office named for the agency's PPK; null where none was named: then a regional government's is the one of its own region, and a central agency
/// has none.</param>
public sealed record Employer(AgencyId Agency, string Name, RegionCode? Region, OfficeId? PpkOffice);

/// <summary>The register asked about a person of a case. Whoever asks has checked that the officer works on that case.</summary>
public interface IPersonSearch
{
    /// <summary>When the names in memory were read; null as long as they are being made ready.</summary>
    DateTime? ReadAt { get; }

    /// <summary>Reads the names of everybody employed now, where they were never read or an import ended since. A node with the desk's door does so by itself.</summary>
    Task Prepare(CancellationToken stop = default);

    /// <summary>Whether units within the region are named with all these words; false while the names are being made ready.</summary>
    bool KnowsUnit(string words, RegionCode region);

    /// <summary>Whom the name may mean. Puts a line into the access trail of everybody who is named in the answer, with the officer and the purpose; adds to the
    /// Db, and the caller saves before it shows anything.</summary>
    /// <param name="purpose">Keyed digest of the matter, so that the trail can be matched with it by who knows it and by nobody else.</param>
    /// <param name="hour">The whole hour: the minute would tell which case was open.</param>
    /// <returns>A refusal where the names are not ready, or a filter fits no agency or unit.</returns>
    Task<Outcome<Leads>> Search(NameSearch search, Officer by, string purpose, DateTime hour);

    /// <summary>The person employed now with this number, if the name given beside it is that person's; null otherwise. Nothing of the entry is told to who does
    /// not know it already, so it leaves no trail: a line of it would say whom an officer called a relative.</summary>
    Task<PersonId?> Known(string number, string name);

    /// <summary>The employment on a day, null where there was none or the register does not reach back.</summary>
    Task<Employed?> EmployedOn(PersonId person, DateOnly day);

    /// <summary>The agency that employs the person now, or did last; null for nobody the register knows.</summary>
    Task<Employer?> EmployerOf(PersonId person);

    /// <summary>Unit and line of command on a day; null where there was none or the register does not reach back.</summary>
    Task<ServiceLine?> LineOn(PersonId person, DateOnly day);
}
