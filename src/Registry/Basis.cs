namespace Netra.Registry;

/// <summary>On what legal basis the register is kept and read.</summary>
internal static class Basis
{
    /// <summary>An agency keeps the data of its personnel (UU 20/2023, the management of ASN).</summary>
    public const string Import = "UU 20/2023";
    /// <summary>The trail of processing that a subject may ask for.</summary>
    public const string Trail = "UU 27/2022 ps 32";
    /// <summary>The pledge and its follow-up rest with the head of the unit and the PPK.</summary>
    public const string Register = "SKB 22 September 2022";
    /// <summary>Who may punish whom.</summary>
    public const string Sanction = "PP 94/2021 ps 16-24";
    /// <summary>Personal data are kept no longer than their purpose asks.</summary>
    public const string Forgotten = "UU 27/2022 ps 16(2)";
}
