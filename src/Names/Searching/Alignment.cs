namespace Netra.Names.Searching;

/// <summary>
/// Sets the words of one registered name against the places of the query so that the least is lost: each word takes one unit or is left out,
/// two neighbours may take one place together, each place is taken once. Rows are the words of the name, filled by the caller.
/// </summary>
internal sealed class Alignment(Question question)
{
    public const float Never = 1e6f;
    private const int MostRows = PersonName.MostWords;
    private readonly int states = 1 << question.Places;
    private readonly Unit[] units = [.. question.Units];
    private readonly float[] loss = new float[MostRows * question.Units.Count], left = new float[MostRows];
    private readonly uint[] begins = new uint[MostRows], ends = new uint[MostRows];
    private readonly float[] least = new float[(MostRows + 1) << question.Places];
    private readonly short[] choice = new short[(MostRows + 1) << question.Places];

    /// <summary>What was chosen for each word of the name: a unit, <see cref="Out"/>, or below it the split that begins (-2 - split) here; the word after it says <see cref="Second"/>.</summary>
    public short[] Chosen { get; } = new short[MostRows];
    public const short Out = -1, Second = short.MinValue;

    /// <summary>Fills a row: what each unit would lose on this word, what is lost when the word is left out, and which splits it begins and ends, as bits.</summary>
    public void Row(int row, ReadOnlySpan<float> losses, float leftOut, uint splitsBegun, uint splitsEnded)
    {
        losses.CopyTo(loss.AsSpan(row * units.Length));
        (left[row], begins[row], ends[row]) = (leftOut, splitsBegun, splitsEnded);
    }

    /// <summary>The least loss of a name of this many words.</summary>
    public float Least(int rows)
    {
        Array.Fill(least, Never, 0, (rows + 1) * states);
        least[0] = 0;
        for (var row = 0; row < rows; row++)
            for (var taken = 0; taken < states; taken++)
                if (least[row * states + taken] is var sofar && sofar < Never) From(row, taken, sofar, rows);
        var (best, end) = (Never * 2, 0);
        for (var taken = 0; taken < states; taken++)
            if (least[rows * states + taken] + Absent(taken) is var whole && whole < best) (best, end) = (whole, taken);
        return best + (Trace(rows, end) ? 0 : Costs.OutOfOrder);
    }

    private void From(int row, int taken, float sofar, int rows)
    {
        Step(row + 1, taken, sofar + left[row], Out);
        for (var unit = 0; unit < units.Length; unit++)
            if (loss[row * units.Length + unit] is var lost && lost < Never && (taken & units[unit].Covers) == 0) Step(row + 1, taken | (int)units[unit].Covers, sofar + lost, (short)unit);
        if (row + 1 >= rows || (begins[row] & ends[row + 1]) is not (var both and not 0)) return;
        for (var split = 0; split < question.Splits.Count; split++)
            if ((both >> split & 1) != 0 && (taken >> question.Splits[split].Place & 1) == 0)
                Step(row + 2, taken | 1 << question.Splits[split].Place, sofar + Costs.Spacing, (short)(-2 - split));
    }

    private void Step(int row, int taken, float lost, short how)
    {
        if (lost >= least[row * states + taken]) return;
        least[row * states + taken] = lost;
        choice[row * states + taken] = how;
    }

    private float Absent(int taken)
    {
        var sum = 0f;
        for (var place = 0; place < question.Places; place++)
            if ((taken >> place & 1) == 0) sum += question.Absent[place];
        return sum;
    }

    // Writes Chosen; true when the places come in the order of the words.
    private bool Trace(int rows, int taken)
    {
        var (ordered, last) = (true, int.MaxValue);
        for (var row = rows; row > 0;)
        {
            var how = choice[row * states + taken];
            var (place, covers, width) = how switch
            {
                Out => (-1, 0u, 1), >= 0 => (units[how].First, units[how].Covers, 1),
                _ => (question.Splits[-2 - how].Place, 1u << question.Splits[-2 - how].Place, 2)
            };
            if (width == 2) Chosen[row - 1] = Second;
            Chosen[row - width] = how;
            (row, taken) = (row - width, taken & ~(int)covers);
            // The haji's initial stands behind all places and in front of all words: it has no order.
            if (place < 0 || question.Haji && place == question.Places - 1) continue;
            if (place > last) ordered = false;
            last = place;
        }
        return ordered;
    }
}
