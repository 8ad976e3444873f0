using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netra.Cases.Matches;

internal sealed class MatchTables : IEntityTypeConfiguration<Match>, IEntityTypeConfiguration<Withdrawal>, IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Match> match)
    {
        match.ToTable("cases_matches").HasKey(m => m.Id);
        match.Property(m => m.Id).ValueGeneratedNever();
        match.Ignore(m => m.Withdrawn).Ignore(m => m.Waiting);
        match.HasOne<CaseFile>().WithMany(f => f.Matches).HasForeignKey(m => m.FileId);
        match.HasMany(m => m.Withdrawals).WithOne().HasForeignKey(w => w.MatchId);
        // A match without its withdrawals says something untrue.
        match.Navigation(m => m.Withdrawals).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Withdrawal> withdrawal)
    {
        withdrawal.ToTable("cases_match_withdrawals").HasKey(w => w.Id);
        withdrawal.Property(w => w.Id).ValueGeneratedNever();
        withdrawal.Ignore(w => w.Holds);
        withdrawal.HasOne(w => w.Answer).WithOne().HasForeignKey<Answer>(a => a.WithdrawalId);
        withdrawal.Navigation(w => w.Answer).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Answer> answer) => answer.ToTable("cases_match_answers").HasKey(a => a.WithdrawalId);
}
