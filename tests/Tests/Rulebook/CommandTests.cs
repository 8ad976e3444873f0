using System.Text.Json;
using static Netra.Tests.Support.CommandLine;

namespace Netra.Tests.Rulebook;

/// <summary><c>netra rules</c> as whoever runs it sees it: text in, text out, exit code.</summary>
public sealed class CommandTests
{
    private const string Like = """{ "person": { "status": "PNS" }, "act": "social-media-engagement", "date": "2024-09-30", "election": "pilkada-2024", "region": "33.20" }""";

    [Fact]
    public async Task A_situation_that_is_known_is_explained_as_one_json_object()
    {
        var (code, told, wrong) = await Run(["rules", "explain", "--json"], Like);
        Assert.Equal((0, ""), (code, wrong));
        using var json = JsonDocument.Parse(told);
        Assert.Equal("prohibited", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("pasca_penetapan_pra_kampanye", (await Phase("2024-09-22")));
        Assert.Equal(10, json.RootElement.EnumerateObject().Count());
    }

    [Theory]
    [InlineData("\"act\"", "\"akt\"", "akt: 'akt' is no field of this object. Its fields: person, act, target")]
    [InlineData("33.20", "99.20", "region: '99.20' is not known")]
    [InlineData("\"PNS\"", "\"GURU\"", "person.status: 'GURU' is not known. Known: PNS, CPNS, PPPK, NON_ASN, VILLAGE_OFFICIAL, REGIONAL_HEAD.")]
    [InlineData("}", "", "json")]
    public async Task What_is_unknown_is_wrong_use_and_named(string there, string instead, string named)
    {
        var (code, told, wrong) = await Run(["rules", "explain"], Like.Replace(there, instead, StringComparison.Ordinal));
        Assert.Equal((2, ""), (code, told));
        Assert.Contains(named, wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_rule_file_is_a_refusal_that_names_file_line_and_key()
    {
        var home = Directory.CreateTempSubdirectory("netra-");
        foreach (var (name, text) in TheLaw.Files())
        {
            var path = Path.Combine(home.FullName, "rules", name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, name == "authorities.yaml" ? text.Replace("step: decide", "step: judge", StringComparison.Ordinal) : text);
        }
        var (code, told, wrong) = await Run(["rules", "explain"], Like, home.FullName);
        Assert.Equal((1, ""), (code, told));
        Assert.Contains("authorities.yaml:9: authorities.step: 'judge' is not known", wrong, StringComparison.Ordinal);
        home.Delete(recursive: true);
    }

    [Fact]
    public async Task A_clock_is_derived_as_text_and_as_json()
    {
        string[] asked = ["rules", "clock", "kajian-awal", "--from", "2024-10-21T09:00", "--zone", "WITA", "--election", "pilkada-2024"];
        var (code, told, _) = await Run(asked);
        Assert.Equal(0, code);
        Assert.EndsWith("=> 2024-10-23 16:00:00 WITA (recalled)\n", told, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await Run([.. asked, "--json"])).Told);
        Assert.Equal(["code", "name", "startsAt", "dueAt", "basis", "confidence", "steps"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("2024-10-23T08:00:00Z", json.RootElement.GetProperty("dueAt").GetString());
    }

    [Theory]
    [InlineData("kajian", "2024-10-21T09:00", "WIB", "clock: 'kajian' is not known")]
    [InlineData("kajian-awal", "21/10/2024 09:00", "WIB", "--from: '21/10/2024 09:00' is not known")]
    [InlineData("kajian-awal", "2024-10-21T09:00Z", "WIB", "--from")]
    [InlineData("laporan", "0001-01-01T00:00", "WIT", "--from: '0001-01-01T00:00' is out of reach: a clock is counted from 1945 to 2199.")]
    [InlineData("laporan", "9999-12-31T23:59", "WIB", "--from: '9999-12-31T23:59' is out of reach")]
    [InlineData("satgas-verifikasi", "2024-09-18T09:00", "WIB", "clock: 'satgas-verifikasi' does not hold on 2024-09-18; it holds from 2024-09-19.")]
    [InlineData("kajian-awal", "2024-10-21T09:00", "7", "--zone: '7' is not known. Known: WIB, WITA, WIT.")]
    public async Task A_clock_asked_wrongly_is_wrong_use(string clock, string from, string zone, string named)
    {
        var (code, told, wrong) = await Run(["rules", "clock", clock, "--from", from, "--zone", zone]);
        Assert.Equal((2, ""), (code, told));
        Assert.Contains(named, wrong, StringComparison.Ordinal);
    }

    private static async Task<string?> Phase(string date)
    {
        using var json = JsonDocument.Parse((await Run(["rules", "explain"], Like.Replace("2024-09-30", date, StringComparison.Ordinal))).Told);
        return json.RootElement.GetProperty("phase").GetString();
    }
}
