using Netra.Names.Reading;
using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>
/// What a word is worth in a name: much when few people bear it, little when many do. From the living count of bearers, so that an index
/// brought up to date weighs as one built anew.
/// </summary>
internal sealed class Weights
{
    /// <summary>The unit of a name's total weight in its byte: ten words of weight 1 fit.</summary>
    public const float Step = 1 / 25f;

    public const float Initial = .25f, Noble = .12f, Unknown = .7f, Least = .2f;
    private static readonly HashSet<string> NobleFolds = [.. Titles.Noble.Select(Fold.Of)];
    private readonly List<int> bearers = [];
    // The logarithm of the bearers; less than zero, a weight that stands whatever the number of bearers.
    private readonly List<float> logs = [];
    private int people;
    // Where things stood when the totals of the packed people were reckoned, and the most that any word has become more common since.
    private readonly List<float> settledLogs = [];
    private float settledLog, rise;
    private float log = MathF.Log(1000);

    public int People
    {
        get => people;
        set => (people, log) = (value, MathF.Log(Math.Max(1000, value)));
    }

    public float this[int group] => logs[group] is var bore && bore < 0 ? -bore : Math.Clamp((log - bore) / log, Least, 1);

    /// <summary>By how much the words of a name together may weigh less than when the totals were reckoned. Grows with updates; a new build sets it to nothing.</summary>
    public float Drift => PersonName.MostWords * (rise / log + Math.Max(0, settledLog / log - 1));

    /// <summary>Takes the present state as that of the totals.</summary>
    public void Settle()
    {
        settledLogs.AddRange(logs);
        settledLog = log;
    }

    /// <summary>The weight of all words of a name, in steps, rounded down.</summary>
    public byte Total(ReadOnlySpan<int> groups)
    {
        var sum = 0f;
        foreach (var group in groups) sum += this[group];
        return (byte)Math.Min(250, sum / Step);
    }

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
        if (group < settledLogs.Count && logs[group] > 0) rise = Math.Max(rise, logs[group] - settledLogs[group]);
    }
}
