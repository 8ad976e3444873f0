namespace Netra.Cases;

/// <summary>The articles each step rests on. The Pilkada law and the Pemilu law say the same in different places.</summary>
internal static partial class Basis
{
    public static string Review(CaseFile file) => Of(file, "UU 1/2015 ps 134; Perbawaslu 8/2020", "UU 7/2017 ps 454(4); Perbawaslu 7/2022 ps 15");
    public static string Finding(CaseFile file) => Of(file, "UU 1/2015 ps 134(4)", "UU 7/2017 ps 454(5)");
    public static string Registration(CaseFile file) => Of(file, "UU 1/2015 ps 134(5)", "UU 7/2017 ps 454(7)");
    public static string Additional(CaseFile file) => Of(file, "UU 1/2015 ps 134(6)", "UU 7/2017 ps 454(8)");
    public static string Closure(CaseFile file) => Of(file, "UU 1/2015 ps 134(5)", "UU 7/2017 ps 454(7)");

    /// <summary>An officer with an interest in the matter does not decide it.</summary>
    public const string Recusal = "UU 30/2014 ps 42-43";

    /// <summary>A decision about a person is not a machine's (ps 10), and the data have to be those of the right one (ps 16(2)).</summary>
    public const string Match = "UU 27/2022 ps 10, 16(2)";

    public static bool Pemilu(CaseFile file) => file.Election?.StartsWith("pemilu", StringComparison.Ordinal) is true;
    private static string Of(CaseFile file, string pilkada, string pemilu) => Pemilu(file) ? pemilu : pilkada;
}
