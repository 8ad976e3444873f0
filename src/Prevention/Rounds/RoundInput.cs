using System.Text.Json;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Rounds;

/// <summary>A round as it is asked for.</summary>
internal sealed class RoundInput
{
    private const int MostDays = 400;

    public string Name { get; set; } = "";
    public string Wording { get; set; } = "";
    public string NonAsnWording { get; set; } = "";
    public List<string> Agencies { get; set; } = [];
    public List<string> Units { get; set; } = [];
    public List<string> Boards { get; set; } = [];
    /// <summary>Codes with commas between them.</summary>
    public string Regions { get; set; } = "";
    public DateInput AsOf { get; set; } = new();
    public DateInput OpensOn { get; set; } = new();
    public DateInput ClosesOn { get; set; } = new();

    private IEnumerable<RegionCode> Codes => Regions.Split([',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(c => new RegionCode(c));

    /// <summary>What is wrong: the field and the sentence.</summary>
    public IEnumerable<(string Field, string Text)> Faults(IReadOnlyList<ServedAgency> served, IReadOnlyList<Wording> wordings, IRegions regions, DateOnly today)
    {
        if (Name.Trim().Length is 0 or > 200) yield return (nameof(Name), "prevention.round.name-missing");
        if (wordings.All(w => w.Id.ToString("N") != Wording)) yield return (nameof(Wording), "prevention.round.wording-missing");
        if (NonAsnWording.Length > 0 && wordings.All(w => w.Id.ToString("N") != NonAsnWording)) yield return (nameof(NonAsnWording), "prevention.round.wording-missing");
        // Nobody opens a round over people whose PPK's office it is not.
        if (Agencies.Count == 0 || Agencies.Except(served.Select(a => a.Id.Value.ToString("N"))).Any()) yield return (nameof(Agencies), "prevention.round.agency-missing");
        if (Units.Except(served.SelectMany(a => a.Units).Select(u => u.Id.Value.ToString("N"))).Any()) yield return (nameof(Units), "prevention.round.unit-unknown");
        if (Boards.Except(served.SelectMany(a => a.Boards).Select(b => b.Id.ToString("N"))).Any()) yield return (nameof(Boards), "prevention.round.board-unknown");
        if (Codes.Any(c => regions.Find(c) is null)) yield return (nameof(Regions), "prevention.round.region-unknown");
        if (AsOf.Value is null) yield return (nameof(AsOf), "prevention.round.date-missing");
        if (OpensOn.Value is null) yield return (nameof(OpensOn), "prevention.round.date-missing");
        if (ClosesOn.Value is not { } until) yield return (nameof(ClosesOn), "prevention.round.date-missing");
        else if (until < today || until < OpensOn.Value || until > OpensOn.Value?.AddDays(MostDays)) yield return (nameof(ClosesOn), "prevention.round.closes-early");
    }

    /// <summary>Of an input without faults.</summary>
    public (Round Round, Wording Wording) Round(Office office, IReadOnlyList<Wording> wordings, Actor by, DateTime now)
    {
        var wording = wordings.Single(w => w.Id.ToString("N") == Wording);
        var scope = new RegisterScope([.. Agencies.Select(a => new AgencyId(Guid.Parse(a)))], [.. Units.Select(u => new UnitId(Guid.Parse(u)))], [.. Boards.Select(Guid.Parse)], [.. Codes]);
        DateTime At(DateOnly day) => Say.Utc(day, office.Zone);
        return (new()
        {
            Id = new(Clock.NewId(now)), Office = office.Id, Name = Name.Trim(), Wording = wording.Id, NonAsnWording = NonAsnWording.Length == 0 ? null : Guid.Parse(NonAsnWording),
            Scope = JsonSerializer.Serialize(scope, Json.Stored), AsOf = AsOf.Value!.Value, OpensAt = At(OpensOn.Value!.Value), ClosesAt = At(ClosesOn.Value!.Value.AddDays(1)), Zone = office.Zone, By = by.ToString(), At = now
        }, wording);
    }
}
