using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Prevention.Certificates;
using Netra.Prevention.Rosters;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Prevention;

/// <summary>A unit's certificate of a round: counts on a day, never names.</summary>
public sealed class CertificateTests
{
    [Fact]
    public async Task A_certificate_says_share_unit_and_text_and_no_name_and_a_changed_byte_fails()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Import(app, Csv([.. Enumerable.Range(1, 3).Select(i => Line($"19900101201501100{i}", $"Guru {i}", unit: "Dinas Pendidikan > SD Negeri 1"))]));
        var round = await Round(app, desk);
        using (await Signed(app, round, Budi)) { }
        var units = await Units(app);
        async Task Issue(string name) => await (await (await desk.Visit($"/meja/ikrar/{round.Id.Value}/unit/{units.Single(u => u.Name == name).Unit.Value}")).Follow("Sertifikat periode")).Press("Terbitkan sertifikat");
        // Four people and one signature: the number would tell on three.
        await Issue("SD Negeri 1");
        Assert.Contains("kurang dari 5 orang", Assert.Single(desk.Errors), StringComparison.Ordinal);
        // Five people; but the agency's own count, less theirs, would tell on the one nurse beside them.
        await Issue("Dinas Pendidikan");
        Assert.Contains("selisihnya", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await Import(app, Csv([.. Enumerable.Range(100, 4).Select(n => Nth(n).Replace("Dinas Pendidikan", "Dinas Kesehatan", StringComparison.Ordinal))]));
        await app.With(s => Following.CatchUp(new RosterFollower(s.GetRequiredService<Clock>()), s.GetRequiredService<Db>(), app.Engine));
        await Read(app);
        await Issue("Dinas Pendidikan");
        Assert.Contains("1 dari 5 orang", desk.Text, StringComparison.Ordinal);
        var path = desk.Page.QuerySelectorAll("a[href^='/sertifikat-unit/']").First().GetAttribute("href")!;

        using var visitor = app.Browse();
        await visitor.Visit(path);
        Assert.Contains("Sertifikat ini asli", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("1 dari 5 orang", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Dinas Pendidikan, Pemerintah Kabupaten Jepara", visitor.Text, StringComparison.Ordinal);
        var pdf = await visitor.Http.GetByteArrayAsync(new Uri(path + "/pdf", UriKind.Relative));
        var words = await Printed.Words(pdf);
        Assert.Contains("1 dari 5 orang sudah berikrar (20%)", words, StringComparison.Ordinal);
        Assert.All(new[] { "Budi", "Tono", Budi }, hidden => Assert.DoesNotContain(hidden, words + visitor.Text, StringComparison.Ordinal));
        Assert.Equal(app.Address + path, await Printed.Scanned(pdf));

        await app.With(async s => await s.GetRequiredService<Db>().Set<Certificate>().ExecuteUpdateAsync(c => c.SetProperty(x => x.Content, x => x.Content.Replace("berikrar: 1", "berikrar: 5"))));
        Assert.Contains("tidak cocok dengan tanda tangannya", (await visitor.Visit(path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dari 5", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Visit(path + "/pdf")).Status);
    }
}
