using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Boards;
using Netra.Registry.Heads;

namespace Netra.Registry.Coordinators;

/// <summary>Who runs pledge rounds and circulars for a unit, alone or with all units below it, from a day on. A unit may have several.</summary>
internal sealed class Coordinator
{
    public Guid Id { get; init; }
    public long Unit { get; init; }
    public PersonId Person { get; init; }
    /// <summary>1 for the first time this person was named for the unit; two who name the same one at once cannot both be the next.</summary>
    public int Serial { get; init; }
    public bool WithBelow { get; init; }
    public DateOnly Since { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
    public CoordinatorEnd? End { get; init; }

    /// <param name="named">All who were ever named for the unit.</param>
    public static Outcome<Coordinator> Name(long unit, PersonId person, bool withBelow, DateOnly since, IReadOnlyCollection<Coordinator> named, string reason, Actor by, DateTime at) =>
        named.Any(c => c.Person == person && (c.End is null || since < c.End.Until)) ? new CoordinatesAlready()
            : new Coordinator { Id = Clock.NewId(at), Unit = unit, Person = person, Serial = named.Where(c => c.Person == person).Select(c => c.Serial).DefaultIfEmpty(0).Max() + 1, WithBelow = withBelow, Since = since, Reason = reason, By = by.ToString(), At = at };

    /// <param name="until">The first day on which this one was it no longer.</param>
    public Outcome<CoordinatorEnd> Finish(DateOnly until, string reason, Actor by, DateTime at) =>
        End is not null ? new TermOver()
      : until < Since ? new EndsBeforeItBegins()
      : new CoordinatorEnd { CoordinatorId = Id, Until = until, Reason = reason, By = by.ToString(), At = at };
}

internal sealed class CoordinatorEnd
{
    public Guid CoordinatorId { get; init; }
    public DateOnly Until { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed record CoordinatesAlready() : Refusal("registry.coordinator.already");

/// <summary>The account at the desk with which the coordinator works; another account is another naming.</summary>
internal sealed class CoordinatorAccount
{
    public Guid CoordinatorId { get; init; }
    public OfficerId Officer { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class CoordinatorTables : IEntityTypeConfiguration<Coordinator>, IEntityTypeConfiguration<CoordinatorEnd>, IEntityTypeConfiguration<CoordinatorAccount>
{
    public void Configure(EntityTypeBuilder<CoordinatorAccount> account)
    {
        account.ToTable("registry_coordinator_accounts").HasKey(a => a.CoordinatorId);
        account.HasOne<Coordinator>().WithOne().HasForeignKey<CoordinatorAccount>(a => a.CoordinatorId);
    }

    public void Configure(EntityTypeBuilder<Coordinator> coordinator)
    {
        coordinator.ToTable("registry_coordinators").HasKey(c => c.Id);
        coordinator.HasOne(c => c.End).WithOne().HasForeignKey<CoordinatorEnd>(e => e.CoordinatorId);
        coordinator.Navigation(c => c.End).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<CoordinatorEnd> end) => end.ToTable("registry_coordinator_ends").HasKey(e => e.CoordinatorId);
}

internal static class PresentOnes
{
    public static IQueryable<Coordinator> CoordinatorsOn(this Db db, DateOnly day) =>
        db.CoordinatorsFrom(day).Where(c => c.Since <= day);

    /// <summary>Those of a day, and those of a day after it.</summary>
    public static IQueryable<Coordinator> CoordinatorsFrom(this Db db, DateOnly day) =>
        db.Set<Coordinator>().AsNoTracking().Where(c => c.End == null || day < c.End.Until && c.Since < c.End.Until);
}
