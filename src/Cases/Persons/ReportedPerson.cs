using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Persons;

/// <summary>Who is reported (terlapor), as the officer established it. The link between file and person stays sealed until the referral.</summary>
internal sealed class ReportedPerson
{
    private const string Place = "file.person";

    public CaseFileId FileId { get; init; }
    /// <summary>A <see cref="Person"/> as JSON, under the file's key.</summary>
    public required byte[] Sealed { get; init; }
    /// <summary>Keyed digest of name and unit, for recusal and collisions.</summary>
    public required string Fingerprint { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }

    internal static ReportedPerson Of(CaseFileId file, Person person, OpenSeal seal, IFingerprints fingerprints, OfficerId by, DateTime now) => new()
    {
        FileId = file, Sealed = seal.Seal(JsonSerializer.Serialize(person, Json.Stored), Place),
        Fingerprint = fingerprints.Of("person", $"{person.Name}\n{person.Unit}"), By = by, At = now
    };

    internal static Outcome<ReportedPerson> On(CaseFile file, Person person, OpenSeal seal, IFingerprints fingerprints, OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.Reported is not null ? new PersonIsEstablished()
      : file.State != Stage.ToRegister ? new NotForRegistration()
      : Of(file.Id, person, seal, fingerprints, by, now);

    public Person Reveal(OpenSeal seal) => JsonSerializer.Deserialize<Person>(seal.Reveal(Sealed, Place), Json.Stored)!;
}

/// <param name="Status">PNS, CPNS, PPPK, NON_ASN, VILLAGE_OFFICIAL or REGIONAL_HEAD, as the rulebook names them.</param>
/// <param name="OfficeHolder">Holds a structural post: some criminal provisions cover only those.</param>
internal sealed record Person(string Name, string Status, string Unit, string Position, bool OfficeHolder)
{
    public static readonly IReadOnlyList<string> Statuses = ["PNS", "CPNS", "PPPK", "NON_ASN", "VILLAGE_OFFICIAL", "REGIONAL_HEAD"];
}

internal sealed class PersonTable : IEntityTypeConfiguration<ReportedPerson>
{
    public void Configure(EntityTypeBuilder<ReportedPerson> person) => person.ToTable("cases_persons").HasKey(p => p.FileId);
}
