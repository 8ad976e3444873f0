using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Rulebook.Versions;

[Door(Doors.Desk), Needs(RulebookPermissions.Propose)]
internal sealed class IndexModel(Proposals proposals, Editions editions) : PageModel
{
    public Editions Editions => editions;
    /// <summary>Not approved, newest first.</summary>
    public IReadOnlyList<VersionRecord> Open { get; private set; } = [];

    public async Task OnGetAsync() => Open = [.. (await proposals.All()).Where(v => v.Approval is null)];
}
