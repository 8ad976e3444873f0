using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Netra.Access;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Registry;

namespace Netra.Benches;

/// <summary>A round over one regency's people on a server of its own, opened by its BKPSDM's officer at the desk. The first thousand people and their units are the same however many there are.</summary>
internal sealed partial class Opened : IDisposable
{
    private const string Office = "BKPSDM-33.20", Email = "petugas@bkpsdm.example", Password = "empat sawah di kaki bukit";
    private const string Id = "[0-9a-f-]{36}";
    /// <summary>Units below the first.</summary>
    public const int Below = 50;
    private readonly Settings settings;

    private Opened(Settings settings, Served site) => (this.settings, Site, Desk) = (settings, site, new(site.Address));

    public Served Site { get; }
    public DeskBrowser Desk { get; }
    /// <summary>Address of the round.</summary>
    public string Round { get; private set; } = "";
    public TimeSpan Imported { get; private set; }
    /// <summary>From the press of the button until the register is read into the round.</summary>
    public TimeSpan Read { get; private set; }

    public static async Task<Opened> Open(Settings settings, string folder, int people, CancellationToken stop)
    {
        await Marks.Write(Engine.Of(settings.Db), new Marks(Demo: true, TimeSpan.Zero), stop);
        var imported = await Fill(settings, folder, people, stop);
        var opened = new Opened(settings, await Served.Start(settings, folder, stop)) { Imported = imported };
        try
        {
            await opened.SignIn(TimeSpan.Zero, stop);
            await opened.Begin(stop);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Signs in anew, and so proves the second factor again, which letters ask for: with the code of half a minute on, for one code serves once.</summary>
    public Task SignInAgain(CancellationToken stop) => SignIn(TimeSpan.FromSeconds(30), stop);

    private async Task SignIn(TimeSpan ahead, CancellationToken stop)
    {
        await Desk.Send(await Desk.Filled("/masuk", stop, ("Email", Email), ("Password", Password)), stop);
        await using var services = await Web.Commands.Common.Open(settings, new Moved(ahead));
        await using var scope = services.CreateAsyncScope();
        var code = (await AccessCommands.TotpCode(scope.ServiceProvider, Email)).Value!;
        if ((await Desk.Send(await Desk.Filled("/masuk/faktor", stop, ("Code", code)), stop)).At.AbsolutePath == "/masuk/faktor") throw new InvalidOperationException("The desk did not take the code.");
    }

    /// <summary>The first address on a page of this shape.</summary>
    public async Task<string> Link(string page, [StringSyntax(StringSyntaxAttribute.Regex)] string shape, CancellationToken stop) =>
        Regex.Match(await Desk.Page(page, stop), $"href=\"({shape})\"") is { Success: true } link ? WebUtility.HtmlDecode(link.Groups[1].Value) : throw new InvalidOperationException($"{page} has no link {shape}.");

    /// <summary>The first unit of the round, and the address of the board of those below it.</summary>
    public async Task<(string Unit, string Board)> Top(CancellationToken stop)
    {
        var unit = (await Link(Round, $"{Round}/unit/{Id}", stop))[^36..];
        return (unit, await Link("/meja/kepatuhan", $"/meja/kepatuhan\\?instansi={Id}&(?:amp;)?unit={unit}", stop));
    }

    /// <summary>Names a coordinator of the first unit and of those below it, and reminds these.</summary>
    /// <returns>How many were reminded.</returns>
    public async Task<int> Remind(CancellationToken stop)
    {
        var (unit, board) = await Top(stop);
        var naming = $"/meja/pegawai/unit/{unit}/pengelola";
        var account = Accounts().Match(await Desk.Page(naming, stop)).Groups[1].Value;
        await Desk.Send(await Desk.Filled(naming, stop, ("Number", new Personnel(1, 1)[0].Number), ("WithBelow", "true"), ("Reason", "Surat tugas"), ("Account", account)), stop);
        var (_, at) = await Desk.Send(await Desk.Filled(board, stop), stop);
        return int.Parse(Reminders().Match(at.Query).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Where the first so many parts of the letters begin and end.</summary>
    public async Task<(string From, string To)> Parts(int most, CancellationToken stop)
    {
        var parts = new List<Match>();
        for (var at = Round + "/surat"; at.Length > 0 && parts.Count < most;)
        {
            var page = await Desk.Page(at, stop);
            parts.AddRange(LetterParts().Matches(page).Take(most - parts.Count));
            at = WebUtility.HtmlDecode(NextPage().Match(page).Groups[1].Value);
        }
        return (parts[0].Groups[1].Value, parts[^1].Groups[2].Value);
    }

    /// <summary>The board's table of all units as a file: its lines, and how long it took.</summary>
    public async Task<object> Report(CancellationToken stop)
    {
        var path = await Link("/meja/kepatuhan", $"/meja/kepatuhan/{Id}/unduh.csv", stop);
        var begun = Stopwatch.GetTimestamp();
        var lines = (await Desk.Page(path, stop)).Count(c => c == '\n');
        return new { lines, seconds = Math.Round(Stopwatch.GetElapsedTime(begun).TotalSeconds, 2) };
    }

    private async Task Begin(CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        var form = await Desk.Filled("/meja/ikrar/baru", stop, ("Input.Name", "Ukuran"));
        form.Fields["Input.NonAsnWording"] = form.Fields["Input.Wording"];
        Round = (await Desk.Send(form, stop)).At.AbsolutePath;
        if (!Shape().IsMatch(Round)) throw new InvalidOperationException("The desk opened no round.");
        // While the register is being read, the page offers to be loaded again.
        while ((await Desk.Page(Round, stop)).Contains($"href=\"{Round}\"", StringComparison.Ordinal)) await Task.Delay(250, stop);
        Read = Stopwatch.GetElapsedTime(begun);
    }

    private static async Task<TimeSpan> Fill(Settings settings, string folder, int people, CancellationToken stop)
    {
        // Yesterday, so that the code that enrols is none of today's.
        await using var services = await Web.Commands.Common.Open(settings, new Moved(TimeSpan.FromDays(-1)));
        await using var scope = services.CreateAsyncScope();
        await AccessCommands.AddOffice(scope.ServiceProvider, new(OfficeKind.Bkpsdm, "BKPSDM Kabupaten Jepara", Office, new("33.20"), OfficeZone.Wib, null, new(2024, 1, 1), null, [new("33.20")], false));
        foreach (var (email, role) in new[] { (Email, "bkpsdm"), ("pengelola@bkpsdm.example", "koordinator") })
            if ((await AccessCommands.Enrol(scope.ServiceProvider, Office, "Petugas", email, role, Password)).Refused is { } refused) throw new InvalidOperationException(refused.Text);
        var file = Path.Combine(folder, "pegawai.csv");
        Write(new Personnel(people, 1), file);
        var begun = Stopwatch.GetTimestamp();
        await RegistryCommands.Import(scope.ServiceProvider, "pegawai.csv", File.OpenRead(file), new ImportWish(), stop: stop);
        return Stopwatch.GetElapsedTime(begun);
    }

    private static void Write(Personnel people, string path)
    {
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        file.Write("nip,nama,instansi,unit_kerja,jabatan,status\n");
        for (var i = 0; i < people.Rows; i++)
        {
            var one = people[i];
            file.Write($"{one.Number},\"{one.Name}\",Pemerintah Kabupaten Jepara,{Unit(i)},Jabatan Fungsional {one.Position},{one.Status}\n");
        }
    }

    // A thousand as pages list them in full: 25 units at the top, below the first of them 50. Whoever comes more stands below the others: of each ten thousand a tenth in one hospital, the rest in schools of a hundred.
    private static string Unit(int i) => i < 200 ? $"Dinas {i % 25:00}" : i < 1_000 ? $"Dinas 00 > SD Negeri {i % Below:00}"
        : i % 10_000 is >= 1_000 and < 2_000 ? $"Dinas {1 + i / 10_000 % 24:00} > UPT RSUD {i / 10_000}" : $"Dinas {1 + i / 100 % 24:00} > SMP Negeri {i / 100}";

    public void Dispose()
    {
        Desk.Dispose();
        Site.Dispose();
    }

    [GeneratedRegex($"^/meja/ikrar/{Id}$")]
    private static partial Regex Shape();

    [GeneratedRegex("diingatkan=(\\d+)")]
    private static partial Regex Reminders();
    [GeneratedRegex("<option value=\"([0-9a-f]{32})\"")]
    private static partial Regex Accounts();
    [GeneratedRegex("/surat/surat/(\\d+)/(\\d+)\"")]
    private static partial Regex LetterParts();

    [GeneratedRegex("href=\"([^\"]+/surat\\?sesudah=[^\"]+)\"")]
    private static partial Regex NextPage();

    private sealed class Moved(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
