using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Registry.Employments;

/// <summary>Where, as what and under which name and number somebody is or was employed. A person is the id that employments share. Imports write them; a
/// change closes the present one and opens the next.</summary>
internal sealed class Employment
{
    public PersonId Person { get; init; }
    /// <summary>1 for the person's first, one more for each that follows.</summary>
    public int Serial { get; init; }
    public required string Number { get; init; }
    /// <summary>0 where the number is the nation's, else the agency whose own it is.</summary>
    public long Scope { get; init; }
    public required string Name { get; init; }
    public long Unit { get; init; }
    public long Position { get; init; }
    public required string Status { get; init; }
    /// <summary>Only where the number does not say it.</summary>
    public DateOnly? BornOn { get; init; }
    public DateOnly Since { get; init; }
    public DateOnly? Until { get; init; }
    /// <summary>The import that opened it.</summary>
    public long Import { get; init; }
}

internal sealed class EmploymentTable : IEntityTypeConfiguration<Employment>
{
    public void Configure(EntityTypeBuilder<Employment> employment) => employment.ToTable("registry_employments").HasKey(e => new { e.Person, e.Serial });
}

/// <summary>A number under which nobody is listed now, but somebody was.</summary>
internal sealed class FormerNumber
{
    public required string Number { get; init; }
    public long Scope { get; init; }
    public PersonId Person { get; init; }
}

/// <summary>Two ids that turned out to be one person.</summary>
internal sealed class Join
{
    public PersonId Person { get; init; }
    public PersonId Into { get; init; }
    public long Import { get; init; }
}

internal sealed class FormerNumberTable : IEntityTypeConfiguration<FormerNumber>
{
    public void Configure(EntityTypeBuilder<FormerNumber> former) => former.ToTable("registry_former_numbers").HasKey(f => new { f.Number, f.Scope, f.Person });
}

internal sealed class JoinTable : IEntityTypeConfiguration<Join>
{
    public void Configure(EntityTypeBuilder<Join> join) => join.ToTable("registry_joins").HasKey(j => j.Person);
}
