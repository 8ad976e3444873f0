using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>
/// What each registered word that a search met would lose on each unit of the query, worked out once a search. Words that are like no unit share a slot:
/// most names met have one, and lose the same by it.
/// </summary>
internal sealed class Slots : IDisposable
{
    private readonly Question question;
    private readonly Lexicon lexicon;
    private readonly Weights weights;
    private readonly int[] slotOf;
    private readonly int width;
    private readonly List<int> met = [];
    // The units that are initials: any word with the letter meets them.
    private readonly int[] initials;
    private readonly Dictionary<ulong, int> unlike = [];
    private float[] losses;
    private Row[] rows = new Row[256];
    // The first stands for words not met yet.
    private int count = 1;

    /// <param name="slotOf">By spelling, all zero; left all zero again.</param>
    public Slots(Question question, Lexicon lexicon, Weights weights, int[] slotOf)
    {
        (this.question, this.lexicon, this.weights, this.slotOf, width) = (question, lexicon, weights, slotOf, question.Units.Count);
        losses = new float[rows.Length * width];
        initials = [.. Enumerable.Range(0, width).Where(u => question.Units[u].Word.Initial)];
    }

    /// <summary>Says what a unit loses on a registered word.</summary>
    public void Put(int spelling, int unit, float loss)
    {
        var slot = Own(spelling);
        losses[slot * width + unit] = loss;
        rows[slot].Take(loss, question.Units[unit].Covers);
    }

    /// <summary>Says that a registered word may begin or end a split.</summary>
    public void Put(int spelling, int split, bool begins)
    {
        var slot = Own(spelling);
        ref var row = ref rows[slot];
        if (begins) row.Begins |= 1u << split;
        else row.Ends |= 1u << split;
        row.Take(0, 1u << question.Splits[split].Place);
    }

    /// <summary>The words met so far.</summary>
    public ReadOnlySpan<int> Met => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(met);

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

    /// <summary>A name's slots as one number: names of one number have one score.</summary>
    public ulong Alike(ReadOnlySpan<int> words)
    {
        var alike = Seed;
        foreach (var word in words) alike = Mixed(alike, Slot(word));
        return alike;
    }

    /// <summary>Sets a name's words as the rows of an alignment.</summary>
    public void Set(Alignment alignment, ReadOnlySpan<int> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var slot = Slot(words[i]);
            ref readonly var row = ref rows[slot];
            alignment.Row(i, losses.AsSpan(slot * width, width), row.LeftOut, row.Begins, row.Ends);
        }
    }

    /// <summary>A name's groups as one number: names of one number are spellings of one name.</summary>
    public ulong Name(ReadOnlySpan<int> words)
    {
        var name = Seed;
        foreach (var word in words) name = Mixed(name, lexicon.GroupOf(word));
        return name;
    }

    public void Dispose()
    {
        foreach (var word in met) slotOf[word] = 0;
    }

    private const ulong Seed = 14695981039346656037;

    private static ulong Mixed(ulong name, int number)
    {
        name = (name ^ (uint)number) * 1099511628211ul;
        return name ^ (name >> 29);
    }

    private int Slot(int spelling)
    {
        var slot = slotOf[spelling];
        if (slot != 0) return slot;
        met.Add(spelling);
        return slotOf[spelling] = Unlike(spelling);
    }

    // A word met for the first time is like no unit, unless it has the letter of an initial.
    private int Unlike(int spelling)
    {
        Span<float> lost = stackalloc float[width];
        var leftOut = Fill(lost, spelling);
        var alike = Mixed(Seed, BitConverter.SingleToInt32Bits(leftOut));
        foreach (var loss in lost) alike = Mixed(alike, BitConverter.SingleToInt32Bits(loss));
        return unlike.TryGetValue(alike, out var slot) ? slot : unlike[alike] = Fresh(lost, leftOut, shared: true);
    }

    // A slot for this word alone.
    private int Own(int spelling)
    {
        var slot = slotOf[spelling];
        if (slot != 0 && !rows[slot].Shared) return slot;
        if (slot == 0) met.Add(spelling);
        Span<float> lost = stackalloc float[width];
        var leftOut = Fill(lost, spelling);
        return slotOf[spelling] = Fresh(lost, leftOut, shared: false);
    }

    // What a word loses that is like no unit, and what is lost when it is left out.
    private float Fill(Span<float> lost, int spelling)
    {
        var group = lexicon.GroupOf(spelling);
        lost.Fill(Alignment.Never);
        foreach (var u in initials) lost[u] = Math.Min(Alignment.Never, question.Units[u].To(lexicon.Spellings[spelling], lexicon.Groups[group], 0).Loss);
        return weights.LeftOut(group) * question.LeftOutTimes;
    }

    private int Fresh(ReadOnlySpan<float> lost, float leftOut, bool shared)
    {
        if (count == rows.Length)
        {
            Array.Resize(ref rows, count * 2);
            Array.Resize(ref losses, rows.Length * width);
        }
        lost.CopyTo(losses.AsSpan(count * width));
        ref var row = ref rows[count];
        row = new() { Shared = shared, LeftOut = leftOut, Least = leftOut };
        foreach (var u in initials)
            if (lost[u] < Alignment.Never) row.Take(lost[u], question.Units[u].Covers);
        return count++;
    }

    private struct Row
    {
        public float LeftOut, Least;
        public uint Begins, Ends, Covers;
        public bool Shared;

        public void Take(float loss, uint covers)
        {
            Least = Math.Min(Least, loss);
            Covers |= covers;
        }
    }
}
