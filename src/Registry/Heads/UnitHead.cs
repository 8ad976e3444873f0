using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Boards;

namespace Netra.Registry.Heads;

/// <summary>Who leads a unit, from a day on and until another if that one is known. A unit has one head at a time.</summary>
internal sealed class UnitHead
{
    public Guid Id { get; init; }
    public long Unit { get; init; }
    /// <summary>1 for the first named; two who name one at once cannot both be the next. Not the order of their days.</summary>
    public int Serial { get; init; }
    public PersonId Person { get; init; }
    public DateOnly Since { get; init; }
    /// <summary>Empty only where it was recorded before reasons were asked for.</summary>
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
    public UnitHeadEnd? End { get; set; }

    /// <summary>The first day on which this one led no longer. Who stopped on the first day never led.</summary>
    private DateOnly Until => End?.Until ?? DateOnly.MaxValue;
    private bool Shares(DateOnly since, DateOnly until) => Since < Until && Since < until && since < Until;

    /// <summary>Names a head. Who leads on that day without a known end stops where the new one begins.</summary>
    /// <param name="until">Of somebody who led in the past; null where the end is not known.</param>
    /// <param name="named">All who were ever named for the unit.</param>
    public static Outcome<Naming> Name(long unit, PersonId person, DateOnly since, DateOnly? until, IReadOnlyCollection<UnitHead> named, string reason, Actor by, DateTime at)
    {
        if (until <= since) return new EndsBeforeItBegins();
        var met = named.Where(h => h.Shares(since, until ?? DateOnly.MaxValue)).ToList();
        var before = met is [{ End: null } one] && until is null && one.Since < since ? one : null;
        if (before?.Person == person) return new LeadsAlready();
        if (before is null && met.Count > 0) return new LedByAnother();
        var head = new UnitHead { Id = Clock.NewId(at), Unit = unit, Serial = named.Select(h => h.Serial).DefaultIfEmpty(0).Max() + 1, Person = person, Since = since, Reason = reason, By = by.ToString(), At = at };
        if (until is { } over) head.End = new() { HeadId = head.Id, Until = over, Reason = reason, By = by.ToString(), At = at };
        return new Naming(head, before is null ? null : new() { HeadId = before.Id, Until = since, Reason = reason, By = by.ToString(), At = at });
    }

    /// <param name="until">The first day on which this one led no longer.</param>
    public Outcome<UnitHeadEnd> Finish(DateOnly until, string reason, Actor by, DateTime at) =>
        End is not null ? new TermOver()
      : until < Since ? new EndsBeforeItBegins()
      : new UnitHeadEnd { HeadId = Id, Until = until, Reason = reason, By = by.ToString(), At = at };
}

/// <param name="Before">The end of who led until then; null where nobody did.</param>
internal sealed record Naming(UnitHead Head, UnitHeadEnd? Before);

internal sealed class UnitHeadEnd
{
    public Guid HeadId { get; init; }
    public DateOnly Until { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed record LeadsAlready() : Refusal("registry.head.leads-already");
internal sealed record LedByAnother() : Refusal("registry.head.led-by-another");
internal sealed record TermOver() : Refusal("registry.term.over");

internal sealed class UnitHeadTables : IEntityTypeConfiguration<UnitHead>, IEntityTypeConfiguration<UnitHeadEnd>
{
    public void Configure(EntityTypeBuilder<UnitHead> head)
    {
        head.ToTable("registry_unit_heads").HasKey(h => h.Id);
        head.Property(h => h.Id).ValueGeneratedNever();
        head.HasOne(h => h.End).WithOne().HasForeignKey<UnitHeadEnd>(e => e.HeadId);
        head.Navigation(h => h.End).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<UnitHeadEnd> end) => end.ToTable("registry_unit_head_ends").HasKey(e => e.HeadId);
}

internal static class UnitHeads
{
    /// <summary>Who led each unit on a day.</summary>
    public static IQueryable<UnitHead> HeadsOn(this Db db, DateOnly day) =>
        db.HeadsFrom(day).Where(h => h.Since <= day);

    /// <summary>Who leads each unit on a day, or will after it.</summary>
    public static IQueryable<UnitHead> HeadsFrom(this Db db, DateOnly day) =>
        db.Set<UnitHead>().AsNoTracking().Where(h => h.End == null || day < h.End.Until && h.Since < h.End.Until);
}
