using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Rulebook.Questions;

/// <summary>"Bolehkah saya…?": two questions, and at most two more where a rule depends on them. What is answered is posted and comes back
/// in the page: posting it puts it in no address, cookie, log or table. Links in the answer carry its codes.</summary>
[Door(Doors.Public)]
internal sealed class NewModel(SelfCheck check, IRegions regions, Clock clock) : AskPage(check, regions, clock)
{
    private const int Most = 2;

    [BindProperty] public Answers Input { get; set; } = new();
    /// <summary>The further questions were on the page already.</summary>
    [BindProperty] public bool Asked { get; set; }

    /// <summary>region, also, target: what is still asked.</summary>
    public IReadOnlyList<string> Further { get; private set; } = [];
    /// <summary>Where region and circumstances leave no room for a third question, towards whom is one of the ticks.</summary>
    public bool TargetIsTick { get; private set; }
    public Choices Choices { get; private set; } = null!;
    public Words Ask => Law.Book.Lexicon.Acts[Input.Act].Ask!;

    public void OnGet() => Choices = new(Law.Book, Regions, T, new([], []));

    public PageResult OnPost()
    {
        ModelState.Clear();
        OnGet();
        Check(Law.Book.Lexicon.Acts.Has(Input.Act), "Input.Act", "rulebook.ask.act.missing");
        Check(Law.Book.Lexicon.Statuses.Has(Input.Status), "Input.Status", "rulebook.ask.status.missing");
        if (!ModelState.IsValid) return Again();
        if (!Asked && Left() is { Count: > 0 } left)
        {
            Further = left;
            return Page();
        }
        Input.TakeTarget();
        Input.TakeDate();
        return Judged(Input);
    }

    private List<string> Left()
    {
        var relevance = Relevance.Of(Law.Book, Input.Act, Input.Status);
        Choices = new(Law.Book, Regions, T, relevance);
        var left = new List<string>();
        if (relevance.Regions.Count > 0) left.Add("region");
        if (relevance.Also.Count > 0) left.Add("also");
        if (!Law.TargetMatters(Input, relevance, Today)) return left;
        if (left.Count < Most) left.Add("target");
        else TargetIsTick = true;
        return left;
    }
}
