using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Access.Officers;

/// <summary>A person's account in an office. Enrolled because an <see cref="Enrolment"/> exists, gone because a <see cref="Departure"/> does.</summary>
internal sealed class OfficerRecord
{
    public OfficerId Id { get; init; }
    public required string Name { get; init; }
    /// <summary>Lower case; what the officer signs in with.</summary>
    public required string Email { get; init; }
    public OfficeId Office { get; init; }
    /// <summary>Code of the role, a permission set.</summary>
    public required string Role { get; set; }
    /// <summary>id or en.</summary>
    public string Language { get; set; } = "id";
    public DateTime InvitedAt { get; init; }
    /// <summary>null: the operator.</summary>
    public OfficerId? InvitedBy { get; init; }
    public Enrolment? Enrolment { get; set; }
    public Departure? Departure { get; init; }

    /// <summary>May sign in: enrolled and not gone.</summary>
    public bool Serves => Enrolment is not null && Departure is null;

    /// <summary>An e-mail as it is stored and compared.</summary>
    public static string Normal(string email) => email.Trim().ToLowerInvariant();

    /// <param name="kind">Of the office the officer serves.</param>
    public Officer AsOfficer(OfficeKind kind) => new(Id, Name, Email, Office, Role, Roles.PermissionsOf(Role, kind));
}

internal sealed class Departure
{
    public OfficerId OfficerId { get; init; }
    public DateTime At { get; init; }
    public required string By { get; init; }
    public required string Because { get; init; }
}

internal sealed class OfficerTable : IEntityTypeConfiguration<OfficerRecord>, IEntityTypeConfiguration<Enrolment>, IEntityTypeConfiguration<Departure>
{
    public void Configure(EntityTypeBuilder<OfficerRecord> officer)
    {
        officer.ToTable("access_officers").HasKey(o => o.Id);
        officer.Ignore(o => o.Serves);
        officer.HasOne(o => o.Enrolment).WithOne().HasForeignKey<Enrolment>(e => e.OfficerId);
        officer.HasOne(o => o.Departure).WithOne().HasForeignKey<Departure>(d => d.OfficerId);
    }

    public void Configure(EntityTypeBuilder<Enrolment> enrolment)
    {
        enrolment.ToTable("access_enrolments").HasKey(e => e.OfficerId);
        enrolment.Ignore(e => e.Fingerprint);
    }

    public void Configure(EntityTypeBuilder<Departure> departure) => departure.ToTable("access_departures").HasKey(d => d.OfficerId);
}
