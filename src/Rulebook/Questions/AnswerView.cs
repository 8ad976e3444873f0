using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Questions;

/// <summary>An answer with the words the page needs around it.</summary>
internal sealed record AnswerView(Answer Answer, Book Book, Choices Choices)
{
    public Verdict Verdict => Answer.Verdict;
    public Answers Input => Answer.Given;
    public Situation Situation => Answer.Situation;
    public AdjustView Adjust => new(Input, Choices);
    public Words Ask => Book.Lexicon.Acts[Situation.Act].Towards(Situation.Target);

    /// <exception cref="UnknownValue">A code no list holds.</exception>
    public static AnswerView Of(SelfCheck check, IRegions regions, Texts texts, Answers given, DateOnly today)
    {
        check = check.On(given.Day(today));
        var answer = check.Answer(given, today);
        // The form below the answer shows what was answered for, also where it was left open.
        (given.Date, given.Election) = (Answers.Iso(answer.Situation.Date), answer.Situation.Election);
        given.ShowDate();
        return new(answer, check.Book, new(check.Book, regions, texts, answer.Relevance));
    }

    public Rule Rule(string code) => Book.Rules.First(r => r.Code == code);
    public Words Confidence(string code) => Book.Lexicon.Confidences.Name(code);
    public Words Status => Book.Lexicon.Statuses.Name(Situation.Person.Status);
    public Words Phase => Book.Lexicon.Phases.Name(Verdict.Phase);
    public Words Election => Book.Election(Situation.Election).Name;
    /// <summary>bakal calon or calon; for a party or nobody the target itself.</summary>
    public string Target(Texts texts) => Verdict.TargetStatus is { } status ? Book.Lexicon.TargetStatuses.Name(status).ToString() : texts["rulebook.target." + Situation.Target];

    public static string Sign(string answer) => answer switch { "prohibited" => "tidak", "allowed" => "boleh", "conditional" => "syarat", _ => "telaah" };
    public static string Tone(string answer) => answer switch { "prohibited" => "lewat", "allowed" => "baik", "conditional" => "awas", _ => "tunggu" };
    public string ClockName(ProcedureClock clock) => Book.Clocks.First(c => c.Code == clock.Code).Name.ToString();
    public string Version => Book.Version;

    public static string Days(Period period, Texts texts) => (period.From, period.To) switch
    {
        (null, null) => texts["rulebook.period.always"],
        (null, { } to) => texts["rulebook.period.until", Say.Date(to)],
        ({ } from, null) => texts["rulebook.period.from", Say.Date(from)],
        ({ } from, { } to) => from == to ? Say.Date(from) : texts["rulebook.period.between", Say.Date(from), Say.Date(to)]
    };
}
