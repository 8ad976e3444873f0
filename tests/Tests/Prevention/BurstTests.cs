using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Signing;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>Many at once: groups on the disk, nobody twice, nobody lost.</summary>
public sealed class BurstTests
{
    private const int Many = 600;

    private static async Task<(App App, Browser Desk, Round Round)> Begin(Action<IServiceCollection>? more = null)
    {
        var (app, desk) = await Ready(more);
        await Import(app, Csv([.. Enumerable.Range(0, Many).Select(n => Nth(n))]));
        return (app, desk, await Round(app, desk));
    }

    /// <summary>Everybody's signature as a request would make it, ready for the queue.</summary>
    private static Task<List<Signed>> All(App app, Round round) => app.With(async s =>
    {
        var (db, secrets, key) = (s.GetRequiredService<Db>(), s.GetRequiredService<Secrets>(), s.GetRequiredService<PactKey>());
        var signed = new List<Signed>();
        foreach (var signer in await db.Set<Signer>().AsNoTracking().Where(x => x.Round == round.Nr).ToListAsync())
        {
            var invited = (await db.FindInvited(secrets.Token(round.Id, signer.Person, 1)))!;
            var pact = Pledging.Write(invited, secrets.Code(round.Id, signer.Person, 0), Manner.Invitation, new byte[16], key, app.Time.Now);
            signed.Add(new(pact, invited.Unit, JournalEntry.Of(new PledgeSigned(round.Id, signer.Person, invited.Unit.Unit, pact.Code.Value, Assurance.Invitation), new(app.Time.Now, Actor.System, new("test")))));
        }
        return signed;
    });

    [Fact]
    public async Task Signatures_from_two_nodes_at_once_each_stand_once_with_journal_and_due_row()
    {
        var (app, _, round) = await Begin();
        await using var _ = app;
        var all = await All(app, round);
        await using var one = new SigningQueue(app.Engine, app.Web.Services.GetRequiredService<Judging>(), NullLogger<SigningQueue>.Instance);
        await using var other = new SigningQueue(app.Engine, app.Web.Services.GetRequiredService<Judging>(), NullLogger<SigningQueue>.Instance);
        var answers = await Task.WhenAll(all.SelectMany(signed => new[] { one.Add(signed)!, other.Add(signed)!, one.Add(signed)! }));
        Assert.Equal(all.Count, answers.Count(kept => kept.Made));
        Assert.Equal((all.Count, all.Count), (await Count<Pact>(app), await Count<Due>(app)));
        Assert.Equal(all.Count, (await Officers.Journal<PledgeSigned>(app)).Select(e => e.As<PledgeSigned>().Pact).Distinct().Count());
        Assert.All(await Units(app), unit => Assert.Equal(unit.Members, unit.Signed));
    }

    [Fact]
    public async Task When_the_queue_is_full_the_answer_is_wait_a_moment_and_nothing_is_lost_or_kept()
    {
        var disk = new SlowDisk();
        var (app, _, round) = await Begin(services => services.AddSingleton(s => new SigningQueue(disk.Under(s.GetRequiredService<Engine>()), s.GetRequiredService<Judging>(), NullLogger<SigningQueue>.Instance, capacity: 2)));
        await using var _ = app;
        using var browser = await Confirmed(app, round, Budi);
        var all = (await All(app, round)).Where(s => s.Pact.Says(PactContent.Employee) != Budi).ToList();
        var queue = app.Web.Services.GetRequiredService<SigningQueue>();
        // The first and the second wait for the disk; the third has no place.
        var first = queue.Add(all[0])!;
        await disk.Asked.Task;
        var second = queue.Add(all[1])!;
        await browser.Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.Equal(503, browser.Status);
        Assert.Equal("5", Assert.Single(browser.Last.Headers.GetValues("Retry-After")));
        Assert.Contains("Tanda tangan Anda belum tersimpan", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.False(first.IsCompleted || second.IsCompleted);
        disk.Turns.SetResult();
        Assert.True((await first).Made && (await second).Made);
        await browser.Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.Equal("Pakta integritas Anda", browser.Heading);
        Assert.Equal(3, await Count<Pact>(app));
    }

    /// <summary>A database that opens when it is let.</summary>
    private sealed class SlowDisk : Engine
    {
        private Engine engine = null!;
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Turns { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SlowDisk Under(Engine under)
        {
            engine = under;
            return this;
        }

        public override string Name => engine.Name;
        public override string Identity => engine.Identity;
        public override string Settled => engine.Settled;
        public override void Use(DbContextOptionsBuilder options) => engine.Use(options);
        public override Task<IAsyncDisposable?> TryLead(CancellationToken stop = default) => engine.TryLead(stop);

        public override async Task<System.Data.Common.DbConnection> Open(CancellationToken stop = default)
        {
            Asked.TrySetResult();
            await Turns.Task;
            return await engine.Open(stop);
        }
    }

    [Fact]
    public async Task A_group_that_cannot_be_written_answers_with_a_fault_and_the_next_one_is_written()
    {
        var (app, _, round) = await Begin();
        await using var _ = app;
        var all = await All(app, round);
        await using var queue = new SigningQueue(app.Engine, app.Web.Services.GetRequiredService<Judging>(), NullLogger<SigningQueue>.Instance);
        var broken = all[0] with { Entry = JournalEntry.Of(new PledgeSigned(round.Id, default, default, "", ""), new(app.Time.Now, Actor.System, new("test"))) };
        await using (var db = await app.Engine.Open())
        await using (var away = db.CreateCommand())
        {
            away.CommandText = "alter table prevention_dues rename to prevention_dues_away";
            await away.ExecuteNonQueryAsync();
            await Assert.ThrowsAnyAsync<Exception>(() => queue.Add(broken)!);
            Assert.Equal(0, await Count<Pact>(app));
            away.CommandText = "alter table prevention_dues_away rename to prevention_dues";
            await away.ExecuteNonQueryAsync();
        }
        Assert.True((await queue.Add(all[0])!).Made);
        Assert.Equal(1, await Count<Pact>(app));
    }

    [Fact]
    public async Task Nothing_reacts_to_a_signature_in_its_transaction_for_the_group_runs_no_reactions()
    {
        await using var app = await App.Start();
        Assert.Empty(app.Web.Services.CreateScope().ServiceProvider.GetServices<IReact<PledgeSigned>>());
    }
}
