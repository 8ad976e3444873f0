using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netra.Registry.Positions;

/// <summary>A position by its name. Whether its holder is an office-holder decides which rules apply (UU 10/2016 ps 71 and 188 speak of pejabat ASN).</summary>
internal sealed class Position
{
    public long Nr { get; private init; }
    public required string Key { get; init; }
    public required string Name { get; init; }
    public bool OfficeHolder { get; init; }

    private static readonly string[] Offices =
        ["KEPALA ", "SEKRETARIS ", "SEKDA", "SEKCAM", "ASISTEN ", "STAF AHLI ", "DIREKTUR", "INSPEKTUR", "CAMAT", "LURAH", "KABID ", "KABAG ", "KASI ", "KASUBAG ", "KASUBBAG ", "KETUA ", "WAKIL KETUA ", "WAKIL DIREKTUR", "REKTOR", "WAKIL REKTOR", "DEKAN", "WAKIL DEKAN", "PLT ", "PLT. ", "PJ ", "PJ. ", "PENJABAT "];
    // Posts that only begin alike: Sekretaris Pribadi, Asisten Ahli (a lecturer's rank), Asisten Apoteker.
    private static readonly string[] Others = ["SEKRETARIS PRIBADI", "ASISTEN AHLI", "ASISTEN APOTEKER", "INSPEKTUR TAMBANG", "INSPEKTUR KETENAGALISTRIKAN", "INSPEKTUR MUTU"];

    /// <summary>What the name says by itself. A lead for the one who checks a case, as every name is.</summary>
    public static bool IsOffice(string key) =>
        Offices.Any(o => key.StartsWith(o, StringComparison.Ordinal)) && !Others.Any(o => key.StartsWith(o, StringComparison.Ordinal));
}

internal sealed class PositionTable : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> position)
    {
        position.ToTable("registry_positions").HasKey(p => p.Nr);
        position.Property(p => p.Nr).ValueGeneratedOnAdd();
    }
}
