using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Events.Attendances;
using Netra.Prevention.Events.Turnouts;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Prevention.RecordTests;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>Events in a unit's public record, and on the board where something is left undone.</summary>
public sealed class EventRecordTests
{
    [Fact]
    public async Task A_unit_shows_how_many_were_there_where_it_points_at_nobody_and_the_board_what_the_office_left_undone()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Import(app, Units());
        await Round(app, desk);
        var path = await EventTests.Planned(desk);
        await EventTests.Held(desk, path);
        // Of health seven come, of the school with six five, of the one with two one.
        var names = Enumerable.Range(100, 7).Concat(Enumerable.Range(200, 5)).Append(300).Select(Number).ToList();
        var lines = await app.With(s => (from r in s.GetRequiredService<Db>().Set<Netra.Registry.Employments.Employment>() where names.Contains(r.Number)
                                         join u in s.GetRequiredService<Db>().Set<Netra.Registry.Units.WorkUnit>() on r.Unit equals u.Nr select new { r.Name, Unit = u.Name }).ToListAsync());
        Assert.Equal(13, lines.Count);
        await (await desk.Visit(path + "/hadir")).Fill("Salin dari kertas", string.Join('\n', lines.Select(l => $"{l.Name}; {l.Unit}"))).Press("Simpan daftar");
        Assert.Equal(13, await app.With(s => s.GetRequiredService<Db>().Set<Attendance>().CountAsync(a => a.Person != null)));
        using var visitor = app.Browse();
        var (health, six, two) = (await Id(app, Health), await Id(app, "SD Negeri 5"), await Id(app, "SD Negeri 6"));
        Assert.Contains("kehadiran dihitung setelah notulen disahkan", (await visitor.Visit($"/unit/{health}")).Text, StringComparison.Ordinal);

        // The day is over: the minutes wait, of the office and not of the units; said once, where the event's units begin.
        app.Time.Pass(TimeSpan.FromDays(1));
        desk = await Officers.SignedIn(app, await app.With(s => s.GetRequiredService<Db>().Set<Netra.Access.Officers.OfficerRecord>().Select(o => o.Id).SingleAsync()), browser: desk);
        await desk.Visit("/meja/kepatuhan");
        Assert.Contains("Notulen belum disahkan: Sosialisasi netralitas bagi guru. Sejak 21 Okt 2024", desk.Text, StringComparison.Ordinal);
        await desk.Follow("Dinas Pendidikan");
        Assert.DoesNotContain("Notulen belum disahkan", desk.Text, StringComparison.Ordinal);

        await (await desk.Visit(path + "/notulen")).Fill("Isi notulen", "Tanya jawab.").Press("Simpan notulen");
        await desk.Fill("Disahkan oleh", "Sekretaris Daerah").Press("Sahkan notulen");
        Assert.DoesNotContain("Notulen belum disahkan", (await desk.Visit("/meja/kepatuhan")).Text, StringComparison.Ordinal);
        Assert.Contains("Hadir 7 dari 10 pegawai yang diundang", (await visitor.Visit($"/unit/{health}")).Text, StringComparison.Ordinal);
        // Of six in education one would be left over after the five of the school: the school is told above.
        Assert.Contains("Hadir 6 dari", (await visitor.Visit($"/unit/{await Id(app, "Dinas Pendidikan")}")).Text, StringComparison.Ordinal);
        foreach (var small in new[] { six, two })
        {
            Assert.Contains("yang hadir terhitung dalam jumlah di atasnya", (await visitor.Visit($"/unit/{small}")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Hadir ", visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_event_that_passed_without_being_held_or_cancelled_waits_for_its_office()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Round(app, desk);
        var path = await EventTests.Planned(desk);
        Assert.DoesNotContain("Lewat harinya", (await desk.Visit("/meja/kepatuhan")).Text, StringComparison.Ordinal);
        app.Time.Pass(TimeSpan.FromDays(2));
        desk = await Officers.SignedIn(app, await app.With(s => s.GetRequiredService<Db>().Set<Netra.Access.Officers.OfficerRecord>().Select(o => o.Id).SingleAsync()), browser: desk);
        Assert.Contains("Lewat harinya, belum dilaksanakan atau dibatalkan: Sosialisasi netralitas bagi guru", (await desk.Visit("/meja/kepatuhan")).Text, StringComparison.Ordinal);
        await (await desk.Visit(path + "/batal")).Fill("Alasan pembatalan", "Gedung dipakai.").Press("Batalkan kegiatan");
        Assert.DoesNotContain("Lewat harinya", (await desk.Visit("/meja/kepatuhan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_goes_up_the_line_and_a_unit_is_told_only_beside_its_whole()
    {
        var (office, school, far) = (Nth(1), Nth(2), Nth(3));
        static UnitId Nth(byte n) => new(new Guid([.. new byte[15], n]));
        var tree = new UnitTree(new Dictionary<UnitId, UnitId?> { [school] = office, [office] = Nth(4), [far] = null });
        var sums = tree.WithBelow([new(office, 5), new(school, 5), new(far, 5)]);
        Assert.Equal((10, 5, 5), (sums[office], sums[school], sums[far]));
        Assert.Equal([office, far, school], tree.Told(sums, 15).Select(t => t.Unit).OrderBy(u => u == office ? 0 : u == far ? 1 : 2));
        // Two guests would be what is left of the whole: the smaller of the two units is told in it.
        Assert.Equal([office, school], tree.Told(sums, 17).Select(t => t.Unit));
        Assert.Empty(tree.Told(tree.WithBelow([new(school, 4)]), 4));
    }
}
