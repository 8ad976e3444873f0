using System.Text.Json;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Circulars;

/// <summary>A circular as an officer enters it.</summary>
internal sealed class CircularInput
{
    private const int MostDays = 400, Line = 300, Paragraph = 8_000, MostObligations = 20, Point = 1_000;

    public string Kind { get; set; } = "circular";
    public string Role { get; set; } = "region-head";
    public string Issuer { get; set; } = "";
    public string Number { get; set; } = "";
    public DateInput Dated { get; set; } = new();
    public string Title { get; set; } = "";
    public string Summary { get; set; } = "";
    /// <summary>One on each line.</summary>
    public string Obligations { get; set; } = "";
    public string Instrument { get; set; } = "";
    public List<string> Agencies { get; set; } = [];
    public List<string> Units { get; set; } = [];
    public List<string> Boards { get; set; } = [];
    /// <summary>Codes with commas between them.</summary>
    public string Regions { get; set; } = "";
    public DateInput DueOn { get; set; } = new();

    private IEnumerable<RegionCode> Codes => Regions.Split([',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(c => new RegionCode(c));
    private List<string> Points => [.. Obligations.Split('\n').Select(p => p.Trim()).Where(p => p.Length > 0)];

    /// <summary>What is wrong: the field and the sentence.</summary>
    public IEnumerable<(string Field, string Text)> Faults(IReadOnlyList<ServedAgency> served, IReadOnlyList<InstrumentInfo> instruments, IRegions regions, DateOnly today)
    {
        if (!CircularWords.Kinds.Contains(Kind)) yield return (nameof(Kind), "prevention.circular.kind-missing");
        if (!CircularWords.Roles.Contains(Role)) yield return (nameof(Role), "prevention.circular.role-missing");
        if (Issuer.Trim().Length is 0 or > Line) yield return (nameof(Issuer), "prevention.circular.issuer-missing");
        if (Number.Trim().Length is 0 or > Line) yield return (nameof(Number), "prevention.circular.number-missing");
        if (Dated.Value is not { } dated || dated > today) yield return (nameof(Dated), "prevention.circular.dated-missing");
        if (Title.Trim().Length is 0 or > Line) yield return (nameof(Title), "prevention.circular.title-missing");
        if (Summary.Trim().Length is 0 or > Paragraph) yield return (nameof(Summary), "prevention.circular.summary-missing");
        if (Points.Count is 0 or > MostObligations || Points.Any(p => p.Length > Point)) yield return (nameof(Obligations), "prevention.circular.obligations-missing");
        if (Instrument.Length > 0 && instruments.All(i => i.Code != Instrument)) yield return (nameof(Instrument), "prevention.circular.instrument-unknown");
        // Nobody sends a circular to people whose PPK's office it is not.
        if (Agencies.Count == 0 || Agencies.Except(served.Select(a => a.Id.Value.ToString("N"))).Any()) yield return (nameof(Agencies), "prevention.round.agency-missing");
        if (Units.Except(served.SelectMany(a => a.Units).Select(u => u.Id.Value.ToString("N"))).Any()) yield return (nameof(Units), "prevention.round.unit-unknown");
        if (Boards.Except(served.SelectMany(a => a.Boards).Select(b => b.Id.ToString("N"))).Any()) yield return (nameof(Boards), "prevention.round.board-unknown");
        if (Codes.Any(c => regions.Find(c) is null)) yield return (nameof(Regions), "prevention.round.region-unknown");
        if (DueOn.Value is not { } due || due < today || due > today.AddDays(MostDays)) yield return (nameof(DueOn), "prevention.circular.due-missing");
    }

    /// <summary>Of an input without faults.</summary>
    public Circular Circular(Office office, Actor by, DateTime now) => new()
    {
        Id = new(Clock.NewId(now)), Office = office.Id, Kind = Kind, Role = Role, Issuer = Issuer.Trim(), Number = Number.Trim(), Dated = Dated.Value!.Value, Title = Title.Trim(), Summary = Summary.Trim(), Obligations = Points,
        Instrument = Instrument.Length == 0 ? null : Instrument, DueOn = DueOn.Value!.Value, Zone = office.Zone, By = by.ToString(), At = now,
        Scope = JsonSerializer.Serialize(new RegisterScope([.. Agencies.Select(a => new AgencyId(Guid.Parse(a)))], [.. Units.Select(u => new UnitId(Guid.Parse(u)))], [.. Boards.Select(Guid.Parse)], [.. Codes]), Json.Stored)
    };
}
