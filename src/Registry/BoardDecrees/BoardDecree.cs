using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;
using Netra.Registry.Boards;

namespace Netra.Registry.BoardDecrees;

/// <summary>The decree that set a board up. One after the first corrects what was said; that stays.</summary>
internal sealed class BoardDecree
{
    public const int LongestNumber = 100, LongestSigner = 200;

    public Guid Id { get; init; }
    public Guid Board { get; init; }
    public int Serial { get; init; }
    public required string Number { get; init; }
    public DateOnly Dated { get; init; }
    /// <summary>Office, or name and office, of who signed.</summary>
    public required string Signer { get; init; }
    /// <summary>Why it corrects the one before; null for the first.</summary>
    public string? Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    /// <param name="before">What is said now.</param>
    public static Outcome<BoardDecree> Of(Board board, BoardDecree? before, string number, DateOnly dated, string signer, string reason, Actor by, DateTime at) =>
        board.End is not null ? new BoardOver()
        : before is not null && (before.Number, before.Dated, before.Signer) == (number, dated, signer) ? new NothingNew()
        : new BoardDecree { Id = Clock.NewId(at), Board = board.Id, Serial = (before?.Serial ?? 0) + 1, Number = number, Dated = dated, Signer = signer, Reason = before is null ? null : reason, By = by.ToString(), At = at };
}

internal sealed class BoardDecreeTable : IEntityTypeConfiguration<BoardDecree>
{
    public void Configure(EntityTypeBuilder<BoardDecree> decree) => decree.ToTable("registry_board_decrees").HasKey(d => d.Id);
}

internal static class FindingDecrees
{
    /// <summary>All that was said of a board's decree, the present first.</summary>
    public static Task<List<BoardDecree>> DecreesOf(this Db db, Board board) => db.Set<BoardDecree>().AsNoTracking().Where(d => d.Board == board.Id).OrderByDescending(d => d.Serial).ToListAsync();
}
