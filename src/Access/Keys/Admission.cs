using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Access.Officers;
using Netra.Contracts;

namespace Netra.Access.Keys;

/// <summary>Who let a holder in, with the present key pair.</summary>
internal sealed class Admission
{
    public OfficerId Officer { get; init; }
    public OfficerId By { get; set; }
    /// <summary>By the hand that made the account or its link: the two could be one person.</summary>
    public bool Alone { get; set; }
    public DateTime At { get; set; }
}

/// <summary>The office above, or a custodian, vouches that the person with this key exists.</summary>
internal sealed class Endorsement
{
    public OfficerId Officer { get; init; }
    /// <summary>A lost password makes another key, for which it says nothing.</summary>
    public required byte[] PublicKey { get; set; }
    public OfficerId By { get; set; }
    public DateTime At { get; set; }
}

internal sealed class AdmissionTables : IEntityTypeConfiguration<Admission>, IEntityTypeConfiguration<Endorsement>
{
    public void Configure(EntityTypeBuilder<Admission> admission)
    {
        admission.ToTable("access_admissions").HasKey(a => a.Officer);
        admission.HasOne<OfficerRecord>().WithOne().HasForeignKey<Admission>(a => a.Officer);
    }

    public void Configure(EntityTypeBuilder<Endorsement> endorsement)
    {
        endorsement.ToTable("access_endorsements").HasKey(e => e.Officer);
        endorsement.HasOne<OfficerRecord>().WithOne().HasForeignKey<Endorsement>(e => e.Officer);
    }
}
