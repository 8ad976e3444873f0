namespace Netra.Names.Words;

/// <summary>
/// Words by what is left of them when letters are taken out: two words at most two edits apart have something in common once up to two letters are out of
/// each, and so have their beginnings. (After Garbe's symmetric deletes: in a common subsequence every edit costs each word one letter at most.) A real register
/// has two thirds of a million words, and reading all their signatures takes longer than the rest of a search.
/// </summary>
internal readonly struct Deletions(ReadOnlyMemory<int> starts, ReadOnlyMemory<int> entries)
{
    private const int Most = 2, Beginning = 7;

    /// <summary>Adds all groups some word of which has something in common with this one after so many deletions; and others, for buckets are shared.</summary>
    /// <param name="signatures">By group, of the fold; with <see cref="Signature.Respelled"/> where there are other spellings, of which nothing is known here.</param>
    public void Near(ReadOnlySpan<byte> word, int deletions, ReadOnlySpan<ulong> signatures, HashSet<int> into)
    {
        var from = starts.Span;
        var groups = entries.Span;
        var signature = Signature.Of(word);
        Span<uint> variants = stackalloc uint[Variants];
        foreach (var variant in variants[..Of(word, deletions, variants)])
        {
            var at = (int)(variant & (uint)(from.Length - 2));
            foreach (var group in groups[from[at]..from[at + 1]])
                if (signatures[group] >= Signature.Respelled || Signature.Within(signature, signatures[group], deletions)) into.Add(group);
        }
    }

    /// <summary>Adds all groups of this sound.</summary>
    public void Alike(uint sound, ReadOnlySpan<uint> sounds, HashSet<int> into)
    {
        var at = (int)(Mixed(sound) & (uint)(starts.Length - 2));
        foreach (var group in entries.Span[starts.Span[at]..starts.Span[at + 1]])
            if (sounds[group] == sound) into.Add(group);
    }

    /// <param name="words">Folds and spellings, each with its group.</param>
    /// <param name="sounds">By group.</param>
    public static (int[] Starts, int[] Entries) Pack(List<(byte[] Word, int Group)> words, ReadOnlySpan<uint> sounds)
    {
        Span<uint> variants = stackalloc uint[Variants];
        var count = sounds.Length;
        foreach (var (word, _) in words) count += Of(word, Most, variants);
        var starts = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count / 2)) + 1];
        var mask = (uint)starts.Length - 2;
        foreach (var (word, _) in words)
            foreach (var variant in variants[..Of(word, Most, variants)]) starts[(variant & mask) + 1]++;
        foreach (var sound in sounds) starts[(Mixed(sound) & mask) + 1]++;
        for (var b = 0; b + 1 < starts.Length; b++) starts[b + 1] += starts[b];
        var (next, entries) = (starts.AsSpan(0, starts.Length - 1).ToArray(), new int[count]);
        foreach (var (word, group) in words)
            foreach (var variant in variants[..Of(word, Most, variants)]) entries[next[variant & mask]++] = group;
        for (var group = 0; group < sounds.Length; group++) entries[next[Mixed(sounds[group]) & mask]++] = group;
        return (starts, entries);
    }

    private const int Variants = 1 + Beginning + Beginning * (Beginning - 1) / 2;

    // The beginning of the word with none, one or two letters out, as hashes; of some the same twice.
    private static int Of(ReadOnlySpan<byte> word, int deletions, Span<uint> into)
    {
        word = word[..Math.Min(word.Length, Beginning)];
        into[0] = Hash(word, -1, -1);
        var count = 1;
        for (var one = 0; deletions > 0 && one < word.Length; one++)
        {
            into[count++] = Hash(word, one, -1);
            for (var two = one + 1; deletions > 1 && two < word.Length; two++) into[count++] = Hash(word, one, two);
        }
        return count;
    }

    private static uint Hash(ReadOnlySpan<byte> word, int one, int two)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
            if (i != one && i != two) hash = (hash ^ word[i]) * 16777619u;
        return Mixed(hash);
    }

    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }
}
