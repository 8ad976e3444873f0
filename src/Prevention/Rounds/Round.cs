using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Views;

namespace Netra.Prevention.Rounds;

/// <summary>A pledge round: a text, units, and a time in which their people sign.</summary>
internal sealed class Round : INumbered
{
    /// <summary>How rows of the round know it; nothing outside the module does.</summary>
    public long Nr { get; private init; }
    public RoundId Id { get; init; }
    public OfficeId Office { get; init; }
    public required string Name { get; init; }
    public Guid Wording { get; init; }
    /// <summary>null: who is not ASN does not sign in this round.</summary>
    public Guid? NonAsnWording { get; init; }
    public required string Scope { get; init; }
    /// <summary>The day whose register says who must sign; who comes or leaves later is taken in by the reading after each import.</summary>
    public DateOnly AsOf { get; init; }
    public DateTime OpensAt { get; init; }
    /// <summary>The first moment at which nobody signs any more.</summary>
    public DateTime ClosesAt { get; init; }
    public OfficeZone Zone { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    public RegisterScope Units => JsonSerializer.Deserialize<RegisterScope>(Scope, Json.Stored)!;

    /// <summary>The text for somebody of this status; null where the round asks nothing of them.</summary>
    public Guid? WordingFor(string status) => status == PersonnelStatus.NonAsn ? NonAsnWording : Wording;

    /// <summary>In words: the day it opens, and the last day on which people sign. Nobody reads midnight of the day after as that day's end.</summary>
    public string FirstDay => Say.Day(OpensAt, Zone);
    public string LastDay => Say.Day(ClosesAt.AddTicks(-1), Zone);

    /// <summary>waits, runs or closed.</summary>
    public string State(DateTime now) => now < OpensAt ? "waits" : now < ClosesAt ? "runs" : "closed";
}

/// <summary>A unit of a round with its counts, which take in the units below.</summary>
internal sealed class RoundUnit
{
    public long Nr { get; init; }
    public long Round { get; init; }
    public UnitId Unit { get; init; }
    public long? Above { get; init; }
    /// <summary>The unit's number and those above it, root first: <c>/3/17/</c>.</summary>
    public string Line { get; set; } = "";
    public required string Name { get; init; }
    public AgencyId Agency { get; init; }
    public required string AgencyName { get; init; }
    public RegionCode Region { get; init; }
    /// <summary>Where it sits, cut to the level; empty where the region is wider.</summary>
    public required string Province { get; init; }
    public required string Regency { get; init; }
    /// <summary>No unit above it, or one that sits elsewhere: sums of a region start here.</summary>
    public bool Apart { get; init; }
    /// <summary>Its counts may be shown to everybody.</summary>
    public bool Published { get; init; }
    public long Members { get; init; }
    public long Signed { get; init; }

    public int Percent => Members == 0 ? 0 : (int)(Signed * 100 / Members);
    public IEnumerable<long> Numbers => LineNumbers(Line);

    public static IEnumerable<long> LineNumbers(string line) =>
        line.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
}

internal sealed class RoundTables : IEntityTypeConfiguration<Round>, IEntityTypeConfiguration<RoundUnit>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.ToTable("prevention_rounds").HasKey(r => r.Nr);
        round.Property(r => r.Nr).ValueGeneratedOnAdd();
        round.Ignore(r => r.Units).Ignore(r => r.FirstDay).Ignore(r => r.LastDay);
    }

    public void Configure(EntityTypeBuilder<RoundUnit> unit)
    {
        unit.ToTable("prevention_units").HasKey(u => u.Nr);
        unit.Property(u => u.Nr).ValueGeneratedOnAdd();
    }
}

internal static class OwnRounds
{
    /// <summary>The one scope of rounds: an officer sees those of the own office. Every list, page, letter and file goes through here.</summary>
    public static IQueryable<Round> For(this IQueryable<Round> rounds, ISession session) =>
        session is { Officer: { } officer, Office: { } office } && officer.Permissions.Contains(PreventionPermissions.Browse) ? rounds.Where(r => r.Office == office.Id) : rounds.Where(_ => false);

    /// <summary>A round of the own office with one of its units; null where there is none.</summary>
    public static async Task<(Round Round, RoundUnit Unit)?> FindUnit(this Db db, ISession session, Guid id, Guid unit) =>
        await db.Set<Round>().AsNoTracking().For(session).SingleOrDefaultAsync(r => r.Id == new RoundId(id)) is { } round
        && await db.Set<RoundUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Round == round.Nr && u.Unit == new UnitId(unit)) is { } found ? (round, found) : null;
}
