using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Netra.Tests.Support;

/// <summary>A browser without JavaScript: it finds controls by their label, posts exactly the form's own fields, follows redirects, keeps cookies, and
/// fails on an unlabelled field or a script where none may be. If a test can press it, a person without script can.</summary>
public sealed class Browser : IDisposable
{
    private static readonly string[] ScriptPages = ["/masuk/faktor", "/masuk/daftar", "/masuk/ulang", "/meja/akun"];
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, UseCookies = true, AutomaticDecompression = DecompressionMethods.All };
    private readonly HttpClient http;
    private readonly Dictionary<string, (string Name, byte[] Bytes)> files = [];

    public Browser(Uri address) => http = new HttpClient(handler) { BaseAddress = address };

    public IHtmlDocument Page { get; private set; } = null!;
    public HttpResponseMessage Last { get; private set; } = null!;
    public int Status => (int)Last.StatusCode;
    public string Path { get; private set; } = "/";
    public CookieCollection Cookies => handler.CookieContainer.GetCookies(http.BaseAddress!);
    public HttpClient Http => http;

    /// <summary>The page's visible text, white space folded.</summary>
    public string Text => string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    public string Title => Page.Title ?? "";
    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";
    /// <summary>The steps of the page's timelines without their times: title and sentences.</summary>
    public IReadOnlyList<string> Steps => [.. Page.QuerySelectorAll(".jejak li").Select(step => string.Join(". ", step.QuerySelectorAll("b, p").Select(part => part.TextContent.Trim().TrimEnd('.'))))];
    /// <summary>The sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".galat li").Select(e => e.TextContent.Trim())];

    public async Task<Browser> Visit(string path) => await Go(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Follows the link whose text holds the words.</summary>
    public async Task<Browser> Follow(string words)
    {
        var link = Page.QuerySelectorAll("a[href]").FirstOrDefault(a => a.TextContent.Contains(words, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No link '{words}' on {Path}. Links: {string.Join(" | ", Page.QuerySelectorAll("a[href]").Select(a => a.TextContent.Trim()))}");
        return await Visit(new Uri(new Uri(http.BaseAddress!, Path), link.GetAttribute("href")!).PathAndQuery);
    }

    /// <summary>Types into the field with this label.</summary>
    public Browser Fill(string label, string value)
    {
        switch (Control(label))
        {
            case IHtmlTextAreaElement area: area.Value = value; break;
            case IHtmlInputElement input: input.Value = value; break;
            case var other: throw new InvalidOperationException($"'{label}' is a {other.TagName}.");
        }
        return this;
    }

    /// <summary>Chooses a file for the field with this label.</summary>
    public Browser Attach(string label, string name, byte[] bytes)
    {
        files[((IHtmlInputElement)Control(label)).Name!] = (name, bytes);
        return this;
    }

    /// <summary>Types a date into the three fields of the group.</summary>
    public Browser FillDate(string legend, DateOnly date)
    {
        var inputs = Page.QuerySelectorAll("fieldset").First(f => f.QuerySelector("legend")?.TextContent.Contains(legend, StringComparison.Ordinal) is true).QuerySelectorAll<IHtmlInputElement>(".tanggal input").ToList();
        (inputs[0].Value, inputs[1].Value, inputs[2].Value) = ($"{date.Day}", $"{date.Month}", $"{date.Year}");
        return this;
    }

    /// <summary>Ticks a radio button or check box, or picks an option, by its words.</summary>
    public Browser Choose(string words)
    {
        foreach (var label in Page.QuerySelectorAll("label").Where(l => l.TextContent.Contains(words, StringComparison.Ordinal)))
            if ((label.QuerySelector("input") ?? Page.GetElementById(label.GetAttribute("for") ?? "")) is IHtmlInputElement { Type: "radio" or "checkbox" } input)
            {
                if (input.Type == "radio")
                    foreach (var other in Page.QuerySelectorAll<IHtmlInputElement>($"input[type=radio][name='{input.Name}']")) other.IsChecked = false;
                input.IsChecked = true;
                return this;
            }
        var option = Page.QuerySelectorAll<IHtmlOptionElement>("option").FirstOrDefault(o => o.TextContent.Contains(words, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No choice '{words}' on {Path}.");
        option.IsSelected = true;
        return this;
    }

    public Browser Choose(string label, string words)
    {
        var select = (IHtmlSelectElement)Control(label);
        foreach (var option in select.Options) option.IsSelected = option.TextContent.Contains(words, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Presses the button with these words; posts its form.</summary>
    public async Task<Browser> Press(string words)
    {
        var (target, fields, form) = Pressed(words);
        if (form.GetAttribute("method")?.ToUpperInvariant() != "POST") return await Visit(target.AbsolutePath + "?" + await new FormUrlEncodedContent(fields).ReadAsStringAsync());
        return await Go(new HttpRequestMessage(HttpMethod.Post, target) { Content = form.Enctype == "multipart/form-data" ? Parts(fields) : new FormUrlEncodedContent(fields) });
    }

    /// <summary>The same button pressed several times before any answer came; the page stays where it is.</summary>
    /// <returns>The status of each answer.</returns>
    public async Task<IReadOnlyList<int>> PressAtOnce(string words, int times)
    {
        var (target, fields, _) = Pressed(words);
        return await Task.WhenAll(Enumerable.Range(0, times).Select(async _ =>
        {
            using var answer = await http.PostAsync(target, new FormUrlEncodedContent(fields));
            return (int)answer.StatusCode;
        }));
    }

    private (Uri Target, List<KeyValuePair<string, string>> Fields, IHtmlFormElement Form) Pressed(string words)
    {
        var button = Page.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(b => b.TextContent.Contains(words, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No button '{words}' on {Path}. Buttons: {string.Join(" | ", Page.QuerySelectorAll("button").Select(b => b.TextContent.Trim()))}");
        var form = button.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"'{words}' is in no form.");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Name: null or "" } or IHtmlInputElement { Type: "file" }: break;
                case IHtmlInputElement input: fields.Add(new(input.Name!, input.Value)); break;
                case IHtmlTextAreaElement { Name: { } name } area: fields.Add(new(name, area.Value.ReplaceLineEndings("\r\n"))); break;
                case IHtmlSelectElement { Name: { } name } select: fields.Add(new(name, select.Value ?? "")); break;
            }
        if (button.Name is { Length: > 0 } pressed) fields.Add(new(pressed, button.Value));
        var target = new Uri(new Uri(http.BaseAddress!, Path), form.GetAttribute("action") is { Length: > 0 } action ? action : Path);
        return (target, fields, form);
    }

    private MultipartFormDataContent Parts(List<KeyValuePair<string, string>> fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
        foreach (var (field, (name, bytes)) in files) parts.Add(new ByteArrayContent(bytes), field, name);
        files.Clear();
        return parts;
    }

    private async Task<Browser> Go(HttpRequestMessage request)
    {
        for (var hops = 0; ; hops++)
        {
            Last = await http.SendAsync(request);
            Path = request.RequestUri!.IsAbsoluteUri ? request.RequestUri.PathAndQuery : request.RequestUri.OriginalString;
            if (Last.Headers.Location is not { } to || hops > 5) break;
            // 307 sends the same form again, as browsers do; everything else asks.
            var again = Last.StatusCode == HttpStatusCode.TemporaryRedirect && request.Method == HttpMethod.Post;
            request = new HttpRequestMessage(again ? HttpMethod.Post : HttpMethod.Get, new Uri(new Uri(http.BaseAddress!, Path), to)) { Content = again ? await Copy(request.Content!) : null };
        }
        Page = await new HtmlParser().ParseDocumentAsync(await Last.Content.ReadAsStringAsync());
        Judge();
        return this;
    }

    private static async Task<HttpContent> Copy(HttpContent sent) => new ByteArrayContent(await sent.ReadAsByteArrayAsync()) { Headers = { ContentType = sent.Headers.ContentType } };

    private void Judge()
    {
        if (Page.QuerySelector("script") is not null && !ScriptPages.Any(p => Path.StartsWith(p, StringComparison.Ordinal)) && !(Path.StartsWith("/ikrar/", StringComparison.Ordinal) && Path.EndsWith("/kunci", StringComparison.Ordinal)))
            throw new InvalidOperationException($"{Path} has a script.");
        foreach (var control in Page.QuerySelectorAll("input:not([type=hidden]), textarea, select"))
            if (control.Closest("label") is null && (control.Id is not { Length: > 0 } id || Page.QuerySelector($"label[for='{id}']") is null))
                throw new InvalidOperationException($"{Path}: the field {control.GetAttribute("name")} has no label.");
        var elements = Page.All.ToList();
        var named = Page.QuerySelectorAll(".galat a").Select(a => Page.GetElementById(a.GetAttribute("href")!.TrimStart('#'))).OfType<IElement>().Select(field => elements.IndexOf(field)).ToList();
        if (!named.SequenceEqual(named.Order())) throw new InvalidOperationException($"{Path}: the summary names its errors in another order than the fields stand: {string.Join(" | ", Errors)}");
        if (Page.QuerySelector("[style], [onclick]") is { } inline) throw new InvalidOperationException($"{Path}: inline style or handler on {inline.TagName}.");
    }

    private IElement Control(string words)
    {
        var label = Page.QuerySelectorAll("label").FirstOrDefault(l => l.TextContent.Trim().StartsWith(words, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No label '{words}' on {Path}. Labels: {string.Join(" | ", Page.QuerySelectorAll("label").Select(l => l.TextContent.Trim()))}");
        return label.QuerySelector("input, textarea, select") ?? Page.GetElementById(label.GetAttribute("for") ?? "")
            ?? throw new InvalidOperationException($"The label '{words}' labels nothing.");
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }
}
