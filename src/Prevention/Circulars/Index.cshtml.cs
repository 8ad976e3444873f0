using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.CircularEnds;
using Netra.Prevention.Views;

namespace Netra.Prevention.Circulars;

[Door(Doors.Desk), Needs(PreventionPermissions.Browse)]
internal sealed class IndexModel(Db db, ISession session, Clock clock) : PageModel
{
    private const int Most = 20;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public IReadOnlyList<(Circular Circular, CircularCount Count, string State)> Circulars { get; private set; } = [];
    public string? Next { get; private set; }
    public bool MayKeep => session.Officer!.Permissions.Contains(PreventionPermissions.Keep);

    public async Task OnGetAsync()
    {
        (var page, Next) = await db.Set<Circular>().AsNoTracking().For(session).Newest(Most, After, id => c => c.Id == new CircularId(id), c => c.Id.Value);
        var counts = await db.Counts(page, clock.Now);
        var ends = await db.EndsOf(page);
        Circulars = [.. page.Select(c => (c, counts[c.Nr], CircularState.Of(counts[c.Nr], ends.GetValueOrDefault(c.Nr))))];
    }
}

internal static class CircularState
{
    /// <summary>withdrawn, replaced, late, waits or done.</summary>
    public static string Of(CircularCount count, CircularEnd? end) => end is not null ? end.State : count.Late > 0 ? "late" : count.Waiting > 0 ? "waits" : "done";

    public static string Tone(string state) => state switch { "late" => "lewat", "waits" => "tunggu", "done" => "baik", _ => "tutup" };

    public static async Task<IReadOnlyDictionary<long, CircularEnd>> EndsOf(this Db db, IEnumerable<Circular> circulars)
    {
        var numbers = circulars.Select(c => c.Nr).ToList();
        return await db.Set<CircularEnd>().AsNoTracking().Where(e => numbers.Contains(e.Circular)).ToDictionaryAsync(e => e.Circular);
    }
}
