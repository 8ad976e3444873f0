using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Rulebook.Questions;

/// <summary>"Bolehkah saya…?": two questions, and at most two more where a rule depends on them. What is answered is posted and comes back
/// in the page: it stands in no address, cookie, log or table.</summary>
[Door(Doors.Public)]
internal sealed class NewModel(SelfCheck check, IRegions regions, Clock clock) : FormPage
{
    private const int Most = 2;

    [BindProperty] public Answers Input { get; set; } = new();
    /// <summary>The further questions were on the page already.</summary>
    [BindProperty] public bool Asked { get; set; }

    public AnswerView? Answer { get; private set; }
    /// <summary>region, also, target: what is still asked.</summary>
    public IReadOnlyList<string> Further { get; private set; } = [];
    public Choices Choices { get; private set; } = null!;
    public Words Ask => check.Book.Lexicon.Acts[Input.Act].Ask!;

    public void OnGet() => Choices = new(check.Book, regions, T, new([], []));

    public PageResult OnPost()
    {
        ModelState.Clear();
        var today = DateOnly.FromDateTime(Say.Local(clock.Now, OfficeZone.Wib));
        OnGet();
        Check(check.Book.Lexicon.Acts.Has(Input.Act), "Input.Act", "rulebook.ask.act.missing");
        Check(check.Book.Lexicon.Statuses.Has(Input.Status), "Input.Status", "rulebook.ask.status.missing");
        if (!ModelState.IsValid) return Again();
        try
        {
            if (!Asked && Left(today) is { Count: > 0 } left) Further = left;
            else Answer = AnswerView.Of(check, regions, T, Input, today);
            return Page();
        }
        catch (UnknownValue unknown)
        {
            return Refuse(new Unknown(unknown));
        }
    }

    private List<string> Left(DateOnly today)
    {
        var relevance = Relevance.Of(check.Book, Input.Act, Input.Status);
        Choices = new(check.Book, regions, T, relevance);
        var left = new List<string>();
        if (relevance.Regions.Count > 0) left.Add("region");
        if (relevance.Also.Count > 0) left.Add("also");
        if (left.Count < Most && check.TargetMatters(Input, today)) left.Add("target");
        return left;
    }
}
