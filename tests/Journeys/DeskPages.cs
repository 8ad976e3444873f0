using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Netra.Journeys.Support;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>The whole desk of the demo as its roles meet it: from the address alone and along every link, each page judged. No page of the desk is left out.</summary>
public sealed partial class DeskPages(Chrome chrome)
{
    private const string Proposer = "ketua@bawaslu.example", Importer = "ppk.kayongutara@pemda.example";
    private static readonly string[] Roles =
    [
        "ketua.jombang@bawaslu.example", "staf.kayongutara@bawaslu.example", "ketua.semarang@bawaslu.example", "staf.jombang@bawaslu.example",
        Proposer, "staf.semarang@bawaslu.example", "staf.jepara@bawaslu.example", "ketua.kayongutara@bawaslu.example",
        "kustodian1@bawaslu.example", "petugas@bkn.example", Importer, "ppk.jombang@pemda.example", "koordinator.kayongutara@pemda.example"
    ];

    // Signing out ends the window's session; an address with a secret in it stands on no page (EnrolmentJourney opens it); a file is no page;
    // the few people opened of a round have not signed, so nothing of theirs is revoked (PledgeJourney opens it); no declaration of the demo waits for a letter
    // (EventJourney).
    private static readonly string[] Elsewhere = ["/keluar", "/masuk/daftar/{token}", "/masuk/daftar/gambar/{picture}", "/meja/pegawai/impor/{id:guid}/ditolak.csv", "/meja/ikrar/{id:guid}/undangan/{unit:guid?}", "/meja/ikrar/{id:guid}/surat/{kind:regex(^(surat|lembar)$)}/{from:long}/{to:long}/{unit:guid?}", "/meja/edaran/{id:guid}/alamat", "/meja/imbauan/{id:guid}/foto/{photo:guid}", "/meja/kegiatan/{id:guid}/foto/{photo:guid}",
        "/meja/ikrar/{id:guid}/orang/{person:guid}/cabut", "/meja/kegiatan/{id:guid}/sertifikat", "/meja/kegiatan/{id:guid}/deklarasi/surat", "/meja/kegiatan/{id:guid}/deklarasi/{declarer:guid}", "/meja/kepatuhan/{agency:guid}/unduh.{kind:regex(^(csv|xlsx)$)}", "/meja/unit-saya/{id:guid}/{unit:guid}/surat"];

    // Of one kind of page a few are enough, each of another file; of the file itself and the desk's stages more.
    private const string OneFile = "/meja/berkas/{id:guid}";
    // Every page opened leads on; to judge one costs as much as to open ten, so only of those that look different by their stage is more than one judged.
    private static int Judged(string template) => template == OneFile ? 6 : template is "/meja" or "/meja/penerusan/{id:guid}" ? 4 : 1;
    private static int Enough(string template) => template == OneFile ? 16 : template is "/meja" or "/meja/penerusan/{id:guid}" ? 8 : template.Contains('{', StringComparison.Ordinal) ? 2 : 1;

