using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Netra.Tests.Support;

namespace Netra.Tests;

/// <summary>Whatever is posted, a person gets a clear answer and keeps what was typed: every form of the public door and of the desk, empty, mutilated and hostile.</summary>
public sealed class BadInputTests
{
    private static readonly string[] Hostile =
    [
        new('x', 60_000), "satu\0dua", "\u0001\u0007\u001b[31m\u007f", "\u202Eakitup nab\u2066", "👩🏽‍⚖️🇮🇩\u0301\u0301", "<script>alert(1)</script><b>\"'&", "'; drop table kernel_journal; --",
        "{{7*7}} ${7*7} %00 %2e%2e/ ..\\..\\etc", "\ud800", "   \t\r\n  ", "-1", "99999999999999999999"
    ];
    private static readonly string[] Leaks = ["Exception", "Netra.", "System.", "Microsoft.", "   at ", "Npgsql", "SQLite", "stack"];
    private static readonly string[] Stray = ["00000000-0000-0000-0000-000000000000", "bukan-id", "..%2f..%2fetc", "1'--"];
    private readonly List<string> faults = [];

    [Fact]
    public async Task Public_forms_answer_anything_with_a_sentence()
    {
        await using var app = await App.Start(await Offices.Database());
        using var story = new Story(app, new Writing(), new(2024, 10, 18));
        await story.Report();
        using var anyone = app.Browse();
        foreach (var path in new[] { "/lapor", "/cek", "/masuk" }) await Sweep(anyone, path);
        await story.Check();
        foreach (var path in new[] { "/kotak", "/kotak/cabut" }) await Sweep(story.Citizen, path);
        foreach (var step in new[] { "Where", "Manner", "Check", "9", "x" })
            foreach (var go in new[] { "next", "send", "region", "1", "-1", "zz" })
                await Post(anyone, "/lapor", [new("Step", step), new("Go", go), new("Answers.Region", "99.99"), new("Answers.ActedOn.Day", "31"), new("Answers.ActedOn.Month", "02"), new("Answers.Kind", "\0")], $"{step} {go}");
        foreach (var stray in Stray) await Stands(anyone, $"/galat/{stray}");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Desk_forms_answer_anything_with_a_sentence()
    {
        await using var app = await App.Start(await Offices.Database(), now: App.Monday.AddMinutes(17));
        using var story = new Story(app, new Writing(), new(2024, 10, 18));
        await story.Report();
        using (var desk = await Desk.SignIn(app, Story.Staff))
        {
            await story.Open(desk);
            foreach (var word in Hostile.Concat(Stray)) await Stands(desk, $"/meja?nomor={Uri.EscapeDataString(word[..Math.Min(word.Length, 2000)].Replace("\ud800", "", StringComparison.Ordinal))}&tahap=zz&sesudah=zz");
            foreach (var stray in Stray)
                foreach (var below in new[] { "", "/kajian-awal", "/klarifikasi", "/pleno/" + stray }) await Stands(desk, $"/meja/berkas/{stray}{below}");
            await Sweep(desk, story.File + "/kajian-awal");
            await Sweep(desk, story.File + "/mundur", accepts: false);
            await story.Review(desk);
            await story.Ask(desk);
            await Sweep(desk, desk.Path);
            await story.Trace(desk);
            foreach (var step in new[] { "/penelusuran", "/temuan", "/tutup" }) await Sweep(desk, story.File + step);
            await story.Find(desk);
            await story.Register(desk);
            foreach (var step in new[] { "/klarifikasi", "/terlapor" }) await Sweep(desk, story.File + step);
            await story.Invite(desk, "13.30");
        }
        app.Time.Now = App.Monday.AddHours(5);
        using (var desk = await Desk.SignIn(app, Story.Staff))
        {
            await desk.Visit(story.File);
            await Sweep(desk, desk.Page.QuerySelectorAll("a[href*='/klarifikasi/']").First().GetAttribute("href")!);
            await story.Hear(desk);
            await Sweep(desk, story.File + "/kajian");
            await story.Assess(desk);
        }
        using (var chair = await Desk.SignIn(app, Story.Chair))
        {
            foreach (var page in new[] { "/meja/anggota/undang", "/meja/akun" }) await Sweep(chair, page, accepts: false);
            await story.Convene(chair);
            await Sweep(chair, story.Meeting, accepts: false);
            await story.Vote(chair);
            using (var member = await Desk.SignIn(app, Story.First)) await story.Vote(member);
            await story.Decide(chair);
            await Sweep(chair, story.File + "/penerusan", accepts: false);
            await story.Refer(chair);
            await Sweep(chair, story.File + "/pengumuman");
        }
        using (var employer = await Desk.SignIn(app, Story.Employer))
        {
            foreach (var stray in Stray) await Stands(employer, $"/meja/penerusan/{stray}/keputusan");
            await story.Acknowledge(employer);
            var letter = employer.Path.Split('?')[0];
            foreach (var step in new[] { "/keputusan", "/pelaksanaan" }) await Sweep(employer, letter + step);
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Posts each form of the page empty, without its fields, and with each hostile value.</summary>
    /// <param name="accepts">Whether a hostile text that is nevertheless a text may be taken.</param>
    private async Task Sweep(Browser browser, string path, bool accepts = true)
    {
        await browser.Visit(path);
        if (browser.Status >= 400) { faults.Add($"{path}: {browser.Status} on GET"); return; }
        foreach (var form in browser.Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Where(f => f.GetAttribute("method") is { } m && m.Equals("post", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            var fixedFields = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "hidden" && i.Name is not null).Select(i => new KeyValuePair<string, string>(i.Name!, i.Value)).ToList();
            var typed = form.Elements.Where(e => e is IHtmlTextAreaElement or IHtmlInputElement { Type: not "hidden" }).Select(e => e.GetAttribute("name")).OfType<string>().Distinct().ToList();
            var picked = form.Elements.OfType<IHtmlSelectElement>().Select(s => s.Name).OfType<string>().ToList();
            var texts = form.Elements.Where(e => e is IHtmlTextAreaElement or IHtmlInputElement { Type: not ("hidden" or "radio" or "checkbox") }).Select(e => e.GetAttribute("name")).OfType<string>().ToHashSet();
            if (texts.Count == 0) continue;
            var to = form.GetAttribute("action") is { Length: > 0 } action ? action : path;
            List<KeyValuePair<string, string>> With(string value) => [.. fixedFields, .. typed.Concat(picked).Select(n => new KeyValuePair<string, string>(n, value)), new("Liar", "x"), new("__proto__", "x")];
            await Post(browser, to, fixedFields, "missing");
            await Post(browser, to, With(""), "empty");
            if (!accepts && texts.Count == typed.Count && picked.Count == 0) continue;
            foreach (var value in Hostile) await Post(browser, to, With(value), value, texts);
        }
    }

    private async Task Post(Browser browser, string path, List<KeyValuePair<string, string>> fields, string what, IReadOnlySet<string>? texts = null)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Key, f.Value.Replace("\ud800", "\ufffd", StringComparison.Ordinal))));
        using var answer = await browser.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        var name = $"{path} <- {what[..Math.Min(what.Length, 20)].ReplaceLineEndings(" ")}";
        var page = await Judge(answer, name);
        if ((int)answer.StatusCode != 422 || texts is null) return;
        if (page.QuerySelector(".galat li") is null) faults.Add($"{name}: 422 without a sentence");
        // HTML cannot carry control characters, and edges are cut.
        if (what.Any(c => char.IsControl(c) || char.IsSurrogate(c))) return;
        foreach (var element in page.QuerySelectorAll("main textarea[name], main input[name]:not([type=password]):not([type=radio]):not([type=checkbox]):not([type=hidden])"))
            if (texts.Contains(element.GetAttribute("name")!) && (element as IHtmlTextAreaElement)?.Value != what.Trim() && element.GetAttribute("value") != what.Trim())
                faults.Add($"{name}: {element.GetAttribute("name")} was not kept");
    }

    private async Task Stands(Browser browser, string path)
    {
        using var answer = await browser.Http.GetAsync(new Uri(path, UriKind.Relative));
        await Judge(answer, path);
    }

    private async Task<IHtmlDocument> Judge(HttpResponseMessage answer, string name)
    {
        var html = await answer.Content.ReadAsStringAsync();
        var page = await new HtmlParser().ParseDocumentAsync(html);
        if ((int)answer.StatusCode >= 500) faults.Add($"{name}: {(int)answer.StatusCode}");
        if ((int)answer.StatusCode >= 400 && page.QuerySelector("main h1") is null) faults.Add($"{name}: {(int)answer.StatusCode} without a page");
        var text = page.Body?.TextContent ?? "";
        faults.AddRange(Leaks.Where(leak => text.Contains(leak, StringComparison.Ordinal)).Select(leak => $"{name}: says '{leak}'"));
        return page;
    }
}
