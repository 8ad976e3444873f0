using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Intake.Mailbox;

/// <summary>The reporter withdrew.</summary>
internal sealed class Withdrawal
{
    public ReportId Report { get; init; }
    /// <summary>UTC, the whole hour.</summary>
    public DateTime At { get; init; }
    /// <summary>No case rested on the report yet: its texts are gone.</summary>
    public bool Shredded { get; init; }
}

internal sealed class WithdrawalTable : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> withdrawal) => withdrawal.ToTable("intake_withdrawals").HasKey(w => w.Report);
}
