using System.Globalization;
using Netra.Kernel.Ui;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Questions;

/// <summary>Something wrong with one answer, said beside its field.</summary>
internal sealed record Fault(string Field, string Text, params object[] Args);

/// <summary>What keeps the answers from being judged. Act and status are asked first and stand apart.</summary>
internal static class Faults
{
    public static IEnumerable<Fault> In(Book book, Answers given, DateOnly today)
    {
        var words = book.Lexicon;
        if (!words.Statuses.Has(given.Status)) yield return new("Input.Status", "rulebook.ask.status.unknown", given.Status);
        if (!words.Targets.Has(given.Target)) yield return new("Input.Target", "rulebook.ask.target.unknown", given.Target);
        if (Date(book, given, today) is { } date) yield return date;
        if (given.Election.Length > 0 && book.Elections.All(e => e.Code != given.Election)) yield return new("Input.Election", "rulebook.ask.election.unknown", given.Election);
        else if (Contest(book, given) is { } contest) yield return contest;
        foreach (var also in given.Also.Where(a => !words.Circumstances.Has(a) && !Question.Personal.Contains(a))) yield return new("Input.Also", "rulebook.ask.also.unknown", also);
    }

    /// <summary>A day long after the last calendar we have would be answered by one that says nothing about it.</summary>
    private static Fault? Date(Book book, Answers given, DateOnly today)
    {
        if (given.Date.Length == 0) return null;
        if (!DateOnly.TryParseExact(given.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new("Input.On", "rulebook.ask.date.wrong", given.Date);
        var (known, soon) = (book.Elections.Max(e => e.Stages.To), today.AddYears(1));
        var last = known > soon ? known : soon;
        return day > last ? new("Input.On", "rulebook.ask.date.far", Say.Date(day), Say.Date(last)) : null;
    }

    private static Fault? Contest(Book book, Answers given)
    {
        if (given.Contest.Length == 0) return null;
        var contests = book.Lexicon.Contests;
        if (!contests.Has(given.Contest)) return new("Input.Contest", "rulebook.ask.contest.unknown", given.Contest);
        return book.Elections.FirstOrDefault(e => e.Code == given.Election) is { } election && election.Contests.All(c => c.Contest != given.Contest)
            ? new("Input.Contest", "rulebook.ask.contest.not-in", contests.Name(given.Contest), election.Name) : null;
    }
}
