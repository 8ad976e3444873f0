using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;

namespace Netra.Registry.Boards;

/// <summary>A unit board of Korpri within an agency for one term: whom a pledge round may be for.</summary>
internal sealed class Board
{
    public const int LongestName = 200;

    public Guid Id { get; init; }
    public long Agency { get; init; }
    public long? FirstUnit { get; init; }
    public required string FirstName { get; init; }
    public DateOnly Since { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
    public List<BoardCorrection> Corrections { get; init; } = [];
    public BoardEnd? End { get; init; }

    private BoardCorrection? Last => Corrections.MaxBy(c => c.Serial);
    public string Name => Last?.Name ?? FirstName;
    /// <summary>The unit it stands for, null for the whole agency.</summary>
    public long? Unit => Last is { } last ? last.Unit : FirstUnit;

    public bool SitsOn(DateOnly day) => End is null || day < End.Until;

    public Outcome<BoardCorrection> Correct(string name, long? unit, string reason, Actor by, DateTime at) =>
        End is not null ? new BoardOver()
      : name == Name && unit == Unit ? new NothingNew()
      : new BoardCorrection { Id = Clock.NewId(at), Board = Id, Serial = Corrections.Count + 1, Name = name, Unit = unit, Reason = reason, By = by.ToString(), At = at };

    /// <param name="until">The first day on which it no longer sits.</param>
    public Outcome<BoardEnd> Finish(DateOnly until, string reason, Actor by, DateTime at) =>
        End is not null ? new BoardOver()
      : until < Since ? new EndsBeforeItBegins()
      : new BoardEnd { Board = Id, Until = until, Reason = reason, By = by.ToString(), At = at };
}

/// <summary>What a board is called and stands for from then on; what it was called stays.</summary>
internal sealed class BoardCorrection
{
    public Guid Id { get; init; }
    public Guid Board { get; init; }
    public int Serial { get; init; }
    public required string Name { get; init; }
    public long? Unit { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class BoardEnd
{
    public Guid Board { get; init; }
    public DateOnly Until { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed record BoardOver() : Refusal("registry.board.over");
internal sealed record NothingNew() : Refusal("registry.nothing-new");
internal sealed record EndsBeforeItBegins() : Refusal("registry.term.ends-before");

internal sealed class BoardTables : IEntityTypeConfiguration<Board>, IEntityTypeConfiguration<BoardCorrection>, IEntityTypeConfiguration<BoardEnd>
{
    public void Configure(EntityTypeBuilder<Board> board)
    {
        board.ToTable("registry_boards").HasKey(b => b.Id);
        board.Ignore(b => b.Name).Ignore(b => b.Unit);
        board.HasMany(b => b.Corrections).WithOne().HasForeignKey(c => c.Board);
        board.HasOne(b => b.End).WithOne().HasForeignKey<BoardEnd>(e => e.Board);
        board.Navigation(b => b.Corrections).AutoInclude();
        board.Navigation(b => b.End).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<BoardCorrection> correction) => correction.ToTable("registry_board_corrections").HasKey(c => c.Id);
    public void Configure(EntityTypeBuilder<BoardEnd> end) => end.ToTable("registry_board_ends").HasKey(e => e.Board);
}
