namespace Netra.Intake.Reports;

/// <summary>The eight kinds a citizen chooses from, and the rulebook's act each stands for until an officer has read the report.</summary>
internal static class Kinds
{
    public static readonly IReadOnlyList<(string Kind, string Act)> All =
    [
        ("media", "social-media-engagement"), ("foto", "photo-with-contestant"), ("hadir", "attend-declaration-or-campaign"), ("ajak", "mobilise-staff"),
        ("putus", "favouring-decision"), ("fasilitas", "use-state-facilities"), ("partai", "party-membership"), ("lain", "other")
    ];

    /// <summary>null where the kind is none of the list.</summary>
    public static string? ActOf(string kind) => All.FirstOrDefault(k => k.Kind == kind).Act;
    public static string KindOf(string act) => All.FirstOrDefault(k => k.Act == act).Kind ?? "lain";
}
