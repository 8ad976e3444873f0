using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Certificates;

internal sealed record TooFewToCount() : Refusal("prevention.unit-certificate.too-few", Certificate.Fewest);

/// <summary>What a unit may show of a round: how many of how many had pledged on a day. Never a name; signed by the installation like a pact.</summary>
internal sealed class Certificate
{
    public const string Kind = "netra-sertifikat-1", Members = "harus berikrar", Signed = "sudah berikrar", Day = "pada", NonAsnText = "naskah non-ASN";
    /// <summary>In a smaller unit a share that is not whole tells who has not signed; and so it does where another count, taken from it, leaves fewer.</summary>
    public const int Fewest = 5;

    public required string Code { get; init; }
    public long Round { get; init; }
    public long Unit { get; init; }
    public required string Content { get; init; }
    public required byte[] Signature { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }

    public string Grouped => Letters32.Grouped(Code);
    public string Says(string field) => SignedLines.Says(Content, field);

    public static Outcome<Certificate> Of(string code, Round round, RoundUnit unit, Wording wording, Wording? nonAsn, PactKey key, OfficerId by, DateTime at)
    {
        if ((unit.Members < Fewest || !unit.Published) && unit.Signed < unit.Members || unit.Members == 0) return new TooFewToCount();
        List<(string, string)> lines = [(PactContent.Number, Letters32.Grouped(code)), (PactContent.Round, $"{round.Id.Value:D} {round.Name}"), (PactContent.Text, wording.Sha256)];
        if (nonAsn is not null) lines.Add((NonAsnText, nonAsn.Sha256));
        lines.AddRange([(PactContent.Unit, unit.Name), (PactContent.Agency, unit.AgencyName), (Members, unit.Members.ToString(CultureInfo.InvariantCulture)), (Signed, unit.Signed.ToString(CultureInfo.InvariantCulture)),
            (Day, Say.LocalDay(at, round.Zone).ToString("O", CultureInfo.InvariantCulture)), (PactContent.Time, PactContent.At(at))]);
        var content = SignedLines.Of(Kind, [.. lines]);
        return new Certificate { Code = code, Round = round.Nr, Unit = unit.Nr, Content = content, Signature = key.Sign(content), By = by, At = at };
    }

    /// <summary>The content is what was signed, and names this number and these texts as they stand.</summary>
    public bool Intact(PactKey key, Wording wording, Wording? nonAsn) => key.Signed(Content, Signature) && Content.StartsWith(Kind + "\n", StringComparison.Ordinal) && Says(PactContent.Number) == Grouped
        && Says(PactContent.Text) == wording.Digest && Says(NonAsnText) == (nonAsn?.Digest ?? "");
}

internal sealed class CertificateTable : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> certificate) => certificate.ToTable("prevention_certificates").HasKey(c => c.Code);
}

internal static class RoundWordings
{
    public static async Task<(Wording Wording, Wording? NonAsn)> WordingsOf(this Db db, Round round)
    {
        var wordings = await db.Set<Wording>().AsNoTracking().Where(w => w.Id == round.Wording || w.Id == round.NonAsnWording).ToListAsync();
        return (wordings.Single(w => w.Id == round.Wording), wordings.SingleOrDefault(w => w.Id == round.NonAsnWording));
    }
}
