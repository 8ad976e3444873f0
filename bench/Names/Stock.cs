namespace Netra.Benches.Names;

/// <summary>
/// The words of one kind of name: the known ones, the most borne first, and behind them a tail without end, as registers have it. A tenth of all words borne
/// belongs to one or two people in a quarter million; without them a name that lost a word fits far more people than it would in truth.
/// </summary>
internal sealed class Stock(string[] known, ulong seed, double fall = .35, double level = 20)
{
    // How steeply bearers fall off, and where it begins: so that a quarter million invented people have the shares of the tables in docs/performance.md.
    private readonly string[] whole = [.. known.Where(w => w.Length > 3 && !w.Contains(' '))];

    public string Draw(Dice dice)
    {
        var rank = Rank(dice);
        return rank < known.Length ? known[rank] : Made(Of(rank));
    }

    /// <summary>The dice of one of the stock, for what is made of them: the same for all who bear it.</summary>
    public Dice Of(Dice dice) => Of(Rank(dice));

    private Dice Of(long rank) => new(new Dice(seed + (ulong)rank).Next());

    private long Rank(Dice dice) => (long)Math.Min(1e15, level * (Math.Pow(1 - dice.Share(), -1 / fall) - 1));

    // The beginning of one name and the end of another, or one name as its parents liked to write it.
    private string Made(Dice dice)
    {
        var word = dice.Of(whole);
        if (dice.Chance(.65))
        {
            var (end, at) = (dice.Of(whole), dice.Below(8));
            var (left, right) = (Cuts(word), Cuts(end));
            if (left.Count > 0 && right.Count > 0) word = word[..left[at % left.Count]] + end[right[at / 2 % right.Count]..];
        }
        for (var times = dice.Below(3); times > 0; times--) word = Varied(word, dice);
        return word;
    }

    // After a vowel, before a consonant.
    private static List<int> Cuts(string word) => [.. Enumerable.Range(2, word.Length - 3).Where(i => IsVowel(word[i - 1]) && !IsVowel(word[i]))];

    private static string Varied(string word, Dice dice)
    {
        var at = 1 + dice.Below(word.Length - 1);
        return dice.Below(4) switch
        {
            0 when IsVowel(word[^1]) => word + dice.Of(["h", "n", "s", "ni", "na", "ti"]),
            1 when IsVowel(word[at]) => word[..at] + dice.Of(["a", "e", "i", "o", "u"]) + word[(at + 1)..],
            2 when !IsVowel(word[at]) && at + 1 < word.Length => word[..at] + dice.Of(["d", "k", "l", "m", "n", "r", "s", "t", "w", "z"]) + word[(at + 1)..],
            _ => word[..at] + dice.Of(["a", "i", "l", "n", "r", "s", "m", "ri", "di", "ma"]) + word[at..]
        };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
