using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Prevention.Kiosks;

/// <summary>A device at an event on which people of a unit and of those below it sign one after another.</summary>
internal sealed class Kiosk
{
    public Guid Id { get; init; }
    public required byte[] Hash { get; init; }
    public long Round { get; init; }
    public long Unit { get; init; }
    public DateTime ClosesAt { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>A kiosk closed before its time.</summary>
internal sealed class KioskEnd
{
    public Guid Kiosk { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>Wrong confirmations at a kiosk: of one person, and of all under the empty id.</summary>
internal sealed class KioskTries
{
    public const int MostOfOne = 5, MostOfAll = 100;

    public Guid Kiosk { get; init; }
    public PersonId Person { get; init; }
    public int Count { get; init; }
    public DateTime At { get; init; }
}

internal sealed class KioskTables : IEntityTypeConfiguration<Kiosk>, IEntityTypeConfiguration<KioskEnd>, IEntityTypeConfiguration<KioskTries>
{
    public void Configure(EntityTypeBuilder<Kiosk> kiosk) => kiosk.ToTable("prevention_kiosks").HasKey(k => k.Id);
    public void Configure(EntityTypeBuilder<KioskEnd> end) => end.ToTable("prevention_kiosk_ends").HasKey(e => e.Kiosk);
    public void Configure(EntityTypeBuilder<KioskTries> tries) => tries.ToTable("prevention_kiosk_tries").HasKey(t => new { t.Kiosk, t.Person });
}
