using Netra.Names.Searching;
using Netra.Names.Words;

namespace Netra.Names.Storing;

/// <summary>Makes a pile into columns. The same people give the same columns, in whatever order they came.</summary>
internal static class Packing
{
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
        // Stable: within a run they stay in the order of their keys.
        var known = new Dictionary<(int Agency, int Region, int Unit), int>();
        var runOf = Array.ConvertAll(order, p => pile.Codes(p) is var at && known.TryGetValue((at.Agency, at.Region, at.Unit), out var run) ? run : known[(at.Agency, at.Region, at.Unit)] = known.Count);
        var runs = known.OrderBy(r => r.Key).ToArray();
        var rank = new int[runs.Length];
        for (var r = 0; r < runs.Length; r++) rank[runs[r].Value] = r;
        var starts = Starts(Array.ConvertAll(runOf, r => rank[r]), runs.Length);
        var (next, numbered, byKey) = (starts.ToArray(), new int[order.Length], new int[order.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            var number = next[rank[runOf[i]]]++;
            numbered[number] = order[i];
            byKey[i] = number;
        }
        (into.RunStarts, into.RunUnits, into.RunRegions) = (starts, Array.ConvertAll(runs, r => r.Key.Unit), Array.ConvertAll(runs, r => r.Key.Region));
        var firsts = Enumerable.Range(0, runs.Length).Where(r => r == 0 || runs[r].Key.Agency != runs[r - 1].Key.Agency).ToArray();
        (into.Agencies, into.AgencyStarts, into.ByKey) = (Array.ConvertAll(firsts, r => runs[r].Key.Agency), (int[])[.. firsts.Select(r => starts[r]), order.Length], byKey);
        into.Keys = Array.ConvertAll(numbered, pile.Key);
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
        var groups = used.Select(lexicon.GroupOf).Distinct().OrderBy(lexicon.Signature).ThenBy(g => lexicon.Groups[g].ToArray(), Comparer<byte[]>.Create(ByLength)).ToArray();
        var folds = Array.ConvertAll(groups, g => lexicon.Groups[g].ToArray());
        var newGroup = new int[lexicon.Groups.Count];
        for (var g = 0; g < groups.Length; g++) newGroup[groups[g]] = g;
        var texts = Array.ConvertAll(used, s => lexicon.Spellings[s].ToArray());
        var ordered = Enumerable.Range(0, used.Length).OrderBy(i => newGroup[lexicon.GroupOf(used[i])]).ThenBy(i => texts[i], Comparer<byte[]>.Create(ByLength)).ToArray();
        var spellings = new int[lexicon.Spellings.Count];
        for (var s = 0; s < ordered.Length; s++) spellings[used[ordered[s]]] = s;
        var groupOf = Array.ConvertAll(ordered, i => newGroup[lexicon.GroupOf(used[i])]);
        into.GroupOf = groupOf;
        into.SpellingFrom = Starts(groupOf, groups.Length);
        into.Signatures = Array.ConvertAll(groups, lexicon.Signature);
        into.SpellingSignatures = Enumerable.Range(0, ordered.Length).Select(s => Signature.Of(texts[ordered[s]]) | (texts[ordered[s]].AsSpan().SequenceEqual(folds[groupOf[s]]) ? 0 : Signature.Respelled)).ToArray();
        into.Sounds = Array.ConvertAll(groups, lexicon.Sound);
        var bySound = Enumerable.Range(0, groups.Length).ToArray();
        Array.Sort(into.Sounds.Span.ToArray(), bySound);
        into.BySound = bySound;
        into.AllWords = WordList.Of(ordered.Select((i, s) => (texts[i], s)).Concat(ordered.Select((i, s) => (folds[groupOf[s]], s)).Where((w, s) => into.SpellingSignatures.Span[s] >= Signature.Respelled)));
        (into.SpellingStarts, into.SpellingLetters, into.SpellingSlots) = Memories(WordTable.Pack(Array.ConvertAll(ordered, i => texts[i])));
        (into.FoldStarts, into.FoldLetters, into.FoldSlots) = Memories(WordTable.Pack(folds));
        return (groups, spellings);
    }

