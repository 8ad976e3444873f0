using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Boards;

namespace Netra.Registry.BoardInaugurations;

/// <summary>A board was inaugurated. One after the first corrects what was said; that stays.</summary>
internal sealed class BoardInauguration
{
    public const int Longest = 200;

    public Guid Id { get; init; }
    public Guid Board { get; init; }
    public int Serial { get; init; }
    public DateOnly On { get; init; }
    public required string Place { get; init; }
    /// <summary>Office, or name and office, of who inaugurated the board.</summary>
    public required string Leader { get; init; }
    /// <summary>The event it was, of which the register knows the address alone.</summary>
    public EventId? Event { get; init; }
    public string? Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    /// <param name="before">What is said now.</param>
    public static Outcome<BoardInauguration> Of(Board board, BoardInauguration? before, DateOnly on, string place, string leader, EventId? held, string reason, Actor by, DateTime at) =>
        board.End is not null ? new BoardOver()
        : before is not null && (before.On, before.Place, before.Leader, before.Event) == (on, place, leader, held) ? new NothingNew()
        : new BoardInauguration { Id = Clock.NewId(at), Board = board.Id, Serial = (before?.Serial ?? 0) + 1, On = on, Place = place, Leader = leader, Event = held, Reason = before is null ? null : reason, By = by.ToString(), At = at };

    /// <summary>The event of an address, or of its last part alone; null where there is none in it.</summary>
    public static EventId? Read(string address) =>
        Guid.TryParseExact(address.Split(['?', '#'])[0].TrimEnd('/').Split('/')[^1], "D", out var id) ? new(id) : null;
}

internal sealed class BoardInaugurationTable : IEntityTypeConfiguration<BoardInauguration>
{
    public void Configure(EntityTypeBuilder<BoardInauguration> inauguration) => inauguration.ToTable("registry_board_inaugurations").HasKey(i => i.Id);
}

internal static class FindingInaugurations
{
    /// <summary>All that was said of a board's inauguration, the present first.</summary>
    public static Task<List<BoardInauguration>> InaugurationsOf(this Db db, Board board) => db.Set<BoardInauguration>().AsNoTracking().Where(i => i.Board == board.Id).OrderByDescending(i => i.Serial).ToListAsync();
}
