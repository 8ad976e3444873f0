namespace Netra.Cases;

internal static partial class Basis
{
    private static bool Discipline(string kind) => kind.StartsWith("DISIPLIN", StringComparison.Ordinal);

    public static string Assessment(CaseFile file) => Of(file, "UU 1/2015 ps 134(5)", "UU 7/2017 ps 454(7)");
    public static string Plenary(CaseFile file) => Of(file, "UU 1/2015 ps 134-135", "UU 7/2017 ps 455(1)");
    public static string Referral(CaseFile file) => Of(file, "UU 1/2015 ps 134; UU 7/2017 ps 95 huruf e", "UU 7/2017 ps 455(1) huruf c");
    /// <summary>What makes the receiver act (BKN, October 2024; PP 94/2021 ps 24).</summary>
    public const string Acknowledgement = "PP 94/2021 ps 24";
    /// <summary>Third step of the chain since KASN ended (BKN, October 2024).</summary>
    public const string Conveyance = "Keterangan BKN Oktober 2024";
    public static string Sanction(string kind) => Discipline(kind) ? "PP 94/2021 ps 16-24" : kind == "PTDH" ? "UU ASN; PP 11/2017" : "PP 42/2004 ps 15";
    public static string Execution(string kind) => Discipline(kind) ? "PP 94/2021 ps 38(1)" : kind == "PTDH" ? "UU ASN; PP 11/2017" : "PP 42/2004 ps 15";
    public static string Announcement(CaseFile file) => Of(file, "Perbawaslu 8/2020 jo 9/2024", "Perbawaslu 7/2022");
}
