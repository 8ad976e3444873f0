using Netra.Names.Storing;

namespace Netra.Names.Searching;

/// <summary>The most that can speak for a name because many bear it: what <see cref="Best"/> may take off a loss, never less. Nothing where people are searched, not names.</summary>
internal sealed class Borne(PackedNames names, AddedSegment added, bool distinct)
{
    // A name may be borne by some of the packed people and by some who were put in since.
    private readonly float later = distinct ? Costs.Borne * MathF.Log(1 + added.MostBorne) : 0;

    /// <summary>For any name.</summary>
    public float Most => Of(names.Tiers[0].Most);

    /// <summary>For a name borne so often, in steps.</summary>
    public float Of(byte steps) => distinct ? Costs.Borne * DistinctNames.Step * steps + later : 0;

    /// <summary>For one of these.</summary>
    public float Of(Walkable names, int number) => names.Borne.IsEmpty ? Most : Of(names.Borne[number]);
}
