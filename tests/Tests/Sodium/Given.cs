using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Netra.Tests.SodiumTests;

/// <summary>What these tests share: published values as hex, and properties over one fixed run of random values.</summary>
internal static class Given
{
    // Argon2's least memory: these tests are about values and refusals, not about cost.
    internal static readonly Sodium.Argon2Cost Cheap = new(1, 8192);

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20260101UL, 5UL).WithQuietOnSuccess(true);

    internal static byte[] Hex(string hex) => Convert.FromHexString(hex);

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    internal static byte[] Counting(int from, int count) => [.. Enumerable.Range(from, count).Select(value => (byte)value)];

    /// <summary>The bytes with one bit turned; the place is taken modulo the length.</summary>
    internal static byte[] Flipped(byte[] bytes, int place)
    {
        byte[] changed = [.. bytes];
        changed[(int)((uint)place % (uint)bytes.Length)] ^= 1;
        return changed;
    }

    internal static void ForAll<T>(Func<T, bool> holds) => Prop.ForAll(holds).Check(Fixed);

    internal static void ForAll<T1, T2>(Func<T1, T2, bool> holds) => Prop.ForAll(holds).Check(Fixed);
}
