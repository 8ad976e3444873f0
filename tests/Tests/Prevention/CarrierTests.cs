using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Acknowledgements;
using Netra.Prevention.Carriers;
using Netra.Registry.Employments;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.CircularStory;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Prevention;

/// <summary>Who carries circulars on which day, and what it costs to keep that in step with the register.</summary>
public sealed class CarrierTests
{
    [Fact]
    public async Task A_head_named_for_a_day_to_come_carries_from_that_day_on_and_the_one_before_until_then()
    {
        var (app, desk) = await Named();
        await using var _ = app;
        await Publish(desk, First, "Netralitas ASN");
        await Head(app, desk, "Dinas Kesehatan", Rini, new(2024, 10, 22));
        await Head(app, desk, "Dinas Pendidikan", Budi, new(2024, 10, 25));
        await Follow(app);
        using (var early = app.Browse()) Assert.Contains("mulai Jumat, 25 Oktober 2024", (await early.Visit(await Address(app, Budi))).Text, StringComparison.Ordinal);
        Assert.Contains("Belum ada kepala atau pengelola unit", (await desk.Visit("/meja/edaran")).Text + (await desk.Follow("Netralitas ASN")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await Address(app, Rini), await desk.Http.GetStringAsync(new Uri(desk.Path + "/alamat", UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("Rini", (await desk.Visit("/meja/edaran/penanggung")).Text, StringComparison.Ordinal);
        Assert.Equal("head", await Role(app, Tono, "Dinas Pendidikan"));

        // Nothing is recorded on the day itself: midnight alone makes the head.
        app.Time.Pass(TimeSpan.FromDays(4));
        using var phone = app.Browse();
        await Confirm(await phone.Visit(await Address(app, Budi)), Budi);
        await phone.Choose("Siap, isinya sudah saya sampaikan").Fill("Kepada berapa pegawai", "7").Press("Simpan jawaban");
        Assert.Equal((1, "head"), (await Count<Acknowledgement>(app), await app.With(s => s.GetRequiredService<Db>().Set<Acknowledgement>().Select(a => a.Role).SingleAsync())));
        Assert.Equal("coordinator", await Role(app, Tono, "Dinas Pendidikan"));
    }

    private static Task<string> Role(App app, string number, string unit) => app.With(async s =>
    {
        var id = new UnitId(await Unit(app, unit));
        return await s.GetRequiredService<Db>().CarriersAt(s.GetRequiredService<Clock>().Now).Where(c => c.Unit == id && c.Number == number).Select(c => c.Role).SingleAsync();
    });

    [Fact]
    public void Of_roles_that_overlap_the_foremost_of_each_day_counts()
    {
        DateOnly Day(int day) => new(2024, 10, day);
        string Told(params Carrying[] terms) => string.Join("; ", Carrying.Foremost(terms).Select(t => $"{t.Role} {t.Since.Day}-{t.Until?.Day}"));
        Assert.Equal("coordinator 1-5; head 5-9; coordinator 9-", Told(new("head", Day(5), Day(9)), new("coordinator", Day(1), null)));
        Assert.Equal("head 1-", Told(new("head", Day(1), Day(4)), new("head", Day(4), null), new("above", Day(2), null)));
        Assert.Equal("above 1-3; head 6-", Told(new("above", Day(1), Day(3)), new("head", Day(6), null)));
    }

    [Fact]
    public async Task Naming_a_head_reads_a_few_rows_however_many_units_there_are()
    {
        // Some are read by what else goes on in the house meanwhile.
        const int Few = 50;
        var rows = new RowsRead();
        var (app, desk) = await Named(services => services.ConfigureDbContext<Db>(options => options.AddInterceptors(rows)));
        await using var _ = app;
        await Publish(desk, First, "Netralitas ASN");
        async Task<int> Read()
        {
            rows.Count = 0;
            await Follow(app);
            return rows.Count;
        }
        async Task Schools(int from, int many) => await Import(app, Csv([.. Enumerable.Range(from, many).Select(i => Line(Teacher(i), "Guru", unit: $"Dinas Pendidikan > SD Negeri {i + 100}"))]));
        await Schools(0, 10);
        await Read();
        await Head(app, desk, "SD Negeri 100", Teacher(0));
        Assert.InRange(await Read(), 1, Few);
        await Schools(10, 90);
        Assert.InRange(await Read(), 100, int.MaxValue);
        await Head(app, desk, "SD Negeri 101", Teacher(1));
        Assert.InRange(await Read(), 1, Few);
    }

    private static string Teacher(int n) => $"199001012010011{n:000}";

    /// <summary>Rows that queries brought, of register and circulars.</summary>
    private sealed class RowsRead : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
        {
            // The journal is read as often as other transactions of the server make the follower wait.
            if (!command.CommandText.Contains("kernel_", StringComparison.Ordinal)) Count += eventData.ReadCount;
            return result;
        }
    }
}
