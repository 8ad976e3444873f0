using Netra.Contracts;

namespace Netra.Rulebook.Law;

/// <summary>What can fail, in the order it is tested: the further a rule gets, the nearer the miss.</summary>
internal enum Check { Law, Region, Person, Validity, Target, Office, Leave, Spouse, Status, Phase, Window, Contest, Any, All, None }

/// <summary>When a rule matches, as data. A mask of -1 asks for nothing.</summary>
internal sealed record Condition
{
    public const long Anything = -1;

    public long Acts { get; init; } = Anything;
    public long Laws { get; init; } = Anything;
    public IReadOnlyList<string> Regions { get; init; } = [];
    public long Persons { get; init; } = Anything;
    public long Targets { get; init; } = Anything;
    public bool? OfficeHolder { get; init; }
    public bool? UnpaidLeave { get; init; }
    public bool? Spouse { get; init; }
    public long Status { get; init; } = Anything;
    public long Phases { get; init; } = Anything;
    public long Contests { get; init; } = Anything;
    public long Any { get; init; }
    public long All { get; init; }
    public long None { get; init; }
    /// <summary>Holds from this many months before the determination of the contestants.</summary>
    public int? MonthsBeforeDetermination { get; init; }
    public Effect Effect { get; init; } = Effect.Prohibits;
    public Words? Note { get; init; }
    /// <summary>Where this reading of the row is weaker than the row.</summary>
    public string? Confidence { get; init; }
    /// <summary>Where this reading is punished otherwise than the row; null as the row.</summary>
    public IReadOnlyList<string>? Sanctions { get; init; }

    /// <returns>The first check that fails, null where the condition holds.</returns>
    public Check? Fails(in Facts facts, Validity validity) =>
        (Laws & facts.Law) == 0 ? Check.Law
        : !Covers(facts.Region) ? Check.Region
        : (Persons & facts.Person) == 0 ? Check.Person
        : !validity.Holds(facts.Date) ? Check.Validity
        : (Targets & facts.Target) == 0 ? Check.Target
        : OfficeHolder is { } office && office != facts.OfficeHolder ? Check.Office
        : UnpaidLeave is { } leave && leave != facts.UnpaidLeave ? Check.Leave
        : Spouse is { } spouse && spouse != facts.Spouse ? Check.Spouse
        : Status != Anything && (Status & facts.Status) == 0 ? Check.Status
        : (Phases & facts.Phase) == 0 ? Check.Phase
        : MonthsBeforeDetermination is { } months && facts.Date < facts.Determined.AddMonths(-months) ? Check.Window
        : (Contests & facts.Contests) == 0 ? Check.Contest
        : Any != 0 && (Any & facts.Circumstances) == 0 ? Check.Any
        : (All & facts.Circumstances) != All ? Check.All
        : (None & facts.Circumstances) != 0 ? Check.None
        : null;

    private bool Covers(RegionCode region)
    {
        if (Regions.Count == 0) return true;
        foreach (var code in Regions)
            if (region.IsWithin(new(code))) return true;
        return false;
    }
}

/// <summary>A situation as the conditions see it: each word a bit, the target's status and the phase already found.</summary>
internal readonly record struct Facts
{
    public required long Act { get; init; }
    public required long Law { get; init; }
    public required RegionCode Region { get; init; }
    public required long Person { get; init; }
    public required DateOnly Date { get; init; }
    public required long Target { get; init; }
    public required bool OfficeHolder { get; init; }
    public required bool UnpaidLeave { get; init; }
    public required bool Spouse { get; init; }
    /// <summary>Zero where the target is nobody who can be determined.</summary>
    public required long Status { get; init; }
    public required long Phase { get; init; }
    public required long Contests { get; init; }
    /// <summary>The day the contestants were determined, the latest where it is uncertain.</summary>
    public required DateOnly Determined { get; init; }
    public required long Circumstances { get; init; }
}
