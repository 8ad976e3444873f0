namespace Netra.Prevention;

/// <summary>On what legal basis prevention acts.</summary>
internal static class Basis
{
    /// <summary>The joint guideline asks for pledge and pact; national practice, regional circulars widen it to those who are not ASN.</summary>
    public const string Pledge = "SKB 22 September 2022";

    /// <summary>The same guideline asks agencies to make its rules known to their personnel.</summary>
    public const string Event = Pledge;
    /// <summary>The trail of processing that a subject may ask for.</summary>
    public const string Trail = "UU 27/2022 ps 32";
    /// <summary>The joint guideline makes heads of agencies and units carry it to all their people.</summary>
    public const string Circular = "SKB 22 September 2022";
    /// <summary>Supervisors watch over neutrality; telling people comes first.</summary>
    public const string Outreach = "UU 7/2017 ps 93 huruf f";
}
