using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Rulebook.Versions;

/// <summary>A version: what it changes, what open cases would be answered, and the second officer's approval.</summary>
[Door(Doors.Desk), Needs(RulebookPermissions.Propose)]
internal sealed class ShowModel(Proposals proposals, Editions editions, IOpenSituations open, IOfficers officers, ISession session, IRulebook rules) : FormPage
{
    /// <summary>The digest of what the officer was shown.</summary>
    [BindProperty] public string Seen { get; set; } = "";
    public VersionRecord Version { get; private set; } = null!;
    public Edition Edition { get; private set; } = null!;
    /// <summary>The version it follows; null for the first.</summary>
    public Edition? Base { get; private set; }
    public IReadOnlyList<RowChange> Rows { get; private set; } = [];
    public IReadOnlyList<(string File, IReadOnlyList<Line> Lines)> Files { get; private set; } = [];
    public IReadOnlyList<ChangedVerdict> Changed { get; private set; } = [];
    public int Situations { get; private set; }
    public string Proposer { get; private set; } = "";
    public string Approver { get; private set; } = "";

    public DateOnly Today => editions.Day;
    public IRulebook Rules => rules;
    public bool Mine => Version.By == proposals.Self && Version.Approval is null;
    public bool MayApprove => Version is { Approval: null } && Version.By != proposals.Self && session.Officer!.Permissions.Contains(RulebookPermissions.Approve);

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (!session.Officer!.Permissions.Contains(RulebookPermissions.Approve)) return StatusCode(403);
        return await proposals.Approve(Version, Seen) is { } refused ? Refuse(refused) : Redirect($"~/meja/aturan/{id}");
    }

    private async Task<bool> Load(Guid id)
    {
        if (await proposals.Find(id) is not { } version) return false;
        (Version, Edition) = (version, proposals.Read(version));
        Seen = Seen.Length > 0 ? Seen : Edition.Set.Sha256;
        (Proposer, Approver) = (await Name(version.By), await Name(version.Approval?.By));
        Base = version.BasedOn is { } based ? editions.Find(based) : null;
        if (Base is null) return true;
        Rows = Difference.Between(Base.Set, Edition.Set);
        Files = [.. Base.Set.Files.Keys.Union(Edition.Set.Files.Keys).Order(StringComparer.Ordinal).Where(f => Base.Set.Files.GetValueOrDefault(f) != Edition.Set.Files.GetValueOrDefault(f))
            .Select(f => (f, LineDifference.Between(Base.Set.Files.GetValueOrDefault(f, ""), Edition.Set.Files.GetValueOrDefault(f, ""))))];
        if (version.Approval is not null) return true;
        var situations = await open.Assessed();
        (Situations, Changed) = (situations.Count, Replay.Of(situations, rules, Edition));
        return true;
    }

    private async Task<string> Name(OfficerId? officer) => officer is { } id ? (await officers.Find(id))?.Name ?? "" : T["rulebook.installation"];
}
