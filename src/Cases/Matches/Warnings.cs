using Netra.Cases.Persons;
using Netra.Contracts;

namespace Netra.Cases.Matches;

/// <summary>What speaks against taking this person for the one who was reported, by codes; the text of each is <c>cases.match.warning.</c> and the code.</summary>
internal static class Warnings
{
    public const string SameUnit = "same-unit", SameAgency = "same-agency", SameBirth = "same-birth", OfficeHolder = "office-holder", OtherCase = "other-case";

    /// <param name="otherCase">Another open file that this officer may see is about the person.</param>
    public static IReadOnlyList<string> Of(Lead lead, Person established, bool otherCase)
    {
        var found = new List<string>();
        if (lead.Collisions.SameUnit > 0) found.Add(SameUnit);
        if (lead.Collisions.SameAgency > lead.Collisions.SameUnit) found.Add(SameAgency);
        if (lead.Collisions.SameBirth > 0) found.Add(SameBirth);
        // Some criminal provisions cover office-holders only: who is the wrong one is judged by the wrong law.
        if ((lead.Then ?? lead.Now).OfficeHolder != established.OfficeHolder) found.Add(OfficeHolder);
        if (otherCase) found.Add(OtherCase);
        return found;
    }

    public static object[] Args(string warning, Lead lead) => warning switch
    {
        SameUnit => [lead.Collisions.SameUnit], SameAgency => [lead.Collisions.SameAgency], SameBirth => [lead.Collisions.SameBirth], _ => []
    };
}
