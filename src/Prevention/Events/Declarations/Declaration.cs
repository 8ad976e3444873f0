using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Prevention.Pacts;

namespace Netra.Prevention.Events.Declarations;

/// <summary>A text that several institutions declare together, in one version.</summary>
internal sealed class Declaration
{
    public long Event { get; init; }
    public Guid Wording { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>An institution whose representative is asked to sign.</summary>
internal sealed class Declarer
{
    public Guid Id { get; init; }
    public long Event { get; init; }
    public int Serial { get; init; }
    public required string Institution { get; init; }
    /// <summary>Of the first letter's token.</summary>
    public required byte[] Hash { get; init; }

    public DeclarationSignature? Signature { get; init; }
    /// <summary>What became of the first letter and of those after it.</summary>
    public List<DeclarerLetter> Letters { get; init; } = [];

    private DeclarerLetter? Letter => Letters.MaxBy(l => l.Serial);
    public int LetterSerial => Letter?.Serial ?? 0;
    /// <summary>No letter opens now.</summary>
    public bool Revoked => Letter is { Hash: null };
    public bool OpensWith(byte[] hash) => (Letter is { } letter ? letter.Hash : Hash) is { } present && present.AsSpan().SequenceEqual(hash);
}

/// <summary>The representative signed. The content is kept as it was signed, word for word.</summary>
internal sealed class DeclarationSignature
{
    public const string Kind = "netra-deklarasi-1", Of = "kegiatan", Text = "naskah", Institution = "lembaga", Name = "nama", Office = "jabatan", Time = "waktu";

    public Guid Declarer { get; init; }
    public required string Content { get; init; }
    public required byte[] Signature { get; init; }
    public DateTime At { get; init; }

    public string Says(string field) => SignedLines.Says(Content, field);
}

internal sealed class DeclarationTables : IEntityTypeConfiguration<Declaration>, IEntityTypeConfiguration<Declarer>, IEntityTypeConfiguration<DeclarationSignature>
{
    public void Configure(EntityTypeBuilder<Declaration> declaration)
    {
        declaration.ToTable("prevention_declarations").HasKey(d => d.Event);
        declaration.Property(d => d.Event).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Declarer> declarer)
    {
        declarer.ToTable("prevention_declarers").HasKey(d => d.Id);
        declarer.Ignore(d => d.LetterSerial).Ignore(d => d.Revoked);
        declarer.HasMany(d => d.Letters).WithOne().HasForeignKey(l => l.Declarer);
        declarer.HasOne(d => d.Signature).WithOne().HasForeignKey<DeclarationSignature>(s => s.Declarer);
    }

    public void Configure(EntityTypeBuilder<DeclarationSignature> signature) => signature.ToTable("prevention_declaration_signatures").HasKey(s => s.Declarer);
}
