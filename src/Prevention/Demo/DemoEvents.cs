using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Events;
using Netra.Prevention.Events.Attendances;
using Netra.Prevention.Events.Declarations;
using Netra.Prevention.Events.EventPhotos;
using Netra.Prevention.Events.Plans;
using Netra.Prevention.Events.Quizzes;
using Netra.Prevention.Events.Steps;
using Netra.Prevention.Photos;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Demo;

/// <summary>Three events: a socialisation in Kayong Utara with attendance, quiz, declaration and minutes; one of Jombang that is running; one of the supervisors that is planned.</summary>
internal sealed class DemoEvents : IDemo
{
    private const string Ppk = "ppk.kayongutara@pemda.example", Jombang = "ppk.jombang@pemda.example", Supervisor = "staf.kayongutara@bawaslu.example", Closed = "Sosialisasi pengawasan partisipatif netralitas ASN", Running = "Pembinaan netralitas ASN dan non-ASN", Planned = "Rapat koordinasi pengawasan masa tenang";

    public void Plan(DemoStage stage)
    {
        stage.At(new(2024, 9, 11, 9, 0, 0), Ppk, s => Plan(s, Asked(Closed, "socialisation", new(2024, 9, 18), "Aula Kantor Bupati, Sukadana", "Pemerintah Kabupaten Kayong Utara")));
        stage.At(new(2024, 9, 11, 9, 5, 0), Ppk, async s => stage.Known["event.sukadana"] = (await Found(s, Closed)).Id.Value);
        stage.At(new(2024, 9, 11, 9, 10, 0), Ppk, s => Prepare(s, Closed));
        stage.At(new(2024, 9, 18, 8, 50, 0), Ppk, s => Step(s, Closed, p => p.Proceeding.Hold(p.Event)));
        stage.At(new(2024, 9, 18, 9, 0, 0), null, s => Attend(s, Closed, 24, Before));
        stage.At(new(2024, 9, 18, 9, 20, 0), Ppk, s => Step(s, Closed, p => p.Quizzing.Turn(p.Event, "before")));
        stage.At(new(2024, 9, 18, 11, 0, 0), Ppk, s => Step(s, Closed, p => p.Proceeding.Read(p.Event)));
        stage.At(new(2024, 9, 18, 11, 10, 0), null, s => Declare(s, Closed));
        stage.At(new(2024, 9, 18, 11, 20, 0), null, s => Attend(s, Closed, 24, After));
        stage.At(new(2024, 9, 18, 11, 40, 0), Ppk, s => Step(s, Closed, p => p.Quizzing.Turn(p.Event, "after")));
        stage.At(new(2024, 9, 18, 13, 0, 0), Ppk, s => Step(s, Closed, p => p.Proceeding.Write(p.Event, "Narasumber memaparkan larangan sebelum, selama, dan sesudah kampanye.\nDisepakati: kepala unit mengingatkan pegawai pada setiap apel Senin.")));
        stage.At(new(2024, 9, 18, 13, 30, 0), Ppk, s => Show(s, "Aula sebelum kegiatan dimulai (gambar peragaan)"));
        stage.At(new(2024, 9, 19, 9, 0, 0), Ppk, s => Step(s, Closed, p => p.Proceeding.Approve(p.Event, "Pj. Sekretaris Daerah Kabupaten Kayong Utara")));
        stage.At(new(2024, 10, 15, 9, 0, 0), Jombang, s => Plan(s, Asked(Running, "socialisation", new(2024, 10, 21), "Aula Pemkab Jombang", "Pemerintah Kabupaten Jombang")));
        stage.At(new(2024, 10, 15, 9, 10, 0), Jombang, s => Prepare(s, Running));
        stage.At(new(2024, 10, 21, 8, 30, 0), Jombang, s => Step(s, Running, p => p.Proceeding.Hold(p.Event)));
        stage.At(new(2024, 10, 21, 8, 40, 0), null, s => Attend(s, Running, 9, Before));
        stage.At(new(2024, 10, 18, 10, 0, 0), Supervisor, s => Plan(s, Asked(Planned, "coordination", new(2024, 11, 20), "Kantor Bawaslu Kabupaten Kayong Utara", null)));
        stage.At(new(2024, 10, 18, 10, 5, 0), null, s => Say(s, stage));
    }

    private static EventInput Asked(string title, string kind, DateOnly day, string place, string? agency) => new()
    {
        Kind = kind, Title = title, Day = DateInput.Of(day), From = "09.00", Until = "12.00", Zone = nameof(OfficeZone.Wib), Place = place, Agencies = agency is null ? [] : [agency],
        Others = "Bawaslu Kabupaten\nKPU Kabupaten\nPolres", Agenda = "Pembukaan\nPaparan narasumber\nTanya jawab\nPembacaan ikrar bersama", Moderator = "Antonius Gading; Kepala Dinas Komunikasi dan Informatika; pemerintah kabupaten",
        Speakers = "Maria Lestiana, S.H.; Anggota, Koordinator Pencegahan; Bawaslu Kabupaten\nYohanes Prabowo, M.Si.; Pj. Sekretaris Daerah; pemerintah kabupaten",
        Materials = "Bolehkah saya…?; buku aturan Netra; /bolehkah\nPedoman pembinaan dan pengawasan netralitas pegawai ASN; SKB 22 September 2022", Wording = agency is null ? "" : "ikrar"
    };

