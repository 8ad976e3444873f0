using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Agencies;
using Netra.Registry.Boards;
using Netra.Registry.People;

namespace Netra.Registry.BoardMembers;

/// <summary>What the form of a member asks, for a new one and for a correction.</summary>
internal abstract class MemberPage(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty] public string Role { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";
    /// <summary>Posted, never in an address: a number names a person.</summary>
    [BindProperty] public string Number { get; set; } = "";
    public Board Board { get; private set; } = null!;
    public AgencyRecord Agency { get; private set; } = null!;
    public IReadOnlyList<BoardMember> Members { get; private set; } = [];
    public IEnumerable<Option> Roles => BoardMember.Roles.Select(r => new Option(r, T["registry.board-member.role." + r]));
    public OfficeZone Zone => session.Office!.Zone;
    public string Here => $"~/meja/pegawai/korpri/{Board.Id}/pengurus";

    /// <summary>What was typed, null where it is wrong; a number brings its entry of the register along, and the name where none was typed.</summary>
    /// <param name="known">The entry that stands where no number is typed.</param>
    protected async Task<(string Name, PersonId? Person)?> Typed(PersonId? known)
    {
        Check(BoardMember.Roles.Contains(Role), nameof(Role), "registry.board-member.role-missing");
        var listed = Number.Trim().Length == 0 ? null : await db.Numbered(Agency.Nr, Number);
        Check(Number.Trim().Length == 0 || listed is not null, nameof(Number), "registry.people.number-unknown");
        var name = Name.Trim() is { Length: > 0 } typed ? typed : listed?.Name ?? "";
        Check(name.Length is > 0 and <= BoardMember.LongestName, nameof(Name), "registry.board-member.name-missing");
        if (!ModelState.IsValid) return null;
        if (listed is not null) db.Saw(session, Agency, "number", [listed.Person], clock.Now);
        return (name, listed?.Person ?? known);
    }

    protected Task Seen(IEnumerable<BoardMember> members) => db.SawMembers(session, Agency, members, clock.Now);

    protected async Task<bool> Load(Guid id)
    {
        if (await db.BoardServed(id, session) is not var (board, agency)) return false;
        (Board, Agency, Members) = (board, agency, await db.MembersOf(board));
        return true;
    }
}
