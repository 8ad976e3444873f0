namespace Netra.Benches.Names;

/// <summary>Names as the peoples of Indonesia form them: one word in Java, a clan in Batak, the order of birth in Bali.</summary>
internal static class NameParts
{
    private static readonly Dictionary<string, string[]> Parts = Read();
    public static readonly string[] Groups = ["java", "sunda", "batak", "bali", "minang", "bugis", "arab", "china", "east"];

    public static string Name(string group, Dice dice)
    {
        var name = Plain(group, dice.Chance(.5), dice);
        // A third of all names have a word more than their custom asks for, from anywhere in the country.
        if (!name.Contains(' ') || !dice.Chance(.33)) return name;
        var words = name.Split(' ').ToList();
        words.Insert(1 + dice.Below(words.Count - 1), dice.Chance(.2) ? Made("new", dice) : dice.Frequent(Parts[$"{dice.Of(Groups)} {dice.Of(["male", "female", "last"])}"]));
        return string.Join(' ', words);
    }

    private static string Plain(string group, bool female, Dice dice)
    {
        var first = dice.Frequent(Parts[$"{group} {(female ? "female" : "male")}"]);
        var last = dice.Frequent(Parts[$"{group} last"]);
        return group switch
        {
            "java" => Java(first, last, dice),
            "bali" => $"{(dice.Chance(.85) ? female ? "ni " : "i " : "")}{first} {(dice.Chance(.3) ? dice.Frequent(Parts["java male"]) + " " : "")}{last}",
            "arab" or "minang" or "bugis" => Muslim(group, first, last, female, dice),
            "batak" when dice.Chance(.35) => $"{first} {dice.Frequent(Parts["east " + (female ? "female" : "male")])} {last}",
            "east" or "china" when dice.Chance(.4) => $"{first} {dice.Frequent(Parts[$"{group} {(female ? "female" : "male")}"])} {last}",
            _ when dice.Chance(.06) => $"{Made("new", dice)} {(dice.Chance(.5) ? Made("new", dice) + " " : "")}{last}",
            "sunda" when dice.Chance(.12) => dice.Frequent(Parts["sunda last"]),
            "sunda" when dice.Chance(.2) => $"{first} {dice.Frequent(Parts["arab male"])} {last}",
            _ => $"{first} {last}"
        };
    }

    private static string Java(string first, string last, Dice dice) => dice.Share() switch
    {
        < .06 => Formed(dice), < .07 => last, < .36 => $"{first} {Formed(dice)}", < .52 => $"{first} {dice.Frequent(Parts["java last"])} {last}", < .6 => $"{first} {dice.Frequent(Parts["java male"])} {Formed(dice)}",
        < .68 => $"{dice.Frequent(Parts["arab male"])} {first} {last}", < .74 => $"{first} {dice.Frequent(Parts["arab last"])}", < .8 => $"{Made("new", dice)} {first} {last}", _ => $"{first} {last}"
    };

    private static string Muslim(string group, string first, string last, bool female, Dice dice) => dice.Share() switch
    {
        < .22 when !female => $"muhammad {first} {last}", < .3 when !female => $"muhammad {first}", < .34 when !female => $"ahmad {first} {last}",
        < .12 when female => $"siti {Made("arab", dice)}", < .25 when female => $"siti {first}", < .4 when female => $"nur {first} {last}",
        < .5 => $"{first} {dice.Frequent(Parts["arab " + (female ? "female" : "male")])} {last}", < .62 when group == "minang" => $"{Made("minang", dice)} {last}", < .7 when group == "minang" => Made("minang", dice),
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
