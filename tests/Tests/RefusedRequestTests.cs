using System.Net;
using System.Text;
using Netra.Tests.Cases;
using Netra.Tests.Support;

namespace Netra.Tests;

/// <summary>What the server would refuse before any page sees it ends in a page with a sentence.</summary>
public sealed class RefusedRequestTests
{
    [Theory]
    [InlineData("/%00")]
    [InlineData("/unit/%00?x=%00")]
    [InlineData("/wilayah/a%00b%00%00/c")]
    public async Task A_path_with_a_null_sign_is_a_page_that_is_not_there(string path)
    {
        await using var app = await App.Start();
        using var anyone = app.Browse();
        for (var again = 0; again < 2; again++)
        {
            await anyone.Visit(path);
            Assert.Equal((404, "Halaman tidak ditemukan"), (anyone.Status, anyone.Heading));
        }
    }

    [Fact]
    public async Task A_null_sign_in_a_form_stays_what_it_is()
    {
        await using var app = await App.Start();
        using var anyone = app.Browse();
        using var form = new StringContent("GET /%00 HTTP/1.1\n", Encoding.ASCII, "application/x-www-form-urlencoded");
        using var answer = await anyone.Http.PostAsync(new Uri("/lapor", UriKind.Relative), form);
        Assert.NotEqual(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/ikrar/WRX3FR71N75X9K8DA5KS")]
    [InlineData("/siap/8XXGXPTVNQCNQCY097NM")]
    [InlineData("/kios/8XXGXPTVNQCNQCY097NM")]
    [InlineData("/deklarasi/8XXGXPTVNQCNQCY097NM")]
    [InlineData("/lapor")]
    public async Task A_form_that_cannot_be_read_is_told_so_and_is_no_fault_of_the_house(string path)
    {
        await using var app = await App.Start();
        using var anyone = app.Browse();
        foreach (var fields in new[] { [new("Go", "a\0b")], Enumerable.Range(0, 1_100).Select(i => new KeyValuePair<string, string>($"k{i}", "x")).ToArray() })
        {
            using var form = new FormUrlEncodedContent(fields);
            using var answer = await anyone.Http.PostAsync(new Uri(path, UriKind.Relative), form);
            Assert.Equal((400, true), ((int)answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("Permintaan tidak dapat dibaca", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public async Task A_text_of_several_megabytes_is_answered_with_a_sentence_at_every_door(int megabytes)
    {
        await using var app = await App.Start(await Offices.Database(), now: App.Monday.AddMinutes(17));
        using var anyone = app.Browse();
        using var desk = await Desk.SignIn(app, Story.Chair);
        foreach (var (browser, path) in new[] { (anyone, "/lapor"), (anyone, "/cek"), (desk, "/meja/anggota/undang"), (desk, "/tidak/ada") })
        {
            using var paste = new FormUrlEncodedContent([new("Answers.Narrative", new string('x', megabytes << 20))]);
            using var answer = await browser.Http.PostAsync(new Uri(path, UriKind.Relative), paste);
            Assert.Equal((413, true), ((int)answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("Kiriman terlalu besar", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_large_text_of_no_told_length_is_answered_with_a_page_too()
    {
        await using var app = await App.Start(await Offices.Database(), now: App.Monday.AddMinutes(17));
        using var desk = await Desk.SignIn(app, Story.Chair);
        using var paste = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes("a=" + new string('x', 3 << 20))));
        paste.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/meja/anggota/undang") { Content = paste };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await desk.Http.SendAsync(request);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
