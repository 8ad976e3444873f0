using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Units;

/// <summary>An officer saw that somebody must sign, and whether he has: the subject's access trail (UU 27/2022 art. 32).</summary>
internal sealed class View
{
    public Guid Id { get; init; }
    public long Round { get; init; }
    public PersonId Person { get; init; }
    public DateTime At { get; init; }
    public OfficerId Officer { get; init; }
    public required string How { get; init; }
}

internal sealed class ViewTable : IEntityTypeConfiguration<View>
{
    public void Configure(EntityTypeBuilder<View> view) => view.ToTable("prevention_views").HasKey(v => v.Id);
}

internal static class Seeing
{
    /// <summary>Writes down who is about to see whom; saved before anything is shown.</summary>
    public static async Task Saw(this Db db, ISession session, Round round, RoundUnit unit, string how, IReadOnlyCollection<PersonId> people, DateTime now)
    {
        if (people.Count == 0) return;
        foreach (var person in people) db.Add(new View { Id = Clock.NewId(now), Round = round.Nr, Person = person, At = now, Officer = session.Officer!.Id, How = how });
        db.Record(new SignersSeen(round.Id, unit.Unit, how, people.Count), session.Actor, new Because(Basis.Trail), now);
        await db.SaveChangesAsync();
    }
}
