using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;

namespace Netra.Prevention.Events.Quizzes;

/// <summary>One question, the same before and after.</summary>
internal sealed class Question
{
    public long Event { get; init; }
    public int Serial { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<string> Choices { get; init; }
    /// <summary>The right one of the choices, from 0.</summary>
    public int Answer { get; init; }
    /// <summary>The article, or the rulebook's answer.</summary>
    public required string Source { get; init; }
    public string? Link { get; init; }
}

/// <summary>The quiz before ended, or the one after.</summary>
internal sealed class QuizTurn
{
    public const string After = "after", Over = "over";

    public long Event { get; init; }
    public required string Turn { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>One attendee's choices in one turn, under a pseudonym and without a time.</summary>
internal sealed class QuizAnswer
{
    public long Event { get; init; }
    public required string Turn { get; init; }
    public required byte[] Pseudonym { get; init; }
    /// <summary>Numbers of the choices with commas between them.</summary>
    public required string Choices { get; init; }

    public IReadOnlyList<int> Chosen => [.. Choices.Split(',').Select(c => int.Parse(c, CultureInfo.InvariantCulture))];
}

internal sealed class QuizTables : IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<QuizTurn>, IEntityTypeConfiguration<QuizAnswer>
{
    public void Configure(EntityTypeBuilder<Question> question) => question.ToTable("prevention_quiz_questions").HasKey(q => new { q.Event, q.Serial });
    public void Configure(EntityTypeBuilder<QuizTurn> turn) => turn.ToTable("prevention_quiz_turns").HasKey(t => new { t.Event, t.Turn });
    public void Configure(EntityTypeBuilder<QuizAnswer> answer)
    {
        answer.ToTable("prevention_quiz_answers").HasKey(a => new { a.Event, a.Turn, a.Pseudonym });
        answer.Ignore(a => a.Chosen);
    }
}

/// <summary>The questions of an event and whose turn it is.</summary>
/// <param name="Turn">before, after, or null where nobody may answer.</param>
/// <param name="Over">Both turns were held and have ended: the effect may be told.</param>
internal sealed record Quiz(IReadOnlyList<Question> Questions, string? Turn, bool Over)
{
    /// <param name="turned">The turns that were made.</param>
    public static Quiz Of(OutreachEvent held, IReadOnlyList<Question> questions, IReadOnlyCollection<string> turned) => new(questions,
        questions.Count == 0 || held.State != "held" || turned.Contains(QuizTurn.Over) ? null
        : turned.Contains(QuizTurn.After) ? "after" : "before",
        turned.Contains(QuizTurn.After) && (held.State == "closed" || turned.Contains(QuizTurn.Over)));

    /// <returns>The choices as they are stored; null where a question is not answered, or by no choice of it.</returns>
    public string? Read(IReadOnlyList<string> choices) => choices.Count == Questions.Count
        && Questions.Zip(choices, (q, c) => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && chosen < q.Choices.Count).All(good => good)
            ? string.Join(',', choices) : null;
}

internal static class FindingQuizzes
{
    public static async Task<Quiz> QuizOf(this Db db, OutreachEvent held) => Quiz.Of(held,
        await db.Set<Question>().AsNoTracking().Where(q => q.Event == held.Nr).OrderBy(q => q.Serial).ToListAsync(),
        await db.Set<QuizTurn>().AsNoTracking().Where(t => t.Event == held.Nr).Select(t => t.Turn).ToListAsync());

    /// <summary>null while a turn runs, and where there was no quiz.</summary>
    public static async Task<Effect?> EffectOf(this Db db, OutreachEvent held) => await db.QuizOf(held) is { Over: true } quiz
        ? Effect.Of(quiz.Questions, await db.Set<QuizAnswer>().AsNoTracking().Where(a => a.Event == held.Nr).ToListAsync()) : null;
}
