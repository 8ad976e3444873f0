using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Coordinators;

/// <summary>Who runs pledge rounds and circulars for a unit, alone or with all units below it.</summary>
internal sealed class Coordinator
{
    public Guid Id { get; init; }
    public long Unit { get; init; }
    public PersonId Person { get; init; }
    public bool WithBelow { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class CoordinatorEnd
{
    public Guid CoordinatorId { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

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

    public void Configure(EntityTypeBuilder<Coordinator> coordinator) => coordinator.ToTable("registry_coordinators").HasKey(c => c.Id);
    public void Configure(EntityTypeBuilder<CoordinatorEnd> end) => end.ToTable("registry_coordinator_ends").HasKey(e => e.CoordinatorId);
}

internal static class PresentOnes
{
    public static IQueryable<Coordinator> PresentCoordinators(this Db db) =>
        db.Set<Coordinator>().AsNoTracking().Where(c => !db.Set<CoordinatorEnd>().Any(e => e.CoordinatorId == c.Id));
}
