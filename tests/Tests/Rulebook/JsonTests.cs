using System.Text.Json;
using Netra.Contracts;
using Netra.Rulebook;

namespace Netra.Tests.Rulebook;

/// <summary>The contract of <c>netra rules explain</c>.</summary>
public sealed class JsonTests
{
    private const string Like = """
        { "person": { "status": "PNS" }, "act": "social-media-engagement", "target": "contestant", "date": "2024-09-30",
          "election": "pilkada-2024", "region": "33.20", "contest": "regent", "circumstances": ["during-office-hours"] }
        """;

    [Fact]
    public void A_situation_is_read_whole()
    {
        var situation = RulebookModule.ParseSituation("""
            { "person": { "status": "PPPK", "officeHolder": true, "onUnpaidLeave": true, "spouseOfCandidate": true, "priorSanctionSameKind": true },
              "act": "partisan-activity", "target": "party", "date": "2024-10-01", "election": "pilkada-2024", "region": "35.17", "contest": "mayor",
              "circumstances": ["public-post", "support-gesture"] }
            """);
        Assert.Equal(new Subject { Status = "PPPK", OfficeHolder = true, OnUnpaidLeave = true, SpouseOfCandidate = true, PriorSanctionSameKind = true }, situation.Person);
        Assert.Equal(("partisan-activity", "party", new DateOnly(2024, 10, 1), "pilkada-2024", "35.17", "mayor"),
            (situation.Act, situation.Target, situation.Date, situation.Election, situation.Region, situation.Contest));
        Assert.Equal(["public-post", "support-gesture"], situation.Circumstances);
    }

    [Fact]
    public void What_is_optional_may_be_left_out()
    {
        var situation = RulebookModule.ParseSituation("""{ "person": { "status": "PNS" }, "act": "promote-online", "date": "2024-10-01", "election": "pilkada-2024", "region": "33.20", "contest": null }""");
        Assert.Equal(("contestant", null, 0), (situation.Target, situation.Contest, situation.Circumstances.Count));
    }

    [Theory]
    [InlineData("\"act\":", "\"akt\":", "akt")]
    [InlineData("\"status\":", "\"stattus\":", "person.stattus")]
    [InlineData("\"PNS\"", "\"pns\"", "person.status")]
    [InlineData("\"PNS\"", "7", "person.status")]
    [InlineData("\"PNS\"", "\"PNS\", \"officeHolder\": \"yes\"", "person.officeHolder")]
    [InlineData("\"PNS\"", "\"PNS\", \"status\": \"CPNS\"", "json")]
    [InlineData("{ \"status\": \"PNS\" }", "\"PNS\"", "person")]
    [InlineData("social-media-engagement", "liking", "act")]
    [InlineData("\"contestant\"", "\"candidate\"", "target")]
    [InlineData("2024-09-30", "30-09-2024", "date")]
    [InlineData("2024-09-30", "2024-02-30", "date")]
    [InlineData("pilkada-2024", "pilkada-2031", "election")]
    [InlineData("33.20", "99.01", "region")]
    [InlineData("33.20", "3320", "region")]
    [InlineData("33.20", "33.20\\n", "region")]
    [InlineData("regent", "president", "contest")]
    [InlineData("during-office-hours", "at-work", "circumstances")]
    [InlineData("[\"during-office-hours\"]", "\"during-office-hours\"", "circumstances")]
    [InlineData("\"region\": \"33.20\",", "", "region")]
    [InlineData("}", "", "json")]
    public void What_the_contract_does_not_know_is_refused_by_name(string there, string instead, string field)
    {
        var json = Like.Replace(there, instead, StringComparison.Ordinal);
        Assert.NotEqual(Like, json);
        var refusal = Assert.Throws<UnknownValue>(() => TheLaw.Rules.Explain(RulebookModule.ParseSituation(json)));
        Assert.Equal(field, refusal.Field);
        Assert.Contains(field, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_is_written_as_the_contract_says()
    {
        using var json = JsonDocument.Parse(RulebookModule.WriteVerdict(TheLaw.Rules.Explain(RulebookModule.ParseSituation(Like)), english: true));
        var root = json.RootElement;
        Assert.Equal(["verdict", "phase", "targetStatus", "rules", "heaviest", "nearMisses", "criminalScreen", "procedure", "authorities", "summary"],
            root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("prohibited", "kampanye", "calon", "DISIPLIN_BERAT"), (Text(root, "verdict"), Text(root, "phase"), Text(root, "targetStatus"), Text(root, "heaviest")));
        var rule = root.GetProperty("rules")[0];
        Assert.Equal(["code", "class", "sanctions", "basis", "confidence", "because"], rule.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("DS-6", "discipline", "secondary"), (Text(rule, "code"), Text(rule, "class"), Text(rule, "confidence")));
        Assert.Contains("PP 94/2021 ps 5 huruf n angka 5", rule.GetProperty("basis").EnumerateArray().Select(b => b.GetString()));
        Assert.Contains("On 30 September 2024 the target was already a candidate (calon), from the determination of 22 September 2024; the day of determination counts.",
            rule.GetProperty("because").EnumerateArray().Select(b => b.GetString()));
        Assert.Equal("KE-4", Text(root.GetProperty("nearMisses")[0], "code"));
        var clock = root.GetProperty("procedure").GetProperty("clocks").EnumerateArray().Single(c => Text(c, "code") == "kajian-awal");
        Assert.Equal((2, "calendar", "the report was filed"), (clock.GetProperty("length").GetInt32(), Text(clock, "unit"), Text(clock, "from")));
        var forward = root.GetProperty("authorities").EnumerateArray().Single(a => Text(a, "step") == "forward");
        Assert.Equal(("BKN", "2024-09-19", null), (Text(forward, "name"), Text(forward, "validFrom"), Text(forward, "validTo")));
        Assert.StartsWith("Tidak boleh: ", Text(root.GetProperty("summary"), "id"), StringComparison.Ordinal);
        Assert.StartsWith("Not allowed: ", Text(root.GetProperty("summary"), "en"), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
