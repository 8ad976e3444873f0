using System.Text;
using Netra.Names.Storing;

namespace Netra.Names.Words;

/// <summary>Words by number and numbers by word: a packed part that never changes, and words added since. Numbers go from 0, the packed ones first.</summary>
internal sealed class WordTable(Column<int> starts, Column<byte> letters, Column<int> slots)
{
    private readonly int packed = Math.Max(0, starts.Length - 1);
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<byte[]> added = [];

    public WordTable() : this(default, default, default)
    {
    }

    public int Count => packed + added.Count;

    public int Packed => packed;

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            if (number >= packed) return added[number - packed];
            var from = starts.Span[number];
            return letters.Span[from..starts.Span[number + 1]];
        }
    }

    /// <summary>The number of a word, or -1.</summary>
    public int Find(string word)
    {
        if (numbers.TryGetValue(word, out var number)) return number;
        if (packed == 0 || word.Length > 64) return -1;
        Span<byte> bytes = stackalloc byte[64];
        bytes = bytes[..Encoding.ASCII.GetBytes(word, bytes)];
        var table = slots.Span;
        var mask = slots.Length - 1;
        for (var at = Hash(bytes) & mask; table[at] != 0; at = (at + 1) & mask)
            if (this[table[at] - 1].SequenceEqual(bytes)) return table[at] - 1;
        return -1;
    }

    public int Add(string word)
    {
        numbers.Add(word, Count);
        added.Add(Encoding.ASCII.GetBytes(word));
        return Count - 1;
    }

    /// <summary>The table of these words, in this order: starts, letters, and the slots of an open hash half full.</summary>
    public static (int[] Starts, byte[] Letters, int[] Slots) Pack(IReadOnlyList<byte[]> words)
    {
        var starts = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++) starts[i + 1] = starts[i] + words[i].Length;
        var letters = new byte[starts[^1]];
        var slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, words.Count * 2))];
        for (var i = 0; i < words.Count; i++)
        {
            words[i].CopyTo(letters, starts[i]);
            var at = Hash(words[i]) & (slots.Length - 1);
            while (slots[at] != 0) at = (at + 1) & (slots.Length - 1);
            slots[at] = i + 1;
        }
        return (starts, letters, slots);
    }

    private static int Hash(ReadOnlySpan<byte> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word) hash = (hash ^ letter) * 16777619u;
        return (int)(hash ^ (hash >> 15)) & int.MaxValue;
    }
}
