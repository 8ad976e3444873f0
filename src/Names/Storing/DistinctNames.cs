using System.Runtime.InteropServices;

namespace Netra.Names.Storing;

/// <summary>Packs what people are called: each name once, with its bearers. Names are one here when they are the same words in the same spelling and order.</summary>
internal static class DistinctNames
{
    /// <summary>The unit of the byte that says how many bear a name.</summary>
    public const float Step = 1 / 16f;
    private const int RankBits = 21, Ranks = 3;

    /// <summary>How many tiers of names there are, and from how many bearers on a name belongs to each: a few thousand names, some tens of thousands, and all others.</summary>
    public static int[] Tiers { get; } = [32, 4, 1];

    public static void Pack(Columns into, int groups)
    {
        var nameOf = NameOf(into, out var firsts);
        var borne = Borne(into, nameOf, firsts);
        Order(into, groups, nameOf, firsts, borne);
        (into.NameBorne, into.Borne) = (borne, Array.ConvertAll(nameOf, n => borne[n]));
        var starts = new int[firsts.Length + 1];
        for (var n = 0; n < firsts.Length; n++) starts[n + 1] = starts[n] + into.WordsOf(firsts[n]).Length;
        var words = new int[starts[^1]];
        for (var n = 0; n < firsts.Length; n++) into.WordsOf(firsts[n]).CopyTo(words.AsSpan(starts[n]));
        (into.NameWordStarts, into.NameWords) = (starts, words);
        (into.NamePostingStarts, into.NamePostings) = Packing.Posted(into.GroupOf.Span, groups, starts, words);
        var bearerStarts = Packing.Starts(nameOf, firsts.Length);
        var (bearers, next) = (new int[nameOf.Length], bearerStarts.ToArray());
        for (var p = 0; p < nameOf.Length; p++) bearers[next[nameOf[p]]++] = p;
        (into.BearerStarts, into.Bearers) = (bearerStarts, bearers);
    }

    // By person the name, and by name its first bearer; names in the order of their first bearers.
    private static int[] NameOf(Columns people, out int[] firsts)
    {
        var (nameOf, found, known) = (new int[people.People], new List<int>(), new Dictionary<int, int>(new ByWords(people)));
        for (var p = 0; p < nameOf.Length; p++)
        {
            ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(known, p, out var met);
            if (!met)
            {
                name = found.Count;
                found.Add(p);
            }
            nameOf[p] = name;
        }
        firsts = [.. found];
        return nameOf;
    }

    /// <summary>As the byte says it.</summary>
    public static byte Steps(int bearers) => (byte)Math.Min(byte.MaxValue, MathF.Ceiling(MathF.Log(Math.Max(1, bearers)) / Step));

    public static int Tier(byte borne) => Array.FindIndex(Tiers, t => borne >= Steps(t));

    // By name how many bear it, whatever the spelling: all of them may be found with one score.
    private static byte[] Borne(Columns people, int[] nameOf, int[] firsts)
    {
        var (foldOf, bearers, folds) = (new int[firsts.Length], new int[firsts.Length], new Dictionary<int, int>(new ByWords(people, folded: true)));
        for (var n = 0; n < firsts.Length; n++) foldOf[n] = folds.TryGetValue(firsts[n], out var fold) ? fold : folds[firsts[n]] = n;
        foreach (var name in nameOf) bearers[foldOf[name]]++;
        return Array.ConvertAll(foldOf, fold => Steps(bearers[fold]));
    }

    // Numbers the names anew, by tiers and by their most borne words: a name is three ranks in one number, which tells all but few apart.
    private static void Order(Columns columns, int groups, int[] nameOf, int[] firsts, byte[] borne)
    {
        var (rank, frequent) = (new int[groups], Enumerable.Range(0, groups).ToArray());
        Array.Sort(Array.ConvertAll(frequent, g => columns.PostingStarts.Span[g] - columns.PostingStarts.Span[g + 1]), frequent);
        for (var r = 0; r < groups; r++) rank[frequent[r]] = Math.Min(r + 1, (1 << RankBits) - 1);
        var keys = Array.ConvertAll(firsts, p => Key(columns.WordsOf(p), columns.GroupOf.Span, rank));
        var (order, number) = (Enumerable.Range(0, firsts.Length).ToArray(), new int[firsts.Length]);
        Array.Sort(keys, order);
        order = [.. order.OrderBy(n => Tier(borne[n]))];
        for (var n = 0; n < order.Length; n++) number[order[n]] = n;
        for (var p = 0; p < nameOf.Length; p++) nameOf[p] = number[nameOf[p]];
        var (oldFirsts, oldBorne) = (firsts.ToArray(), borne.ToArray());
        for (var n = 0; n < order.Length; n++) (firsts[n], borne[n]) = (oldFirsts[order[n]], oldBorne[order[n]]);
    }

    private static ulong Key(ReadOnlySpan<int> words, ReadOnlySpan<int> groupOf, int[] rank)
    {
        Span<int> ranks = stackalloc int[PersonName.MostWords];
        for (var i = 0; i < words.Length; i++) ranks[i] = rank[groupOf[words[i]]];
        ranks[..words.Length].Sort();
        var key = 0ul;
        for (var i = 0; i < Ranks; i++) key = key << RankBits | (uint)(i < words.Length ? ranks[i] : 0);
        return key;
    }

    private sealed class ByWords(Columns people, bool folded = false) : IEqualityComparer<int>
    {
        public bool Equals(int one, int other)
        {
            var ones = people.WordsOf(one);
            var others = people.WordsOf(other);
            var same = ones.Length == others.Length;
            for (var i = 0; same && i < ones.Length; i++) same = Word(ones[i]) == Word(others[i]);
            return same;
        }

        public int GetHashCode(int person)
        {
            var hash = new HashCode();
            foreach (var word in people.WordsOf(person)) hash.Add(Word(word));
            return hash.ToHashCode();
        }

        private int Word(int spelling) => folded ? people.GroupOf.Span[spelling] : spelling;
    }
}
