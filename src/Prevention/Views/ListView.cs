using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Views;

/// <summary>An officer saw somebody's name in a list of the desk: the subject's access trail (UU 27/2022 art. 32).</summary>
internal sealed class ListView
{
    public Guid Id { get; init; }
    public PersonId Person { get; init; }
    public DateTime At { get; init; }
    public OfficerId Officer { get; init; }
    /// <summary>spouses, carriers, addresses or answers.</summary>
    public required string How { get; init; }
}

internal sealed class ListViewTable : IEntityTypeConfiguration<ListView>
{
    public void Configure(EntityTypeBuilder<ListView> view) => view.ToTable("prevention_list_views").HasKey(v => v.Id);
}

internal static class Seeing
{
    /// <summary>Writes down who is about to see whom, each person once; saved before anything is shown.</summary>
    public static async Task Saw(this Db db, ISession session, string how, IEnumerable<PersonId> people, DateTime now)
    {
        var seen = people.Distinct().ToList();
        if (seen.Count == 0) return;
        db.AddRange(seen.Select(person => new ListView { Id = Clock.NewId(now), Person = person, At = now, Officer = session.Officer!.Id, How = how }));
        db.Record(new NamesSeen(session.Officer!.Office, how, seen.Count), session.Actor, new Because(Basis.Trail), now);
        await db.SaveChangesAsync();
    }
}
