using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Netra.Web.Doors;

/// <summary>A form that cannot be read, with a null sign in it or a thousand fields, is told so. Where reading fails MVC binds nothing at all, not even the address: a page
/// that went on would look for what is null.</summary>
internal sealed class UnreadForms : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Before the page has run nothing else speaks of the form as a whole.
        if (context.ModelState[""] is { Errors.Count: > 0 }) context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
