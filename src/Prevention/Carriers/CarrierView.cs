using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Carriers;

/// <summary>Somebody who answers for a unit saw, at the own address, that another's wife or husband stands for election: the subject's access trail (UU 27/2022 art. 32).</summary>
internal sealed class CarrierView
{
    public Guid Id { get; init; }
    public PersonId Person { get; init; }
    public DateTime At { get; init; }
    public PersonId Carrier { get; init; }
}

internal sealed class CarrierViewTable : IEntityTypeConfiguration<CarrierView>
{
    public void Configure(EntityTypeBuilder<CarrierView> view) => view.ToTable("prevention_carrier_views").HasKey(v => v.Id);
}

internal static class CarriersSeeing
{
    /// <summary>Writes down who is about to see whom, each person once; saved before anything is shown.</summary>
    public static async Task Saw(this Db db, PersonId carrier, IEnumerable<PersonId> people, DateTime now)
    {
        var seen = people.Distinct().ToList();
        if (seen.Count == 0) return;
        db.AddRange(seen.Select(person => new CarrierView { Id = Clock.NewId(now), Person = person, At = now, Carrier = carrier }));
        db.Record(new SpousesSeen(carrier, seen.Count), new Actor("employee", carrier.Value), new Because(Basis.Trail), now);
        await db.SaveChangesAsync();
    }
}
