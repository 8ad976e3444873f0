using Netra.Names.Reading;
using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>
/// What a word is worth in a name: much when few people bear it, little when many do. From the living count of bearers, so that an index
/// brought up to date weighs as one built anew.
/// </summary>
internal sealed class Weights
{
    public const float Initial = .25f, Noble = .12f, Unknown = .7f, Least = .2f;
    private static readonly HashSet<string> NobleFolds = [.. Titles.Noble.Select(Fold.Of)];
    private readonly List<int> bearers = [];
    // The logarithm of the bearers; less than zero, a weight that stands whatever the number of bearers.
    private readonly List<float> logs = [];
    private int people;
    private float log = MathF.Log(1000);

    public int People
    {
        get => people;
        set => (people, log) = (value, MathF.Log(Math.Max(1000, value)));
    }

    public float this[int group] => logs[group] is var bore && bore < 0 ? -bore : Math.Clamp((log - bore) / log, Least, 1);

    /// <summary>The weight of a word of the query, borne or not.</summary>
    public float Of(AskedWord asked, int group) => asked.Initial ? Initial : group >= 0 && bearers[group] > 0 ? this[group] : Unknown;

    public void Bear(ReadOnlySpan<byte> fold, int group, int more)
    {
        while (bearers.Count <= group)
        {
            bearers.Add(0);
            logs.Add(0);
        }
        bearers[group] += more;
        logs[group] = fold.Length == 1 ? -Initial : NobleFolds.Contains(System.Text.Encoding.ASCII.GetString(fold)) ? -Noble : MathF.Log(Math.Max(1, bearers[group]));
    }
}
