using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Agencies;

namespace Netra.Registry.Imports;

/// <summary>Takes the file. It is kept in the database until the import is over: the worker that reads it may be another machine's.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
[RequestSizeLimit(Desk.MostBytes + (1 << 20)), RequestFormLimits(MultipartBodyLengthLimit = Desk.MostBytes + (1 << 20))]
internal sealed class NewModel(Db db, ISession session, ImportCourse course) : FormPage
{
    [BindProperty] public Microsoft.AspNetCore.Http.IFormFile? Given { get; set; }
    [BindProperty] public string Agency { get; set; } = "";
    [BindProperty] public bool Complete { get; set; }
    public IReadOnlyList<AgencyRecord> Agencies { get; private set; } = [];
    public IEnumerable<Option> Options => Agencies.Select(a => new Option(a.Id.Value.ToString("N"), a.Name));

    public async Task OnGetAsync()
    {
        await Load();
        if (Agencies.Count == 1) Agency = Agencies[0].Id.Value.ToString("N");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await Load();
        var agency = Agencies.FirstOrDefault(a => a.Id.Value.ToString("N") == Agency);
        Check(agency is not null, nameof(Agency), "registry.imports.agency-missing");
        Check(Given is { Length: > 0 }, nameof(Given), "registry.imports.file-missing");
        Check(Given is not { Length: > Desk.MostBytes }, nameof(Given), "registry.imports.file-large");
        if (!ModelState.IsValid) return Again();
        var bytes = new byte[Given!.Length];
        await using (var stream = Given.OpenReadStream()) await stream.ReadExactlyAsync(bytes, stop);
        using var file = new MemoryStream(bytes, writable: false);
        var sha = await ImportCourse.Digest(file, stop);
        var opened = Sheet.Open(file);
        if (opened.Refused is { } refused) return Refuse(refused, nameof(Given));
        opened.Value!.Dispose();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var import = course.Ask(Given.FileName, sha, bytes.Length, agency, session.Officer!.Office, await course.Remembered(agency, stop), Complete, session.Actor);
        await db.SaveChangesAsync(stop);
        db.Add(new ImportFile { Import = import.Nr, Bytes = bytes });
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return Redirect($"~/meja/pegawai/impor/{import.Id.Value}");
    }

    private async Task Load() => Agencies = await db.Set<AgencyRecord>().AsNoTracking().For(session).OrderBy(a => a.Name).ToListAsync();
}
