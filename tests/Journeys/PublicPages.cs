using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Netra.Journeys.Support;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>What is promised of every page anyone may open, looked at in a real browser.</summary>
public sealed class PublicPages(Chrome chrome)
{
    [Fact]
    public async Task Public_pages_are_clean()
    {
        await using var app = await App.Start();
        var faults = new List<string>();
        var paths = Paths(app);
        Assert.Contains("/", paths);
        foreach (var path in paths.SelectMany(p => new[] { p, p == "/" ? "/en" : "/en" + p }))
        {
            // A window of its own: the weight is that of a first view, with nothing kept.
            await using var window = await chrome.Open(app.Address, Screen.Narrow);
            var status = await window.Visit(path);
            if (status >= 400) faults.Add($"{path}: status {status}");
            var name = "public" + path.Replace('/', '-');
            faults.AddRange(await window.Judge(name, open: true));
            // English differs in its words alone: one scheme is enough for it.
            if (!path.StartsWith("/en", StringComparison.Ordinal)) faults.AddRange(await window.Axe(name, inDark: true));
        }
        Assert.Empty(faults);
    }

    // Every page of the public door that is asked for by GET and needs no parameter, from the product's own table.
    private static List<string> Paths(App app) => [.. app.Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.Metadata.GetMetadata<DoorAttribute>()?.Door == Kernel.Doors.Public)
        .Where(e => e.RoutePattern.Parameters.All(p => p.IsOptional) && !e.RoutePattern.RawText!.Contains("galat", StringComparison.Ordinal))
        .Where(e => e.Metadata.GetMetadata<DoorAttribute>() is not { Session: true })
        .Select(e => "/" + string.Join('/', e.RoutePattern.PathSegments.Where(s => s.IsSimple && s.Parts[0].IsLiteral).Select(s => ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)s.Parts[0]).Content)))
        .Distinct().Order(StringComparer.Ordinal)];
}
