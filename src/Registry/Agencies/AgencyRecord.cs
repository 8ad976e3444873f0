using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Agencies;

/// <summary>An employer: a regional government, or a central agency.</summary>
internal sealed class AgencyRecord
{
    public const string Regional = "regional", Central = "central";

    /// <summary>How employments know it; nothing outside the module does.</summary>
    public long Nr { get; private init; }
    public AgencyId Id { get; init; }
    /// <summary>The folded name: files name agencies in words.</summary>
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    /// <summary>The region it governs; the nation for a central agency.</summary>
    public RegionCode Region { get; init; }
    /// <summary>The office of its PPK, as the last <see cref="AgencyPpk"/> says; null where nobody said: then a regional government's is that of its region, and a central
    /// agency has none.</summary>
    public OfficeId? PpkOffice { get; private set; }

    /// <summary>Names the office that carries out sanctions for the agency from a day on. The day has come: who decides today is told by the record.</summary>
    /// <param name="last">The one named before, null for none.</param>
    public Outcome<AgencyPpk> Assign(Office office, AgencyPpk? last, DateOnly since, DateOnly today, string reason, Actor by, DateTime at)
    {
        if (office.Kind is not OfficeKind.Ppk) return new NoPpkOffice();
        if (office.Id == PpkOffice) return new PpkAlready();
        if (since > today) return new PpkInTheFuture();
        if (since < last?.Since) return new PpkBeforeTheLast();
        PpkOffice = office.Id;
        return new AgencyPpk { Id = Clock.NewId(at), Agency = Nr, Serial = (last?.Serial ?? 0) + 1, Office = office.Id, Since = since, Reason = reason, By = by.ToString(), At = at };
    }
}

/// <summary>Which office carries out sanctions for an agency, until the next one is named.</summary>
internal sealed class AgencyPpk
{
    public Guid Id { get; init; }
    public long Agency { get; init; }
    public int Serial { get; init; }
    public OfficeId Office { get; init; }
    public DateOnly Since { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed record NoPpkOffice() : Refusal("registry.agency.ppk-missing");
internal sealed record PpkAlready() : Refusal("registry.agency.ppk-already");
internal sealed record PpkInTheFuture() : Refusal("registry.agency.ppk-future");
internal sealed record PpkBeforeTheLast() : Refusal("registry.agency.ppk-before");

internal sealed class AgencyTable : IEntityTypeConfiguration<AgencyRecord>, IEntityTypeConfiguration<AgencyPpk>
{
    public void Configure(EntityTypeBuilder<AgencyPpk> ppk) => ppk.ToTable("registry_agency_ppks").HasKey(p => p.Id);

    public void Configure(EntityTypeBuilder<AgencyRecord> agency)
    {
        agency.ToTable("registry_agencies").HasKey(a => a.Nr);
        agency.Property(a => a.Nr).ValueGeneratedOnAdd();
    }
}
