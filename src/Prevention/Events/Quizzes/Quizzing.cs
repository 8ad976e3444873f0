using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Events.Quizzes;

internal sealed record QuizHasBegun() : Refusal("prevention.quiz.begun");
internal sealed record NoTurn() : Refusal("prevention.quiz.no-turn");

/// <summary>Writes the questions while the event is planned, and turns the quiz while it is held.</summary>
internal sealed class Quizzing(Db db, ISelfCheck asking, Texts texts, ISession session, Clock clock)
{
    public const int Most = 10;
    private static readonly string[] Answers = ["prohibited", "conditional", "allowed", "needs-legal-review"];

    /// <summary>What is asked most of the rulebook, with its answer on the day of the event.</summary>
    public IReadOnlyList<AskedQuestion> Asked(OutreachEvent planned) => asking.MostAsked(planned.Day);

    /// <summary>A question of the rulebook, answered by it for a PNS on the day of the event.</summary>
    public Task<Refusal?> Add(OutreachEvent planned, AskedQuestion asked) =>
        Add(planned, asked.Text.Id, [.. Answers.Select(a => texts["prevention.quiz.answer." + a])], Array.IndexOf(Answers, asked.Answer), texts["prevention.quiz.by-rulebook", Say.Date(planned.Day)], "/" + asked.Path);

    public async Task<Refusal?> Add(OutreachEvent planned, string text, IReadOnlyList<string> choices, int answer, string source, string? link = null)
    {
        if (planned.State != "planned") return new QuizHasBegun();
        // The same form again asks the same question once.
        if (await db.Set<Question>().AnyAsync(q => q.Event == planned.Nr && q.Text == text)) return null;
        var serial = 1 + await db.Set<Question>().Where(q => q.Event == planned.Nr).Select(q => (int?)q.Serial).MaxAsync() ?? 1;
        db.Add(new Question { Event = planned.Nr, Serial = serial, Text = text, Choices = choices, Answer = answer, Source = source, Link = link });
        // Another question came in between and has the number.
        return await Keep(planned, serial) ? null : await Add(planned, text, choices, answer, source, link);
    }

    public async Task<Refusal?> TakeOut(OutreachEvent planned, int serial)
    {
        if (planned.State != "planned") return new QuizHasBegun();
        if (await db.Set<Question>().SingleOrDefaultAsync(q => q.Event == planned.Nr && q.Serial == serial) is not { } question) return null;
        db.Remove(question);
        await Keep(planned, await db.Set<Question>().CountAsync(q => q.Event == planned.Nr) - 1);
        return null;
    }

    /// <summary>From before to after, and from after to over.</summary>
    /// <param name="ending">The turn that ends: the same button pressed twice ends no second one.</param>
    public async Task<Refusal?> Turn(OutreachEvent held, string ending)
    {
        if ((await db.QuizOf(held)).Turn is not { } turn) return new NoTurn();
        if (turn != ending) return null;
        var to = turn == "before" ? QuizTurn.After : QuizTurn.Over;
        db.Add(new QuizTurn { Event = held.Nr, Turn = to, By = session.Actor.ToString(), At = clock.Now });
        db.Record(new QuizTurned(held.Id, to), session.Actor, new Because(Basis.Event), clock.Now);
        // Twice at once: it turned, by the other of the two.
        await db.SaveOnce();
        return null;
    }

    private Task<bool> Keep(OutreachEvent planned, int questions)
    {
        db.Record(new QuizWritten(planned.Id, questions), session.Actor, new Because(Basis.Event), clock.Now);
        return db.SaveOnce();
    }
}
