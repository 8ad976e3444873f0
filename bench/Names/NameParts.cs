namespace Netra.Benches.Names;

/// <summary>Names as the peoples of Indonesia form them: one word in Java, a clan in Batak, the order of birth in Bali.</summary>
internal static class NameParts
{
    private static readonly Dictionary<string, string[]> Parts = Read();
    private static readonly Dictionary<string, Stock> Stocks = Parts.Where(p => p.Key.Contains(' ') && !p.Key.EndsWith(" root", StringComparison.Ordinal) && !p.Key.EndsWith(" end", StringComparison.Ordinal))
        .Select((p, i) => (p.Key, new Stock(p.Value, (ulong)(i + 1) << 56))).ToDictionary();
    public static readonly string[] Groups = ["java", "sunda", "batak", "bali", "minang", "bugis", "arab", "china", "east"];

    public static string Name(string group, Dice dice)
    {
        var name = Plain(group, dice.Chance(.5), dice);
        // Many go by one word; some have a word more than their custom asks for, from anywhere in the country.
        if (group is not ("batak" or "bali") && dice.Chance(.21)) return Word($"{group} {dice.Of(["male", "female", "last"])}", dice);
        if (!name.Contains(' ') || !dice.Chance(.08)) return name;
        var words = name.Split(' ').ToList();
        words.Insert(1 + dice.Below(words.Count - 1), dice.Chance(.4) ? dice.Frequent(Parts["middle"]) : Word($"{dice.Of(Groups)} {dice.Of(["male", "female", "last"])}", dice));
        return string.Join(' ', words);
    }

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
            "sunda" when dice.Chance(.12) => Word("sunda last", dice),
            "sunda" when dice.Chance(.2) => $"{first} {Word("arab male", dice)} {last}",
            _ => $"{first} {last}"
        };
    }

    private static string Java(string first, string last, Dice dice) => dice.Share() switch
    {
        < .06 => Formed(dice), < .07 => last, < .36 => $"{first} {Formed(dice)}", < .40 => $"{first} {Word("java last", dice)} {last}", < .44 => $"{first} {dice.Frequent(Parts["middle"])} {last}", < .48 => $"{first} {Word("java male", dice)} {Formed(dice)}",
        < .54 => $"{Word("arab male", dice)} {first} {last}", < .62 => $"{first} {Word("arab last", dice)}", < .66 => $"{Made("new", dice)} {first} {last}", _ => $"{first} {last}"
    };

    private static string Muslim(string group, string first, string last, bool female, Dice dice) => dice.Share() switch
    {
        < .12 when !female => $"muhammad {first} {last}", < .22 when !female => $"muhammad {first}", < .24 when !female => $"ahmad {first} {last}",
        < .12 when female => $"siti {Made("arab", dice)}", < .25 when female => $"siti {first}", < .4 when female => $"nur {first} {last}",
        < .5 => $"{first} {Word("arab " + (female ? "female" : "male"), dice)} {last}", < .62 when group == "minang" => $"{Made("minang", dice)} {last}", < .7 when group == "minang" => Made("minang", dice),
        < .66 when group == "arab" => $"{first} {Made("arab", dice)}", < .56 when group != "minang" => first, _ => $"{first} {last}"
    };

    // Sum-arno, Tuk-iyem: thousands of names that no list has.
    private static string Formed(Dice dice) => dice.Frequent(Parts["java root"]) + (dice.Chance(.25) ? dice.Of(["y", "r", "m", "d", "t", "n"]) : "") + dice.Frequent(Parts["java end"]);

    private static string Made(string how, Dice dice) => dice.Frequent(Parts[$"{how} root"]) + dice.Frequent(Parts[$"{how} end"]);

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(NameParts).Assembly.GetManifestResourceStream("bench/parts")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(':'))
            .ToDictionary(l => l[0], l => l[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(w => w.Replace('-', ' ')).ToArray());
    }
}
