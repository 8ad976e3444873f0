namespace Netra.Prevention;

/// <summary>On what legal basis prevention acts.</summary>
internal static class Basis
{
    /// <summary>The joint guideline asks for pledge and pact; national practice, regional circulars widen it to those who are not ASN.</summary>
    public const string Pledge = "SKB 22 September 2022";
    /// <summary>The joint guideline makes heads of agencies and units carry it to all their people.</summary>
    public const string Circular = "SKB 22 September 2022";
}
