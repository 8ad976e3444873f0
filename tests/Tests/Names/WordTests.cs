using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Netra.Names.Searching;
using Netra.Names.Words;

namespace Netra.Tests.Names;

/// <summary>What passes words over unread passes no near word over.</summary>
public sealed class WordTests
{
    // Few letters, so that words are near one another; to thirteen, one more than is packed.
    private static readonly Gen<string> Words = from length in Gen.Choose(1, 13) from letters in Gen.Elements('a', 'b', 'c', 'd').ArrayOf(length) select new string(letters);

    [Fact]
    public void A_packed_word_is_within_as_many_edits_as_it_is_away() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Words.Two().ToArbitrary(), pair =>
    {
        var (one, other) = (Encoding.ASCII.GetBytes(pair.Item1), Encoding.ASCII.GetBytes(pair.Item2));
        var pattern = new Pattern(one);
        return other.Length > 12 || Enumerable.Range(0, 3).All(edits => pattern.Within(WordList.Packed(other), edits) == pattern.DistanceTo(other) <= edits);
    }));

    [Fact]
    public void No_word_within_some_edits_is_ruled_out_by_its_letters() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Words.ArrayOf(32).ToArbitrary(), words =>
    {
        var all = Array.ConvertAll(words, Encoding.ASCII.GetBytes);
        var (pattern, signatures) = (new Pattern(all[0]), Array.ConvertAll(all, w => Signature.Of(w)));
        return Enumerable.Range(0, 3).All(edits => Enumerable.Range(1, 32).All(count =>
            Signature.Within(signatures[0], signatures.AsSpan(0, count), edits) is var near && Enumerable.Range(0, count).All(i =>
                (near >> i & 1) != 0 == Signature.Within(signatures[0], signatures[i], edits) && ((near >> i & 1) != 0 || pattern.DistanceTo(all[i]) > edits))));
    }));

    [Fact]
    public void Slips_cost_at_least_the_likeliest_and_at_most_the_least_likely_for_each_edit() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Words.Two().ToArbitrary(), pair =>
    {
        var (one, other) = (Encoding.ASCII.GetBytes(pair.Item1), Encoding.ASCII.GetBytes(pair.Item2));
        var (edits, cost) = (new Pattern(one).DistanceTo(other), Slip.Cost(one, other));
        return edits > 2 || cost >= edits * Costs.Usual && cost <= edits * (Costs.Any + Costs.First);
    }));
}
