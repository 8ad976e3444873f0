using Netra.Contracts;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

public sealed class CustodianPageTests
{
    [Fact]
    public async Task The_chair_of_the_top_office_names_three_and_nobody_else_does()
    {
        await using var app = await App.Start(await Offices.Database());
        var before = (await Given.Journal<CustodianNamed>(app)).Count;
        using var chair = await Desk.SignIn(app, "ketua@bawaslu.example");
        await (await chair.Visit("/meja/kunci")).Follow("Kustodian kunci");
        Assert.Equal(3, chair.Page.QuerySelectorAll("input[type=checkbox][checked]").Length);

        // Two would leave a pair that one illness breaks.
        ((AngleSharp.Html.Dom.IHtmlInputElement)chair.Page.QuerySelector("input[type=checkbox]")!).IsChecked = false;
        await chair.Press("Tetapkan kustodian");
        Assert.Equal(422, chair.Status);
        Assert.Contains("tepat tiga", Assert.Single(chair.Errors), StringComparison.Ordinal);
        Assert.Equal(2, chair.Page.QuerySelectorAll("input[type=checkbox][checked]").Length);

        ((AngleSharp.Html.Dom.IHtmlInputElement)chair.Page.QuerySelector("input[type=checkbox]:not([checked])")!).IsChecked = true;
        await chair.Press("Tetapkan kustodian");
        Assert.Equal("/meja/kunci", chair.Path);
        Assert.Equal(before, (await Given.Journal<CustodianNamed>(app)).Count);

        using var below = await Desk.SignIn(app, "ketua.jepara@bawaslu.example");
        Assert.Equal(404, (await below.Visit("/meja/kustodian")).Status);
        using var custodian = await Desk.SignIn(app, "kustodian1@bawaslu.example");
        Assert.Equal(403, (await custodian.Visit("/meja/kustodian")).Status);
    }
}
