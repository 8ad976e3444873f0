using Netra.Rulebook.Versions;

namespace Netra.Tests.Rulebook.Versions;

public sealed class DifferenceTests
{
    private const string Discipline = "skb-2022-disiplin.yaml";
    private static readonly RuleSet Law = RuleSet.In(TheLaw.Folder);
    private static readonly RuleSet Harder = Law.With([(Discipline, TopOffice.Changed(Discipline, "sanctions: [DISIPLIN_SEDANG]", "sanctions: [DISIPLIN_BERAT]"))]);

    [Fact]
    public void A_changed_rule_is_told_by_its_code_and_field()
    {
        var row = Assert.Single(Difference.Between(Law, Harder), r => r.Code == "DS-3");
        Assert.Equal(("rules", "changed"), (row.Section, row.Kind));
        Assert.Equal(new FieldChange("sanctions", "DISIPLIN_SEDANG", "DISIPLIN_BERAT"), Assert.Single(row.Fields));
    }

    [Fact]
    public void Rows_that_come_and_go_are_told_as_such_and_a_row_that_only_moved_is_not()
    {
        var file = TheLaw.Files().Single(f => f.Name == TopOffice.Holidays);
        var split = file.Text.IndexOf("  - {date: 2024-05", StringComparison.Ordinal);
        var moved = Law.With([(TopOffice.Holidays, file.Text[..split]), ("holidays/2024-b.yaml", "holidays:\n" + file.Text[split..])]);
        Assert.NotEqual(Law.Sha256, moved.Sha256);
        Assert.Empty(Difference.Between(Law, moved));

        var without = Law.With([(TopOffice.Holidays, TopOffice.WithHoliday(new(2024, 10, 23)).Replace("2024-12-25", "2024-12-30", StringComparison.Ordinal))]);
        Assert.Equal([("2024-10-23", "added"), ("2024-12-25", "removed"), ("2024-12-30", "added")],
            Difference.Between(Law, without).Select(r => (r.Code[..10], r.Kind)).Order());
    }

    [Fact]
    public void Lines_are_shown_with_the_two_around_them()
    {
        var lines = LineDifference.Between("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nD\ne\nf\n");
        Assert.Equal(["…", " b", " c", "-d", "+D", " e", " f"], lines.Select(l => (l.Sign + l.Text).TrimEnd()));
        Assert.DoesNotContain(LineDifference.Between("a\n", "a\n"), l => l.Sign is '+' or '-');
        Assert.Equal(["+x"], LineDifference.Between("", "x\n").Select(l => l.Sign + l.Text));
    }

    [Fact]
    public void A_replay_tells_which_open_situations_would_be_answered_otherwise_and_which_of_them_it_reaches()
    {
        const string line = "PNS | approach-party-or-public-to-run | none | {0} | pilkada-2024 | ";
        var (early, late) = (Situations.Of(line.Replace("{0}", "2024-05-02", StringComparison.Ordinal)), Situations.Of(line.Replace("{0}", "2024-06-03", StringComparison.Ordinal)));
        var same = Situations.Of("PNS | vote-and-private-opinion | none | 2024-11-27 | pilkada-2024 | ");
        var proposed = new Edition(Edition.First, 2, new(2024, 6, 1), Harder, Harder.Read());
        var changed = Replay.Of([early, late, late, same], TheLaw.Rules, proposed);
        Assert.Equal([(true, 2), (false, 1)], changed.Select(c => (c.Reached, c.Count)));
        Assert.All(changed, c => Assert.Equal(("DISIPLIN_SEDANG", "DISIPLIN_BERAT"), (c.Before.Heaviest, c.After.Heaviest)));
    }

    [Fact]
    public void Line_ends_of_a_browser_are_no_change() =>
        Assert.Equal(Law.Sha256, Law.With([(Discipline, Law.Files[Discipline].ReplaceLineEndings("\r\n"))]).Sha256);
}
