using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Files;
using Netra.Prevention.Records;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.OpenData;

/// <summary>Counts of rounds and units as open data, streamed; what comes after ten thousand lines stands at the address of the Link header.</summary>
[Door(Doors.Public, Shared = true)]
internal sealed class ShowModel(Db db, Clock clock) : PageModel
{
    private const int Most = 10_000;
    private static readonly string[] Columns = ["periode_id", "periode", "dibuka", "ditutup", "instansi_id", "instansi", "unit_id", "unit", "wilayah", "wajib", "sudah"];

    /// <summary>The number of the last line before.</summary>
    [BindProperty(SupportsGet = true, Name = "sesudah")] public long After { get; set; }

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken stop)
    {
        var (now, json, after) = (clock.Now, kind == "json", After);
        var lines = (from u in db.Published() join r in db.Set<Round>() on u.Round equals r.Nr where u.Nr > after && r.OpensAt <= now orderby u.Nr select new { Unit = u, Round = r }).AsNoTracking();
        if (await lines.Skip(Most - 1).Select(l => (long?)l.Unit.Nr).FirstOrDefaultAsync(stop) is { } last) Response.Headers.Link = $"<{Request.Site()}{Request.PathBase}/data/ikrar.{kind}?sesudah={last}>; rel=\"next\"";
        Response.ContentType = json ? "application/json; charset=utf-8" : "text/csv; charset=utf-8";
        await using var file = new StreamWriter(Response.Body, new UTF8Encoding(!json));
        await file.WriteAsync(json ? $"{{\"per\":\"{now:yyyy-MM-dd'T'HH:mm:ss'Z'}\",\"ikrar\":[" : string.Join(',', Columns) + "\n");
        var first = true;
        await foreach (var line in lines.Take(Most).AsAsyncEnumerable().WithCancellation(stop))
        {
            var (unit, round) = (line.Unit, line.Round);
            string[] words = [round.Id.Value.ToString(), round.Name, Day(round.OpensAt, round), Day(round.ClosesAt.AddTicks(-1), round), unit.Agency.Value.ToString(), unit.AgencyName, unit.Unit.Value.ToString(), unit.Name, unit.Region.Value];
            if (json)
            {
                var values = Columns.Zip<string, object>([.. words, unit.Members, unit.Signed]).ToDictionary(p => p.First, p => p.Second);
                await file.WriteAsync((first ? "\n" : ",\n") + JsonSerializer.Serialize(values));
            }
            else await file.WriteLineAsync($"{CsvLine.Of(words)},{unit.Members.ToString(CultureInfo.InvariantCulture)},{unit.Signed.ToString(CultureInfo.InvariantCulture)}");
            first = false;
        }
        if (json) await file.WriteAsync("\n]}\n");
        return new EmptyResult();
    }

    private static string Day(DateTime at, Round round) => DateOnly.FromDateTime(Kernel.Ui.Say.Local(at, round.Zone)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
