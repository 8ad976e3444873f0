using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.BoardDecrees;
using Netra.Registry.BoardInaugurations;
using Netra.Registry.BoardMembers;
using Netra.Registry.Boards;
using Netra.Registry.Employments;

namespace Netra.Registry.Demo;

/// <summary>Unit boards of Korpri in Kayong Utara: one with decree, members and inauguration, of whom one was replaced; one that waits for its inauguration.</summary>
internal sealed class DemoBoards : IDemo
{
    private const string Ppk = "ppk.kayongutara@pemda.example", Schools = "Unit Korpri Dinas Pendidikan", Health = "Unit Korpri Dinas Kesehatan", Signer = "Ketua Dewan Pengurus Korpri Kabupaten Kayong Utara";

    public void Plan(DemoStage stage)
    {
        stage.At(new(2024, 9, 5, 9, 0, 0), Ppk, async s =>
        {
            var board = await Set(s, Schools, "Dinas Pendidikan", new(2024, 9, 2));
            await Decree(s, board, "800/121/KORPRI/2024", new(2024, 9, 2));
            await Seat(s, board);
        });
        // The number was copied wrongly.
        stage.At(new(2024, 9, 6, 8, 0, 0), Ppk, async s => await Decree(s, await Found(s, Schools), "800/112/KORPRI/2024", new(2024, 9, 2)));
        stage.At(new(2024, 9, 19, 9, 30, 0), Ppk, s => Inaugurate(s, new(stage.Known["event.sukadana"])));
        stage.At(new(2024, 10, 7, 9, 0, 0), Ppk, Replace);
        stage.At(new(2024, 10, 10, 9, 0, 0), Ppk, async s => await Decree(s, await Set(s, Health, "Dinas Kesehatan", new(2024, 10, 8)), "800/140/KORPRI/2024", new(2024, 10, 8)));
    }

    private static async Task<Board> Set(IServiceProvider s, string name, string unit, DateOnly since)
    {
        var (db, session, now) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>().Now);
        var agency = await db.Set<AgencyRecord>().AsNoTracking().For(session).SingleAsync(a => a.Name == "Pemerintah Kabupaten Kayong Utara");
        var stands = (await db.RootsOf(agency.Nr)).Single(u => u.Name == unit);
        var board = db.Add(new Board { Id = Clock.NewId(now), Agency = agency.Nr, FirstUnit = stands.Nr, FirstName = name, Since = since, By = session.Actor.ToString(), At = now }).Entity;
        db.Record(new KorpriBoardNamed(agency.Id, stands.Id), session.Actor, new Because(Basis.Register), now);
        await db.SaveChangesAsync();
        return board;
    }

    private static async Task Decree(IServiceProvider s, Board board, string number, DateOnly dated)
    {
        var (db, session, now) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>().Now);
        var decree = Must(BoardDecree.Of(board, (await db.DecreesOf(board)).FirstOrDefault(), number, dated, Signer, "Nomor surat salah salin.", session.Actor, now));
        db.Add(decree);
        db.Record(new KorpriDecreeRecorded(board.Id, decree.Dated), session.Actor, new Because(Basis.Register, decree.Id), now);
        await db.SaveChangesAsync();
    }

    /// <summary>Four of the unit's people, and one whom the register does not know.</summary>
    private static async Task Seat(IServiceProvider s, Board board)
    {
        foreach (var (person, role) in (await People(s, board, 0, 4)).Zip(["chair", "deputy", "secretary", "treasurer"])) await Name(s, board, role, person.Name, person.Person);
        await Name(s, board, "member", "Dra. Endang Sulastri", null);
    }

    private static async Task Name(IServiceProvider s, Board board, string role, string name, PersonId? person)
    {
        var (db, session, now) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>().Now);
        var member = Must(BoardMember.Of(board, await db.MembersOf(board), role, name, person, session.Actor, now));
        db.Add(member);
        db.Record(new KorpriMemberNamed(board.Id, member.Id, member.Role, member.Person), session.Actor, new Because(Basis.Register), now);
        await db.SaveChangesAsync();
    }

    private static async Task Inaugurate(IServiceProvider s, EventId held)
    {
        var (db, session, now) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>().Now);
        var board = await Found(s, Schools);
        var inauguration = Must(BoardInauguration.Of(board, null, new(2024, 9, 18), "Aula Kantor Bupati, Sukadana", Signer, held, "", session.Actor, now));
        db.Add(inauguration);
        db.Record(new KorpriBoardInaugurated(board.Id, inauguration.On, inauguration.Event), session.Actor, new Because(Basis.Register, inauguration.Id), now);
        await db.SaveChangesAsync();
    }

    /// <summary>The treasurer moved away, and another took the place.</summary>
    private static async Task Replace(IServiceProvider s)
    {
        var (db, session, now) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>().Now);
        var board = await Found(s, Schools);
        var end = Must((await db.MembersOf(board)).Single(m => m.Role == "treasurer").Finish(board, new(2024, 10, 7), "Pindah tugas ke dinas lain.", session.Actor, now));
        db.Add(end);
        db.Record(new KorpriMemberEnded(board.Id, end.Member, end.Until), session.Actor, new Because(Basis.Register, end.Member), now);
        await db.SaveChangesAsync();
        var next = (await People(s, board, 4, 1)).Single();
        await Name(s, board, "treasurer", next.Name, next.Person);
    }

    private static Task<List<Employment>> People(IServiceProvider s, Board board, int skip, int take) => s.GetRequiredService<Db>().Set<Employment>().AsNoTracking()
        .Where(e => e.Unit == board.FirstUnit && e.Until == null && e.Status == PersonnelStatus.Pns).OrderBy(e => e.Number).Skip(skip).Take(take).ToListAsync();

    private static Task<Board> Found(IServiceProvider s, string name) => s.GetRequiredService<Db>().Set<Board>().AsNoTracking().SingleAsync(b => b.FirstName == name);

    private static T Must<T>(Outcome<T> outcome) where T : class => outcome.Value ?? throw new InvalidOperationException($"The demo's board was refused: {outcome.Refused!.Text}");
}
