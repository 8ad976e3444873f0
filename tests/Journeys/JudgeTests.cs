using Netra.Journeys.Support;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>The judge of all the other journeys: what it lets pass, they let pass.</summary>
public sealed class JudgeTests(Chrome chrome)
{
    [Fact]
    public async Task A_page_with_faults_is_found_out_and_only_its_faults_are_told()
    {
        await using var app = await App.Start();
        await using var window = await chrome.Open(app.Address);
        await window.Visit("/");
        Assert.Empty(await window.Axe("before"));
        await window.Page.Locator("main").EvaluateAsync("main => main.innerHTML = '<img src=\"/x.png\"><p style=\"color:#ccc;background:#fff\">pucat</p>'");
        Assert.Equal(["color-contrast", "image-alt", "page-has-heading-one"], (await window.Axe("after")).Select(v => v.Split(' ')[2]).Order(StringComparer.Ordinal));
    }
}
