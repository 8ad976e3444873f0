using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Prevention.Wordings;

/// <summary>A version of what is signed. It never changes: pacts name it by its digest.</summary>
internal sealed class Wording
{
    public Guid Id { get; init; }
    /// <summary>Who wrote it; null for a text that comes with the product.</summary>
    public OfficeId? Office { get; init; }
    public required string Code { get; init; }
    public int Version { get; init; }
    public required string Title { get; init; }
    public required string Opening { get; init; }
    public required IReadOnlyList<string> Points { get; init; }
    public required string Closing { get; init; }
    /// <summary>Where the text is taken from, and how sure that is.</summary>
    public required string Sources { get; init; }
    /// <summary>Of <see cref="Text"/>, as it was written.</summary>
    public required string Sha256 { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    /// <summary>The whole text as it is hashed: title, opening, numbered points, closing, a line each.</summary>
    public string Text => Whole(Title, Opening, Points, Closing);

    /// <summary>The digest of what stands here now; another than <see cref="Sha256"/> where somebody changed the row.</summary>
    public string Digest => DigestOf(Text);

    public static string Whole(string title, string opening, IEnumerable<string> points, string closing) =>
        string.Join('\n', [title, opening, .. points.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {p}")), closing]);

    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

internal sealed class WordingTable : IEntityTypeConfiguration<Wording>
{
    public void Configure(EntityTypeBuilder<Wording> wording) => wording.ToTable("prevention_wordings").HasKey(w => w.Id);
}
