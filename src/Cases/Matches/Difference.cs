using Netra.Cases.Persons;
using Netra.Contracts;

namespace Netra.Cases.Matches;

/// <summary>What the file says of the person beside what the register says, of one thing.</summary>
/// <param name="What">name, status, unit, position or office-holder.</param>
internal sealed record Difference(string What, string File, string Register)
{
    public bool Differs => !string.Equals(File.Trim(), Register.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <param name="words">A status' and a yes or no's words.</param>
    public static IReadOnlyList<Difference> Between(Person file, Lead lead, Func<string, string> words)
    {
        var there = lead.Then ?? lead.Now;
        return
        [
            new("name", file.Name, lead.Name), new("status", words("cases.status." + file.Status), words("cases.status." + Identified.StatusOf(there))),
            new("unit", file.Unit, there.UnitName), new("position", file.Position, there.Position), new("office-holder", words(Holds(file.OfficeHolder)), words(Holds(there.OfficeHolder)))
        ];
    }

    private static string Holds(bool holder) => holder ? "cases.parties.office-holder" : "cases.parties.no-office-holder";
}
