using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Netra.Kernel;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Signing;

/// <summary>Takes a signature before the page it was sent from is made: who signed is sent on to the pact, and only who is refused gets the page, which says why.
/// A crowd that signs costs no page, and who loads the answer again signs nothing.</summary>
internal sealed class SignFirst(SigningQueue queue, Secrets secrets, Clock clock) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var (http, typed) = (context.HttpContext, (string)context.RouteData.Values["token"]!);
        if (Secrets.ReadToken(typed) is { } token && await Confirmed(http.Request) is { } confirmation)
        {
            var refused = (Refusal)new TooManyAtOnce();
            if (queue.Ask(new(Secrets.HashOf(token), confirmation)) is { } kept)
            {
                var answer = await kept;
                if (answer.Refused is null)
                {
                    http.Response.Headers.Location = $"{http.Request.PathBase}/ikrar/{token}/{secrets.Pass(answer.Code, clock.Real)}";
                    context.Result = new StatusCodeResult(StatusCodes.Status303SeeOther);
                    return;
                }
                refused = answer.Refused;
            }
            http.Features.Set(refused);
        }
        await next();
    }

    /// <summary>null where the form does not sign, or does not say that the text was read.</summary>
    private static async Task<Confirmation?> Confirmed(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return null;
        try
        {
            var form = await request.ReadFormAsync();
            return form["Go"] == "sign" && bool.TryParse(form["Read"], out var read) && read ? Confirmation.Of(form) : null;
        }
        // The page says what is wrong with it.
        catch (InvalidDataException) { return null; }
    }
}
