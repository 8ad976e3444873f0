using Netra.Contracts;
using static Netra.Contracts.AccessPermissions;
using static Netra.Contracts.CasesPermissions;
using static Netra.Contracts.IntakePermissions;
using static Netra.Contracts.OfficeKind;
using static Netra.Contracts.RegistryPermissions;
using static Netra.Contracts.RulebookPermissions;

namespace Netra.Access;

/// <summary>A role is a set of permissions within offices of certain kinds. What it reaches is bounded by the office's jurisdiction, never by the role.</summary>
/// <param name="Code">Stored with the officer; its name is the text <c>access.role.CODE</c>.</param>
/// <param name="Kinds">Offices that have this role.</param>
/// <param name="Permissions">Constants of the modules' Contracts files.</param>
/// <param name="AtTop">What the role allows besides at Bawaslu RI: the law is one for the whole country.</param>
internal sealed record Role(string Code, IReadOnlyList<OfficeKind> Kinds, IReadOnlySet<string> Permissions, IReadOnlySet<string>? AtTop = null);

internal static class Roles
{
    private static readonly OfficeKind[] Bawaslu = [BawasluRi, BawasluProvinsi, BawasluKabKota];
    private static readonly OfficeKind[] Collegial = [.. Bawaslu, Panwascam];

    public static IReadOnlyList<Role> All { get; } =
    [
        new("staf", Collegial, Set(Desk, Handle, Read, PreventionPermissions.Supervise, PreventionPermissions.Outreach)),
        new("anggota", Collegial, Set(Desk, Handle, Vote, Read, LetIn, PreventionPermissions.Supervise, PreventionPermissions.Outreach), Set(Propose, Approve)),
        // UU 7/2017 art. 92(6): the chair is one of the members, so the chair votes too.
        new("ketua", Collegial, Set(Desk, Handle, Vote, Chair, Read, ManageMembers, LetIn, PreventionPermissions.Supervise, PreventionPermissions.Outreach), Set(Propose, Approve)),
        new("pengawas", [Panwascam, Pkd], Set(Desk, Handle, Read, PreventionPermissions.Outreach)),
        new("bkn", [Bkn], Set(Answer, ManageMembers, LetIn)),
        new("bkpsdm", [Bkpsdm], Set(Answer, ManageMembers, LetIn, Browse, Keep, PreventionPermissions.Browse, PreventionPermissions.Keep, PreventionPermissions.Outreach)),
        new("ppk", [Ppk], Set(Answer, Sanction, ManageMembers, LetIn, Browse, Keep, PreventionPermissions.Browse, PreventionPermissions.Keep, PreventionPermissions.Outreach)),
        // Custodians hold shares of a recovery and nothing else: who can rebuild a key must not also read with it.
        new("kustodian", [BawasluRi], Set(Custody)),
        new("auditor", Bawaslu, Set(Desk)),
    ];

    public static Role? Find(string code) => All.FirstOrDefault(r => r.Code == code);

    public static IEnumerable<Role> For(OfficeKind kind) => All.Where(r => r.Kinds.Contains(kind));

    /// <summary>What a stored role allows in an office of this kind; nothing where the role no longer exists.</summary>
    public static IReadOnlySet<string> PermissionsOf(string code, OfficeKind kind) => Find(code) switch
    {
        null => Set(),
        { AtTop: { } more } role when kind == BawasluRi => Set([.. role.Permissions, .. more]),
        var role => role.Permissions
    };

    private static HashSet<string> Set(params string[] permissions) => [.. permissions];
}
