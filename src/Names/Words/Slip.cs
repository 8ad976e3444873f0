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

    /// <summary>Of two words one edit apart.</summary>
    public static float Cost(ReadOnlySpan<byte> asked, ReadOnlySpan<byte> registered)
    {
        var at = asked.CommonPrefixLength(registered);
        var kind = (asked.Length - registered.Length) switch
        {
            < 0 => Costs.Usual,
            > 0 => at > 0 && asked[at - 1] == asked[at] || at + 1 < asked.Length && asked[at + 1] == asked[at] ? Costs.Usual
                : at > 0 && Beside(asked[at - 1], asked[at]) || at + 1 < asked.Length && Beside(asked[at], asked[at + 1]) ? Costs.Near : Costs.Any,
            _ => at + 1 < asked.Length && asked[at] == registered[at + 1] && asked[at + 1] == registered[at] ? Costs.Usual
                : Beside(asked[at], registered[at]) || Vowel(asked[at]) && Vowel(registered[at]) ? Costs.Near : Costs.Any
        };
        return at == 0 ? kind + Costs.First : kind;
    }

    private static bool Vowel(byte letter) => "aeiou"u8.Contains(letter);

    private static bool Beside(byte one, byte other)
    {
        var (a, b) = (Keys[one - 'a'], Keys[other - 'a']);
        return Math.Abs(a.Row - b.Row) <= 1 && Math.Abs(a.Column - b.Column) <= 1;
    }
}
