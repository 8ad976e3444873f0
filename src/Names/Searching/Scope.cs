namespace Netra.Names.Searching;

/// <summary>Where in a segment a search has to look.</summary>
/// <param name="Stretches">Numbers from and to (not included).</param>
/// <param name="Rest">Whom of these people the search is for.</param>
/// <param name="Few">So few people that each is looked at.</param>
/// <param name="Everybody">Not in stretches: all names are walked, and of their bearers those taken who pass the rest.</param>
/// <param name="Words">Places in the words of agencies: nobody there bears others. Null when that is no narrowing.</param>
internal sealed record Scope(List<(int From, int To)> Stretches, NameFilter Rest, bool Few = false, bool Everybody = false, List<(int From, int To)>? Words = null);
