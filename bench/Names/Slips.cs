using Netra.Names;

namespace Netra.Benches.Names;

/// <summary>Names as the press misspells them, by kind of error. A name that a kind does not fit gives null.</summary>
internal static class Slips
{
    public static readonly string[] Kinds = ["typo", "old spelling", "title", "abbreviation", "order", "missing word", "spacing", "two errors"];
    private static readonly string[] Keyboard = ["qwsz", "vnhg", "xvdf", "sfecx", "wrds", "dgvr", "fhtb", "gjyn", "uokj", "hkum", "jloi", "kpo", "njk", "bmhj", "ipl", "ol", "wa", "etf", "adwz", "rgy", "yihj", "cbg", "qeas", "zcsd", "tuh", "xas"];
    private static readonly (string New, string Old)[] Spellings = [("u", "oe"), ("j", "dj"), ("c", "tj"), ("y", "j"), ("sy", "sj"), ("ny", "nj"), ("kh", "ch"), ("f", "v")];
    private static readonly Dictionary<string, string[]> Customary = new()
    {
        ["muhammad"] = ["m.", "moh.", "muh.", "moch."], ["mohammad"] = ["m.", "moh.", "mohd."], ["mochamad"] = ["m.", "moch."], ["abdul"] = ["abd."], ["siti"] = ["st."],
        ["wayan"] = ["wyn."], ["made"] = ["md."], ["nyoman"] = ["nym."], ["ketut"] = ["kt."], ["gusti"] = ["gst."]
    };
    private static readonly string[] Before = ["Drs. ", "H. ", "Ir. ", "Dr. H. ", "Bapak ", "Kompol ", "Hj. "], After = [", S.H.", " SE MM", ", S.Sos., M.Si.", " S.Pd", ", M.A.P."];

    public static string? Of(string kind, string registered, Dice dice)
    {
        var words = PersonName.Parse(registered).Words.ToArray();
        var slipped = kind == "two errors" ? Twice(words, dice) : Once(kind, words, dice);
        return slipped is null ? null : kind == "title" ? dice.Of(Before) + slipped + dice.Of(After) : slipped;
    }

    private static string? Twice(string[] words, Dice dice)
    {
        var second = dice.Of(["typo", "old spelling", "abbreviation", "order", "missing word", "typo"]);
        return Once("typo", words, dice) is { } once ? Once(second, once.Split(' '), dice) : null;
    }

    private static string? Once(string kind, string[] words, Dice dice)
    {
        var at = dice.Below(words.Length);
        switch (kind)
        {
            case "typo" when words[at].Length > 3:
                words[at] = Typed(words[at], dice);
                break;
            case "old spelling" when Old(words[at], dice) is var old && old != words[at]:
                words[at] = old;
                break;
            case "title":
                break;
            case "abbreviation" when words.Length > 1 && Array.FindIndex(words, Customary.ContainsKey) is var custom and >= 0:
                words[custom] = dice.Of(Customary[words[custom]]);
                break;
            case "abbreviation" when words.Length > 2 && at > 0 && words[at].Length > 2:
                words[at] = words[at][..1] + ".";
                break;
            case "order" when words.Length > 1:
                at = dice.Below(words.Length - 1);
                (words[at], words[at + 1]) = (words[at + 1], words[at]);
                break;
            case "missing word" when words.Length > 2:
                words = [.. words[..at], .. words[(at + 1)..]];
                break;
            case "spacing" when words.Length > 1 && at > 0 && words[at].Length > 1 && words[at - 1].Length > 1:
                words = [.. words[..(at - 1)], words[at - 1] + words[at], .. words[(at + 1)..]];
                break;
            case "spacing" when words[at].StartsWith("nur", StringComparison.Ordinal) && words[at].Length > 5:
                words[at] = "nur " + words[at][3..];
                break;
            default:
                return null;
        }
        return string.Join(' ', words);
    }

    /// <summary>One slip of the fingers: a letter missing, doubled, hit beside, or exchanged with the next.</summary>
    public static string Typed(string word, Dice dice)
    {
        if (word.Length < 3) return word;
        var at = dice.Chance(.07) ? 0 : 1 + dice.Below(word.Length - 1);
        return dice.Below(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, dice.Of(Keyboard[Letter(word[at])].ToCharArray()).ToString()),
            2 when at + 1 < word.Length && word[at] != word[at + 1] => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word[..at] + dice.Of(Keyboard[Letter(word[at])].ToCharArray()) + word[(at + 1)..]
        };
    }

    /// <summary>The spelling of before 1972, in one place or in all.</summary>
    public static string Old(string word, Dice dice)
    {
        var fitting = Spellings.Where(s => word.Contains(s.New, StringComparison.Ordinal) && !word.Contains(s.Old, StringComparison.Ordinal)).ToList();
        if (fitting.Count == 0) return word;
        var (now, old) = dice.Of(fitting);
        return word.Replace(now, old, StringComparison.Ordinal);
    }

    private static int Letter(char c) => char.IsAsciiLetterLower(c) ? c - 'a' : 0;
}
