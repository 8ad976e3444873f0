using Netra.Sodium;

namespace Netra.Access.Keys;

/// <summary>A secret for two: sealed to the inner officer, then to the outer. The outer opens first, and what comes out opens for the inner alone.</summary>
internal static class Nested
{
    public static byte[] Seal(byte[] secret, Holder outer, Holder inner) =>
        SealedBox.Seal(SealedBox.Seal(secret, inner.PublicKey), outer.PublicKey);

    /// <summary>Each pair in both orders, so that either may begin.</summary>
    public static IEnumerable<(Holder Outer, Holder Inner)> Pairs(IReadOnlyList<Holder> people) =>
        from outer in people from inner in people where outer.Id != inner.Id select (outer, inner);
}
