using System.Numerics;
using Netra.Contracts;

namespace Netra.Rulebook.Law;

/// <param name="Ask">What follows "May I …"; acts have one.</param>
/// <param name="AskParty">What follows it towards a party, where that reads otherwise.</param>
/// <param name="Hint">What the term covers; acts have one.</param>
internal sealed record Term(string Code, Words Name, Words? Ask, Words? AskParty, Words? Hint)
{
    public Words Towards(string target) => target == "party" && AskParty is { } party ? party : Ask!;
}

/// <summary>A closed list of terms. A term's place is its bit in a mask, so a condition is tested with one AND; hence at most 63.</summary>
internal sealed class Vocabulary(string name, IReadOnlyList<Term> terms)
{
    public const int Most = 63;

    private readonly Dictionary<string, int> places = terms
        .Select((term, place) => (term.Code, place)).DistinctBy(t => t.Code).ToDictionary(t => t.Code, t => t.place, StringComparer.Ordinal);

    public IReadOnlyList<Term> Terms => terms;
    public bool Has(string code) => places.ContainsKey(code);

    /// <exception cref="UnknownValue">The list does not hold the code.</exception>
    public int Place(string code) => places.TryGetValue(code, out var place) ? place : throw new UnknownValue(name, code, terms.Select(t => t.Code));
    public long Bit(string code) => 1L << Place(code);
    public Term this[string code] => terms[Place(code)];
    public Words Name(string code) => this[code].Name;

    /// <summary>The names of the terms in a mask: "a, b atau c", "a, b or c".</summary>
    public Words Either(long mask) => Joined(mask, "atau", "or");

    /// <summary>The names of the terms in a mask: "a, b dan c", "a, b and c".</summary>
    public Words Both(long mask) => Joined(mask, "dan", "and");

    private Words Joined(long mask, string id, string en)
    {
        if (BitOperations.IsPow2(mask)) return terms[BitOperations.TrailingZeroCount(mask)].Name;
        var named = terms.Where((_, place) => (mask & (1L << place)) != 0).Select(t => t.Name).ToList();
        return new(Joined(named.ConvertAll(n => n.Id), id), Joined(named.ConvertAll(n => n.En), en));
    }

    private static string Joined(List<string> names, string last) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {last} {names[^1]}";
}
