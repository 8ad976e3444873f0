using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Sheets;

/// <summary>An officer says that somebody signed a sheet of paper.</summary>
internal sealed class Sheet
{
    public Guid Id { get; init; }
    public long Round { get; init; }
    public PersonId Person { get; init; }
    public int Take { get; init; }
    /// <summary>How many sheets of this take were recorded before.</summary>
    public int Serial { get; init; }
    public long Unit { get; init; }
    public DateOnly SignedOn { get; init; }
    /// <summary>SHA-256 of a scan that stays with the office, where one was named.</summary>
    public string? Scan { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>Another officer looked at the sheet.</summary>
internal sealed class SheetCheck
{
    public Guid Sheet { get; init; }
    public bool Confirmed { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class SheetTables : IEntityTypeConfiguration<Sheet>, IEntityTypeConfiguration<SheetCheck>
{
    public void Configure(EntityTypeBuilder<Sheet> sheet) => sheet.ToTable("prevention_sheets").HasKey(s => s.Id);
    public void Configure(EntityTypeBuilder<SheetCheck> check) => check.ToTable("prevention_sheet_checks").HasKey(c => c.Sheet);
}

internal static class WaitingSheets
{
    /// <summary>Sheets nobody rejected and that are no pact, of people who still must sign: to be checked, or checked and cut off before the pact was written. Of who left
    /// the register nothing waits, confirmed or not; who comes back has the sheet still.</summary>
    public static IQueryable<Sheet> Waiting(this Db db, long round) => db.Set<Sheet>().AsNoTracking().Where(s => s.Round == round && !db.Set<SignerEnd>().Any(e => e.Round == s.Round && e.Person == s.Person)
        && !db.Set<SheetCheck>().Any(c => c.Sheet == s.Id && !c.Confirmed) && !db.Set<Pact>().Any(p => p.Round == s.Round && p.Person == s.Person && p.Take == s.Take));

    /// <summary>A unit's own people who must sign, have not, and of whom no sheet waits.</summary>
    public static IQueryable<Signer> Sheetless(this Db db, Round round, RoundUnit unit)
    {
        var waiting = db.Waiting(round.Nr);
        return db.UnsignedOf(round).Where(s => s.Unit == unit.Nr && !waiting.Any(w => w.Person == s.Person));
    }
}
