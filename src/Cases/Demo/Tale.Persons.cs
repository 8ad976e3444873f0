using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases.Matches;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Demo;

/// <summary>Who of the register the reported person is, and what lies between that person and the officers.</summary>
internal sealed partial class Tale
{
    /// <summary>Looks for the reported person by the name in the file.</summary>
    public Tale Sought(DateTime at) => Staff(at, async (s, id) =>
    {
        await s.GetRequiredService<IPersonSearch>().Prepare();
        await s.Post<NewModel>(async page =>
        {
            // The form comes filled with what the file knows.
            await page.OnGetAsync(id);
            return await page.OnPostAsync(id);
        });
    });

    /// <summary>Confirms the best lead a few minutes later, having read every warning.</summary>
    public Tale Matched(DateTime at, string reasons) => Sought(at).Staff(at.AddMinutes(5), async (s, id) =>
    {
        var file = new CaseFileId(id);
        var search = (await s.GetRequiredService<Db>().Set<Search>().AsNoTracking().Where(x => x.FileId == file).OrderBy(x => x.At).ToListAsync())[^1];
        await s.Post<ConfirmModel>(async page =>
        {
            await page.OnGetAsync(id, search.Id, 1);
            (page.Acknowledged, page.Uses, page.Reasons) = ([.. page.Found], ConfirmModel.FromRegister, reasons);
            return await page.OnPostAsync(id, search.Id, 1);
        });
    });

    public Tale Tied(DateTime at, string box, string kind, string name, string number) => By(at, $"{box}.{office}@bawaslu.example", (s, _) => s.Post<Ties.IndexModel>(page =>
    {
        (page.Kind, page.Name, page.Number) = (kind, name, number);
        return page.OnPostAsync();
    }));

    public Tale AskedToStay(DateTime at, string box, string reasons) => By(at, $"{box}.{office}@bawaslu.example", (s, id) => s.Post<Relations.NewModel>(page =>
    {
        page.Reasons = reasons;
        return page.OnPostAsync(id);
    }));
}
