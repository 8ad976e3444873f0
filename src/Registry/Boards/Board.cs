using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netra.Registry.Boards;

/// <summary>A unit board of Korpri within an agency: whom a pledge round may be for. Its term and members are prevention's.</summary>
internal sealed class Board
{
    public Guid Id { get; init; }
    public long Agency { get; init; }
    /// <summary>The unit it stands for, null for the whole agency.</summary>
    public long? Unit { get; init; }
    public required string Name { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class BoardTable : IEntityTypeConfiguration<Board>
{
    public void Configure(EntityTypeBuilder<Board> board) => board.ToTable("registry_korpri_boards").HasKey(b => b.Id);
}
