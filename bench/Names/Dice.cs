namespace Netra.Benches.Names;

/// <summary>SplitMix64: the same people and the same slips on every machine. Nothing secret comes from it.</summary>
internal sealed class Dice(ulong state)
{
    private ulong state = state;

    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>From 0 to 1.</summary>
    public double Share() => (Next() >> 11) / (double)(1ul << 53);

    public bool Chance(double share) => Share() < share;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>The first more often than the last, as names are borne.</summary>
    public T Frequent<T>(IReadOnlyList<T> all) => all[(int)(all.Count * Math.Pow(Share(), 1.3))];

    public void Shuffle<T>(List<T> all)
    {
        for (var i = all.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }
    }
}
