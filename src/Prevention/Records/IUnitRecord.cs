using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Records;

/// <summary>One kind of what a unit has to do: what it did, for everybody, and what it has not done, for those who must act. Each kind is one class; pages, exports
/// and reminders know the list alone.</summary>
internal interface IUnitRecord
{
    /// <summary>What the unit did, latest first; no name of a person, no count of fewer than five.</summary>
    Task<IReadOnlyList<Deed>> Done(UnitId unit);

    /// <summary>What is open in these units of an agency now.</summary>
    Task<IReadOnlyList<Duty>> Open(AgencyId agency, IReadOnlyCollection<UnitId> units, DateTime now);
}

/// <summary>Something a unit did.</summary>
/// <param name="Key">Text key of how it went; it takes the arguments.</param>
/// <param name="Share">Where it is a matter of how many did it.</param>
internal sealed record Deed(DateTime At, OfficeZone Zone, string What, string Key, IReadOnlyList<object> Args, string Tone, Share? Share);

/// <summary>Something a unit has not done.</summary>
/// <param name="Code">The sentence is <c>prevention.duty.CODE</c>; it takes the arguments.</param>
/// <param name="Subject">What it is about, the empty id where the code says all.</param>
/// <param name="Count">How many people or things are missing.</param>
/// <param name="Theirs">The unit itself must act, through coordinator or head; else the appointing official's office.</param>
/// <param name="Errands">What its coordinator can do about it today.</param>
internal sealed record Duty(UnitId Unit, string Code, Guid Subject, string What, long Count, DateTime Since, DateTime? Until, bool Theirs, IReadOnlyList<Errand> Errands);

/// <summary>One line of the coordinator's list with its one button.</summary>
/// <param name="Says">Text key; it takes the duty's What and Count.</param>
/// <param name="Button">Text key.</param>
internal sealed record Errand(string Says, string Button, string Href);

/// <summary>How many must and how many did.</summary>
internal sealed record Share(long Done, long Of)
{
    public int Percent => Of == 0 ? 0 : (int)(Done * 100 / Of);
    public string Tone => Of > 0 && Done >= Of ? "baik" : "jalan";
}
