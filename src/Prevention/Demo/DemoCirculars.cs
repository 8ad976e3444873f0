using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Kernel.Ui;
using Netra.Prevention.Acknowledgements;
using Netra.Prevention.Carriers;
using Netra.Prevention.Circulars;

namespace Netra.Prevention.Demo;

/// <summary>Circulars of the demo's regencies, in words of our own after what the press told of theirs: some units are ready, some late, one was replaced.</summary>
internal sealed class DemoCirculars : IDemo
{
    private static readonly string[] Duties =
    [
        "Menyampaikan isi surat ini kepada setiap pegawai, ASN maupun non-ASN, dalam apel atau rapat.",
        "Memasang imbauan netralitas di tempat yang dibaca pegawai dan masyarakat.",
        "Melaporkan dugaan pelanggaran kepada badan kepegawaian dan pengawas pemilu."
    ];

    private static readonly (string Officer, string Agency, string Issuer, string Number, DateOnly Dated, string Title, string? Instrument, int Due, int Ready)[] All =
    [
        ("ppk.kayongutara@pemda.example", "Pemerintah Kabupaten Kayong Utara", "Bupati Kayong Utara", "100.3.4/1021/BKPSDM", new(2024, 9, 10), "Netralitas ASN dalam Pilkada 2024", null, 7, 4),
        ("ppk.kayongutara@pemda.example", "Pemerintah Kabupaten Kayong Utara", "Bupati Kayong Utara", "100.3.4/1187/BKPSDM", new(2024, 10, 7), "Netralitas selama masa kampanye dan bijak bermedia sosial", null, 21, 2),
        ("ppk.jepara@pemda.example", "Pemerintah Kabupaten Jepara", "Bupati Jepara", "800/2214/2024", new(2024, 10, 1), "Netralitas anggota Korpri dalam Pilkada 2024", null, 14, 3),
        ("ppk.semarang@pemda.example", "Pemerintah Kota Semarang", "Sekretaris Daerah Kota Semarang", "B/2671/800/IX/2024", new(2024, 9, 12), "Netralitas ASN pada masa kampanye", null, 10, 5),
        ("ppk.jombang@pemda.example", "Pemerintah Kabupaten Jombang", "Bupati Jombang", "800/397/415.01/2023", new(2023, 1, 20), "Netralitas ASN dalam Pemilu 2024: ikrar dan pakta integritas", "JOMBANG-800-2023", 10, 6),
        ("ppk.jombang@pemda.example", "Pemerintah Kabupaten Jombang", "Bupati Jombang", "863/927/415.01/2023", new(2023, 12, 29), "Netralitas pegawai non-ASN dan pegawai yang suami atau istrinya calon", "JOMBANG-863-2023", 30, 3),
    ];

    public void Plan(DemoStage stage)
    {
        foreach (var (place, i) in All.Select((place, i) => (place, i)))
        {
            var at = new DateTime(2024, 9, 10, 9, 0, 0).AddDays(i is 1 ? 27 : i is 2 ? 21 : i).AddMinutes(i);
            stage.At(at, place.Officer, s => Publish(s, place.Agency, place.Issuer, place.Number, place.Dated, place.Title, place.Instrument, place.Due));
            stage.At(at.AddMinutes(10), null, Follow);
            stage.At(at.AddDays(3), null, s => Answer(s, place.Number, place.Ready));
        }
        stage.At(new(2024, 10, 18, 8, 30, 0), All[0].Officer, Remind);
        stage.At(new(2024, 10, 18, 9, 0, 0), null, s => Say(s, stage));
    }

