using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Sessions;

namespace Netra.Access.SecondFactors;

/// <summary>A page of dangerous acts: it asks for a second factor again where the last is minutes old. A browser left open signs nothing away.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StepUpAttribute : Attribute, IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }
    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (!context.HttpContext.RequestServices.GetRequiredService<DeskSession>().SteppedUp)
            context.Result = new LocalRedirectResult($"{request.PathBase}/masuk/ulang?lanjut={Uri.EscapeDataString(request.PathBase + request.Path)}");
    }
}
