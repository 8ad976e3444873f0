using Microsoft.AspNetCore.Mvc.ModelBinding;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Persons;

/// <summary>The reported person as typed.</summary>
internal sealed class PersonInput
{
    public string Name { get; set; } = "";
    public string Status { get; set; } = "";
    public string Unit { get; set; } = "";
    public string Position { get; set; } = "";
    public bool OfficeHolder { get; set; }

    public Person Person => new(Name.Trim(), Status, Unit.Trim(), Position.Trim(), OfficeHolder);

    public static IEnumerable<Option> Statuses(Texts texts) => Person.Statuses.Select(s => new Option(s, texts["cases.status." + s]));

    /// <summary>Says what is missing, beside its field.</summary>
    public void Check(ModelStateDictionary state, Texts texts)
    {
        if (Name.Trim().Length == 0) state.AddModelError("Person.Name", texts["cases.error.name"]);
        if (!Persons.Person.Statuses.Contains(Status)) state.AddModelError("Person.Status", texts["cases.error.status"]);
        if (Unit.Trim().Length == 0) state.AddModelError("Person.Unit", texts["cases.error.unit"]);
        if (Position.Trim().Length == 0) state.AddModelError("Person.Position", texts["cases.error.position"]);
    }
}
