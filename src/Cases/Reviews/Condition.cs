namespace Netra.Cases.Reviews;

/// <summary>A condition a report must meet to be registered; its words are <c>cases.condition.</c> and the code.</summary>
/// <param name="Formal">Formal (syarat formal) or material (syarat materiel).</param>
/// <param name="Confidence">How sure we are of the text; shown beside the box.</param>
internal sealed record Condition(string Code, bool Formal, string Pemilu, string Pilkada, string Confidence)
{
    public string Basis(CaseFile file) => Cases.Basis.Pemilu(file) ? Pemilu : Pilkada;

    /// <summary>Perbawaslu 7/2022 ps 15(3)-(4), UU 1/2015 ps 134(3).</summary>
    public static readonly IReadOnlyList<Condition> All =
    [
        new("reporter", true, "Perbawaslu 7/2022 ps 15(3)", "UU 1/2015 ps 134(3) huruf a", "primary"),
        new("reported", true, "Perbawaslu 7/2022 ps 15(3)", "UU 1/2015 ps 134(3) huruf b", "primary"),
        new("in-time", true, "Perbawaslu 7/2022 ps 8(3), 15(3)", "UU 1/2015 ps 134(4)", "secondary"),
        new("signature", true, "Perbawaslu 7/2018", "Perbawaslu 8/2020", "recalled"),
        new("time-place", false, "Perbawaslu 7/2022 ps 15(4)", "UU 1/2015 ps 134(3) huruf c", "primary"),
        new("account", false, "Perbawaslu 7/2022 ps 15(4)", "UU 1/2015 ps 134(3) huruf d", "primary"),
        new("evidence", false, "Perbawaslu 7/2022 ps 15(4)", "Perbawaslu 8/2020", "secondary")
    ];
}
