using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry;

namespace Netra.Web.Commands;

internal static class People
{
    private const int Shown = 20;
    private static readonly JsonSerializerOptions Printed = new(Json.Stored) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV in UTF-8 or XLSX, header nip,nama,instansi,unit_kerja,jabatan,status; tanggal_lahir and nip_lama may follow" };
        var agency = new Option<string?>("--agency") { Description = "all lines are of this agency: its name, or the region code of a regional government" };
        var dry = new Option<bool>("--dry-run") { Description = "say what would change, change nothing" };
        var map = new Option<string?>("--map") { Description = "headers of your own: nip=NIP_BARU,nama=NAMA_LENGKAP; remembered for the agency" };
        var rejects = new Option<FileInfo?>("--rejects") { Description = "write the lines that are not taken here, as CSV" };
        var complete = new Option<bool>("--complete") { Description = "the file holds everybody: list who is missing" };
        var close = new Option<bool>("--close-leavers") { Description = "with --complete: close the employments of who is missing" };
        var json = new Option<bool>("--json") { Description = "one JSON object" };
        var import = new Command("import", "Import personnel. The same file given again after a cut goes on where it stopped. Exit 1 where a line was not taken.") { Common.Db, file, agency, dry, map, rejects, complete, close, json };
        import.SetAction(async (parsed, stop) =>
        {
            var (given, pairs) = (parsed.GetValue(file)!, Pairs(parsed.GetValue(map)));
            if (!given.Exists) return await Wrong($"There is no file {given.FullName}.", 2);
            if (pairs is null) return await Wrong("--map takes pairs such as nip=NIP_BARU,nama=NAMA_LENGKAP.", 2);
            await using var services = await Common.Open(Common.Settings(parsed));
            await using var scope = services.CreateAsyncScope();
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            var texts = scope.ServiceProvider.GetRequiredService<Texts>();
            foreach (var (name, at, rows) in await RegistryCommands.Waiting(scope.ServiceProvider))
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The import of {name} of {at:yyyy-MM-dd HH:mm} UTC stopped after {rows} lines. Give that file again to go on with it."));
            await using var kept = parsed.GetValue(rejects) is { } to ? new StreamWriter(to.FullName, false, new UTF8Encoding(true)) : null;
            if (kept is not null) await kept.WriteLineAsync(RegistryCommands.RejectsHeader);
            var shown = 0;
            void Rejected(RejectedLine line)
            {
                kept?.WriteLine(RegistryCommands.RejectsRow(line, texts));
                if (kept is null && !parsed.GetValue(json) && ++shown <= Shown) Console.Error.WriteLine($"{(Console.IsErrorRedirected ? "" : "\r")}{given.Name}:{line.Line}: {line.Column}: {texts["registry.reject." + line.Reason, line.Value]}");
            }
            var wish = new ImportWish(parsed.GetValue(agency), parsed.GetValue(dry), parsed.GetValue(complete), parsed.GetValue(close), pairs);
            Outcome<ImportAnswer> outcome;
            try
            {
                outcome = await RegistryCommands.Import(scope.ServiceProvider, given.Name, given.OpenRead(), wish, Rejected, Console.IsErrorRedirected ? null : Progress, stop);
            }
            catch (Exception cut) when (cut is OperationCanceledException or DbException or IOException)
            {
                return await Wrong($"The import stopped: {cut.Message} What was taken stays; give the same file again to go on.", 1);
            }
            if (outcome.Refused is { } refused) return await Wrong(texts[refused.Text, refused.Args], 1);
            var done = outcome.Value!;
            if (!Console.IsErrorRedirected) await Console.Error.WriteAsync("\r");
            Console.WriteLine(parsed.GetValue(json) ? Flat(done, wish.Trial).ToJsonString(Printed) : Say(done, wish.Trial));
            if (kept is null && done.Rejected > shown && !parsed.GetValue(json)) await Console.Error.WriteLineAsync("Give --rejects FILE for all lines that were not taken.");
            return done.Rejected > 0 ? 1 : 0;
        });
        return new Command("people", "The register of personnel.") { import, Find() };
    }

    private static Command Find()
    {
        var name = new Argument<string?>("name") { Description = "a name as somebody wrote it", Arity = ArgumentArity.ZeroOrOne };
        var agency = new Option<string?>("--agency") { Description = "seek in this agency: its name, or the region code of a regional government" };
        var unit = new Option<string?>("--unit") { Description = "seek in the work unit of this name" };
        var top = new Option<int>("--top") { Description = "how many candidates at most, 1 to 1000", DefaultValueFactory = _ => 10 };
        var batch = new Option<FileInfo?>("--batch") { Description = "a name, a tab, an agency or nothing, a tab, anything; one JSON object per line comes back, in the same order" };
        var json = new Option<bool>("--json") { Description = "one JSON object" };
        var find = new Command("find", "Find whom a misspelt name may mean, with score and reasons. Who is shown has it in the access trail. Exit 1 where nobody is like it.") { Common.Db, name, agency, unit, top, batch, json };
        find.SetAction(async (parsed, stop) =>
        {
            var (one, many, most) = (parsed.GetValue(name), parsed.GetValue(batch), parsed.GetValue(top));
            if ((one is null) == (many is null)) return await Wrong("Give a name, or --batch FILE with one name on each line.", 2);
            if (many is { Exists: false }) return await Wrong($"There is no file {many.FullName}.", 2);
            if (most is < 1 or > 1000) return await Wrong("--top takes a number from 1 to 1000.", 2);
            await using var services = await Common.Open(Common.Settings(parsed));
            await using var scope = services.CreateAsyncScope();
            var texts = scope.ServiceProvider.GetRequiredService<Texts>();
            var asked = many is null ? Once(one!, parsed.GetValue(agency)) : Lines(many, parsed.GetValue(agency));
            void Reading(long read) => Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{read} names read "));
            var nobody = true;
            await foreach (var answer in RegistryCommands.Find(scope.ServiceProvider, asked, parsed.GetValue(unit), most, Console.IsErrorRedirected ? null : Reading, stop))
            {
                if (answer.Refused is { } refused) return await Wrong(texts[refused.Text, refused.Args], 1);
                nobody &= answer.Value!.Matches.Count == 0;
                Console.WriteLine(many is not null || parsed.GetValue(json) ? Flat(answer.Value) : Say(answer.Value));
            }
            return nobody ? 1 : 0;
        });
        return find;
    }

    private static async IAsyncEnumerable<(string, string?)> Once(string name, string? agency)
    {
        await Task.CompletedTask;
        yield return (name, agency);
    }

    private static async IAsyncEnumerable<(string, string?)> Lines(FileInfo file, string? agency)
    {
        await foreach (var line in File.ReadLinesAsync(file.FullName))
            yield return line.Split('\t') is [var name, { Length: > 0 } within, ..] ? (name, within) : (line.Split('\t')[0], agency);
    }

    private static string Flat(NameAnswer answer) => JsonSerializer.Serialize(new
    {
        query = answer.Query,
        matches = answer.Matches.Select(m => new { nip = m.Number, name = m.Name, score = m.Score, agency = m.AgencyName, unit = m.UnitName, position = m.Position, namesakes = m.Namesakes, because = m.Because })
    }, Printed);

    private static string Say(NameAnswer answer) => answer.Matches.Count == 0 ? "Nobody in the register has a name like it." : string.Join('\n', answer.Matches.Select(m => string.Create(CultureInfo.InvariantCulture,
        $"{m.Score:0.0000}  {m.Number}  {m.Name}  |  {m.Position}, {m.UnitName}, {m.AgencyName}{(m.Namesakes > 1 ? $"  |  {m.Namesakes} of this name" : "")}{(m.Because.Count > 0 ? "\n        " + string.Join("; ", m.Because) : "")}")));

    private static string Say(ImportAnswer done, bool trial)
    {
        var said = new StringBuilder(trial ? "Dry run, nothing was changed.\n" : done.From > 0 ? $"Went on behind line {done.From}.\n" : "");
        said.Append(CultureInfo.InvariantCulture, $"{done.Rows} lines: {done.Added} added, {done.Changed} changed, {done.Unchanged} unchanged, {done.Joined} joined to a history, {done.Rejected} not taken; {done.NewAgencies} new agencies, {done.NewUnits} new units");
        if (done.Leavers >= 0) said.Append(CultureInfo.InvariantCulture, $"; {done.Leavers} people of the agency not in the file{(done.LeaversClosed ? ", closed" : "")}");
        if (trial)
            foreach (var example in done.Examples) said.Append(CultureInfo.InvariantCulture, $"\n  line {example.Line}, {example.Number}: {(example.Before is null ? "new" : $"was {example.Before}")}, {example.After}");
        return said.ToString();
    }

    private static JsonObject Flat(ImportAnswer done, bool trial)
    {
        var flat = new JsonObject { ["dryRun"] = trial };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(done, Printed)!.AsObject()) flat[name] = value?.DeepClone();
        return flat;
    }

    private static void Progress(double share, long rows) => Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{Math.Min(1, share):P0}  {rows} lines "));

    private static Dictionary<string, string>? Pairs(string? map)
    {
        var pairs = (map ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries)).ToList();
        return pairs.Any(p => p is not [{ Length: > 0 }, { Length: > 0 }]) || pairs.DistinctBy(p => p[0]).Count() < pairs.Count ? null : pairs.ToDictionary(p => p[0].ToLowerInvariant(), p => p[1]);
    }

    private static async Task<int> Wrong(string sentence, int code)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }
}
