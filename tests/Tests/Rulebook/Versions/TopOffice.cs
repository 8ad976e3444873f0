using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook.Versions;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Rulebook.Versions;

/// <summary>Bawaslu RI with two officers who may change the law.</summary>
public sealed record TopOffice(App App, Office Office, OfficerId Chair, OfficerId Member) : IAsyncDisposable
{
    public const string Version = "rulebook.yaml", Holidays = "holidays/2024.yaml";

    public static async Task<TopOffice> Open(App? app = null)
    {
        app ??= await App.Start();
        var office = await Officers.Office(app, OfficeKind.BawasluRi, "RI");
        var top = new TopOffice(app, office, await Officers.Officer(app, office), await Officers.Officer(app, office, "budi@contoh.example", "anggota"));
        using var chair = await top.AsChair();
        await Officers.LetIn(app, chair, top.Member);
        // A code serves once.
        app.Time.Pass(TimeSpan.FromSeconds(30));
        return top;
    }

    public Task<Browser> AsChair() => Officers.SignedIn(App, Chair);
    public Task<Browser> AsMember() => Officers.SignedIn(App, Member, "budi@contoh.example");

    /// <summary>Begins a proposal on the page; ends on it.</summary>
    public static async Task<string> Propose(Browser desk, DateOnly from)
    {
        await desk.Visit("/meja/aturan/usul");
        await desk.FillDate("Berlaku mulai", from).Fill("Alasan perubahan", "SKB 3 Menteri rekaan").Press("Mulai usulan");
        Assert.Equal(200, desk.Status);
        return desk.Path;
    }

    public static async Task Write(Browser desk, string proposal, string file, string text) =>
        await (await desk.Visit($"{proposal}/berkas?berkas={Uri.EscapeDataString(file)}")).Fill("Isi berkas", text).Press("Periksa dan simpan");

    /// <summary>Reads a proposal and presses its approval.</summary>
    public static async Task<Browser> Approve(Browser desk, string proposal) => await (await (await desk.Visit(proposal)).Follow("Baca sekali lagi")).Press("Setujui versi ini");

    /// <summary>Proposes and approves through the pages.</summary>
    public async Task<string> Enact(DateOnly from, string version, params (string File, string Text)[] files)
    {
        string proposal;
        using (var chair = await AsChair())
        {
            proposal = await Propose(chair, from);
            foreach (var (file, text) in files.Append((Version, $"rulebook:\n  version: \"{version}\"\n")))
            {
                await Write(chair, proposal, file, text);
                Assert.Equal((200, proposal), (chair.Status, chair.Path));
            }
        }
        App.Time.Pass(TimeSpan.FromSeconds(30));
        using var member = await AsMember();
        await Approve(member, proposal);
        Assert.Equal(200, member.Status);
        return proposal;
    }

    /// <summary>A committed file with one place changed.</summary>
    public static string Changed(string file, string there, string instead)
    {
        var text = TheLaw.Files().Single(f => f.Name == file).Text;
        Assert.Contains(there, text, StringComparison.Ordinal);
        return text.Replace(there, instead, StringComparison.Ordinal);
    }

    /// <summary>The holidays of 2024 with one more.</summary>
    public static string WithHoliday(DateOnly day) => Changed(Holidays, "holidays:\n",
        $"holidays:\n  - {{date: {day:yyyy-MM-dd}, kind: joint-leave, name: {{id: Libur rekaan, en: An invented day off}}, confidence: secondary, sources: [H01]}}\n");

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
