using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Agencies;
using Netra.Registry.Faults;
using Netra.Registry.Halts;

namespace Netra.Registry.Imports;

/// <summary>One import from its file to its end: which columns, what would change, then the run in the background with its progress.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class ShowModel(Db db, ISession session, ImportCourse course, Leavers leavers, Clock clock) : FormPage
{
    private const int Shown = 20;

    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public Dictionary<string, string> Headers { get; set; } = [];
    public ImportRecord Import { get; private set; } = null!;
    public AgencyRecord Agency { get; private set; } = null!;
    public string State { get; private set; } = "";
    public Checked? Found { get; private set; }
    public IReadOnlyList<string> FileHeaders { get; private set; } = [];
    public IReadOnlyList<RejectRecord> Rejects { get; private set; } = [];
    /// <summary>The last try that failed, of an import that is not over.</summary>
    public ImportFault? Fault { get; private set; }
    public long LeaversOpen { get; private set; }
    public OfficeZone Zone => session.Office!.Zone;
    public IEnumerable<Option> Choices => FileHeaders.Where(h => h.Length > 0).Select(h => new Option(Column.Plain(h), h));
    public static IReadOnlyList<string> Mappable { get; } = [.. Column.All.Where(c => c != Column.Agency)];
    public int Percent => Import.Size == 0 ? 0 : (int)Math.Min(100, Import.Progress!.Bytes * 100 / Import.Size);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        var refused = Act switch { "check" when State == "given" => await Try(stop), "start" when State == "given" && Found is not null => await Start(stop), "close" => await Close(stop), "retry" when State == "waiting" => await Retry(stop), _ => new NotNow() };
        return refused is null ? Redirect($"~/meja/pegawai/impor/{id}") : Refuse(refused);
    }

    private async Task<Refusal?> Try(CancellationToken stop)
    {
        var map = Headers.Where(h => h.Value.Length > 0 && h.Value != h.Key).ToDictionary(h => h.Key, h => h.Value);
        var rejects = new List<RejectRecord>();
        using var file = new MemoryStream((await db.Set<ImportFile>().AsNoTracking().SingleAsync(f => f.Import == Import.Nr, stop)).Bytes, writable: false);
        var tried = await course.Try(Agency, only: true, map, file, lines =>
        {
            rejects.AddRange(lines.Select(r => new RejectRecord { Import = Import.Nr, Line = r.Line, Field = r.Field, Reason = r.Reason, Value = r.Value }));
            return Task.CompletedTask;
        }, null, stop);
        if (tried.Refused is { } refused) return refused;
        db.RemoveRange(await db.Set<RejectRecord>().Where(r => r.Import == Import.Nr).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        var import = await db.Set<ImportRecord>().SingleAsync(i => i.Nr == Import.Nr, stop);
        import.Mapping = JsonSerializer.Serialize(map, Json.Stored);
        db.AddRange(rejects);
        // Examples name people: the check keeps lines and what changes, and goes with the import's start.
        var result = JsonSerializer.Serialize(new Checked(tried.Value!.Tally, tried.Value.Examples), Json.Stored);
        if (await db.Set<ImportCheck>().FindAsync([Import.Nr], stop) is { } former) (former.Result, former.At) = (result, clock.Now);
        else db.Add(new ImportCheck { Import = Import.Nr, Result = result, At = clock.Now });
        await course.Remember(Agency, map, stop);
        await db.SaveChangesAsync(stop);
        return null;
    }

    private async Task<Refusal?> Start(CancellationToken stop)
    {
        // Pressed twice at once, it starts once.
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.Add(new ImportStart { Import = Import.Nr, By = session.Actor.ToString(), At = clock.Now });
        if (!await db.SaveOnce()) return new NotNow();
        await db.Set<ImportCheck>().Where(c => c.Import == Import.Nr).ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
        return null;
    }

    private async Task<Refusal?> Retry(CancellationToken stop)
    {
        db.Add(new ImportRetry { Import = Import.Nr, Serial = Fault!.Serial, By = session.Actor.ToString(), At = clock.Now });
        return await db.SaveOnce() ? null : new NotNow();
    }

    private async Task<Refusal?> Close(CancellationToken stop) => (await leavers.Close(Import, session.Actor, stop)).Refused;

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        var sought = new ImportId(id);
        if (await db.ImportsOf(session).AsNoTracking().FirstOrDefaultAsync(i => i.Id == sought, stop) is not { } import) return false;
        Import = import;
        Agency = await db.Set<AgencyRecord>().AsNoTracking().SingleAsync(a => a.Nr == import.Agency, stop);
        Fault = await db.LastFault(import);
        State = import.State(await db.Set<ImportStart>().AnyAsync(s => s.Import == import.Nr, stop), await db.Halts().AnyAsync(h => h.Import == import.Nr, stop), await db.Faults(clock.Now).AnyAsync(f => f.Import == import.Nr, stop));
        Rejects = await db.Set<RejectRecord>().AsNoTracking().Where(r => r.Import == import.Nr).OrderBy(r => r.Line).Take(Shown).ToListAsync(stop);
        LeaversOpen = import is { Complete: true, End: not null } ? await db.Set<Leaver>().CountAsync(l => l.Import == import.Nr && !l.Closed, stop) : 0;
        if (State != "given") return true;
        var check = await db.Set<ImportCheck>().AsNoTracking().SingleOrDefaultAsync(c => c.Import == import.Nr, stop);
        Found = check is null ? null : JsonSerializer.Deserialize<Checked>(check.Result, Json.Stored);
        using var file = new MemoryStream((await db.Set<ImportFile>().AsNoTracking().SingleAsync(f => f.Import == import.Nr, stop)).Bytes, writable: false);
        using var sheet = Sheet.Open(file).Value!;
        FileHeaders = sheet.Header;
        // What a form sent stays; the others send none, or not all.
        foreach (var column in Mappable) Headers.TryAdd(column, import.Map.TryGetValue(column, out var own) ? Column.Plain(own) : sheet.Header.Any(h => Column.Plain(h) == column) ? column : "");
        return true;
    }
}

/// <summary>What a trial run found.</summary>
internal sealed record Checked(Tally Tally, IReadOnlyList<Example> Examples);

internal sealed record NotNow() : Refusal("registry.imports.not-now");
