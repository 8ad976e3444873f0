using Netra.Names.Searching;
using Netra.Names.Words;

namespace Netra.Names.Storing;

/// <summary>Makes a pile into columns. The same people give the same columns, in whatever order they came.</summary>
internal static class Packing
{
    private const int Lengths = PersonName.LongestWord + 2;

    /// <exception cref="InvalidOperationException">Two people of the pile have one key.</exception>
    public static Columns Pack(Pile pile, Lexicon lexicon)
    {
        var columns = new Columns();
        var order = People(columns, pile);
        var (groups, spellings) = Words(columns, lexicon, Used(pile, lexicon));
        Postings(columns, pile, order, groups.Length, spellings);
        return columns;
    }

    private static int[] People(Columns into, Pile pile)
    {
        var order = Enumerable.Range(0, pile.Count).ToArray();
        var keys = Array.ConvertAll(order, pile.Key);
        Array.Sort(keys, order);
        for (var i = 1; i < keys.Length; i++)
            if (keys[i] == keys[i - 1]) throw new InvalidOperationException($"The key {keys[i]} was given to two people; a build takes each person once.");
        // Stable: within an agency they stay in the order of their keys.
        var agencies = Array.ConvertAll(order, p => pile.Codes(p).Agency);
        var codes = agencies.Distinct().Order().ToArray();
        var place = codes.Select((code, at) => (code, at)).ToDictionary(c => c.code, c => c.at);
        var starts = new int[codes.Length + 1];
        foreach (var agency in agencies) starts[place[agency] + 1]++;
        for (var a = 0; a < codes.Length; a++) starts[a + 1] += starts[a];
        var (next, numbered, byKey) = (starts.ToArray(), new int[order.Length], new int[order.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            var number = next[place[agencies[i]]]++;
            numbered[number] = order[i];
            byKey[i] = number;
        }
        (into.Agencies, into.AgencyStarts, into.ByKey) = (codes, starts, byKey);
        into.Keys = Array.ConvertAll(numbered, pile.Key);
        into.Units = Array.ConvertAll(numbered, p => pile.Codes(p).Unit);
        into.Regions = Array.ConvertAll(numbered, p => pile.Codes(p).Region);
        into.Positions = Array.ConvertAll(numbered, p => pile.Codes(p).Position);
        return numbered;
    }

    private static int[] Used(Pile pile, Lexicon lexicon)
    {
        var used = new bool[lexicon.Spellings.Count];
        for (var p = 0; p < pile.Count; p++)
            foreach (var word in pile.Words(p)) used[word] = true;
        return [.. Enumerable.Range(0, used.Length).Where(w => used[w])];
    }

    /// <returns>The groups in their new order, by old number; and for each old spelling its new number.</returns>
    private static (int[] Groups, int[] Spellings) Words(Columns into, Lexicon lexicon, int[] used)
    {
        var groups = used.Select(lexicon.GroupOf).Distinct().ToArray();
        var folds = Array.ConvertAll(groups, g => lexicon.Groups[g].ToArray());
        Array.Sort(folds, groups, Comparer<byte[]>.Create(ByLength));
        var newGroup = new int[lexicon.Groups.Count];
        for (var g = 0; g < groups.Length; g++) newGroup[groups[g]] = g;
        var texts = Array.ConvertAll(used, s => lexicon.Spellings[s].ToArray());
        var ordered = Enumerable.Range(0, used.Length).OrderBy(i => newGroup[lexicon.GroupOf(used[i])]).ThenBy(i => texts[i], Comparer<byte[]>.Create(ByLength)).ToArray();
        var spellings = new int[lexicon.Spellings.Count];
        for (var s = 0; s < ordered.Length; s++) spellings[used[ordered[s]]] = s;
        var groupOf = Array.ConvertAll(ordered, i => newGroup[lexicon.GroupOf(used[i])]);
        into.GroupOf = groupOf;
        into.SpellingFrom = Starts(groupOf, groups.Length);
        into.LengthFrom = Starts(Array.ConvertAll(folds, f => f.Length), Lengths);
        var signatures = Array.ConvertAll(groups, lexicon.Signature);
        for (var s = 0; s < ordered.Length; s++)
            if (!texts[ordered[s]].AsSpan().SequenceEqual(folds[groupOf[s]])) signatures[groupOf[s]] |= Signature.Respelled;
        into.Signatures = signatures;
        into.Sounds = Array.ConvertAll(groups, lexicon.Sound);
        // Of a group that fold which is a spelling of its own counts once.
        var words = folds.Select((fold, g) => (fold, g)).Concat(ordered.Select((i, s) => (texts[i], groupOf[s])).Where(w => !w.Item1.AsSpan().SequenceEqual(folds[w.Item2]))).ToList();
        (into.DeletionStarts, into.Deletions) = Deletions.Pack(words, into.Sounds.Span);
        (into.SpellingStarts, into.SpellingLetters, into.SpellingSlots) = Memories(WordTable.Pack(Array.ConvertAll(ordered, i => texts[i])));
        (into.FoldStarts, into.FoldLetters, into.FoldSlots) = Memories(WordTable.Pack(folds));
        return (groups, spellings);
    }

    private static void Postings(Columns into, Pile pile, int[] order, int groups, int[] spellings)
    {
        var groupOf = into.GroupOf.Span;
        var (starts, counts) = (new int[order.Length + 1], new int[groups + 1]);
        for (var p = 0; p < order.Length; p++) starts[p + 1] = starts[p] + pile.Words(order[p]).Length;
        var words = new int[starts[^1]];
        for (var p = 0; p < order.Length; p++)
        {
            var from = starts[p];
            var name = pile.Words(order[p]);
            for (var i = 0; i < name.Length; i++)
            {
                words[from + i] = spellings[name[i]];
                if (First(words.AsSpan(from, i + 1), groupOf)) counts[groupOf[words[from + i]] + 1]++;
            }
        }
        for (var g = 0; g < groups; g++) counts[g + 1] += counts[g];
        var (postings, next) = (new int[counts[groups]], counts.ToArray());
        for (var p = 0; p < order.Length; p++)
            for (var i = starts[p]; i < starts[p + 1]; i++)
                if (First(words.AsSpan(starts[p], i + 1 - starts[p]), groupOf)) postings[next[groupOf[words[i]]]++] = p;
        (into.WordStarts, into.Words, into.PostingStarts, into.Postings) = (starts, words, counts, postings);
        into.Totals = Totals(into, order.Length);
    }

    private static byte[] Totals(Columns columns, int people)
    {
        var (weights, lexicon, totals) = (new Weights(), new Lexicon(columns), new byte[people]);
        for (var g = 0; g < lexicon.Groups.Count; g++) weights.Bear(lexicon.Groups[g], g, columns.PostingStarts.Span[g + 1] - columns.PostingStarts.Span[g]);
        weights.People = people;
        Span<int> groups = stackalloc int[PersonName.MostWords];
        for (var p = 0; p < people; p++)
        {
            var words = columns.Words.Span[columns.WordStarts.Span[p]..columns.WordStarts.Span[p + 1]];
            for (var i = 0; i < words.Length; i++) groups[i] = columns.GroupOf.Span[words[i]];
            totals[p] = weights.Total(groups[..words.Length]);
        }
        return totals;
    }

    /// <summary>Whether the last word of these is the first of its group.</summary>
    public static bool First(ReadOnlySpan<int> words, ReadOnlySpan<int> groupOf)
    {
        var group = groupOf[words[^1]];
        foreach (var word in words[..^1])
            if (groupOf[word] == group) return false;
        return true;
    }

    private static int[] Starts(int[] ascending, int count)
    {
        var starts = new int[count + 1];
        foreach (var value in ascending) starts[value + 1]++;
        for (var i = 0; i < count; i++) starts[i + 1] += starts[i];
        return starts;
    }

    private static int ByLength(byte[] one, byte[] other) => one.Length != other.Length ? one.Length - other.Length : one.AsSpan().SequenceCompareTo(other);

    private static (ReadOnlyMemory<int>, ReadOnlyMemory<byte>, ReadOnlyMemory<int>) Memories((int[] Starts, byte[] Letters, int[] Slots) table) => (table.Starts, table.Letters, table.Slots);
}
