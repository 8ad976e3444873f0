using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Netra.Kernel;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Signing;

/// <summary>Takes a signature before the page it was sent from is made: who signed is sent on to the pact, and only who is refused gets the page, which says why.
/// A crowd that signs costs no page, and who loads the answer again signs nothing.</summary>
internal sealed class SignFirst(SigningQueue queue, Secrets secrets, Clock clock) : IFirst
{
    public async Task<bool> Answers(HttpContext http)
    {
        if (Secrets.ReadToken((string)http.GetRouteValue("token")!) is not { } token || await Confirmed(http.Request) is not { } confirmation) return false;
        var answer = queue.Ask(new(Secrets.HashOf(token), confirmation)) is { } kept ? await kept : null;
        if (answer is not { Refused: null })
        {
            http.Features.Set<Refusal>(answer?.Refused ?? new TooManyAtOnce());
            return false;
        }
        (http.Response.StatusCode, http.Response.Headers.Location) = (StatusCodes.Status303SeeOther, $"{http.Request.PathBase}/ikrar/{token}/{secrets.Pass(answer.Code, clock.Real)}");
        return true;
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
