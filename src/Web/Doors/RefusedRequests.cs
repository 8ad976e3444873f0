using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Netra.Web.Doors;

/// <summary>A request that is refused before a page sees it ends in a page with a sentence all the same.</summary>
internal static class RefusedRequests
{
    // Who pastes a book waits for its end and is told why; more than that is no mistake, and the connection is cut.
    private const long MostRead = 64 << 20;

    /// <summary>The page of a fault reads nothing of the request that led to it: a body that was too large once would be so again, and the answer would be bare.</summary>
    public static IApplicationBuilder UseBodylessFaults(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            (context.Request.Method, context.Request.Body, context.Request.ContentLength, context.Request.ContentType) = (HttpMethods.Get, Stream.Null, null, null);
        return next(context);
    });

    /// <summary>A body larger than its page takes is read to its end and thrown away: a browser that is answered while it still sends shows a broken connection.</summary>
    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { MaxRequestBodySize: { } most } limit || context.Request.ContentLength is not { } length || length <= most)
        {
            await next(context);
            return;
        }
        if (length <= MostRead && !limit.IsReadOnly)
        {
            limit.MaxRequestBodySize = length;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });
}
