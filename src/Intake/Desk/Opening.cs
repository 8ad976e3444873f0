using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Intake.Desk;

/// <summary>An officer read a report on a day (access trail per subject).</summary>
internal sealed class Opening
{
    public ReportId Report { get; init; }
    public OfficerId Officer { get; init; }
    public DateOnly Day { get; init; }
}

internal sealed class OpeningTable : IEntityTypeConfiguration<Opening>
{
    public void Configure(EntityTypeBuilder<Opening> opening) => opening.ToTable("intake_openings").HasKey(o => new { o.Report, o.Officer, o.Day });
}