    private static void Postings(Columns into, Pile pile, int[] order, int groups, int[] spellings)
    {
        var starts = new int[order.Length + 1];
        for (var p = 0; p < order.Length; p++) starts[p + 1] = starts[p] + pile.Words(order[p]).Length;
        var words = new int[starts[^1]];
        for (var p = 0; p < order.Length; p++)
        {
            var at = starts[p];
            foreach (var word in pile.Words(order[p])) words[at++] = spellings[word];
        }
        (into.WordStarts, into.Words) = (starts, words);
        (into.PostingStarts, into.Postings) = Posted(into.GroupOf.Span, groups, starts, words);
        DistinctNames.Pack(into, groups);
        var (weights, lexicon) = (new Weights { People = into.People }, new Lexicon(into));
        for (var g = 0; g < lexicon.Groups.Count; g++) weights.Bear(lexicon.Groups[g], g, into.PostingStarts.Span[g + 1] - into.PostingStarts.Span[g]);
        (into.Totals, into.NameTotals) = (Totals(weights, into.GroupOf.Span, starts, words), Totals(weights, into.GroupOf.Span, into.NameWordStarts.Span, into.NameWords.Span));
        AgencyWords(into);
    }

    /// <summary>Who bears each group: numbers ascending, each once.</summary>
    /// <param name="starts">By number, where its words begin; one more.</param>
    public static (int[] Starts, int[] Postings) Posted(ReadOnlySpan<int> groupOf, int groups, ReadOnlySpan<int> starts, ReadOnlySpan<int> words)
    {
        var counts = new int[groups + 1];
        for (var n = 0; n + 1 < starts.Length; n++)
            for (var i = starts[n]; i < starts[n + 1]; i++)
                if (First(words[starts[n]..(i + 1)], groupOf)) counts[groupOf[words[i]] + 1]++;
        for (var g = 0; g < groups; g++) counts[g + 1] += counts[g];
        var (postings, next) = (new int[counts[groups]], counts.ToArray());
        for (var n = 0; n + 1 < starts.Length; n++)
            for (var i = starts[n]; i < starts[n + 1]; i++)
                if (First(words[starts[n]..(i + 1)], groupOf)) postings[next[groupOf[words[i]]]++] = n;
        return (counts, postings);
    }

    private static void AgencyWords(Columns into)
    {
        var agencies = into.AgencyStarts.Span;
        var spellings = into.AllWords.Spellings;
        var (starts, all, seen, places) = (new int[agencies.Length], new List<int>(), new int[into.GroupOf.Length], new (int One, int Other)[into.GroupOf.Length]);
        for (var at = 0; at < spellings.Length; at++) places[spellings[at]] = (at + 1, places[spellings[at]].One);
        for (var a = 0; a + 1 < agencies.Length; a++)
        {
            foreach (var word in into.Words.Span[into.WordStarts.Span[agencies[a]]..into.WordStarts.Span[agencies[a + 1]]])
            {
                if (seen[word] == a + 1) continue;
                seen[word] = a + 1;
                all.Add(places[word].One - 1);
                if (places[word].Other > 0) all.Add(places[word].Other - 1);
            }
            all.Sort(starts[a], all.Count - starts[a], null);
            starts[a + 1] = all.Count;
        }
        (into.AgencyWordStarts, into.AgencyWords) = (starts, into.AllWords.Picked(all));
    }

    private static byte[] Totals(Weights weights, ReadOnlySpan<int> groupOf, ReadOnlySpan<int> starts, ReadOnlySpan<int> words)
    {
        var totals = new byte[starts.Length - 1];
        Span<int> groups = stackalloc int[PersonName.MostWords];
        for (var n = 0; n < totals.Length; n++)
        {
            var name = words[starts[n]..starts[n + 1]];
            for (var i = 0; i < name.Length; i++) groups[i] = groupOf[name[i]];
            totals[n] = weights.Total(groups[..name.Length]);
        }
        return totals;
    }

    /// <summary>Whether the last word of these is the first of its group.</summary>
    private static bool First(ReadOnlySpan<int> words, ReadOnlySpan<int> groupOf)
    {
        var group = groupOf[words[^1]];
        foreach (var word in words[..^1])
            if (groupOf[word] == group) return false;
        return true;
    }

    public static int[] Starts(int[] values, int count)
    {
        var starts = new int[count + 1];
        foreach (var value in values) starts[value + 1]++;
        for (var i = 0; i < count; i++) starts[i + 1] += starts[i];
        return starts;
    }

    private static int ByLength(byte[] one, byte[] other) => one.Length != other.Length ? one.Length - other.Length : one.AsSpan().SequenceCompareTo(other);

    private static (Column<int>, Column<byte>, Column<int>) Memories((int[] Starts, byte[] Letters, int[] Slots) table) => (table.Starts, table.Letters, table.Slots);
}
