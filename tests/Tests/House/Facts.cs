using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Tests.Support;
using Netra.Web;

namespace Netra.Tests.House;

/// <summary>Facts, what reacts to them, and who follows them.</summary>
public sealed class Facts
{
    private static readonly Because Test = new("test");

    [Fact]
    public void Every_fact_stands_in_the_catalogue()
    {
        var catalogue = File.ReadAllText(Tree.Path("docs", "journal.md"));
        var facts = Host.Modules.Assemblies.SelectMany(a => a.GetTypes()).Where(t => typeof(IFact).IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false }).Select(t => t.Name).ToList();
        Assert.True(facts.Count > 20);
        var missing = facts.Where(f => !catalogue.Contains($"| `{f}` |", StringComparison.Ordinal)).ToList();
        Assert.True(missing.Count == 0, string.Join(", ", missing));
    }

    [Fact]
    public async Task A_reaction_that_throws_leaves_nothing_of_the_fact()
    {
        await using var app = await App.Start(more: s => s.AddScoped<IReact<Told>, Throws>());
        await Assert.ThrowsAsync<NotSupportedException>(() => Tell(app, new Told(1)));
        Assert.Equal(0, await Count(app));
    }

    [Fact]
    public async Task A_reaction_stands_in_the_journal_with_its_cause()
    {
        await using var app = await App.Start(more: s => s.AddScoped<IReact<Told>, Repeats>().AddSingleton(new Limit(3)));
        await Tell(app, new Told(0));
        Assert.Equal(4, await Count(app));
    }

    [Fact]
    public async Task A_chain_of_more_than_three_causes_is_refused_and_leaves_nothing()
    {
        await using var app = await App.Start(more: s => s.AddScoped<IReact<Told>, Repeats>().AddSingleton(new Limit(4)));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Tell(app, new Told(0)));
        Assert.Contains(nameof(Told), refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Count(app));
    }

    [Fact]
    public async Task A_follower_reads_each_entry_once_and_in_order()
    {
        await using var app = await App.Start(serve: "public");
        for (var n = 1; n <= 3; n++) await Tell(app, new Told(n));
        var follower = new Listens();
        await CatchUp(app, follower);
        await Tell(app, new Told(4));
        await CatchUp(app, follower);
        await Step(app, follower);
        Assert.Equal([1, 2, 3, 4], follower.Heard);
    }

    // The earlier number commits later: a follower that went by numbers alone would have passed it for good.
    [Fact]
    public async Task A_follower_misses_no_entry_whose_transaction_commits_late()
    {
        await using var app = await App.Start(serve: "public");
        var follower = new Listens();
        if (!Databases.OnPostgres)
        {
            // SQLite has one writer, so nothing can commit out of order: what is seen is complete.
            await Tell(app, new Told(1));
            await Step(app, follower);
            Assert.Equal([1], follower.Heard);
            return;
        }
        await using (var scope = app.Web.Services.CreateAsyncScope())
        {
            var late = scope.ServiceProvider.GetRequiredService<Db>();
            await using var open = await late.Database.BeginTransactionAsync();
            late.Record(new Told(1), Actor.System, Test, App.Monday);
            await late.SaveChangesAsync();
            await Tell(app, new Told(2));
            await Step(app, follower);
            Assert.Empty(follower.Heard);
            await open.CommitAsync();
        }
        await CatchUp(app, follower);
        Assert.Equal([1, 2], follower.Heard);
    }

    private static Task Tell(App app, Told fact) => app.With(async services =>
    {
        var db = services.GetRequiredService<Db>();
        db.Record(fact, Actor.System, Test, App.Monday);
        await db.SaveChangesAsync();
    });

    private static Task<int> Count(App app) => app.With(services => services.GetRequiredService<Db>().Journal.CountAsync(e => e.Kind == nameof(Told)));

    private static Task Step(App app, IFollow follower) => app.With(services => Following.Step(follower, services.GetRequiredService<Db>(), app.Engine));

    private static Task CatchUp(App app, IFollow follower) => app.With(services => Following.CatchUp(follower, services.GetRequiredService<Db>(), app.Engine));

    internal sealed record Told(int Number) : IFact;

    internal sealed record Limit(int Most);

    private sealed class Throws : IReact<Told>
    {
        public Task On(Told fact, Recording recording) => throw new NotSupportedException();
    }

    private sealed class Repeats(Db db, Limit limit) : IReact<Told>
    {
        public Task On(Told fact, Recording recording)
        {
            if (fact.Number < limit.Most) db.Record(new Told(fact.Number + 1), recording.By, recording.Because, recording.At);
            return Task.CompletedTask;
        }
    }

    private sealed class Listens : IFollow
    {
        public string Name => "test.listens";
        public List<int> Heard { get; } = [];

        public Task On(IReadOnlyList<JournalEntry> entries, Db db)
        {
            Heard.AddRange(entries.Where(e => e.Kind == nameof(Told)).Select(e => e.As<Told>().Number));
            return Task.CompletedTask;
        }
    }
}
