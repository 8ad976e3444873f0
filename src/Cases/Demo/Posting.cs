using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel.Ui;

namespace Netra.Cases.Demo;

/// <summary>Posts a page's own form without a browser: its checks, its decision and its save are those of the page, or the demo stops.</summary>
internal static class Posting
{
    public static async Task Post<TPage>(this IServiceProvider scope, Func<TPage, Task<IActionResult>> form) where TPage : FormPage
    {
        var page = ActivatorUtilities.CreateInstance<TPage>(scope);
        page.PageContext = new PageContext(new ActionContext(new DefaultHttpContext { RequestServices = scope }, new RouteData(), new CompiledPageActionDescriptor()));
        if (await form(page) is not RedirectResult)
            throw new InvalidOperationException($"The demo was refused by {typeof(TPage).FullName}: {string.Join(" ", page.ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage))}");
    }
}
