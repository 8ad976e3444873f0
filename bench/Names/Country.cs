using System.Globalization;
using Netra.Names;

namespace Netra.Benches.Names;

/// <summary>A made-up register: agencies of true sizes, each with its region's mixture of peoples, units and positions; names written as registers write them.</summary>
internal static class Country
{
    private const int Agencies = 640;
    private static readonly string[] Before = ["Drs. ", "Dra. ", "Ir. ", "dr. ", "H. ", "Hj. ", "Dr. ", "Drs. H. ", "Dr. H. ", "Prof. Dr. "];
    private static readonly string[] After = [", S.Pd.", ", S.E.", ", S.H.", ", S.Sos.", ", A.Md.", ", S.Pd.I.", ", S.Kep., Ns.", ", S.T.", ", M.Pd.", ", S.Pd., M.Pd.", ", S.E., M.M.", ", S.H., M.H.", ", A.Md.Keb.", ", S.STP., M.Si.", ", M.Si.", ", S.Kom.", ", S.Ag.", ", Sp.A."];

    public static IEnumerable<NamedPerson> People(int count, ulong seed)
    {
        var sizes = Sizes(count, seed);
        long key = 0;
        for (var agency = 0; agency < Agencies; agency++)
        {
            var dice = new Dice(new Dice(seed + (ulong)agency).Next());
            var native = Native(agency, dice);
            for (var i = 0; i < sizes[agency]; i++)
            {
                var name = NameParts.Name(dice.Chance(.7) ? native : Anyone(dice), dice);
                yield return new(++key, Registered(name, dice), agency + 1, agency * 4096 + dice.Below(1 + sizes[agency] / 40), agency % 552 + 1, dice.Below(300));
            }
        }
    }

    // Ministries of a quarter million, provinces of ten to sixty thousand, regencies of two to twenty.
    private static int[] Sizes(int count, ulong seed)
    {
        var dice = new Dice(seed);
        var weights = Enumerable.Range(0, Agencies).Select(a => a switch { < 4 => 22 - 4 * a, < 80 => .1 + 2 * Math.Pow(dice.Share(), 3), < 118 => 1.5 + 4 * dice.Share(), _ => .35 + 1.3 * Math.Pow(dice.Share(), 2) }).ToArray();
        var sizes = weights.Select(w => (int)(count * w / weights.Sum())).ToArray();
        sizes[0] += count - sizes.Sum();
        return sizes;
    }

    private static string Native(int agency, Dice dice) => agency < 80 ? "java" : Anyone(dice);

    private static string Anyone(Dice dice) => dice.Share() switch
    {
        < .36 => "java", < .48 => "sunda", < .56 => "batak", < .60 => "bali", < .67 => "minang", < .75 => "bugis", < .89 => "arab", < .905 => "china", _ => "east"
    };

    private static string Registered(string name, Dice dice)
    {
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "muhammad" && dice.Chance(.5)) words[i] = dice.Of(["moh.", "muh.", "m.", "mohammad", "mochamad", "muhamad", "mohamad", "moch."]);
            else if (words[i] == "abdul" && dice.Chance(.15)) words[i] = "abd.";
            else if (dice.Chance(.03)) words[i] = Slips.Old(words[i], dice);
            else if (dice.Chance(.004)) words[i] = Slips.Typed(words[i], dice);
        }
        var written = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Join(' ', words));
        if (dice.Chance(.3)) written = written.ToUpperInvariant();
        return (dice.Chance(.25) ? dice.Frequent(Before) : "") + written + (dice.Chance(.6) ? dice.Frequent(After) : "");
    }
}
