using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>A word of the query, or two neighbours read as one.</summary>
/// <param name="First">The place of the first word in the query.</param>
/// <param name="Covers">The places it stands for, as bits.</param>
/// <param name="Told">What is lost when nothing like it is registered.</param>
internal sealed record Unit(AskedWord Word, int First, uint Covers, bool Joined, float Told)
{
    /// <summary>How far a registered word is from this unit. Two words read as one must hit the registered word but for one slip.</summary>
    public Likeness To(ReadOnlySpan<byte> text, ReadOnlySpan<byte> fold, uint sound)
    {
        var likeness = Word.To(text, fold, sound);
        if (likeness.Found && text.Length < Word.Text.Length && likeness.Code is NameReasonCode.Initial or NameReasonCode.Abbreviation)
            likeness = likeness with { Loss = Math.Max(likeness.Loss, Told - (likeness.Code == NameReasonCode.Initial ? Costs.InitialTells : Costs.CutTells)) };
        if (!Joined) return likeness;
        return likeness.Found && likeness.Code is not (NameReasonCode.TwoLetters or NameReasonCode.Abbreviation or NameReasonCode.Initial or NameReasonCode.BirthOrder)
            ? new(likeness.Loss + Costs.Spacing, NameReasonCode.Joined) : Likeness.None;
    }
}

/// <summary>One word of the query that may be two in the register.</summary>
internal sealed record Split(int Place, string Left, string Right);

/// <summary>A query taken apart: what it asks for, and what each thing it asks for costs when it is not there.</summary>
internal sealed class Question
{
    public Question(PersonName name, Func<AskedWord, float> weigh)
    {
        Name = name;
        var words = name.Words.Select((w, i) => new AskedWord(w, (name.Dotted >> i & 1) != 0)).ToList();
        // "H. Wijaya": a haji, or Hendra Wijaya. The initial may be met and costs nothing when it is not.
        Haji = name.Titles.Contains("h") && words.Count < PersonName.MostWords;
        Absent = [.. words.Select(w => words.Count == 1 ? Math.Max(Costs.AloneAdded, weigh(w)) : weigh(w))];
        LeftOutTimes = words.Count == 1 ? Costs.AloneTimes : 1;
        Whole = Absent.Sum();
        Units.AddRange(words.Select((w, i) => new Unit(w, i, 1u << i, false, Absent[i])));
        for (var i = 0; i + 1 < words.Count; i++)
            if (!words[i].Initial && !words[i + 1].Initial && words[i].Text.Length + words[i + 1].Text.Length <= PersonName.LongestWord)
                Units.Add(new(new(words[i].Word + words[i + 1].Word, false), i, 3u << i, true, Absent[i] + Absent[i + 1]));
        for (var i = 0; i < words.Count; i++) Splits.AddRange(SplitsOf(words[i].Word, i));
        if (Haji)
        {
            Units.Add(new(new("h", false), words.Count, 1u << words.Count, false, 0));
            Absent = [.. Absent, 0];
        }
    }

    public PersonName Name { get; }
    public bool Haji { get; }
    public List<Unit> Units { get; } = [];
    /// <summary>Ways to read a word as two; kept by the caller as far as the register knows both halves. At most 32.</summary>
    public List<Split> Splits { get; private set; } = [];
    /// <summary>By place: what is lost when nothing is met there.</summary>
    public float[] Absent { get; }
    /// <summary>What a name that shares nothing with the query has lost at least.</summary>
    public float Whole { get; }
    /// <summary>By how much a registered word that was not asked for costs more than by itself.</summary>
    public float LeftOutTimes { get; }
    public int Places => Absent.Length;

    public void KeepSplits(Func<string, bool> known) => Splits = [.. Splits.Where(s => known(s.Left) && known(s.Right)).Take(32)];

    /// <summary>The score that a loss leaves.</summary>
    public double Score(float loss) => Math.Max(0, Math.Round(1 - loss / Lost(0), 4));

    /// <summary>The loss that leaves a score, not rounded.</summary>
    public double Lost(double score) => (1 - score) * (Whole * Costs.Reach);

    // "nurrohman" is nur rohman, and so is "nurohman": of a doubled letter one is often dropped.
    private static IEnumerable<Split> SplitsOf(string word, int place)
    {
        for (var at = 2; at <= word.Length - 3; at++)
        {
            yield return new(place, Reading.Fold.Of(word[..at]), Reading.Fold.Of(word[at..]));
            yield return new(place, Reading.Fold.Of(word[..at]), Reading.Fold.Of(word[(at - 1)..]));
        }
    }
}
