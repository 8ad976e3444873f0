using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Prevention.Acknowledgements;

/// <summary>"Siap": somebody who answers for a unit said to how many of its people a circular was carried. There is one for each unit and circular, and it stays.</summary>
internal sealed class Acknowledgement
{
    /// <summary>The unit's row of the circular.</summary>
    public long Unit { get; init; }
    public long Circular { get; init; }
    public PersonId Person { get; init; }
    /// <summary>As the register had it then: what stays true of the act when the person is known by another name.</summary>
    public required string Name { get; init; }
    public required string Role { get; init; }
    public int Employees { get; init; }
    public DateTime At { get; init; }
}

internal sealed class AcknowledgementTable : IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> acknowledgement)
    {
        acknowledgement.ToTable("prevention_acknowledgements").HasKey(a => a.Unit);
        acknowledgement.Property(a => a.Unit).ValueGeneratedNever();
    }
}
