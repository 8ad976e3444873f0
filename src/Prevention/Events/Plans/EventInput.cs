using System.Globalization;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Events.Plans;

/// <summary>An event as it is asked for.</summary>
internal sealed class EventInput
{
    public string Kind { get; set; } = "";
    public string Title { get; set; } = "";
    public DateInput Day { get; set; } = new();
    public string From { get; set; } = "";
    public string Until { get; set; } = "";
    public string Zone { get; set; } = "";
    public string Place { get; set; } = "";
    public List<string> Agencies { get; set; } = [];
    public List<string> Units { get; set; } = [];
    public List<string> Boards { get; set; } = [];
    /// <summary>Who else is invited, a line each.</summary>
    public string Others { get; set; } = "";
    public string Agenda { get; set; } = "";
    public string Moderator { get; set; } = "";
    public string Speakers { get; set; } = "";
    public string Materials { get; set; } = "";
    public string Wording { get; set; } = "";

    /// <summary>What is wrong: the field, the sentence, and the line it is about.</summary>
    public IEnumerable<(string Field, string Text, string Line)> Faults(IReadOnlyList<ServedAgency> served, IReadOnlyList<Wording> wordings)
    {
        if (!OutreachEvent.Kinds.Contains(Kind)) yield return (nameof(Kind), "prevention.event.kind-missing", "");
        if (Lines.Plain(Title).Length is 0 or > 200) yield return (nameof(Title), "prevention.event.title-missing", "");
        if (Day.Value is null) yield return (nameof(Day), "prevention.round.date-missing", "");
        if (Hour(From) is null) yield return (nameof(From), "prevention.event.hour-missing", "");
        if (Hour(Until) is not { } until || until <= Hour(From)) yield return (nameof(Until), "prevention.event.until-missing", "");
        if (!Enum.GetNames<OfficeZone>().Contains(Zone)) yield return (nameof(Zone), "prevention.event.zone-missing", "");
        if (Lines.Plain(Place).Length is 0 or > 200) yield return (nameof(Place), "prevention.event.place-missing", "");
        // Nobody's people are looked up at the door but those of an agency the office serves.
        if (Agencies.Except(served.Select(a => a.Id.Value.ToString("N"))).Any()) yield return (nameof(Agencies), "prevention.round.agency-missing", "");
        if (Units.Except(served.SelectMany(a => a.Units).Select(u => u.Id.Value.ToString("N"))).Any()) yield return (nameof(Units), "prevention.round.unit-unknown", "");
        if (Boards.Except(served.SelectMany(a => a.Boards).Select(b => b.Id.ToString("N"))).Any()) yield return (nameof(Boards), "prevention.round.board-unknown", "");
        if (Agencies.Count + Units.Count + Boards.Count + Lines.Of(Others).Count == 0) yield return (nameof(Others), "prevention.event.nobody-invited", "");
        if (Wording.Length > 0 && wordings.All(w => w.Id.ToString("N") != Wording)) yield return (nameof(Wording), "prevention.round.wording-missing", "");
        foreach (var (field, text) in new[] { (nameof(Others), Others), (nameof(Agenda), Agenda), (nameof(Speakers), Speakers), (nameof(Materials), Materials) })
            if (Lines.Of(text) is var lines && (lines.Count > Lines.Most || lines.Any(l => l.Length > Lines.Longest))) yield return (field, "prevention.event.lines-long", "");
        if (Lines.Of(Agenda).Count == 0) yield return (nameof(Agenda), "prevention.event.agenda-missing", "");
        if (Lines.Of(Moderator) is [var moderator, ..] && (Speaker.Read(moderator) is null || moderator.Length > Lines.Longest)) yield return (nameof(Moderator), "prevention.event.speaker-wrong", moderator);
        if (Lines.Of(Speakers).FirstOrDefault(l => Speaker.Read(l) is null) is { } speaker) yield return (nameof(Speakers), "prevention.event.speaker-wrong", speaker);
        if (Lines.Of(Materials).FirstOrDefault(l => Material.Read(l) is null) is { } material) yield return (nameof(Materials), "prevention.event.material-wrong", material);
    }

