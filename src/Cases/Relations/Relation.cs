using Netra.Contracts;

namespace Netra.Cases.Relations;

/// <summary>The officer's side, as declared and as the register has it.</summary>
/// <param name="Own">The officer's own entry; null where none is declared.</param>
/// <param name="Lines">Where that entry stood, on the day of the act and today.</param>
/// <param name="Family">Kind of each declared relative by the keyed digest.</param>
/// <param name="HandledEarlier">The officer took part in a case of this person that was decided or closed before.</param>
/// <param name="SpouseStands">The officer declared that the wife or husband stands in the election of the case.</param>
internal sealed record OfficerSide(PersonId? Own, IReadOnlyList<ServiceLine> Lines, IReadOnlyDictionary<string, string> Family, bool HandledEarlier, bool SpouseStands = false);

/// <summary>The reported person's side.</summary>
/// <param name="Digest">In the domain of declared relatives.</param>
internal sealed record ReportedSide(PersonId Person, string Digest, IReadOnlyList<ServiceLine> Lines);

/// <summary>What lies between an officer and a reported person (UU 30/2014 art. 43), by codes; the sentence of each is <c>cases.relation.</c> and the code.</summary>
internal static class Relation
{
    public const string Oneself = "oneself", SameUnit = "same-unit", Leads = "leads", Led = "led", Earlier = "earlier", Stands = "candidate-spouse";
    /// <summary>Kinds of declared relatives.</summary>
    public static readonly IReadOnlyList<string> Family = ["spouse", "child", "parent", "sibling"];

    public static IReadOnlyList<string> Between(OfficerSide officer, ReportedSide reported)
    {
        if (officer.Own == reported.Person) return [Oneself];
        var found = new List<string>();
        if (officer.Family.TryGetValue(reported.Digest, out var kin)) found.Add(kin);
        if (officer.Lines.Any(o => reported.Lines.Any(r => o.Units[0] == r.Units[0]))) found.Add(SameUnit);
        if (officer.Own is { } own && reported.Lines.Any(r => r.Heads.Contains(own))) found.Add(Leads);
        if (officer.Lines.Any(o => o.Heads.Contains(reported.Person))) found.Add(Led);
        if (officer.HandledEarlier) found.Add(Earlier);
        if (officer.SpouseStands) found.Add(Stands);
        return found;
    }

    /// <summary>What keeps somebody at the employer from deciding. Leading the person does not: summoning, examining and punishing is the superior's own duty
    /// (PP 94/2021 art. 24, 26); being the person, the family or the subordinate does, and the matter goes one level up.</summary>
    public static bool KeepsEmployerFrom(IReadOnlyList<string> relations) => relations.Any(r => r is Oneself or Led || Family.Contains(r));
}
