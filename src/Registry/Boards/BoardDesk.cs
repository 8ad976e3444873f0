using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.Units;

namespace Netra.Registry.Boards;

internal static class BoardDesk
{
    /// <summary>The boards of an agency, by name; those whose term is over among them.</summary>
    public static async Task<IReadOnlyList<Board>> BoardsOf(this Db db, long agency) =>
        [.. (await db.Set<Board>().AsNoTracking().Where(b => b.Agency == agency).ToListAsync()).OrderBy(b => b.Name, StringComparer.Ordinal).ThenBy(b => b.Since)];

    /// <summary>A board of an agency that this session's office serves, with its agency; null otherwise.</summary>
    public static async Task<(Board Board, AgencyRecord Agency)?> BoardServed(this Db db, Guid id, ISession session) =>
        await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id) is { } board
        && await db.Set<AgencyRecord>().AsNoTracking().For(session).FirstOrDefaultAsync(a => a.Nr == board.Agency) is { } agency ? (board, agency) : null;

    /// <summary>The units a board may stand for.</summary>
    public static Task<List<WorkUnit>> RootsOf(this Db db, long agency) =>
        db.Set<WorkUnit>().AsNoTracking().Where(u => u.Agency == agency && u.Above == null).OrderBy(u => u.Name).Take(500).ToListAsync();
}
