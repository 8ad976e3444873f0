using Netra.Contracts;

namespace Netra.Tests.Rulebook;

/// <summary>The verdict explains itself: reasons, near misses, criminal screen, procedure, authorities.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void The_near_miss_of_the_other_table_says_why()
    {
        var before = Explain("PNS | social-media-engagement | contestant | 2024-09-10 | pilkada-2024 | ");
        var after = Explain("PNS | social-media-engagement | contestant | 2024-09-30 | pilkada-2024 | ");
        Assert.Equal(("bakal_calon", "calon"), (before.TargetStatus, after.TargetStatus));
        Assert.Equal(["tahapan_pra_penetapan", "kampanye"], [before.Phase, after.Phase]);
        Assert.Equal("Requires the target to be a candidate (calon); here it is a prospective candidate (bakal calon) (determination 22 September 2024).",
            Assert.Single(before.NearMisses, m => m.Code == "DS-6").Because.En);
        Assert.Single(after.NearMisses, m => m.Code == "KE-4");
    }

    [Fact]
    public void Where_contests_differ_each_outcome_is_a_reason()
    {
        var verdict = Explain("PNS | social-media-engagement | contestant | 2023-11-08 | pemilu-2024 | ");
        Assert.Null(verdict.TargetStatus);
        Assert.Contains(verdict.Rules.Single(r => r.Code == "KE-4").Because, b => b.En == "Applies where the target is a prospective candidate (bakal calon) for President.");
        Assert.Contains(verdict.Rules.Single(r => r.Code == "DS-6").Because, b => b.En == "Applies where the target is a candidate (calon) for House of Representatives, Regional Representative Council and regional councils.");
        Assert.Contains("The answer depends on the status of the target: ", verdict.Summary.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_the_days_of_an_uncertain_determination_no_reason_claims_it_was_done()
    {
        var rules = Explain("PNS | social-media-engagement | contestant | 2023-11-03 | pemilu-2024/dprd | ").Rules;
        Assert.Equal(["KE-4", "DS-6"], rules.Select(r => r.Code));
        Assert.DoesNotContain(rules.SelectMany(r => r.Because), b => b.Id.Contains("sudah berstatus", StringComparison.Ordinal) || b.Id.Contains("masih berstatus", StringComparison.Ordinal));
        Assert.Contains(rules[1].Because, b => b.Id == "Penetapannya tercatat antara 3 November 2023 dan 4 November 2023, jadi pada 3 November 2023 belum pasti; di sini sasarannya dianggap calon.");
    }

    [Fact]
    public void A_remembered_day_of_determination_is_shown_as_such()
    {
        var recalled = Explain("PNS | promote-online | contestant | 2023-12-10 | pemilu-2024/dpr | ").Rules.Single();
        Assert.Contains(recalled.Because, b => b.En == "That date of determination: from memory, unchecked.");
        var published = Explain("PNS | promote-online | contestant | 2024-10-10 | pilkada-2024 | ").Rules.Single();
        Assert.DoesNotContain(published.Because, b => b.En.StartsWith("That date", StringComparison.Ordinal));
    }

    [Fact]
    public void Listening_only_is_told_apart_from_supporting()
    {
        var verdict = Explain("PNS | attend-declaration-or-campaign | contestant | 2024-10-10 | pilkada-2024 | passive-listening");
        Assert.Contains(verdict.Rules.Single(r => r.Code == "PP94-N1").Because, b => b.En.StartsWith("Number 1 has no penalty article", StringComparison.Ordinal));
        Assert.Equal("Does not apply because of: only listening.", verdict.NearMisses.Single(m => m.Code == "DS-4").Because.En);
    }

    [Fact]
    public void Art_71_is_screened_by_office()
    {
        var staff = Explain("PNS | favouring-decision | contestant | 2024-10-10 | pilkada-2024 | ");
        var provision = Assert.Single(staff.CriminalScreen, s => s.Provision == "UU 10/2016 ps 71(1) jo UU 1/2015 ps 188");
        Assert.False(provision.Applies);
        Assert.Equal("For office-holders only, not every employee.", provision.Because.En);
        var official = Explain("PNS+office | favouring-decision | contestant | 2024-11-20 | pilkada-2024 | ");
        Assert.Contains("Putusan MK 136/PUU-XXII/2024", official.Rules.Single(r => r.Class == "criminal").Basis); // in force from 14-11-2024
        Assert.DoesNotContain("Putusan MK 136/PUU-XXII/2024", Explain("PNS+office | favouring-decision | contestant | 2024-10-20 | pilkada-2024 | ").Rules.Single(r => r.Class == "criminal").Basis);
        Assert.Contains(official.Procedure.Clocks, c => c is { Code: "penyidikan", Length: 14, Unit: "working" });
    }

    [Fact]
    public void A_contract_civil_servant_is_told_whose_discipline_applies()
    {
        var verdict = Explain("PPPK | promote-online | contestant | 2024-10-10 | pilkada-2024 | ");
        Assert.Contains(verdict.Rules.Single().Because, b => b.Id.Contains("PP 49/2018 ps 51-52", StringComparison.Ordinal));
        // Neither the procedure nor the kinds of PP 94/2021, and of the two dismissals only one's own.
        Assert.Contains("PP 49/2018 ps 51-52", verdict.Procedure.Track.Id, StringComparison.Ordinal);
        Assert.DoesNotContain("PP 94", verdict.Procedure.Track.Id, StringComparison.Ordinal);
        Assert.DoesNotContain(verdict.Procedure.Clocks, c => c.Code is "panggilan-pertama" or "panggilan-kedua" or "penyampaian-keputusan" or "keputusan-berlaku");
        Assert.DoesNotContain(Explain("PPPK | approach-party-or-public-to-run | party | 2024-05-10 | pilkada-2024 | ").Rules.SelectMany(r => r.Because), b => b.Id.Contains("PP 53/2010", StringComparison.Ordinal));
        foreach (var (who, own, other) in new[] { ("PNS", "ptdh-keputusan", "pppk-putus-hubungan"), ("PPPK", "pppk-putus-hubungan", "ptdh-keputusan") })
        {
            var clocks = Explain($"{who} | party-membership | party | 2024-10-10 | pilkada-2024 | ").Procedure.Clocks.Select(c => c.Code).ToList();
            Assert.True(clocks.Contains(own) && !clocks.Contains(other), who);
        }
        Assert.Contains(Explain("PPPK | partisan-activity | contestant | 2024-10-10 | pilkada-2024 | ").NearMisses, m => m.Code == "PP94-N6");
        Assert.Contains(Explain("CPNS | promote-online | contestant | 2024-10-10 | pilkada-2024 | ").Rules.Single().Because, b => b.Id.Contains("ps 43", StringComparison.Ordinal));
    }

    [Fact]
    public void A_medium_penalty_shows_both_lists_and_the_conflict()
    {
        var because = Explain("PNS | approach-party-or-public-to-run | party | 2024-05-10 | pilkada-2024 | ").Rules.Single();
        Assert.Equal("conflict", because.Confidence);
        Assert.Contains(because.Because, b => b.Id.Contains("PP 53/2010 ps 7(3)", StringComparison.Ordinal) && b.Id.Contains("25%", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("partisan-activity")]
    [InlineData("victory-celebration")]
    public void Towards_a_party_row_8_keeps_both_penalties_and_the_conflict(string act)
    {
        var party = Explain($"PNS | {act} | party | 2024-12-05 | pilkada-2024 | ").Rules.Single(r => r.Code == "DS-8");
        Assert.Equal(("conflict", "DISIPLIN_SEDANG DISIPLIN_BERAT"), (party.Confidence, string.Join(' ', party.Sanctions)));
        Assert.Contains(party.Because, b => b.En.Contains("towards a party PP 94/2021 fixes no level", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(party.Because, b => b.En.Contains("14 i 4", StringComparison.Ordinal));
        var contestant = Explain($"PNS | {act} | contestant | 2024-12-05 | pilkada-2024 | ").Rules.Single(r => r.Code == "DS-8");
        Assert.Equal(("conflict", "DISIPLIN_BERAT"), (contestant.Confidence, string.Join(' ', contestant.Sanctions)));
        Assert.Contains(contestant.Because, b => b.En.Contains("art. 14 i 4 fixes severe", StringComparison.Ordinal));
    }

    [Fact]
    public void Repetition_raises_the_sanction_and_says_so()
    {
        var verdict = Explain("PNS+prior | campaign-team-or-consultant | contestant | 2024-09-10 | pilkada-2024 | ");
        Assert.Equal(["DISIPLIN_SEDANG"], verdict.Rules.Single().Sanctions);
        Assert.Equal("DISIPLIN_BERAT", verdict.Heaviest);
        Assert.Contains(verdict.Rules.Single().Because, b => b.Id.Contains("ps 35(2)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_statute_of_the_day_is_cited()
    {
        var old = Explain("PNS | party-membership | party | 2023-06-01 | pemilu-2024 | ").Rules.Single().Basis;
        var present = Explain("PNS | party-membership | party | 2024-06-01 | pilkada-2024 | ").Rules.Single().Basis;
        Assert.Contains("UU 5/2014 ps 87(4)c, 105(3)c", old);
        Assert.DoesNotContain(old, b => b.StartsWith("UU 20/2023", StringComparison.Ordinal));
        Assert.Contains("UU 20/2023 ps 52(3)j jo 52(4)", present);
        Assert.DoesNotContain(present, b => b.StartsWith("UU 5/2014", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_clock_differs_between_the_election_laws()
    {
        ProcedureClock Handling(string line) => Explain(line).Procedure.Clocks.Single(c => c.Code == "tindak-lanjut");
        Assert.Equal((3, "calendar"), (Handling("PNS | promote-online | contestant | 2024-10-10 | pilkada-2024 | ").Length, Handling("PNS | promote-online | contestant | 2024-10-10 | pilkada-2024 | ").Unit));
        Assert.Equal((7, "working"), (Handling("PNS | promote-online | contestant | 2023-12-10 | pemilu-2024 | ").Length, Handling("PNS | promote-online | contestant | 2023-12-10 | pemilu-2024 | ").Unit));
        Assert.Empty(Explain("PNS | vote-and-private-opinion | none | 2024-11-27 | pilkada-2024 | ").Procedure.Clocks);
    }

    [Theory]
    [InlineData("2024-02-01", "KASN")]
    [InlineData("2024-10-10", "BKN")]
    [InlineData("2026-06-01", "BKN")]
    public void The_body_that_forwards_changed_in_September_2024(string date, string name) =>
        Assert.Equal(name, TheLaw.Rules.AuthoritiesOn(DateOnly.Parse(date, null)).Single(a => a.Step == "forward").Name);

    [Fact]
    public void An_independent_body_is_due_in_October_2027() =>
        Assert.Contains(TheLaw.Rules.AuthoritiesOn(new(2027, 10, 16)), a => a.Step == "forward" && a.Name.Contains("MK 121", StringComparison.Ordinal));

    [Theory]
    [InlineData("pilkada-2024", "2024-01-25", "pra_tahapan", "0001-01-01", "2024-01-25")]
    [InlineData("pilkada-2024", "2024-09-21", "tahapan_pra_penetapan", "2024-01-26", "2024-09-21")]
    [InlineData("pilkada-2024", "2024-09-22", "pasca_penetapan_pra_kampanye", "2024-09-22", "2024-09-24")]
    [InlineData("pilkada-2024", "2024-09-25", "kampanye", "2024-09-25", "2024-11-23")]
    [InlineData("pilkada-2024", "2024-11-24", "masa_tenang", "2024-11-24", "2024-11-26")]
    [InlineData("pilkada-2024", "2024-11-27", "pemungutan", "2024-11-27", "2024-11-27")]
    [InlineData("pilkada-2024", "2025-01-05", "pasca_pemungutan", "2024-11-28", "9999-12-31")]
    [InlineData("pemilu-2024", "2023-11-12", "tahapan_pra_penetapan", "2022-06-14", "2023-11-12")]
    [InlineData("pemilu-2024", "2023-11-27", "pasca_penetapan_pra_kampanye", "2023-11-13", "2023-11-27")]
    [InlineData("pemilu-2024", "2024-02-10", "kampanye", "2023-11-28", "2024-02-10")]
    public void A_day_lies_in_its_phase(string election, string date, string phase, string from, string to)
    {
        var info = TheLaw.Rules.PhaseOn(election, DateOnly.Parse(date, null))!;
        Assert.Equal((phase, DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (info.Code, info.From, info.To));
    }

    [Fact]
    public void The_election_of_a_day_is_the_one_voted_on_last()
    {
        Assert.Equal("pemilu-2024", TheLaw.Rules.ElectionOn(new(2024, 1, 25), new("33.20")));
        Assert.Equal("pilkada-2024", TheLaw.Rules.ElectionOn(new(2024, 10, 10), new("33.20"))); // both run until 20 October
        Assert.Null(TheLaw.Rules.ElectionOn(new(2026, 1, 1), new("33.20")));
        Assert.Null(TheLaw.Rules.PhaseOn("pilkada-1999", new(2024, 1, 1)));
    }

    [Fact]
    public void The_lists_are_complete_and_ordered()
    {
        Assert.Equal(22, TheLaw.Rules.Acts.Count);
        Assert.Equal(("install-campaign-material", "vote-and-private-opinion"), (TheLaw.Rules.Acts[0].Code, TheLaw.Rules.Acts[^1].Code));
        Assert.Equal(["pilkada-2024", "pemilu-2024"], TheLaw.Rules.Elections.Select(e => e.Code));
        Assert.Equal(["MORAL_TERTUTUP", "PTDH"], [TheLaw.Rules.Sanctions[0].Code, TheLaw.Rules.Sanctions[^1].Code]);
        var codes = TheLaw.Book.Rules.Select(r => r.Code).ToHashSet();
        Assert.All(Enumerable.Range(1, 7), n => Assert.Contains($"KE-{n}", codes));
        Assert.All(Enumerable.Range(1, 12), n => Assert.Contains($"DS-{n}", codes));
        Assert.All(Enumerable.Range(1, 7), n => Assert.Contains($"PP94-N{n}", codes));
        Assert.Equal("2026.1", TheLaw.Rules.Version);
    }

    private static Verdict Explain(string line) => TheLaw.Rules.Explain(Situations.Of(line));
}