    // One after another: which pages lead on must not hang on who comes first.
    private readonly Dictionary<string, int> opened = new(StringComparer.Ordinal), judged = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];

    [Fact]
    public async Task Every_desk_page_is_clean()
    {
        await using var app = await App.Start(await DemoHouse.Database());
        var templates = Templates(app);
        foreach (var (email, dark) in Roles.Select((r, i) => (r, i % 2 == 1))) await Walk(app, templates, email, dark);
        Assert.Empty(faults);
        var unseen = templates.Except(judged.Keys).ToList();
        Assert.True(unseen.Count == 0, $"No link led to: {string.Join(' ', unseen)}");
    }

    private async Task Walk(App app, List<string> templates, string email, bool dark)
    {
        await using var window = await chrome.Open(app.Address, Screen.Phone, dark);
        await window.SignIn(app, email, async () => faults.AddRange(await window.Judge("desk-faktor")));
        if (email == Proposer) await Propose(window);
        if (email == Importer) await Keep(window);
        if (email == Importer) await Import(window);
        var queue = new Queue<string>(templates.Where(t => !t.Contains('{', StringComparison.Ordinal)));
        var seen = new HashSet<string>(queue, StringComparer.Ordinal);
        while (queue.TryDequeue(out var path))
        {
            var template = templates.FirstOrDefault(t => Fits(t, path.Split('?')[0]));
            if (template is null || (Full(template) && !LeadsOn(templates, template)) || await window.Visit(path) != 200) continue;
            foreach (var link in (await Links(window)).Concat(Steps(templates, template, path))) if (seen.Add(link)) queue.Enqueue(link);
            if (Next(template) is { } count) faults.AddRange((await window.Judge($"desk{Parameter().Replace(template, "_").Replace('/', '-')}-{count}")).Select(f => $"{path}, {f}"));
        }
    }

    // Files, and lists with pages of single things below them, are opened for every role: they lead to other pages of each.
    private static bool LeadsOn(List<string> templates, string template) =>
        template is OneFile or "/meja" || (!template.Contains('{', StringComparison.Ordinal) && templates.Any(t => t.StartsWith(template + "/{", StringComparison.Ordinal)));

    private bool Full(string template) => opened.GetValueOrDefault(template) >= Enough(template);

    /// <returns>The number of this page among those of its kind; null where enough are judged.</returns>
    private int? Next(string template)
    {
        opened[template] = opened.GetValueOrDefault(template) + 1;
        return judged.GetValueOrDefault(template) is var before && before < Judged(template) ? judged[template] = before + 1 : null;
    }

    /// <summary>A version of the rulebook that waits for a second officer.</summary>
    private static async Task Propose(Window window)
    {
        await window.Visit("/meja/aturan/usul");
        await window.FillDate("Berlaku mulai", new(2024, 11, 4));
        await window.Fill("Alasan perubahan", "Cuti bersama tambahan ditetapkan.");
        await window.Press("Mulai usulan");
    }

    /// <summary>Of the unit the desk lists first a head and a coordinator.</summary>
    private static async Task Keep(Window window)
    {
        await window.Visit("/meja/pegawai");
        var unit = (await Links(window)).First(l => l.StartsWith("/meja/pegawai/unit/", StringComparison.Ordinal));
        await window.Visit(unit);
        var number = await window.Page.Locator("td .nomor").First.TextContentAsync();
        foreach (var role in new[] { "/kepala", "/pengelola" })
        {
            await window.Visit(unit + role);
            await window.Fill("NIP, NI PPPK, atau nomor pegawai", number!);
            await window.Fill("Dasar dan alasan", "Surat keputusan.");
            await window.Press("Simpan");
        }
    }

    /// <summary>A file of personnel that was checked and has a line that is not taken.</summary>
    private static async Task Import(Window window)
    {
        await window.Visit("/meja/pegawai/impor/baru");
        await window.Choose("Instansi", "Pemerintah Kabupaten Kayong Utara");
        await window.Attach("File daftar pegawai", "pegawai.csv", "nip;nama;unit_kerja;jabatan;status\n197901012005011001;Petrus Lanang;Dinas Kesehatan;Perawat;PNS\n12;Salah Nomor;Dinas Kesehatan;Perawat;PNS\n"u8.ToArray());
        await window.Press("Kirim file");
        await window.Press("Periksa");
    }

    /// <summary>The steps below a page, whether or not its present state offers them: an address can be kept or typed.</summary>
    private static IEnumerable<string> Steps(List<string> templates, string template, string path) =>
        !template.Contains('{', StringComparison.Ordinal) ? []
            : templates.Where(t => t.StartsWith(template + "/", StringComparison.Ordinal)).Select(t => path + t[template.Length..]).Where(p => !p.Contains('{', StringComparison.Ordinal));

    // One question to the browser for each page: links, and the stages the list of cases can be asked for.
    private static async Task<IEnumerable<string>> Links(Window window) => (await window.Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll("a[href^='/']")].map(a => a.getAttribute('href').split('#')[0])
            .concat([...document.querySelectorAll("select[name=tahap] option")].map(o => '/meja?tahap=' + o.value))
        """)).Distinct();

    private static bool Fits(string template, string path) =>
        Regex.IsMatch(path, $"^{Parameter().Replace(template, "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static List<string> Templates(App app) => [.. app.Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.Metadata.GetMetadata<DoorAttribute>()?.Door == Doors.Desk)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Except(Elsewhere).Except(["/masuk", "/masuk/faktor"]).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
