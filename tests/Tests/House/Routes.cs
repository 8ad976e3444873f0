using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.House;

/// <summary>Which page is behind which door, who may open it, and what it may load.</summary>
public sealed class Routes
{
    private const string Base = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; ";

    [Fact]
    public async Task The_table_of_routes_doors_and_permissions_is_the_approved_one()
    {
        await using var app = await App.Start();
        var table = string.Concat(Pages(app).Select(Line).Order(StringComparer.Ordinal).Select(l => l + "\n"));
        var approved = Tree.Path("tests", "Tests", "House", "routes.approved.txt");
        if (Environment.GetEnvironmentVariable("NETRA_TEST_APPROVE") == "1") await File.WriteAllTextAsync(approved, table);
        var before = (await File.ReadAllTextAsync(approved)).Split('\n');
        var changed = table.Split('\n').Except(before).Select(l => "+ " + l).Concat(before.Except(table.Split('\n')).Select(l => "- " + l)).ToList();
        Assert.True(changed.Count == 0, $"Doors changed:\n{string.Join('\n', changed)}\nIf that is meant, run this test with NETRA_TEST_APPROVE=1 and commit tests/Tests/House/routes.approved.txt.");
    }

    [Fact]
    public async Task Every_page_has_a_door_and_every_desk_page_says_who_may_open_it()
    {
        await using var app = await App.Start();
        Assert.Empty(Pages(app).Where(p => Of<DoorAttribute>(p) is not { } door || door.Door == Doors.Desk && Of<NeedsAttribute>(p) is null && Of<AnonymousAttribute>(p) is null).Select(p => p.RoutePattern.RawText));
    }

    [Fact]
    public async Task A_page_says_the_exact_policy_of_its_script_or_of_none()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await browser.Visit("/");
        Assert.Equal(Base + "script-src 'none'", Policy(browser));
        var page = Pages(app).First(p => Of<DoorAttribute>(p)?.Script is not null && Of<AnonymousAttribute>(p) is { SignedIn: false });
        var path = "/" + string.Join('/', page.RoutePattern.PathSegments.Select(s => s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "x"));
        using var answer = await browser.Http.GetAsync(new Uri(path, UriKind.Relative));
        // Without the step before it the page may lead elsewhere; the policy is the route's either way.
        Assert.Equal(Base + "script-src 'self'; connect-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    private static string Policy(Browser browser) => Assert.Single(browser.Last.Headers.GetValues("Content-Security-Policy"));

    private static IEnumerable<RouteEndpoint> Pages(App app) => app.Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    private static string Line(RouteEndpoint page) =>
        $"/{page.RoutePattern.RawText!.TrimStart('/')}  {Of<DoorAttribute>(page)?.Door.ToString() ?? "none"}  {Who(page)}{(Of<StepUpAttribute>(page) is null ? "" : "  step-up")}{(Of<DoorAttribute>(page)?.Script is { } script ? $"  script {script}" : "")}";

    private static string Who(RouteEndpoint page) => Of<DoorAttribute>(page)?.Door != Doors.Desk ? "anyone" : Of<NeedsAttribute>(page)?.Permission
        ?? (Of<AnonymousAttribute>(page) switch { null => "nobody", { SignedIn: true } => "any officer", _ => "anyone" });

    private static T? Of<T>(RouteEndpoint page) where T : class => page.Metadata.GetMetadata<T>();
}
