namespace Netra.Benches.Names;

/// <summary>Names as the peoples of Indonesia form them: one word in Java, a clan in Batak, the order of birth in Bali.</summary>
internal static class NameParts
{
    private static readonly Dictionary<string, string[]> Parts = Read();
    private static readonly Dictionary<string, Stock> Stocks = Parts.Where(p => p.Key.Contains(' ') && !p.Key.EndsWith(" root", StringComparison.Ordinal) && !p.Key.EndsWith(" end", StringComparison.Ordinal))
        .Select((p, i) => (p.Key, new Stock(p.Value, (ulong)(i + 1) << 56))).ToDictionary();
    // Whom the whole country calls by one word, and which two words go together: flatter than the words of longer names.
    private static readonly Stock Shared = new(Mixed("arab male", "java last", "arab last", "arab female", "sunda last"), 1ul << 48, .2, 70), Pairs = new([], 2ul << 48, .25, 29);
    private static readonly Dictionary<string, Stock> Own = Groups.Select((g, i) => (g, new Stock(Mixed($"{g} last", $"{g} male", $"{g} female"), (ulong)(i + 3) << 48, .2, 40))).ToDictionary();
    /// <summary>Of each people the share that goes by one word.</summary>
    private static readonly Dictionary<string, double> Alone = new() { ["java"] = .23, ["sunda"] = .17, ["batak"] = .13, ["bali"] = .05, ["minang"] = .35, ["bugis"] = .31, ["arab"] = .36, ["china"] = .25, ["east"] = .02 };
    public static string[] Groups => ["java", "sunda", "batak", "bali", "minang", "bugis", "arab", "china", "east"];

    public static string Name(string group, Dice dice)
    {
        if (dice.Chance(Alone[group])) return One(group, dice);
        // Sri Wahyuni, Abdul Rahman: a first and a second word that go together more often than each is borne.
        var name = dice.Chance(Muslim(group) ? .1 : 0) ? Pair(Pairs.Of(dice)) : Plain(group, dice.Chance(.5), dice);
        // Some have a word more than their custom asks for, from anywhere in the country.
        if (!dice.Chance(.08)) return name;
        var words = name.Split(' ').ToList();
        words.Insert(1 + dice.Below(words.Count - 1), dice.Chance(.4) ? dice.Frequent(Parts["middle"]) : Word($"{dice.Of(Groups)} {dice.Of(["male", "female", "last"])}", dice));
        return string.Join(' ', words);
    }

    private static string One(string group, Dice dice) => dice.Share() switch
    {
        < .25 when group == "java" => Formed(dice), < .25 when group is "arab" or "minang" => Made(group, dice),
        < .65 when group is not ("bali" or "china" or "east") => Shared.Draw(dice), _ => Own[group].Draw(dice)
    };

    private static string Pair(Dice dice)
    {
        while (true)
            if (Plain(dice.Of(["arab", "arab", "java"]), dice.Chance(.5), dice) is var name && name.Count(c => c == ' ') == 1) return name;
    }

    private static bool Muslim(string group) => group is not ("batak" or "bali" or "china" or "east");

    private static string Word(string kind, Dice dice) => Stocks[kind].Draw(dice);

    private static string Plain(string group, bool female, Dice dice)
    {
        var first = Word($"{group} {(female ? "female" : "male")}", dice);
        var last = Word($"{group} last", dice);
        return group switch
        {
            "java" => Java(first, last, dice),
            "bali" => $"{(dice.Chance(.85) ? female ? "ni " : "i " : "")}{first} {(dice.Chance(.35) ? dice.Frequent(Parts["middle"]) + " " : "")}{last}",
            "arab" or "minang" or "bugis" => Muslim(group, first, last, female, dice),
            "batak" when dice.Chance(.35) => $"{first} {Word("east " + (female ? "female" : "male"), dice)} {last}",
            "east" or "china" when dice.Chance(.4) => $"{first} {Word($"{group} {(female ? "female" : "male")}", dice)} {last}",
            _ when dice.Chance(.06) => $"{Made("new", dice)} {(dice.Chance(.5) ? Made("new", dice) + " " : "")}{last}",
            "sunda" when dice.Chance(.2) => $"{first} {Word("arab male", dice)} {last}",
            _ => $"{first} {last}"
        };
    }

    private static string Java(string first, string last, Dice dice) => dice.Share() switch
    {
        < .31 => $"{first} {Formed(dice)}", < .40 => $"{first} {Word("java last", dice)} {last}", < .44 => $"{first} {dice.Frequent(Parts["middle"])} {last}", < .48 => $"{first} {Word("java male", dice)} {Formed(dice)}",
        < .54 => $"{Word("arab male", dice)} {first} {last}", < .62 => $"{first} {Word("arab last", dice)}", < .66 => $"{Made("new", dice)} {first} {last}", _ => $"{first} {last}"
    };

    private static string Muslim(string group, string first, string last, bool female, Dice dice) => dice.Share() switch
    {
        < .08 when !female => $"muhammad {first} {last}", < .17 when !female => $"muhammad {first}", < .19 when !female => $"ahmad {first} {last}",
        < .12 when female => $"siti {Made("arab", dice)}", < .25 when female => $"siti {first}", < .4 when female => $"nur {first} {last}",
        < .5 => $"{first} {Word("arab " + (female ? "female" : "male"), dice)} {last}", < .62 when group == "minang" => $"{Made("minang", dice)} {last}",
        < .66 when group == "arab" => $"{first} {Made("arab", dice)}", _ => $"{first} {last}"
    };

    // Sum-arno, Tuk-iyem: thousands of names that no list has.
    private static string Formed(Dice dice) => dice.Frequent(Parts["java root"]) + (dice.Chance(.25) ? dice.Of(["y", "r", "m", "d", "t", "n"]) : "") + dice.Frequent(Parts["java end"]);

    // The words of some kinds, the most borne of each first.
    private static string[] Mixed(params string[] kinds) => [.. kinds.SelectMany(k => Parts[k].Select((word, rank) => (word, rank))).OrderBy(w => w.rank).Select(w => w.word).Where(w => w.Length > 3 && !w.Contains(' ')).Distinct()];

    private static string Made(string how, Dice dice) => dice.Frequent(Parts[$"{how} root"]) + dice.Frequent(Parts[$"{how} end"]);

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(NameParts).Assembly.GetManifestResourceStream("bench/parts")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(':'))
            .ToDictionary(l => l[0], l => l[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(w => w.Replace('-', ' ')).ToArray());
    }
}
