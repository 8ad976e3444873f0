using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>What each registered word that a search met would lose on each unit of the query, worked out once a search.</summary>
internal sealed class Slots : IDisposable
{
    private readonly Question question;
    private readonly Lexicon lexicon;
    private readonly Weights weights;
    private readonly int[] slotOf;
    private readonly int width;
    private readonly List<int> met = [0];
    private float[] losses;
    private Row[] rows = new Row[256];

    /// <param name="slotOf">By spelling, all zero; left all zero again.</param>
    public Slots(Question question, Lexicon lexicon, Weights weights, int[] slotOf)
    {
        (this.question, this.lexicon, this.weights, this.slotOf, width) = (question, lexicon, weights, slotOf, question.Units.Count);
        losses = new float[rows.Length * width];
    }

    /// <summary>Says what a unit loses on a registered word.</summary>
    public void Put(int spelling, int unit, float loss)
    {
        var slot = Slot(spelling);
        losses[slot * width + unit] = loss;
        rows[slot].Take(loss, question.Units[unit].Covers);
    }

    /// <summary>Says that a registered word may begin or end a split.</summary>
    public void Put(int spelling, int split, bool begins)
    {
        var slot = Slot(spelling);
        ref var row = ref rows[slot];
        if (begins) row.Begins |= 1u << split;
        else row.Ends |= 1u << split;
        row.Take(0, 1u << question.Splits[split].Place);
    }

    /// <summary>The words met so far.</summary>
    public ReadOnlySpan<int> Met => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(met)[1..];

    /// <summary>Meets the words of a name.</summary>
    public void Meet(ReadOnlySpan<int> words)
    {
        foreach (var word in words) Slot(word);
    }

    /// <summary>The best score that a name of these words can have: each word at its best, whether or not they can be so together.</summary>
    public double Bound(ReadOnlySpan<int> words)
    {
        var (loss, covers) = (0f, 0u);
        foreach (var word in words)
        {
            var slot = Slot(word);
            ref readonly var row = ref rows[slot];
            loss += row.Least;
            covers |= row.Covers;
        }
        for (var place = 0; place < question.Places; place++)
            if ((covers >> place & 1) == 0) loss += question.Absent[place];
        return question.Score(loss) + 1e-4;
    }

    /// <summary>Sets a name's words as the rows of an alignment.</summary>
    /// <returns>The name's groups as one number: names of one number are spellings of one name.</returns>
    public ulong Set(Alignment alignment, ReadOnlySpan<int> words)
    {
        var name = 14695981039346656037ul;
        for (var i = 0; i < words.Length; i++)
        {
            var slot = Slot(words[i]);
            ref readonly var row = ref rows[slot];
            alignment.Row(i, losses.AsSpan(slot * width, width), row.LeftOut, row.Begins, row.Ends);
            name = Mixed(name, row.Group);
        }
        return name;
    }

    /// <summary>A name's words as one number.</summary>
    public static ulong Spelled(ReadOnlySpan<int> words)
    {
        var name = 14695981039346656037ul;
        foreach (var word in words) name = Mixed(name, word);
        return name;
    }

    public void Dispose()
    {
        for (var slot = 1; slot < met.Count; slot++) slotOf[met[slot]] = 0;
    }

    private static ulong Mixed(ulong name, int number)
    {
        name = (name ^ (uint)number) * 1099511628211ul;
        return name ^ (name >> 29);
    }

    // A word met for the first time is like no unit, unless it has the letter of an initial.
    private int Slot(int spelling)
    {
        var slot = slotOf[spelling];
        if (slot != 0) return slot;
        slot = slotOf[spelling] = met.Count;
        met.Add(spelling);
        if (slot >= rows.Length)
        {
            Array.Resize(ref rows, slot * 2);
            Array.Resize(ref losses, slot * 2 * width);
        }
        var group = lexicon.GroupOf(spelling);
        ref var row = ref rows[slot];
        row = new() { Group = group, LeftOut = weights.LeftOut(group) * question.LeftOutTimes, Least = weights.LeftOut(group) * question.LeftOutTimes };
        for (var u = 0; u < width; u++)
        {
            var initial = question.Units[u].Word.Initial ? Math.Min(Alignment.Never, question.Units[u].To(lexicon.Spellings[spelling], lexicon.Groups[group], 0).Loss) : Alignment.Never;
            losses[slot * width + u] = initial;
            if (initial < Alignment.Never) row.Take(initial, question.Units[u].Covers);
        }
        return slot;
    }

    private struct Row
    {
        public float LeftOut, Least;
        public uint Begins, Ends, Covers;
        public int Group;

        public void Take(float loss, uint covers)
        {
            Least = Math.Min(Least, loss);
            Covers |= covers;
        }
    }
}
