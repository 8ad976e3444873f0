using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases;
using Netra.Cases.Assessments;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Rulebook.Versions;

public sealed class ServedTests
{
    private const string Discipline = "skb-2022-disiplin.yaml";
    private static readonly DateOnly June = new(2024, 6, 1);

    private static Situation Act(string day) => Situations.Of($"PNS | approach-party-or-public-to-run | none | {day} | pilkada-2024 | ");

    [Fact]
    public async Task An_act_is_judged_by_the_version_of_its_day_and_open_cases_show_what_would_change()
    {
        await using var top = await TopOffice.Open();
        await Assessed(top, Act("2024-06-03"));
        using (var chair = await top.AsChair())
        {
            var proposal = await TopOffice.Propose(chair, June);
            await TopOffice.Write(chair, proposal, Discipline, TopOffice.Changed(Discipline, "sanctions: [DISIPLIN_SEDANG]", "sanctions: [DISIPLIN_BERAT]"));
            Assert.Contains("berlaku surut", chair.Text, StringComparison.Ordinal);
            Assert.Contains("1 kajian belum diumumkan; 1 di antaranya", chair.Text, StringComparison.Ordinal);
            Assert.Contains("Perbuatan dalam masa berlaku usulan", chair.Text, StringComparison.Ordinal);
            Assert.Contains(chair.Page.QuerySelectorAll(".beda h3"), h => h.TextContent.Contains("DS-3", StringComparison.Ordinal));
            Assert.DoesNotContain("33.20", chair.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
        top.App.Time.Pass(TimeSpan.FromSeconds(30));
        await top.Enact(June, "2024.2", (Discipline, TopOffice.Changed(Discipline, "sanctions: [DISIPLIN_SEDANG]", "sanctions: [DISIPLIN_BERAT]")));

        var rules = top.App.Web.Services.GetRequiredService<IRulebook>();
        Assert.Equal(("DISIPLIN_SEDANG", "DISIPLIN_BERAT"), (rules.Explain(Act("2024-05-31")).Heaviest, rules.Explain(Act("2024-06-01")).Heaviest));
        // What was assessed keeps the answer and the version it was made with.
        var kept = await top.App.With(s => Task.FromResult(s.GetRequiredService<Db>().Set<Assessment>().Single()));
        Assert.Equal(("DISIPLIN_SEDANG", TheLaw.Rules.Version), (kept.Weighed.Verdict.Heaviest, kept.RulebookVersion));
    }

    [Fact]
    public async Task Another_node_serves_what_was_approved_without_a_restart()
    {
        await using var top = await TopOffice.Open();
        await using var other = await App.Start(top.App.Settings.Db);
        await top.Enact(June, "2024.2");
        var rules = other.Web.Services.GetRequiredService<IRulebook>();
        // It looks once a second, by the machine's clock.
        for (var n = 0; n < 200 && rules.Version != "2024.2"; n++) await Task.Delay(50);
        Assert.Equal("2024.2", rules.Version);
        await using var later = await App.Start(top.App.Settings.Db);
        Assert.Equal("2024.2", later.Web.Services.GetRequiredService<IRulebook>().Version);
    }

    [Fact]
    public async Task A_node_does_not_start_on_files_that_are_not_the_approved_ones()
    {
        string address;
        await using (var app = await App.Start())
        {
            address = app.Settings.Db;
            await using var db = await app.Engine.Open();
            await using var command = db.CreateCommand();
            command.CommandText = "update rulebook_files set text = '# nothing forbidden' where name = 'skb-2022-disiplin.yaml'";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }
        var refused = await Assert.ThrowsAsync<BrokenRules>(() => App.Start(address));
        Assert.Contains("not the one that was approved", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_speaks_in_the_words_of_the_law_of_its_day_and_tells_on_which_day_that_begins()
    {
        const string rule = "rules:\n  - code: UJI-1\n    class: discipline\n    text: {id: aturan rekaan, en: an invented rule}\n    for: {acts: [install-campaign-material], persons: [PNS], targets: [contestant]}\n"
            + "    sanctions: [DISIPLIN_BERAT]\n    basis: [{in: SKB-2022, at: \"lampiran disiplin 1\"}]\n    valid: {from: 2022-09-22}\n    confidence: secondary\n    sources: [S02]\n";
        await using var top = await TopOffice.Open();
        await top.Enact(new(2024, 12, 1), "2024.2", ("uji.yaml", rule));
        using var citizen = top.App.Browse();
        Assert.Equal(200, (await citizen.Visit("/bolehkah/install-campaign-material?status=PNS&date=2024-12-05&election=pilkada-2024")).Status);
        Assert.Contains("Aturan rekaan", citizen.Text, StringComparison.Ordinal);
        Assert.Contains("versi 2024.2", citizen.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await citizen.Visit("/bolehkah/install-campaign-material?status=PNS&date=2024-11-05&election=pilkada-2024")).Status);
        Assert.DoesNotContain("Aturan rekaan", citizen.Text, StringComparison.Ordinal);
        Assert.Contains($"versi {TheLaw.Rules.Version}", citizen.Text, StringComparison.Ordinal);
        Assert.Contains(citizen.Page.QuerySelectorAll(".daftar li"), l => l.TextContent.Contains("1 Desember 2024", StringComparison.Ordinal) && l.TextContent.Contains("UJI-1", StringComparison.Ordinal));
    }

    private static Task Assessed(TopOffice top, Situation situation) => top.App.With(async s =>
    {
        var db = s.GetRequiredService<Db>();
        var now = App.Monday;
        var file = new CaseFile { Id = new(Clock.NewId(now)), Office = top.Office.Id, Region = new("33.20"), Act = situation.Act, ActedOn = situation.Date, Election = situation.Election, OpenedAt = now };
        var verdict = TheLaw.Rules.Explain(situation);
        db.Add(file);
        db.Add(new Assessment
        {
            Id = Clock.NewId(now), FileId = file.Id, At = now, SealedFacts = [1], SealedAnalysis = [1], Situation = JsonSerializer.Serialize(situation, Json.Stored),
            Verdict = JsonSerializer.Serialize(verdict, Json.Stored), Answer = verdict.Answer, Rules = [], Criminal = [], Basis = "", RulebookVersion = TheLaw.Rules.Version
        });
        await db.SaveChangesAsync();
    });
}
