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
    public Enrolment? Enrolment { get; init; }
    public Departure? Departure { get; init; }
}

/// <summary>The officer set a password and a second factor; the key pair was made then and never leaves this row unwrapped.</summary>
internal sealed class Enrolment
{
    public OfficerId OfficerId { get; init; }
    public DateTime At { get; init; }
    /// <summary>X25519, 32 bytes.</summary>
    public required byte[] PublicKey { get; init; }
    /// <summary>The private key under a key derived from the password (Argon2id, a salt apart from the verifier's).</summary>
    public required byte[] WrappedPrivateKey { get; set; }
    public required byte[] KeySalt { get; set; }
    public required byte[] Verifier { get; set; }
    public required byte[] VerifierSalt { get; set; }
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
        officer.HasOne(o => o.Enrolment).WithOne().HasForeignKey<Enrolment>(e => e.OfficerId);
        officer.HasOne(o => o.Departure).WithOne().HasForeignKey<Departure>(d => d.OfficerId);
    }

    public void Configure(EntityTypeBuilder<Enrolment> enrolment) => enrolment.ToTable("access_enrolments").HasKey(e => e.OfficerId);
    public void Configure(EntityTypeBuilder<Departure> departure) => departure.ToTable("access_departures").HasKey(d => d.OfficerId);
}
