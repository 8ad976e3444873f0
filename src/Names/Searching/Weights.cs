using System.Text;
using Netra.Names.Reading;
using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>
/// What a word tells: much when few people bear it, little when many do. From the living count of bearers, so that an index brought up to date
/// weighs as one built anew.
/// </summary>
internal sealed class Weights
{
    /// <summary>The unit of the byte that holds what leaving out the words of a name would cost: ten words fit.</summary>
    public const float Step = Costs.LeftOut / 25;

    // Of a small register the words are weighed as if it were a part of a larger one: that one of nine is called Budi tells nothing of Budi.
    private const int Fewest = 100_000;
    private static readonly HashSet<string> NobleFolds = [.. Titles.Noble.Select(Fold.Of)];
    private readonly List<int> bearers = [];
    private readonly List<float> leftOut = [];

    public int People { get; set; }

    /// <summary>What it costs that a registered word was not asked for: the same for a rare and for a frequent word, for writers drop both.</summary>
    public float LeftOut(int group) => leftOut[group];

    /// <summary>What a word tells, from 0: the negative logarithm of the share of people who bear it.</summary>
    public float Rarity(int group) => MathF.Log(Math.Max(Fewest, People)) - MathF.Log(Math.Max(1, group < 0 ? 0 : bearers[group]));

    /// <summary>What leaving out all words of a name costs, in steps, rounded down.</summary>
    public byte Total(ReadOnlySpan<int> groups)
    {
        var sum = 0f;
        foreach (var group in groups) sum += leftOut[group];
        return (byte)Math.Min(250, sum / Step);
    }

    /// <summary>What it costs that a word was asked for that is not registered.</summary>
    public float Added(AskedWord asked, int group) =>
        asked.Initial ? Costs.InitialAdded : NobleFolds.Contains(Encoding.ASCII.GetString(asked.Fold)) ? Costs.NobleAdded : Costs.Added + Rarity(group);

    public void Bear(ReadOnlySpan<byte> fold, int group, int more)
    {
        while (bearers.Count <= group)
        {
            bearers.Add(0);
            leftOut.Add(0);
        }
        bearers[group] += more;
        if (leftOut[group] == 0) leftOut[group] = fold.Length == 1 ? Costs.InitialLeftOut : NobleFolds.Contains(Encoding.ASCII.GetString(fold)) ? Costs.NobleLeftOut : Costs.LeftOut;
    }
}
