using FsCheck;
using FsCheck.Fluent;
using Netra.Contracts;
using Netra.Rulebook;
using Netra.Rulebook.Judging;
using Condition = Netra.Rulebook.Law.Condition;
using Effect = Netra.Rulebook.Law.Effect;
using Rule = Netra.Rulebook.Law.Rule;

namespace Netra.Tests.Rulebook;

/// <summary>What holds for every situation.</summary>
public sealed class PropertyTests
{
    /// <summary>Acts that stand in both tables, with the circumstances in which the rows are alike.</summary>
    private static readonly (string Act, string[] With, string Ethics, string Discipline)[] Twins =
    [
        ("install-campaign-material", [], "KE-1", "DS-1"), ("promote-online", [], "KE-2", "DS-2"), ("attend-declaration-or-campaign", [], "KE-3", "DS-4"),
        ("attend-declaration-or-campaign", ["active-support"], "KE-3", "DS-4"), ("social-media-engagement", [], "KE-4", "DS-6"), ("photo-with-contestant", [], "KE-5", "DS-7"),
        ("photo-with-contestant", ["public-post"], "KE-5", "DS-7"), ("join-contestant-introduction", [], "KE-6", "DS-4"), ("accompany-spouse-contestant", [], "KE-7", "DS-4")
    ];

