using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>What each registered word that a search met would lose on each unit of the query, worked out once a search.</summary>
internal sealed class Slots(Question question, Lexicon lexicon, Weights weights, int[] slotOf) : IDisposable
{
    private readonly int width = question.Units.Count;
    private readonly List<int> met = [0];
    private float[] losses = new float[256 * question.Units.Count];
    private (float LeftOut, uint Begins, uint Ends, int Group)[] rows = new (float, uint, uint, int)[256];

    /// <summary>Puts a registered word, met for the first time, into the table.</summary>
    /// <param name="near">False when no unit but an initial can be like it.</param>
    public int Meet(int spelling, bool near)
    {
        var slot = met.Count;
        met.Add(spelling);
        slotOf[spelling] = slot;
        if (slot >= rows.Length)
        {
            Array.Resize(ref rows, slot * 2);
            Array.Resize(ref losses, slot * 2 * width);
        }
        var group = lexicon.GroupOf(spelling);
        var text = lexicon.Spellings[spelling];
        var fold = lexicon.Groups[group];
        var (sound, weight) = (lexicon.Sound(group), weights[group]);
        for (var u = 0; u < width; u++) losses[slot * width + u] = near || question.Units[u].Word.Initial ? Loss(question.Units[u].To(text, fold, sound), weight) : Alignment.Never;
        var (begins, ends) = (0u, 0u);
        for (var s = 0; near && s < question.Splits.Count; s++)
        {
            if (Is(fold, question.Splits[s].Left)) begins |= 1u << s;
            if (Is(fold, question.Splits[s].Right)) ends |= 1u << s;
        }
        rows[slot] = (weight * Question.LeftOut, begins, ends, group);
        return slot;
    }

    public static float Loss(Likeness likeness, float weight) =>
        !likeness.Found ? Alignment.Never : likeness.Code == NameReasonCode.Initial ? likeness.Share * Weights.Initial : likeness.Share * weight;

    public float this[int spelling, int unit] => losses[slotOf[spelling] * width + unit];

    /// <summary>Sets a name's words as the rows of an alignment.</summary>
    /// <returns>The name's groups as one number: names of one number are spellings of one name.</returns>
    public ulong Set(Alignment alignment, ReadOnlySpan<int> words)
    {
        var name = 14695981039346656037ul;
        for (var i = 0; i < words.Length; i++)
        {
            var slot = slotOf[words[i]];
            if (slot == 0) slot = Meet(words[i], false);
            ref readonly var row = ref rows[slot];
            alignment.Row(i, losses.AsSpan(slot * width, width), row.LeftOut, row.Begins, row.Ends);
            name = (name ^ (uint)row.Group) * 1099511628211ul;
            name ^= name >> 29;
        }
        return name;
    }

    public void Dispose()
    {
        foreach (var spelling in met) slotOf[spelling] = 0;
        slotOf[0] = 0;
    }

    private static bool Is(ReadOnlySpan<byte> fold, string word)
    {
        if (fold.Length != word.Length) return false;
        for (var i = 0; i < word.Length; i++)
            if (fold[i] != word[i]) return false;
        return true;
    }
}
