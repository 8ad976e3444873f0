using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Rulebook.Questions;

/// <summary>What both ways to an answer share: the answer, or the form again with what was typed and a sentence beside each fault.</summary>
internal abstract class AskPage(SelfCheck check, IRegions regions, Clock clock) : FormPage
{
    public AnswerView? Answer { get; private set; }
    /// <summary>Something answered is wrong: the form to mend it.</summary>
    public AdjustView? Adjust { get; private set; }

    protected SelfCheck Law => check;
    protected IRegions Regions => regions;
    protected DateOnly Today => Say.LocalDay(clock.Now, OfficeZone.Wib);

    protected PageResult Judged(Answers given)
    {
        var faults = Faults.In(check.Book, given, Today).ToList();
        if (faults.Count == 0)
            try
            {
                Answer = AnswerView.Of(check, regions, T, given, Today);
                return Page();
            }
            catch (UnknownValue unknown)
            {
                faults.Add(unknown.Field == "date" ? new("Input.On", "rulebook.ask.date.early", unknown.Value) : new("", "rulebook.ask.unknown", unknown.Value));
            }
        foreach (var fault in faults) Check(false, fault.Field, fault.Text, fault.Args);
        given.ShowDate();
        Adjust = AdjustView.Of(check.Book, regions, T, given);
        return Again();
    }
}