    [Fact]
    public void Of_twin_rows_exactly_one_matches_ethics_before_determination_and_discipline_from_that_day()
    {
        // Half of the days lie within two of the determination, where a wrong comparison would show.
        static DateOnly Determined(string election) => election.StartsWith("pilkada", StringComparison.Ordinal) ? new(2024, 9, 22) : new(2023, 11, 13);
        var inputs = from twin in Gen.Elements(Twins) from election in Gen.Elements("pilkada-2024/regent", "pilkada-2024", "pemilu-2024/president")
                     from date in Gen.OneOf(Gen.Choose(0, 900).Select(new DateOnly(2022, 10, 1).AddDays), Gen.Choose(-2, 2).Select(Determined(election).AddDays))
                     select (twin, date, election);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(inputs.ToArbitrary(), input =>
        {
            var ((act, with, ethics, discipline), date, election) = input;
            var codes = TheLaw.Rules.Explain(Situations.Of($"PNS | {act} | contestant | {date:yyyy-MM-dd} | {election} | {string.Join(' ', with)}")).Rules.Select(r => r.Code).ToList();
            var determined = date >= Determined(election);
            return codes.Contains(ethics) == !determined && codes.Contains(discipline) == determined;
        }));
    }

    [Fact]
    public void Every_verdict_has_a_rule_and_every_rule_a_basis_and_a_reason() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(Anything().ToArbitrary(), situation =>
        {
            var verdict = TheLaw.Rules.Explain(situation);
            Assert.NotEmpty(verdict.Rules);
            Assert.All(verdict.Rules, r => Assert.True(r.Basis.Count > 0 && r.Because.Count > 0, r.Code));
            Assert.All(verdict.Rules, r => Assert.True(TheLaw.Book.Rules.Single(known => known.Code == r.Code).Validity.Holds(situation.Date), r.Code));
            Assert.Contains(verdict.Authorities, a => a.Step == "decide");
            Assert.DoesNotContain('{', verdict.Summary.Id + verdict.Summary.En);
            Assert.All(verdict.Rules.SelectMany(r => r.Because).Concat(verdict.NearMisses.Select(m => m.Because)).Concat(verdict.CriminalScreen.Select(c => c.Because)),
                w => Assert.DoesNotContain('{', w.Id + w.En));
            Assert.Empty(verdict.Rules.Select(r => r.Code).Intersect(verdict.NearMisses.Select(m => m.Code)));
            if (verdict.Answer is "allowed" or "conditional") Assert.Null(verdict.Heaviest);
        }));

    [Fact]
    public void A_longer_validity_takes_no_match_away_and_a_shorter_one_takes_only_what_lies_outside_it()
    {
        DateOnly first = new(2023, 6, 1), last = new(2024, 6, 30);
        var longer = new Engine(TheLaw.Book with { Rules = [.. TheLaw.Book.Rules.Select(r => r with { Validity = default })] });
        var shorter = new Engine(TheLaw.Book with { Rules = [.. TheLaw.Book.Rules.Select(r => r.Fallback ? r : r with { Validity = new(r.Validity.From > first ? r.Validity.From : first, r.Validity.To < last ? r.Validity.To : last) })] });
        // A fallback counts only where no other row does, so more rows may well mean fewer of it.
        var principle = TheLaw.Book.Rules.Where(r => r.Fallback).Select(r => r.Code).ToHashSet();
        HashSet<string> Codes(IRulebook rules, Situation situation) => [.. rules.Explain(situation).Rules.Select(r => r.Code).Where(c => !principle.Contains(c))];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(Anything().ToArbitrary(), situation =>
        {
            var now = Codes(TheLaw.Rules, situation);
            Assert.Subset(Codes(longer, situation), now);
            var less = Codes(shorter, situation);
            if (situation.Date >= first && situation.Date <= last) Assert.Equal(now.Order(), less.Order());
            else Assert.Empty(less);
        }));
    }

    [Fact]
    public void No_row_of_one_table_matches_with_its_twin_unless_the_calendar_is_open() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(Anything().ToArbitrary(), situation =>
        {
            var verdict = TheLaw.Rules.Explain(situation);
            var codes = verdict.Rules.Select(r => r.Code).ToList();
            return verdict.TargetStatus is null || !(codes.Exists(c => c.StartsWith("KE-", StringComparison.Ordinal)) && codes.Exists(c => c.StartsWith("DS-", StringComparison.Ordinal)));
        }));

    [Fact]
    public void A_regional_pack_adds_and_never_weakens()
    {
        // The packs there are, and a made-up one that speaks of one act, or of any, with any effect.
        var nation = new Engine(TheLaw.Book with { Rules = [.. TheLaw.Book.Rules.Where(r => r.When.All(c => c.Regions.Count == 0))] });
        var packs = from effect in Gen.Elements(Enum.GetValues<Effect>()) from act in Gen.Elements(TheLaw.Rules.Acts.Select(a => TheLaw.Book.Lexicon.Acts.Bit(a.Code)).Append(Condition.Anything))
                    select new Engine(TheLaw.Book with { Rules = [.. TheLaw.Book.Rules, Pack(effect, act)] });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(Anything().SelectMany(s => Gen.Elements(TheLaw.Rules, TheLaw.Rules, null).SelectMany(own => own is null ? packs.Select(p => (IRulebook)p) : Gen.Constant(own)), (situation, rules) => (situation, rules)).ToArbitrary(), input =>
        {
            var (plain, packed) = (nation.Explain(input.situation), input.rules.Explain(input.situation));
            Assert.True(Weight(packed.Answer) >= Weight(plain.Answer), $"{input.situation}: {plain.Answer}, with a pack {packed.Answer}");
            if (packed.Answer == plain.Answer) Assert.True(Heavy(packed.Heaviest) >= Heavy(plain.Heaviest), $"{input.situation}: {plain.Heaviest}, with a pack {packed.Heaviest}");
        }));
    }

    private static Rule Pack(Effect effect, long acts) => new()
    {
        Code = "PACK-1", Class = "administrative", Text = new("aturan daerah", "a region's rule"), When = [new() { Regions = ["33"], Acts = acts, Effect = effect }], Sanctions = [],
        Basis = TheLaw.Book.Rules[0].Basis, Validity = default, Confidence = "secondary", Sources = []
    };

    private static int Weight(string answer) => answer switch { "allowed" => 0, "conditional" => 1, "needs-legal-review" => 2, _ => 3 };
    private static int Heavy(string? sanction) => sanction is null ? 0 : TheLaw.Book.Sanctions[sanction].Kind.Weight;

    [Fact]
    public void The_order_of_the_files_leaves_no_trace()
    {
        var shuffles = Gen.Shuffle(TheLaw.Files().ToArray()).Select(files => new Engine(TheLaw.Read(files)));
        var both = shuffles.SelectMany(_ => Anything().ListOf(40), (engine, situations) => (engine, situations: situations.ToList()));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), Prop.ForAll(both.ToArbitrary(), input =>
            Assert.All(input.situations, s => Assert.Equal(RulebookModule.WriteVerdict(TheLaw.Rules.Explain(s)), RulebookModule.WriteVerdict(input.engine.Explain(s))))));
    }

    [Fact]
    public void The_order_of_circumstances_leaves_no_trace() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Anything().ToArbitrary(), situation =>
            RulebookModule.WriteVerdict(TheLaw.Rules.Explain(situation))
            == RulebookModule.WriteVerdict(TheLaw.Rules.Explain(situation with { Circumstances = [.. situation.Circumstances.Reverse()] }))));

    /// <summary>Any situation the contract knows, within the years the elections ran.</summary>
    private static Gen<Situation> Anything()
    {
        var words = TheLaw.Book.Lexicon;
        var flags = Gen.Choose(0, 15);
        var person = Gen.Elements(words.Statuses.Terms.Select(t => t.Code)).SelectMany(_ => flags, (status, bits) => new Subject
        {
            Status = status, OfficeHolder = (bits & 1) != 0, OnUnpaidLeave = (bits & 2) != 0, SpouseOfCandidate = (bits & 4) != 0, PriorSanctionSameKind = (bits & 8) != 0
        });
        var act = Gen.Elements(words.Acts.Terms.Select(t => t.Code));
        var aim = Gen.Elements(words.Targets.Terms.Select(t => t.Code));
        var circumstances = Gen.SubListOf(words.Circumstances.Terms.Select(t => t.Code).ToArray());
        var election = Gen.Elements(TheLaw.Rules.Elections.SelectMany(e => e.Contests.Select(c => (e.Code, Contest: (string?)c)).Append((e.Code, null))));
        return from who in person from what in act from target in aim from days in Gen.Choose(0, 1100) from place in Gen.Elements("33.20", "35.17", "61.11.01.2001", "96")
               from which in election from with in circumstances
               select new Situation
               {
                   Person = who, Act = what, Target = target, Date = new DateOnly(2022, 6, 14).AddDays(days), Region = place,
                   Election = which.Code, Contest = which.Contest, Circumstances = [.. with]
               };
    }
}
