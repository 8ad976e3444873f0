using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netra.Cases.Plenaries;

internal sealed class PlenaryTable : IEntityTypeConfiguration<Plenary>
{
    public void Configure(EntityTypeBuilder<Plenary> plenary)
    {
        plenary.ToTable("cases_plenaries").HasKey(p => p.Id);
        plenary.HasOne<CaseFile>().WithMany(f => f.Plenaries).HasForeignKey(p => p.File);
        plenary.HasMany(p => p.Votes).WithOne().HasForeignKey(v => v.Plenary);
        plenary.HasMany(p => p.Recusals).WithOne().HasForeignKey(r => r.Plenary);
        plenary.HasOne(p => p.Decision).WithOne().HasForeignKey<PlenaryDecision>(d => d.Plenary);
        // A plenary without its votes says something untrue.
        plenary.Navigation(p => p.Votes).AutoInclude();
        plenary.Navigation(p => p.Recusals).AutoInclude();
        plenary.Navigation(p => p.Decision).AutoInclude();
    }
}

internal sealed class VoteTable : IEntityTypeConfiguration<Vote>
{
    public void Configure(EntityTypeBuilder<Vote> vote) => vote.ToTable("cases_votes").HasKey(v => new { v.Plenary, v.Officer });
}

internal sealed class RecusalTable : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> recusal) => recusal.ToTable("cases_recusals").HasKey(r => new { r.Plenary, r.Officer });
}

internal sealed class PlenaryDecisionTable : IEntityTypeConfiguration<PlenaryDecision>
{
    public void Configure(EntityTypeBuilder<PlenaryDecision> decision) => decision.ToTable("cases_plenary_decisions").HasKey(d => d.Plenary);
}