    private static async Task Plan(IServiceProvider s, EventInput input)
    {
        var session = s.GetRequiredService<ISession>();
        var served = await s.GetRequiredService<IRegister>().Served(session);
        var wordings = await StartingWordings.Choices(s.GetRequiredService<Db>(), session.Office!.Id, s.GetRequiredService<Clock>().Now);
        input.Agencies = [.. served.Where(a => input.Agencies.Contains(a.Name)).Select(a => a.Id.Value.ToString("N"))];
        if (input.Wording.Length > 0) input.Wording = wordings.Single(w => w.Code == input.Wording).Id.ToString("N");
        if (input.Faults(served, wordings).Any()) throw new InvalidOperationException($"The demo's event {input.Title} was refused.");
        await s.GetRequiredService<Planning>().Plan(input, served);
    }

    // The rulebook's own questions, and on the first event a declaration of three institutions.
    private static Task Prepare(IServiceProvider s, string title) => Step(s, title, async p =>
    {
        foreach (var asked in p.Quizzing.Asked(p.Event)) if (await p.Quizzing.Add(p.Event, asked) is { } refused) return refused;
        var wordings = await StartingWordings.Choices(s.GetRequiredService<Db>(), p.Event.Office, s.GetRequiredService<Clock>().Now);
        return title == Closed ? await s.GetRequiredService<Declaring>().Write(p.Event, wordings.Single(w => w.Code == "pernyataan-bersama"), ["Pemerintah Kabupaten Kayong Utara", "Bawaslu Kabupaten Kayong Utara", "Polres Kayong Utara"]) : null;
    });

    private static async Task Step(IServiceProvider s, string title, Func<(OutreachEvent Event, Proceeding Proceeding, Quizzing Quizzing), Task<Refusal?>> step)
    {
        if (await step((await Found(s, title), s.GetRequiredService<Proceeding>(), s.GetRequiredService<Quizzing>())) is { } refused) throw new InvalidOperationException($"The demo's event {title} was refused: {refused.Text}");
    }

    private static async Task Attend(IServiceProvider s, string title, int people, Func<Question, int, int> choice)
    {
        var (db, attending, answering, held) = (s.GetRequiredService<Db>(), s.GetRequiredService<Attending>(), s.GetRequiredService<Answering>(), await Found(s, title));
        var quiz = await db.QuizOf(held);
        foreach (var (invitee, n) in (await db.Set<Invitee>().AsNoTracking().Where(i => i.Event == held.Nr).OrderBy(i => i.Plain).Take(people).ToListAsync()).Select((i, n) => (i, n)))
        {
            var attendance = await attending.Keep(held, invitee, Attendance.ByCode, new Actor("employee", invitee.Person.Value));
            await answering.Keep(held, attendance, quiz.Turn!, string.Join(',', quiz.Questions.Select(q => choice(q, n))));
        }
    }

    // Before, every second answer is right; after, four of five.
    private static int Before(Question question, int n) => (question.Serial + n) % 2 == 0 ? question.Answer : (question.Answer + 1) % question.Choices.Count;
    private static int After(Question question, int n) => (question.Serial + n) % 5 != 0 ? question.Answer : (question.Answer + 1) % question.Choices.Count;

    private static async Task Declare(IServiceProvider s, string title)
    {
        var held = await Found(s, title);
        var declared = (await s.GetRequiredService<Db>().DeclarationOf(held))!;
        foreach (var (declarer, office) in declared.Declarers.Zip(["Pj. Sekretaris Daerah", "Koordinator Divisi Pencegahan"]))
            if ((await s.GetRequiredService<Declaring>().Sign(held, declarer, declared.Wording, "Wakil rekaan", office)).Refused is { } refused) throw new InvalidOperationException($"The demo's declaration was refused: {refused.Text}");
    }

    /// <summary>A photo, shown to everybody: drawn, since it must show nobody.</summary>
    private static async Task Show(IServiceProvider s, string caption)
    {
        var (db, by, now, held) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>().Actor, s.GetRequiredService<Clock>().Now, await Found(s, Closed));
        using var drawn = typeof(DemoEvents).Assembly.GetManifestResourceStream("demo/aula.png")!;
        var bytes = new byte[drawn.Length];
        await drawn.ReadExactlyAsync(bytes);
        var outcome = EventPhoto.Of(held, await db.PhotosOf(held), Picture.Read(bytes)!, caption, by, now);
        if (outcome.Value is not { } photo) throw new InvalidOperationException($"The demo's photo was refused: {outcome.Refused!.Text}");
        db.Add(photo);
        db.Add(new PhotoShowing { Photo = photo.Id, By = by.ToString(), At = now });
        db.Record(new EventPhotoAdded(held.Id, photo.Id, photo.Sha256), by, new Because(Basis.Event), now);
        db.Record(new EventPhotoShown(held.Id, photo.Id), by, new Because(Basis.Event), now);
        await db.SaveChangesAsync();
    }

    private static async Task Say(IServiceProvider s, DemoStage stage) => stage.Says.Add($"Event:    /kegiatan/{(await Found(s, Closed)).Id.Value}");

    private static Task<OutreachEvent> Found(IServiceProvider s, string title) => s.GetRequiredService<Db>().Set<OutreachEvent>().WithSteps().SingleAsync(e => e.Title == title);
}
