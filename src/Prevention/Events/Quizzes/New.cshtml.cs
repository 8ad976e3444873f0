using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Events.Quizzes;

/// <summary>The questions of an event: from the rulebook, or the organiser's own with the right answer and its article.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class NewModel(Db db, ISession session, Quizzing quizzing) : FormPage
{
    [BindProperty] public List<string> Asked { get; set; } = [];
    [BindProperty] public string Question { get; set; } = "";
    [BindProperty] public string Choices { get; set; } = "";
    [BindProperty] public string Right { get; set; } = "";
    [BindProperty] public string Source { get; set; } = "";
    /// <summary>The button pressed: rulebook, own, or the serial of a question to take out.</summary>
    [BindProperty] public string Go { get; set; } = "";

    public OutreachEvent Event { get; private set; } = null!;
    public Quiz Quiz { get; private set; } = null!;
    public IReadOnlyList<AskedQuestion> Offered { get; private set; } = [];
    public IEnumerable<Option> AskedOptions => Offered.Select(q => new Option(q.Path, q.Text.ToString(), T["prevention.quiz.answer." + q.Answer]));
    public IEnumerable<Option> Lines5 => Enumerable.Range(1, 5).Select(n => new Option(n.ToString(CultureInfo.InvariantCulture), T["prevention.quiz.line", n]));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (Go == "own") Judge();
        else if (Go == "rulebook") Check(Asked.Count > 0 && Quiz.Questions.Count + Asked.Count <= Quizzing.Most, nameof(Asked), "prevention.quiz.none-chosen", Quizzing.Most);
        if (!ModelState.IsValid) return Again();
        Refusal? refused = null;
        if (int.TryParse(Go, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)) refused = await quizzing.TakeOut(Event, serial);
        else if (Go == "own") refused = await quizzing.Add(Event, Lines.Plain(Question), Lines.Of(Choices), int.Parse(Right, CultureInfo.InvariantCulture) - 1, Lines.Plain(Source));
        else foreach (var asked in Offered.Where(q => Asked.Contains(q.Path))) refused ??= await quizzing.Add(Event, asked);
        return refused is null ? Redirect($"~/meja/kegiatan/{id}/kuis") : Refuse(refused);
    }

    private void Judge()
    {
        var choices = Lines.Of(Choices);
        Check(Lines.Plain(Question).Length is > 0 and <= 300, nameof(Question), "prevention.quiz.question-missing");
        Check(choices.Count is >= 2 and <= 5 && choices.All(c => c.Length <= 200) && choices.Distinct().Count() == choices.Count, nameof(Choices), "prevention.quiz.choices-missing");
        Check(int.TryParse(Right, NumberStyles.None, CultureInfo.InvariantCulture, out var right) && right >= 1 && right <= choices.Count, nameof(Right), "prevention.quiz.right-missing");
        Check(Lines.Plain(Source).Length is > 0 and <= 200, nameof(Source), "prevention.quiz.source-missing");
        Check(Quiz.Questions.Count < Quizzing.Most, "", "prevention.quiz.none-chosen", Quizzing.Most);
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Own(session, id) is not { } found) return false;
        (Event, Quiz) = (found, await db.QuizOf(found));
        Offered = [.. quizzing.Asked(found).Where(q => Quiz.Questions.All(have => have.Link != "/" + q.Path))];
        return true;
    }
}
