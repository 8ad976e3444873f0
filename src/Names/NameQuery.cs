namespace Netra.Names;

/// <summary>A name as somebody wrote it, and where to look for it.</summary>
/// <param name="Text">The name, with titles, misspellings and all. The first 200 characters and ten words of it count.</param>
public sealed record NameQuery(string Text)
{
    /// <summary>Whom the search is narrowed to; <see cref="NameFilter.None"/> for the whole index.</summary>
    public NameFilter Filter { get; init; } = NameFilter.None;

    /// <summary>How many matches are wanted at most; 1 to 1000.</summary>
    public int Top { get; init; } = 10;

    /// <summary>
    /// True to be given each name once, with the number of its bearers: what to ask when the agency is not known and five thousand people
    /// are called alike. Names are one name when they differ in titles, case and the documented equivalences alone. The name that is written just so comes
    /// first, then the likeliest to be meant: of two names as much alike to what was asked, the one that ten times as many people bear is ten times as likely, so a
    /// frequent name may come before one with a higher score.
    /// </summary>
    public bool DistinctNames { get; init; }
}

/// <summary>Narrows a search. A set that is null lets everybody pass; a person passes who stands in each set that is given.</summary>
public sealed record NameFilter
{
    /// <summary>Everybody passes.</summary>
    public static NameFilter None { get; } = new();

    /// <summary>Codes of employers.</summary>
    public IReadOnlySet<int>? Agencies { get; init; }

    /// <summary>Codes of work units; to search below a unit, give it with all that are below it.</summary>
    public IReadOnlySet<int>? Units { get; init; }

    /// <summary>Codes of regions.</summary>
    public IReadOnlySet<int>? Regions { get; init; }

    /// <summary>Codes of positions.</summary>
    public IReadOnlySet<int>? Positions { get; init; }

    internal bool Passes((int Agency, int Unit, int Region, int Position) person) =>
        Agencies?.Contains(person.Agency) != false && Units?.Contains(person.Unit) != false && Regions?.Contains(person.Region) != false && Positions?.Contains(person.Position) != false;
}
