using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.Employments;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Registry;

public sealed class ImportTests
{
    [Fact]
    public async Task A_file_brings_agencies_a_tree_of_units_positions_and_people()
    {
        await using var app = await App.Start(serve: "public");
        var done = await Import(app, Csv(Line(Budi, "Budi, S.Pd.", unit: "Dinas Pendidikan > SD Negeri 1"), Line(Siti, "Siti", "Kementerian Agama", "Kantor Jepara", "Kepala Seksi", "PPPK")));
        Assert.Equal((2, 2, 0, 0), (done.Rows, done.Added, done.Changed, done.Rejected));
        Assert.Equal((2, 3), (done.NewAgencies, done.NewUnits));
        var rows = await Register(app);
        Assert.Equal([("Budi, S.Pd.", Jepara, "SD Negeri 1", false), ("Siti", "Kementerian Agama", "Kantor Jepara", true)], rows.Select(r => (r.Name, r.Agency, r.Unit, r.OfficeHolder)));
        Assert.All(rows, r => Assert.Equal((1, new DateOnly(2024, 10, 21), null), (r.Serial, r.Since, r.Until)));
        var agencies = await app.With(s => s.GetRequiredService<Db>().Set<AgencyRecord>().OrderBy(a => a.Name).Select(a => new { a.Kind, a.Region.Value }).ToListAsync());
        Assert.Equal([("central", ""), ("regional", "33.20")], agencies.Select(a => (a.Kind, a.Value)));
        Assert.Single(await Access.Given.Journal<ImportAsked>(app));
        Assert.DoesNotContain("Budi", Assert.Single(await Access.Given.Journal<ImportFinished>(app)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_closes_one_employment_and_opens_the_next()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Budi, "Budi"), Line(Siti, "Siti", status: "PPPK")));
        app.Time.Pass(TimeSpan.FromDays(30));
        var done = await Import(app, Csv(Line(Budi, "H. Budi", position: "Kepala Sekolah"), Line(Siti, "Siti", status: "PPPK")));
        Assert.Equal((0, 1, 1), (done.Added, done.Changed, done.Unchanged));
        var budi = (await Register(app)).Where(r => r.Number == Budi).ToList();
        Assert.Equal([("Budi", new DateOnly(2024, 10, 21), new DateOnly(2024, 11, 20)), ("H. Budi", new DateOnly(2024, 11, 20), (DateOnly?)null)], budi.Select(r => (r.Name, r.Since, r.Until)));
        Assert.Equal(budi[0].Person, budi[1].Person);
    }

    [Fact]
    public async Task The_same_people_again_change_nothing()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Budi, "Budi"), Line("HN-1", "Joko", status: "NON_ASN")));
        var before = await Register(app);
        var done = await Import(app, Csv(Line("HN-1", "Joko", agency: "Pemkab Jepara", status: "NON ASN"), Line("19860926 201505 1 001", "Budi")));
        Assert.Equal((0, 0, 2, 0), (done.Added, done.Changed, done.Unchanged, done.NewAgencies));
        Assert.Equal(before, await Register(app));
    }

    [Fact]
    public async Task An_own_number_that_two_names_of_one_agency_name_in_one_chunk_is_one_person()
    {
        await using var app = await App.Start(serve: "public");
        var file = Csv(Line("HN-7", "Ani Lestari", status: "NON_ASN"), Line("HN-7", "Ani L.", "Pemkab Jepara", status: "NON_ASN"), Line(Budi, "Budi"));
        var done = await Import(app, file);
        Assert.Equal((2L, 1L, 0L, 1L), (done.Added, done.Changed, done.Rejected, done.NewAgencies));
        async Task<List<Stored>> Hers() => [.. (await Register(app)).Where(r => r.Number == "HN-7")];
        Assert.Equal(["Ani Lestari", "Ani L."], (await Hers()).Select(r => r.Name));
        Assert.Single((await Hers()).Select(r => r.Person).Distinct());
        Assert.Equal("Ani L.", Assert.Single(await Hers(), r => r.Until is null).Name);
        // Listed already, she is met twice by the next file.
        Assert.Equal((0L, 2L), ((done = await Import(app, Csv(Line("HN-7", "Ani Lestari", status: "NON_ASN"), Line("HN-7", "Ani L., S.E.", "Pemkab Jepara", status: "NON_ASN")))).Added, done.Changed));
        Assert.Equal("Ani L., S.E.", Assert.Single(await Hers(), r => r.Until is null).Name);
    }

    [Fact]
    public async Task An_agencys_own_number_is_another_persons_in_another_agency()
    {
        await using var app = await App.Start(serve: "public");
        var done = await Import(app, Csv(Line("7", "Joko", status: "NON_ASN"), Line("7", "Joni", Jombang, status: "NON_ASN"), Line("7", "Jono", status: "NON_ASN")));
        Assert.Equal((2, 1), (done.Added, done.Rejected));
    }

    [Fact]
    public async Task A_previous_number_carries_the_history_on()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line("HN-9", "Siti", status: "NON_ASN")));
        var file = System.Text.Encoding.UTF8.GetBytes($"{Header},nip_lama\n{Line(Siti, "Siti", status: "PPPK")},HN-9\n");
        var done = await Import(app, file);
        Assert.Equal((0, 1, 1), (done.Added, done.Changed, done.Joined));
        var rows = await Register(app);
        Assert.Equal(2, rows.Count);
        Assert.Single(rows.Select(r => r.Person).Distinct());
        Assert.Equal(Siti, Assert.Single(rows, r => r.Until is null).Number);
        Assert.Equal((0, 0, 1), (await Import(app, file) is var again ? (again.Added, again.Changed, again.Unchanged) : default));
        // The number of before must not make a second person.
        var rejected = new List<RejectedLine>();
        await Import(app, Csv(Line("HN-9", "Siti", status: "NON_ASN")), rejected: rejected);
        Assert.Equal("number-former", Assert.Single(rejected).Reason);
    }

    [Fact]
    public async Task Two_entries_that_turn_out_to_be_one_person_are_joined_and_keep_their_ids()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Budi, "Budi"), Line(Tono, "Budi lama")));
        await Import(app, System.Text.Encoding.UTF8.GetBytes($"{Header},nip_lama\n{Line(Budi, "Budi")},{Tono}\n"));
        var rows = await Register(app);
        Assert.Equal(Budi, Assert.Single(rows, r => r.Until is null).Number);
        var join = await app.With(s => s.GetRequiredService<Db>().Set<Join>().SingleAsync());
        Assert.Equal((rows.Single(r => r.Number == Tono).Person, rows.Single(r => r.Number == Budi).Person), (join.Person, join.Into));
    }

    [Fact]
    public async Task A_trial_says_what_would_change_and_changes_nothing()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Budi, "Budi"), Line(Tono, "Tono")));
        var before = await Everything(app);
        var done = await Import(app, Csv(Line(Budi, "H. Budi"), Line(Tono, "Tono"), Line(Siti, "Siti", "Badan Baru", "Unit Baru", "Jabatan Baru", "PPPK"), "x"), new(Trial: true));
        Assert.Equal((1, 1, 1, 1, 1, 1), (done.Added, done.Changed, done.Unchanged, done.Rejected, done.NewAgencies, done.NewUnits));
        Assert.Contains(done.Examples, e => e.Before!.StartsWith("Budi ", StringComparison.Ordinal) && e.After.StartsWith("H. Budi ", StringComparison.Ordinal));
        Assert.Contains(done.Examples, e => e.Before is null && e.Number == Siti);
        Assert.Equal(before, await Everything(app));
    }

    [Fact]
    public async Task Headers_of_an_agencys_own_are_mapped_once_and_remembered()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Budi, "Budi")));
        var own = System.Text.Encoding.UTF8.GetBytes($"NIP BARU;Nama Lengkap;UNOR;Jabatan;Status\n{Tono};Tono;Dinas Pendidikan;Guru;PNS\n");
        Assert.Equal("registry.file.columns-missing", (await Try(app, own, new(Jepara))).Refused!.Text);
        var map = new Dictionary<string, string> { ["nip"] = "NIP BARU", ["nama"] = "Nama Lengkap", ["unit_kerja"] = "UNOR" };
        Assert.Equal(1, (await Import(app, own, new(Jepara, Map: map))).Added);
        Assert.Equal(1, (await Import(app, own, new("33.20"))).Unchanged);
        Assert.Equal("registry.file.unknown-column", (await Try(app, own, new(Jepara, Map: new Dictionary<string, string> { ["nik"] = "NIK" }))).Refused!.Text);
    }

    [Fact]
    public async Task Who_is_missing_from_a_complete_file_is_listed_and_closed_only_when_asked()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Budi, "Budi"), Line(Tono, "Tono"), Line(Siti, "Siti", Jombang, status: "PPPK")));
        Assert.Equal(-1, (await Import(app, Csv(Line(Budi, "Budi")), new(Jepara))).Leavers);
        var listed = await Import(app, Csv(Line(Budi, "Budi")), new(Jepara, Complete: true));
        Assert.Equal((1, false), (listed.Leavers, listed.LeaversClosed));
        Assert.Equal(3, (await Register(app)).Count(r => r.Until is null));
        // A line that is not taken may be the one who seems to be missing.
        Assert.Equal("registry.leavers.rejects-first", (await Try(app, Csv(Line(Budi, "Budi"), "x"), new(Jepara, Complete: true, CloseLeavers: true))).Refused!.Text);
        await Import(app, Csv(Line(Budi, "Budi")), new(Jepara, Complete: true, CloseLeavers: true));
        Assert.Equal([Budi, Siti], (await Register(app)).Where(r => r.Until is null).Select(r => r.Number));
        Assert.Single(await Access.Given.Journal<LeaversClosed>(app));
        // Who returns is who left.
        var back = await Import(app, Csv(Line(Tono, "Tono")));
        Assert.Equal((0, 1, 1), (back.Added, back.Changed, back.Joined));
        Assert.Single((await Register(app)).Where(r => r.Number == Tono).Select(r => r.Person).Distinct());
    }

    [Fact]
    public async Task Everybody_employed_now_is_streamed_for_an_index()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Budi, "Budi"), Line(Tono, "Tono", position: "Camat")));
        await Import(app, Csv(Line(Budi, "Budi", Jombang, "Dinas Kesehatan")));
        var people = await app.With(async s =>
        {
            var all = new List<ListedPerson>();
            await foreach (var one in s.GetRequiredService<IRegister>().Current()) all.Add(one);
            return all;
        });
        Assert.Equal([(Budi, "Budi", Jombang, "Dinas Kesehatan", "35.17", "Guru", false), (Tono, "Tono", Jepara, "Dinas Pendidikan", "33.20", "Camat", true)],
            people.OrderBy(p => p.Name).Select(p => (p.Number, p.Name, p.AgencyName, p.UnitName, p.Region.Value, p.Position, p.OfficeHolder)));
    }

    /// <summary>How many rows each table of the register and the journal hold.</summary>
    private static Task<List<string>> Everything(App app) => app.With(async s =>
    {
        var counts = new List<string>();
        await using var db = await app.Engine.Open();
        foreach (var table in s.GetRequiredService<Db>().Model.GetEntityTypes().Select(e => e.GetTableName()!).Where(t => t.StartsWith("registry_", StringComparison.Ordinal) || t == "kernel_journal").Order())
        {
            await using var command = db.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
            command.CommandText = $"select count(*) from {table}";
#pragma warning restore CA2100
            counts.Add($"{table} {await command.ExecuteScalarAsync()}");
        }
        return counts;
    });
}
