using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Registry.Declarations;

/// <summary>Somebody declared that the wife or husband stands for election (SE MenPANRB 18/2023), with unpaid leave (CLTN) or without. The candidate is not named
/// here: the rules ask only whether there is one.</summary>
internal sealed class Declaration
{
    public Guid Id { get; init; }
    public PersonId Person { get; init; }
    /// <summary>Code of the rulebook's calendar.</summary>
    public required string Election { get; init; }
    public RegionCode Region { get; init; }
    public DateOnly DeclaredOn { get; init; }
    public DateOnly? LeaveFrom { get; init; }
    public DateOnly? LeaveUntil { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class DeclarationTable : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> declaration) => declaration.ToTable("registry_spouse_declarations").HasKey(d => d.Id);
}
