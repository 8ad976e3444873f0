using Netra.Contracts;

namespace Netra.Tests.Rulebook;

/// <summary>A broken rule file stops start-up and names file, line and key.</summary>
public sealed class BrokenFileTests
{
    private const string Discipline = "skb-2022-disiplin.yaml";

    [Theory]
    [InlineData(Discipline, "confidence: secondary", "confidence: surely", ":11: rules.confidence: 'surely' is not known")]
    [InlineData(Discipline, "class: discipline", "klass: discipline", ":5: rules.klass: unknown key")]
    [InlineData(Discipline, "class: discipline", "klass: discipline", ":4: rules.class: is missing")]
    [InlineData(Discipline, "acts: [install-campaign-material]", "acts: [install-posters]", ":7: rules.for.acts: 'install-posters' is not known")]
    [InlineData(Discipline, "target-status: [calon]", "target-state: [calon]", ":7: rules.for.target-state: unknown key")]
    [InlineData(Discipline, "sanctions: [DISIPLIN_BERAT]", "sanctions: [DISIPLIN_TERBERAT]", ":8: rules.sanctions: 'DISIPLIN_TERBERAT' is not known")]
    [InlineData(Discipline, "{in: SKB-2022, at: \"lampiran disiplin 1\"}", "{in: SKB-2032}", ":9: rules.basis.in: 'SKB-2032' is not known")]
    [InlineData(Discipline, "basis: [{in: SKB-2022, at: \"lampiran disiplin 1\"}]", "basis: []", ":9: rules.basis: must name at least one article")]
    [InlineData(Discipline, "from: 2022-09-22", "from: 22-09-2022", ":10: rules.valid.from: '22-09-2022' is not a date YYYY-MM-DD")]
    [InlineData(Discipline, "sources: [S02, S03, S08]", "sources: [S02, S99]", ":12: rules.sources: 'S99' is not known")]
    [InlineData(Discipline, "code: DS-2", "code: DS-1", ":13: rules.code: 'DS-1' stands twice")]
    [InlineData(Discipline, "rules:\n", "rules:\n  DS-1: row\nmore:\n", ": rules: must be a list")]
    [InlineData(Discipline, "rules:\n", "rule:\n", ": rule: unknown key")]
    [InlineData(Discipline, "    class: discipline\n", "    class: discipline\n    class: ethics\n", ": (file): ")]
    [InlineData(Discipline, "targets: [contestant]", "targets: [contestant", ": (file): ")]
    [InlineData("clocks.yaml", "unit: calendar", "unit: weeks", ": clocks.unit: 'weeks' is not known; known: calendar, working, hours")]
    [InlineData("clocks.yaml", "length: 7", "length: seven", ": clocks.length: 'seven' is not a whole number")]
    [InlineData("clocks.yaml", "general: true, ", "", ":26: clocks.general: one form of each clock")]
    [InlineData("clocks.yaml", "clocks: [satgas-verifikasi,", "clocks: [satgas-periksa,", ": tracks.clocks: 'satgas-periksa' is not known")]
    [InlineData("clocks.yaml", "monday: \"16:00\"", "monday: \"25:00\"", ": service-hours.close.monday: '25:00' is not a time HH:MM")]
    [InlineData("elections/pilkada-2024.yaml", "campaign: {from: 2024-09-25, to: 2024-11-23}", "campaign: {from: 2024-09-25, to: 2024-08-23}", ":8: elections.campaign.to: lies before from")]
    [InlineData("elections/pilkada-2024.yaml", "voting-day: 2024-11-27", "voting-day: 2024-11-31", ": elections.voting-day: '2024-11-31' is not a date")]
    [InlineData("elections/pilkada-2024.yaml", "code: governor", "code: sultan", ": elections.contests.code: 'sultan' is not known")]
    [InlineData("holidays/2024.yaml", "date: 2024-02-08", "date: 2024-01-01", ":4: holidays.date: ")]
    [InlineData("sentences.yaml", "  track.none:", "  track.nothing:", ":3: sentences.track.none: is missing")]
    [InlineData("sentences.yaml", "  track.none:", "  track.nothing:", ": sentences.track.nothing: unknown key")]
    [InlineData("acts.yaml", "hint: {id: \"Spanduk, baliho, poster, atau alat peraga lain\", en:", "hint: {en:", ": acts.hint.id: is missing")]
    [InlineData("sanctions.yaml", "raised-to: DISIPLIN_BERAT", "raised-to: DISIPLIN_TERBERAT", ": sanctions.raised-to: 'DISIPLIN_TERBERAT' is not known")]
    [InlineData("sanctions.yaml", "{code: DISIPLIN_BERAT, weight: 50, persons: [PNS, CPNS, PPPK]", "{code: DISIPLIN_BERAT, weight: 50, persons: [PNS, CPNS]", "skb-2022-disiplin.yaml:8: rules.sanctions: 'DISIPLIN_BERAT' cannot be imposed on PPPK")]
    [InlineData("sanctions.yaml", "persons: [VILLAGE_OFFICIAL]", "persons: [LURAH]", ": sanctions.persons: 'LURAH' is not known")]
    [InlineData("instruments.yaml", "confidence: recalled, sources: [RECALLED]}", "confidence: recalled}", ": instruments.valid.sources: is missing")]
    [InlineData("authorities.yaml", "step: decide", "step: judge", ": authorities.step: 'judge' is not known")]
    [InlineData("vocabulary.yaml", "  - {code: calon, name: {id: calon, en: a candidate (calon)}}\n", "", "target-statuses.calon: is missing")]
    [InlineData("rulebook.yaml", "version: \"2026.1\"", "version: []", ":3: rulebook.version: must be a plain text")]
    public void A_mistake_is_found_where_it_stands(string file, string there, string instead, string finding)
    {
        var broken = Assert.Throws<BrokenRules>(() => TheLaw.Read(Changed(file, there, instead)));
        var expected = finding.StartsWith(':') ? file + finding : finding;
        Assert.True(broken.Findings.Any(f => finding.StartsWith(": ", StringComparison.Ordinal)
            ? f.StartsWith(file, StringComparison.Ordinal) && f.Contains(finding, StringComparison.Ordinal) : f.Contains(expected, StringComparison.Ordinal)), broken.Message);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var files = Changed(Discipline, "code: DS-1\n", "code: DS-1\n    colour: red\n").Select(f => f.Name == "clocks.yaml" ? (f.Name, f.Text.Replace("length: 7", "length: -7", StringComparison.Ordinal)) : f);
        var broken = Assert.Throws<BrokenRules>(() => TheLaw.Read(files));
        Assert.Contains(broken.Findings, f => f.StartsWith("clocks.yaml:", StringComparison.Ordinal));
        Assert.Contains($"{Discipline}:5: rules.colour: unknown key", broken.Findings);
        Assert.Contains($"{Discipline}:5: rules.colour: unknown key", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_rules_is_refused()
    {
        var empty = Directory.CreateTempSubdirectory("netra-rules");
        try
        {
            Assert.Throws<BrokenRules>(() => Netra.Rulebook.Loading.Loader.Load(empty.FullName));
            Assert.Throws<BrokenRules>(() => Netra.Rulebook.Loading.Loader.Load(Path.Combine(empty.FullName, "none")));
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    private static List<(string Name, string Text)> Changed(string file, string there, string instead)
    {
        var files = TheLaw.Files();
        var place = files.FindIndex(f => f.Name == file);
        var at = files[place].Text.IndexOf(there, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} no longer holds: {there}");
        files[place] = (file, string.Concat(files[place].Text.AsSpan(0, at), instead, files[place].Text.AsSpan(at + there.Length)));
        return files;
    }
}
