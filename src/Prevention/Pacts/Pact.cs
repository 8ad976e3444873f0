using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Pacts;

/// <summary>A signed pledge: an integrity pact. Its content is kept as it was signed, word for word; everything else is beside it for finding.</summary>
internal sealed class Pact
{
    public PactCode Code { get; init; }
    public long Round { get; init; }
    public PersonId Person { get; init; }
    /// <summary>How many of this person's pacts in the round were revoked before.</summary>
    public int Take { get; init; }
    public long Unit { get; init; }
    public Guid Wording { get; init; }
    public required string Assurance { get; init; }
    public required string Content { get; init; }
    public required byte[] Salt { get; init; }
    public required byte[] Signature { get; init; }
    public DateTime At { get; init; }

    /// <summary>What the transparency log will hold: it tells nothing to who does not know salt and content.</summary>
    public byte[] Commitment => SHA256.HashData([.. Salt, .. Signature, .. Encoding.UTF8.GetBytes(Content)]);

    /// <summary>A line of the content, empty where it has none of this name.</summary>
    public string Says(string field) => SignedLines.Says(Content, field);

    /// <summary>Made by others' word, without the person's own invitation: the person named may say that it was somebody else.</summary>
    public bool MadeWithout => Assurance is Contracts.Assurance.Paper or Contracts.Assurance.Kiosk;

    public string Grouped => Letters32.Grouped(Code.Value);
}

/// <summary>What is signed: a line for each thing it says, in a fixed order.</summary>
internal static class PactContent
{
    public const string Kind = "netra-pakta-1", Number = "nomor", Round = "periode", Text = "naskah", Name = "nama", Employee = "nomor pegawai", Status = "status", Position = "jabatan", Unit = "unit", Agency = "instansi", Sure = "keyakinan", Time = "waktu",
        OnPaper = "ditandatangani di kertas", RecordedBy = "dicatat oleh", CheckedBy = "diperiksa oleh", Scan = "sidik pindaian", Kiosk = "kios", DeviceKey = "sidik kunci perangkat";

    public static string Of(params (string Field, string Value)[] lines) => SignedLines.Of(Kind, lines);

    public static string At(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Content that is signed: its kind, then a line for each thing it says.</summary>
internal static class SignedLines
{
    public static string Of(string kind, params (string Field, string Value)[] lines) =>
        string.Join('\n', lines.Select(l => $"{l.Field}: {l.Value.ReplaceLineEndings(" ")}").Prepend(kind));

    public static string Says(string content, string field) => content.Split('\n').FirstOrDefault(l => l.StartsWith(field + ": ", StringComparison.Ordinal)) is { } line ? line[(field.Length + 2)..] : "";
}

/// <summary>A commitment that waits for the transparency log.</summary>
internal sealed class Due
{
    public PactCode Code { get; init; }
    public required byte[] Commitment { get; init; }
    public DateTime At { get; init; }
}

internal sealed class PactTables : IEntityTypeConfiguration<Pact>, IEntityTypeConfiguration<Due>
{
    public void Configure(EntityTypeBuilder<Pact> pact) => pact.ToTable("prevention_pacts").HasKey(p => p.Code);
    public void Configure(EntityTypeBuilder<Due> due) => due.ToTable("prevention_dues").HasKey(d => d.Code);
}

/// <summary>The installation's key for pacts (Ed25519), which follows from the installation's secret: whoever has the database alone can neither make a pact nor
/// change one unnoticed. It says that this installation took the signature; that the person gave it is what the assurance is about.</summary>
internal sealed class PactKey(InstallationKey installation) : IDisposable
{
    private readonly Sodium.KeyPair pair = Sodium.Signature.FromSeed(Sodium.Hash.Keyed("netra.prevention/pact key"u8, installation.Bytes));

    public string Public => Convert.ToHexStringLower(pair.PublicKey);
    public byte[] Sign(string content) => Sodium.Signature.Sign(Encoding.UTF8.GetBytes(content), pair.PrivateKey);
    public bool Signed(Pact pact) => Signed(pact.Content, pact.Signature);
    public bool Signed(string content, byte[] signature) => Sodium.Signature.Verify(signature, Encoding.UTF8.GetBytes(content), pair.PublicKey);
    public void Dispose() => pair.Dispose();
}

/// <summary>A name for everybody's eyes: the first letter of each word, titles left out.</summary>
internal static class Initials
{
    public static string Of(string name)
    {
        var words = name.Split(',')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // "Drs." is a title; "M." alone may be all that is known of a name.
        var named = words.Where(w => !(w.EndsWith('.') && w.Length > 2)).ToList();
        return string.Join(' ', (named.Count == 0 ? [.. words] : named).Select(w => StringInfo.GetNextTextElement(w).ToUpperInvariant() + "."));
    }
}