    /// <summary>Writes an input without faults into an event.</summary>
    public void Into(OutreachEvent planned, IReadOnlyList<ServedAgency> served)
    {
        var zone = Enum.Parse<OfficeZone>(Zone);
        DateTime At(TimeOnly hour) => Say.Utc(Day.Value!.Value, zone, hour);
        (planned.Kind, planned.Title, planned.Place, planned.Zone) = (Kind, Lines.Plain(Title), Lines.Plain(Place), zone);
        (planned.StartsAt, planned.EndsAt) = (At(Hour(From)!.Value), At(Hour(Until)!.Value));
        (planned.Agenda, planned.Moderator) = (Lines.Of(Agenda), Lines.Of(Moderator) is [var moderator, ..] ? Speaker.Read(moderator)!.ToString() : "");
        planned.SpeakerLines = [.. Lines.Of(Speakers).Select(l => Speaker.Read(l)!.ToString())];
        planned.MaterialLines = [.. Lines.Of(Materials).Select(l => Material.Read(l)!.ToString())];
        planned.Wording = Wording.Length == 0 ? null : Guid.ParseExact(Wording, "N");
        var invited = new Invited(Agencies, Units, Boards, served);
        (planned.Scope, planned.Institutions) = (System.Text.Json.JsonSerializer.Serialize(invited.Scope, Json.Stored), [.. invited.Names.Concat(Lines.Of(Others)).Distinct()]);
    }

    public static EventInput Of(OutreachEvent planned, IReadOnlyList<ServedAgency> served)
    {
        var (scope, from) = (planned.Units, Say.Local(planned.StartsAt, planned.Zone));
        string Clock(DateTime local) => local.ToString("HH'.'mm", CultureInfo.InvariantCulture);
        var input = new EventInput
        {
            Kind = planned.Kind, Title = planned.Title, Day = DateInput.Of(DateOnly.FromDateTime(from)), From = Clock(from), Until = Clock(Say.Local(planned.EndsAt, planned.Zone)), Zone = planned.Zone.ToString(), Place = planned.Place,
            Agencies = [.. scope.Agencies.Select(a => a.Value.ToString("N"))], Units = [.. scope.Units.Select(u => u.Value.ToString("N"))], Boards = [.. scope.Boards.Select(b => b.ToString("N"))],
            Agenda = string.Join('\n', planned.Agenda), Moderator = planned.Moderator, Speakers = string.Join('\n', planned.SpeakerLines), Materials = string.Join('\n', planned.MaterialLines), Wording = planned.Wording?.ToString("N") ?? ""
        };
        input.Others = string.Join('\n', planned.Institutions.Except(new Invited(input.Agencies, input.Units, input.Boards, served).Names));
        return input;
    }

    private static TimeOnly? Hour(string typed) =>
        TimeOnly.TryParseExact(typed.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;
}

/// <summary>What of the served agencies is invited: narrower choices bring their agency along.</summary>
internal sealed record Invited(IReadOnlyList<string> Agencies, IReadOnlyList<string> Units, IReadOnlyList<string> Boards, IReadOnlyList<ServedAgency> Served)
{
    private IEnumerable<(UnitId Id, string Name)> ChosenUnits => Served.SelectMany(a => a.Units).Where(u => Units.Contains(u.Id.Value.ToString("N")));
    private IEnumerable<(Guid Id, string Name)> ChosenBoards => Served.SelectMany(a => a.Boards).Where(b => Boards.Contains(b.Id.ToString("N")));
    private IEnumerable<ServedAgency> Whole => Units.Count + Boards.Count > 0 ? [] : Served.Where(a => Agencies.Contains(a.Id.Value.ToString("N")));

    public RegisterScope Scope => new(
        [.. Served.Where(a => Agencies.Contains(a.Id.Value.ToString("N")) || a.Units.Intersect(ChosenUnits).Any() || a.Boards.Intersect(ChosenBoards).Any()).Select(a => a.Id)],
        [.. ChosenUnits.Select(u => u.Id)], [.. ChosenBoards.Select(b => b.Id)], []);

    public IEnumerable<string> Names => Whole.Select(a => a.Name).Concat(ChosenUnits.Select(u => u.Name)).Concat(ChosenBoards.Select(b => b.Name));
}
