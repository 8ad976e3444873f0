using Netra.Kernel;

namespace Netra.Web.Doors;

/// <summary>What every answer says to the browser: load nothing from elsewhere, run no script, keep nothing, tell nobody where you came from.</summary>
public static class Headers
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; ";

    public static IApplicationBuilder UseHeaders(this IApplicationBuilder app, Settings settings) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var door = context.GetEndpoint()?.Metadata.GetMetadata<DoorAttribute>();
            headers.ContentSecurityPolicy = Policy + (door?.Script is null ? "script-src 'none'" : "script-src 'self'; connect-src 'self'");
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            var shared = door?.Shared is true && context.Response.StatusCode == 200;
            headers["Cross-Origin-Resource-Policy"] = shared ? "cross-origin" : "same-origin";
            if (shared) headers.AccessControlAllowOrigin = "*";
            headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=(), browsing-topics=()";
            headers.Remove("X-Frame-Options");
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
            if (settings.Onion is { } onion && door?.Door == Kernel.Doors.Public) headers["Onion-Location"] = onion + context.Request.PathBase + context.Request.Path;
            if (shared) headers.CacheControl = "public, max-age=600";
            else if (headers.CacheControl.Count == 0 || context.Request.Path.StartsWithSegments("/aset") is false) headers.CacheControl = "no-store";
            headers.Remove("Pragma");
            return Task.CompletedTask;
        });
        return next(context);
    });
}
