using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases.Files;
using Netra.Cases.Persons;
using Netra.Cases.Reviews;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Demo;

/// <summary>One case file of the demonstration, told step by step up to its registration. Each step posts the page's form in an officer's session.</summary>
/// <param name="key">What the stage calls the report: <c>report.KEY</c>.</param>
/// <param name="office">The place in the officers' addresses: <c>jepara</c>.</param>
internal sealed partial class Tale(DemoStage stage, string key, string office)
{
    public static DateTime October(int day, int hour, int minute = 0) => new(2024, 10, day, hour, minute, 0);

    /// <summary>Opens the file first, as one does before judging it.</summary>
    public Tale Reviewed(DateTime at, string conclusion, string reasons, string message = "", string to = "", params string[] missing) => Staff(at, async (s, id) =>
    {
        await ActivatorUtilities.CreateInstance<ShowModel>(s).OnGetAsync(id);
        await s.Post<Reviews.NewModel>(page =>
        {
            page.Input = new ReviewInput { Conclusion = conclusion, Reasons = reasons, Message = message, PassTo = to, Met = Every(s).ToDictionary(c => c, c => !missing.Contains(c)) };
            return page.OnPostAsync(id);
        });
    });

    // Both election laws ask for the same; their rows differ in the article alone.
    private static IEnumerable<string> Every(IServiceProvider s) => s.GetRequiredService<IRulebook>().Conditions.Select(c => c.Code).Distinct();

    public Tale Traced(DateTime at, string note) => Staff(at, (s, id) => s.Post<Tracings.NewModel>(page =>
    {
        page.Note = note;
        return page.OnPostAsync(id);
    }));

    public Tale Found(DateTime at, string act, DateOnly on, string facts, Person person) => Staff(at, (s, id) => s.Post<Findings.NewModel>(page =>
    {
        (page.Act, page.ActedOn, page.Facts, page.Person) = (act, DateInput.Of(on), facts, Typed(person));
        return page.OnPostAsync(id);
    }));

    /// <summary>Names the reported person and registers the report a quarter of an hour later.</summary>
    public Tale Registered(DateTime at, Person person) => Staff(at, (s, id) => s.Post<Persons.NewModel>(page =>
    {
        page.Person = Typed(person);
        return page.OnPostAsync(id);
    })).Staff(at.AddMinutes(15), (s, id) => s.Post<Registrations.ConfirmModel>(page => page.OnPostAsync(id)));

    public Tale Closed(DateTime at, string reason, string reasons) => Staff(at, (s, id) => s.Post<Closures.NewModel>(page =>
    {
        (page.Reason, page.Reasons) = (reason, reasons);
        return page.OnPostAsync(id);
    })).Chair(at.AddMinutes(20), (s, id) => s.Post<Closures.NewModel>(page =>
    {
        page.Act = "agree";
        return page.OnPostAsync(id);
    }));

    public Tale Extended(DateTime at, string reasons) => Staff(at, (s, id) => s.Post<Extensions.NewModel>(page =>
    {
        page.Reasons = reasons;
        return page.OnPostAsync(id);
    }));

    public Tale SteppedBack(DateTime at, string box, string reasons) => By(at, $"{box}.{office}@bawaslu.example", (s, id) => s.Post<Recusals.NewModel>(page =>
    {
        page.Reasons = reasons;
        return page.OnPostAsync(id);
    }));

    private static PersonInput Typed(Person person) =>
        new() { Name = person.Name, Status = person.Status, Unit = person.Unit, Position = person.Position, OfficeHolder = person.OfficeHolder };

    private Tale Staff(DateTime at, Func<IServiceProvider, Guid, Task> step) => By(at, $"staf.{office}@bawaslu.example", step);
    private Tale Chair(DateTime at, Func<IServiceProvider, Guid, Task> step) => By(at, $"ketua.{office}@bawaslu.example", step);

    private Tale By(DateTime at, string officer, Func<IServiceProvider, Guid, Task> step)
    {
        stage.At(at, officer, async s => await step(s, await File(s)));
        return this;
    }

    private async Task<Guid> File(IServiceProvider s)
    {
        var report = new ReportId(stage.Known["report." + key]);
        var file = await s.GetRequiredService<Db>().CaseFiles.VisibleTo(s.GetRequiredService<ISession>()).Where(f => f.Report == report).Select(f => f.Id).SingleAsync();
        return file.Value;
    }
}
