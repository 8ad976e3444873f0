namespace Netra.Prevention;

/// <summary>On what legal basis prevention acts.</summary>
internal static class Basis
{
    /// <summary>The joint guideline asks for pledge and pact; national practice, regional circulars widen it to those who are not ASN.</summary>
    public const string Pledge = "SKB 22 September 2022";

    /// <summary>The same guideline asks agencies to make its rules known to their personnel.</summary>
    public const string Event = Pledge;
}
