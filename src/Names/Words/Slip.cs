using Netra.Names.Searching;

namespace Netra.Names.Words;

/// <summary>What one slip of the hand or of the ear costs: the ones that fingers make are likelier than the rest of the alphabet.</summary>
internal static class Slip
{
    private static readonly (int Row, float Column)[] Keys = new (int, float)[26];

    static Slip()
    {
        string[] rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < rows[row].Length; column++) Keys[rows[row][column] - 'a'] = (row, column + row * .5f);
    }

    /// <summary>Of two words some edits apart: the likeliest slips that make the one of the other.</summary>
    public static float Cost(ReadOnlySpan<byte> asked, ReadOnlySpan<byte> registered)
    {
        var same = asked.CommonPrefixLength(registered);
        var (height, width) = (asked.Length - same, registered.Length - same);
        for (; height > 0 && width > 0 && asked[same + height - 1] == registered[same + width - 1]; height--) width--;
        Span<float> least = stackalloc float[(height + 1) * ++width];
        for (var (at, i) = (0, same); i <= same + height; i++)
            for (var j = same; j < same + width; j++, at++)
            {
                var cost = at == 0 ? 0 : float.MaxValue;
                if (i > same) cost = Math.Min(cost, least[at - width] + Extra(asked, i - 1));
                if (j > same) cost = Math.Min(cost, least[at - 1] + Begins(Costs.Usual, i));
                if (i > same && j > same) cost = Math.Min(cost, least[at - width - 1] + (asked[i - 1] == registered[j - 1] ? 0 : Begins(Another(asked[i - 1], registered[j - 1]), i - 1)));
                if (i > same + 1 && j > same + 1 && asked[i - 1] == registered[j - 2] && asked[i - 2] == registered[j - 1]) cost = Math.Min(cost, least[at - 2 * width - 2] + Begins(Costs.Usual, i - 2));
                least[at] = cost;
            }
        return least[^1];
    }

    // A letter too many: one doubled, one beside another, or any.
    private static float Extra(ReadOnlySpan<byte> asked, int at)
    {
        var (before, after) = (at > 0 ? asked[at - 1] : (byte)0, at + 1 < asked.Length ? asked[at + 1] : (byte)0);
        return Begins(before == asked[at] || after == asked[at] ? Costs.Usual : before > 0 && Beside(before, asked[at]) || after > 0 && Beside(asked[at], after) ? Costs.Near : Costs.Any, at);
    }

    private static float Begins(float kind, int at) => at == 0 ? kind + Costs.First : kind;

    // A letter for another one.
    private static float Another(byte asked, byte registered) =>
        Beside(asked, registered) || Vowel(asked) && Vowel(registered) ? Costs.Near : asked + registered == 'j' + 'y' && asked is (byte)'j' or (byte)'y' ? Costs.Reform : Costs.Any;

    private static bool Vowel(byte letter) => "aeiou"u8.Contains(letter);

    private static bool Beside(byte one, byte other)
    {
        var (a, b) = (Keys[one - 'a'], Keys[other - 'a']);
        return Math.Abs(a.Row - b.Row) <= 1 && Math.Abs(a.Column - b.Column) <= 1;
    }
}
