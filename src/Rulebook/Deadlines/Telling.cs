using System.Globalization;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Deadlines;

/// <summary>The derivation of one due date, sentence by sentence; runs of counted days are told in one.</summary>
internal sealed class Telling(Book book, OfficeZone zone)
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID"), English = CultureInfo.GetCultureInfo("en-GB");
    private readonly List<Words> steps = [];
    // Places in the order of the marks of confidence, surest first.
    private int weakest;
    private (DateOnly First, DateOnly Last, int From, int To)? run;

    public IReadOnlyList<Words> Steps => steps;

    /// <param name="confidence">How sure it is, where the due time rests on it.</param>
    public void Say(Words sentence, string? confidence)
    {
        steps.Add(sentence);
        if (confidence is not null) Weaken(confidence);
    }

    private void Say(string key, params ReadOnlySpan<Words> args) => steps.Add(book.Lexicon.Say(key, args));

    public void Start(ClockRule clock, DateTime at) => Say("clock.start", Moment(at), clock.Start);

    /// <summary>No election was named where the law or the closing hour depends on it.</summary>
    public void Assume(ClockRule clock)
    {
        var (hours, law) = (clock.Closes == "service", clock.Law is null ? Plain("") : book.Lexicon.Laws.Name(clock.Law));
        Say(clock.Law is null ? "clock.assumed.hours" : hours ? "clock.assumed" : "clock.assumed.law", law);
        Weaken("inferred");
    }

    public void Rule(string unit)
    {
        Weaken(book.Counting.Confidence);
        Say("clock.rule", book.Counting.StartDay, Plain(string.Join("; ", book.Counting.Basis)), book.Lexicon.Confidences.Name(book.Counting.Confidence));
        if (unit == "working") steps.Add(book.Counting.WorkingDay);
    }

    public void Hours(int length) => Say("clock.hours", Number(length));

    public void Count(DateOnly day, int number) =>
        run = run is { } r ? (r.First, day, r.From, number) : (day, day, number, number);

    /// <summary>Ends a run of counted days.</summary>
    public void Counted()
    {
        if (run is not { } r) return;
        run = null;
        if (r.From == r.To) Say("clock.last", Number(r.From), Day(r.First));
        else Say("clock.count", Plain($"{r.From}–{r.To}"), Day(r.First), Day(r.Last));
    }

    public void Skip(DateOnly day, Holiday? holiday)
    {
        Counted();
        if (holiday is null) Say("clock.skip", Day(day), book.Lexicon.Sentences["clock.weekend"]);
        else
        {
            var kind = book.Lexicon.Sentences[$"kind.{holiday.Kind}"];
            Say("clock.skip", Day(day), new($"{kind.Id}: {holiday.Name.Id}", $"{kind.En}: {holiday.Name.En}"));
            if (holiday.Confidence != "recalled" || WorkDays.IsWeekend(day)) return;
            Weaken("recalled");
            Say("clock.recalled", Day(day));
        }
    }

    public void Stood(Pause pause)
    {
        Counted();
        Say("clock.pause", Moment(pause.From.AddHours((int)zone)), Moment(pause.To.AddHours((int)zone)), pause.Why);
        if (pause is not { Basis: { } basis, Confidence: { } confidence }) return;
        Say("clock.pause.basis", Plain(basis), book.Lexicon.Confidences.Name(confidence));
        Weaken(confidence);
    }

    public void NoTable(int year)
    {
        Weaken("recalled");
        Say("clock.no-table", Number(year));
    }

    public void End(ClockRule clock, DateTime due)
    {
        Say("clock.due", Moment(due));
        if (clock.End is { } end) Say("clock.end", end);
        if (clock.Extension is { } extension) Say("clock.extension", extension);
        if (clock.Consequence is { } consequence) Say("clock.consequence", consequence);
        Say("clock.basis", Plain(clock.BasisText), book.Lexicon.Confidences.Name(clock.Confidence));
        // The law keeps its own mark; what was counted with it may be less sure.
        if (Weakest(clock.Confidence) is var result && result != clock.Confidence) Say("clock.result", book.Lexicon.Confidences.Name(result));
    }

    /// <summary>A date is no surer than the rule of counting, the hours, holidays and pauses it was counted with.</summary>
    public string Weakest(string confidence) => book.Lexicon.Confidences.Terms[Math.Max(weakest, book.Lexicon.Confidences.Place(confidence))].Code;

    private void Weaken(string confidence) => weakest = Math.Max(weakest, book.Lexicon.Confidences.Place(confidence));

    private Words Moment(DateTime local) => new(
        $"{Day(DateOnly.FromDateTime(local)).Id} pukul {local.ToString("HH.mm", Indonesian)} {zone.ToString().ToUpperInvariant()}",
        $"{Day(DateOnly.FromDateTime(local)).En} at {local.ToString("HH:mm", English)} {zone.ToString().ToUpperInvariant()}");

    private static Words Day(DateOnly date) => new(date.ToString("dddd, d MMMM yyyy", Indonesian), date.ToString("dddd, d MMMM yyyy", English));
    private static Words Number(int number) => Plain(number.ToString(CultureInfo.InvariantCulture));
    private static Words Plain(string text) => new(text, text);
}