    private static async Task Publish(IServiceProvider s, string agency, string issuer, string number, DateOnly dated, string title, string? instrument, int due)
    {
        var (session, register, clock) = (s.GetRequiredService<ISession>(), s.GetRequiredService<IRegister>(), s.GetRequiredService<Clock>());
        var (served, today) = (await register.Served(session), DateOnly.FromDateTime(Kernel.Ui.Say.Local(clock.Now, session.Office!.Zone)));
        var input = new CircularInput
        {
            Role = issuer.StartsWith("Sekretaris", StringComparison.Ordinal) ? "secretary" : "region-head", Issuer = issuer, Number = number, Dated = DateInput.Of(dated), Title = title, Instrument = instrument ?? "",
            Summary = "Setiap kepala perangkat daerah dan pimpinan unit kerja menjaga agar pegawainya netral sebelum, selama, dan sesudah masa kampanye.", Obligations = string.Join('\n', Duties),
            Agencies = [.. served.Where(a => a.Name == agency).Select(a => a.Id.Value.ToString("N"))], DueOn = DateInput.Of(today.AddDays(due))
        };
        if (input.Faults(served, s.GetRequiredService<IRulebook>().Instruments, s.GetRequiredService<IRegions>(), today).ToList() is [var fault, ..]) throw new InvalidOperationException($"The demo's circular {number} was refused: {fault.Text}");
        if ((await s.GetRequiredService<Publishing>().Publish(input)).Refused is { } refused) throw new InvalidOperationException($"The demo's circular {number} was refused: {refused.Text}");
    }

    private static async Task Follow(IServiceProvider s)
    {
        var (follower, db) = (s.GetServices<IFollow>().OfType<CircularFollower>().Single(), s.GetRequiredService<Db>());
        for (var tries = 0; tries < 5; tries++)
            try
            {
                await Following.CatchUp(follower, db, s.GetRequiredService<Engine>());
                return;
            }
            // A worker that runs beside the demo was faster with these entries: behind them it goes on.
            catch (DbUpdateException) { db.ChangeTracker.Clear(); }
    }

    private static async Task Answer(IServiceProvider s, string number, int ready)
    {
        var (db, answering) = (s.GetRequiredService<Db>(), s.GetRequiredService<Acknowledging>());
        var circular = await db.Set<Circular>().AsNoTracking().SingleAsync(c => c.Number == number);
        var carriers = await (from u in db.Set<CircularUnit>() join c in db.Set<UnitCarrier>() on u.Unit equals c.Unit where u.Circular == circular.Nr orderby u.Name, c.Number select new { u.Nr, u.Unit, u.Members, c.Person }).ToListAsync();
        foreach (var carrier in carriers.DistinctBy(c => c.Unit).Take(ready))
            if (await answering.Answer(carrier.Person, [new() { Unit = carrier.Nr, Ready = true, Employees = Math.Max(1, carrier.Members).ToString(System.Globalization.CultureInfo.InvariantCulture) }]) is { } refused)
                throw new InvalidOperationException($"The demo's answer was refused: {refused.Text}");
    }

    private static async Task Remind(IServiceProvider s)
    {
        var (db, session, clock) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>());
        var circular = await db.Set<Circular>().AsNoTracking().For(session).OrderBy(c => c.Nr).FirstAsync();
        var waiting = (await db.Counts([circular], clock.Now))[circular.Nr].Waiting;
        db.Add(new Resending { Id = Clock.NewId(clock.Now), Circular = circular.Nr, Units = waiting, By = session.Actor.ToString(), At = clock.Now });
        db.Record(new CircularSentAgain(circular.Id, waiting), session.Actor, new Because(Basis.Circular), clock.Now);
        await db.SaveChangesAsync();
    }

    private static async Task Say(IServiceProvider s, DemoStage stage)
    {
        var carrier = await s.GetRequiredService<Db>().Set<UnitCarrier>().AsNoTracking().Where(c => c.BornOn != null).OrderBy(c => c.Number).FirstAsync();
        stage.Says.Add($"Circular: /siap/{s.GetRequiredService<CarrierSecrets>().Token(carrier.Person, 1)}  (born {carrier.BornOn:yyyy-MM-dd}, last four digits {carrier.Number[^4..]})");
    }
}
