using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netra.Cases.Plenaries;

internal sealed class PlenaryTable : IEntityTypeConfiguration<Plenary>
{
    public void Configure(EntityTypeBuilder<Plenary> plenary)
    {
        plenary.ToTable("cases_plenaries").HasKey(p => p.Id);
        plenary.HasOne<CaseFile>().WithMany(f => f.Plenaries).HasForeignKey(p => p.FileId);
        plenary.HasMany(p => p.Votes).WithOne().HasForeignKey(v => v.PlenaryId);
        plenary.HasOne(p => p.Decision).WithOne().HasForeignKey<PlenaryDecision>(d => d.PlenaryId);
        // A plenary without its votes says something untrue.
        plenary.Navigation(p => p.Votes).AutoInclude();
        plenary.Navigation(p => p.Decision).AutoInclude();
    }
}

internal sealed class VoteTable : IEntityTypeConfiguration<Vote>
{
    public void Configure(EntityTypeBuilder<Vote> vote) => vote.ToTable("cases_votes").HasKey(v => new { v.PlenaryId, v.Officer });
}

internal sealed class PlenaryDecisionTable : IEntityTypeConfiguration<PlenaryDecision>
{
    public void Configure(EntityTypeBuilder<PlenaryDecision> decision) => decision.ToTable("cases_plenary_decisions").HasKey(d => d.PlenaryId);
}
