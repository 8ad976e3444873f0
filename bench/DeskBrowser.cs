using System.Net;
using System.Text.RegularExpressions;

namespace Netra.Benches;

/// <summary>An officer's browser at a served desk: pages, and forms sent with the fields they came with. It keeps cookies and runs nothing.</summary>
internal sealed partial class DeskBrowser(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(30) };

    /// <exception cref="InvalidOperationException">The answer is no page.</exception>
    public async Task<string> Page(string path, CancellationToken stop) => (await Read(await http.GetAsync(Local(path), stop), stop)).Page;

    public async Task<Stream> Download(string path, CancellationToken stop)
    {
        var answer = await http.GetAsync(Local(path), HttpCompletionOption.ResponseHeadersRead, stop);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStreamAsync(stop) : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    /// <summary>The form of a page, filled in.</summary>
    public async Task<Form> Filled(string path, CancellationToken stop, params (string Name, string Value)[] typed)
    {
        var page = await Page(path, stop);
        var form = Forms().Match(page, page.IndexOf("<main", StringComparison.Ordinal));
        if (!form.Success) throw new InvalidOperationException($"{path} has no form.");
        var (fields, select) = (new Dictionary<string, string>(StringComparer.Ordinal), "");
        foreach (Match tag in Tags().Matches(form.Groups[2].Value))
        {
            var said = Attributes().Matches(tag.Groups[2].Value).DistinctBy(a => a.Groups[1].Value).ToDictionary(a => a.Groups[1].Value, a => WebUtility.HtmlDecode(a.Groups[2].Value), StringComparer.Ordinal);
            if (tag.Groups[1].Value == "select") select = said["name"];
            else if (tag.Groups[1].Value == "option" ? said.ContainsKey("selected") : said.ContainsKey("name") && (said.GetValueOrDefault("type") is not ("checkbox" or "radio") || said.ContainsKey("checked")))
                fields[tag.Groups[1].Value == "option" ? select : said["name"]] = said.GetValueOrDefault("value", "");
        }
        foreach (var (name, value) in typed) fields[name] = value;
        var to = Attributes().Matches(form.Groups[1].Value).FirstOrDefault(a => a.Groups[1].Value == "action")?.Groups[2].Value;
        return new(string.IsNullOrEmpty(to) ? path : WebUtility.HtmlDecode(to), fields);
    }

    /// <returns>The page it led to, and its address.</returns>
    public async Task<(string Page, Uri At)> Send(Form form, CancellationToken stop)
    {
        using var fields = new FormUrlEncodedContent(form.Fields);
        return await Read(await http.PostAsync(Local(form.To), fields, stop), stop);
    }

    /// <summary>A form and what stands in it.</summary>
    public sealed record Form(string To, Dictionary<string, string> Fields);

    private static Uri Local(string path) => new(path, UriKind.Relative);

    private static async Task<(string Page, Uri At)> Read(HttpResponseMessage answer, CancellationToken stop)
    {
        using var _ = answer;
        var at = answer.RequestMessage!.RequestUri!;
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadAsStringAsync(stop), at) : throw new InvalidOperationException($"{at.AbsolutePath} answered {(int)answer.StatusCode}.");
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<form\\b([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();
    [GeneratedRegex("<(input|select|option)\\b([^>]*)>")]
    private static partial Regex Tags();
    [GeneratedRegex("([\\w.:-]+)(?:=\"([^\"]*)\")?")]
    private static partial Regex Attributes();
}
