using FsCheck;
using FsCheck.Fluent;
using Netra.Benches.Names;
using Netra.Names;

namespace Netra.Tests.Names;

/// <summary>What holds for every name.</summary>
public sealed class PropertyTests
{
    private static readonly List<NamedPerson> People = [.. Country.People(4000, 41)];
    private static readonly NameIndex Index = IndexTests.Built(People);
    private static readonly (string, string)[] Spellings = [("u", "oe"), ("j", "dj"), ("c", "tj"), ("y", "j"), ("sy", "sj"), ("ny", "nj"), ("kh", "ch"), ("f", "v"), ("n", "nn"), ("muhammad", "moch"), ("abdul", "abd"), ("siti", "sitti")];

    [Fact]
    public void A_name_finds_itself_first_with_score_1() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.Elements<NamedPerson>(People).ToArbitrary(), person =>
    {
        var matches = Index.Find(new(person.Name) { Top = 100 });
        return matches[0].Score == 1 && matches.Any(m => m.Key == person.Key && m.Score == 1 && m.Reasons.All(r => r.Code == NameReasonCode.TitleIgnored));
    }));

    [Fact]
    public void Any_text_that_has_a_word_finds_itself() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        using var index = IndexTests.Built([new(1, text ?? "")]);
        var matches = index.Find(new(text ?? ""));
        return PersonName.Parse(text ?? "").Words.Any(w => w.Length > 1) ? matches.Single().Score == 1 : matches.Count == 0;
    }));

    [Fact]
    public void An_equivalent_spelling_scores_the_same_from_both_sides() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.Elements<NamedPerson>(People).SelectMany(_ => Gen.Elements(Spellings), (person, pair) => (person, pair)).ToArbitrary(), input =>
        {
            var name = string.Join(' ', PersonName.Parse(input.person.Name).Words);
            var other = name.Replace(input.pair.Item1, input.pair.Item2, StringComparison.Ordinal);
            if (PersonName.Parse(name).Key != PersonName.Parse(other).Key) return true;
            return Score(name, other) == Score(other, name) && Score(name, other) >= .85;
        }));

    [Fact]
    public void Nothing_scores_better_than_an_exact_match_or_outside_of_0_and_1() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var query = IndexTests.Misspelt(People, new Dice((ulong)seed), seed % Slips.Kinds.Length);
            var matches = Index.Find(query);
            return matches.All(m => m.Score is >= .35 and <= 1) && matches.Select(m => m.Score).SequenceEqual(matches.Select(m => m.Score).OrderDescending())
                && matches.All(m => m.Score < 1 || Bare(People[(int)m.Key - 1].Name) == Bare(query.Text));
        }));

    private static string Bare(string name) => string.Join(' ', PersonName.Parse(name).Words);

    private static double Score(string asked, string registered)
    {
        using var index = IndexTests.Built([new(1, registered), new(2, "Zainal Qomar")]);
        return index.Find(new(asked))[0].Score;
    }
}
