using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Intake.Desk;

/// <summary>Why an officer asked to open an identity; sealed with the report's key, so that the colleague who is to agree can read it.</summary>
internal sealed class IdentityRequest
{
    public const string Place = "identity.reason";

    public Guid Id { get; init; }
    public ReportId Report { get; init; }
    public OfficerId Officer { get; init; }
    public required byte[] Reason { get; init; }
}

internal sealed class IdentityRequestTable : IEntityTypeConfiguration<IdentityRequest>
{
    public void Configure(EntityTypeBuilder<IdentityRequest> request) => request.ToTable("intake_identity_requests").HasKey(r => r.Id);
}
