using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Web.Doors;

/// <summary>The one place that lets a request through to a page: the door is open on this node, the officer may, the form is not another site's.</summary>
public static class Gate
{
    public static IApplicationBuilder UseGate(this IApplicationBuilder app, Kernel.Doors open) => app.Use(async (context, next) =>
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is null) { await next(context); return; }

        // Sealed by default: a page that says no door has none.
        var door = endpoint.Metadata.GetMetadata<DoorAttribute>();
        if (door is null || (open & door.Door) == 0) { context.Response.StatusCode = 404; return; }

        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Headers["Sec-Fetch-Site"] == "cross-site") { context.Response.StatusCode = 403; return; }

        if (door.Door == Kernel.Doors.Desk)
        {
            var session = context.RequestServices.GetRequiredService<Contracts.ISession>();
            var officer = session.Officer;
            var open_ = endpoint.Metadata.GetMetadata<AnonymousAttribute>();
            var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>();
            if (officer is null && open_ is not { SignedIn: false }) { context.Response.Redirect(context.Request.PathBase + "/masuk"); return; }
            if (needs is null && open_ is null || needs is not null && !officer!.Permissions.Contains(needs.Permission)) { context.Response.StatusCode = 403; return; }
            if (endpoint.Metadata.GetMetadata<StepUpAttribute>() is not null && !session.SteppedUp)
            {
                context.Response.Redirect(context.Request.StepUpAddress(), permanent: false, preserveMethod: context.Request.CarriesForm());
                return;
            }
        }
        if (endpoint.Metadata.GetMetadata<FirstAttribute>() is { } first && await ((IFirst)app.ApplicationServices.GetRequiredService(first.Who)).Answers(context)) return;
        await next(context);
    });

    /// <summary>Forms before a receipt carry no ambient authority and set no cookie: the antiforgery check stays with sessions.</summary>
    public static PageConventionCollection ExemptPublicForms(this PageConventionCollection conventions)
    {
        conventions.Add(new Exemption());
        return conventions;
    }

    private sealed class Exemption : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel model)
        {
            if (model.ModelType?.GetCustomAttributes(typeof(DoorAttribute), true) is [DoorAttribute { Antiforgery: false }])
                model.Filters.Add(new IgnoreAntiforgeryTokenAttribute());
        }
    }
}
