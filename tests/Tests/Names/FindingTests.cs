using Netra.Names;

namespace Netra.Tests.Names;

public sealed class FindingTests
{
    [Theory]
    [InlineData("Edy Syjatmilo", "H. Edy Sujatmiko", NameReasonCode.TwoLetters)]
    [InlineData("Edy Sujatmikp", "Edy Sujatmiko", NameReasonCode.OneLetter)]
    [InlineData("Edy Sujatimko", "Edy Sujatmiko", NameReasonCode.Transposed)]
    [InlineData("Soekarno", "Sukarno", NameReasonCode.OldSpelling)]
    [InlineData("Sukarno", "Soekarno", NameReasonCode.OldSpelling)]
    [InlineData("Moch. Hatta", "Muhammad Hatta", NameReasonCode.SameName)]
    [InlineData("Kris. Wijaya", "Kristanto Wijaya", NameReasonCode.Abbreviation)]
    [InlineData("M. Hatta", "Muhammad Hatta", NameReasonCode.Initial)]
    [InlineData("Muhammad Hatta", "M. Hatta", NameReasonCode.Initial)]
    [InlineData("Ahmad S. Wijaya", "Ahmad Solihin Wijaya", NameReasonCode.Initial)]
    [InlineData("H. Wijaya", "Hendra Wijaya", NameReasonCode.Initial)]
    [InlineData("Saeful Anwar", "Syaiful Anwar", NameReasonCode.SoundsAlike)]
    [InlineData("Putu Sudana", "Wayan Sudana", NameReasonCode.BirthOrder)]
    [InlineData("Nur Hayati", "Nurhayati", NameReasonCode.Joined)]
    [InlineData("Nurhayati", "Nur Hayati", NameReasonCode.Split)]
    [InlineData("Abdul Rahman", "Abdurrahman", NameReasonCode.Joined)]
    [InlineData("Wijaya Budi", "Budi Wijaya", NameReasonCode.WordOrder)]
    [InlineData("Budi Wijaya", "Budi Surya Wijaya", NameReasonCode.WordMissing)]
    [InlineData("Budi Surya Wijaya", "Budi Wijaya", NameReasonCode.WordAdded)]
    [InlineData("Drs. Budi Wijaya", "Budi Wijaya", NameReasonCode.TitleIgnored)]
    [InlineData("Budi Yuliarنو", "Budi Yuliarno", NameReasonCode.MixedScript)]
    public void A_misspelt_name_is_found_and_the_difference_is_named(string asked, string registered, NameReasonCode reason)
    {
        using var index = Index(registered, "Zainal Qomar", "Fransiskus Xaverius");
        var match = Assert.Single(index.Find(new(asked)));
        Assert.Equal(1, match.Key);
        Assert.Contains(match.Reasons, r => r.Code == reason);
    }

    [Fact]
    public void A_reason_names_both_words()
    {
        using var index = Index("Achmad Fauzi Rahman");
        Assert.Equal([new(NameReasonCode.SameName, "ahmad", "achmad"), new(NameReasonCode.WordMissing, "", "fauzi"), new(NameReasonCode.OneLetter, "rahmam", "rahman"), new(NameReasonCode.TitleIgnored, "sh", "")],
            index.Find(new("Ahmad Rahmam, S.H."))[0].Reasons);
    }

    [Fact]
    public void Filters_narrow_by_agency_unit_region_and_position()
    {
        var builder = new NameIndexBuilder();
        for (var i = 1; i <= 16; i++) builder.Add(new(i, "Budi Wijaya", i % 2, i / 2 % 2, i / 4 % 2, i / 8 % 2));
        using var index = builder.Build();
        index.Put([new(100, "Budi Wijaya", 1, 1, 1, 1)]);
        HashSet<int> one = [1];
        Assert.Equal([15L, 100], index.Find(new("Budi Wijaya") { Filter = new() { Agencies = one, Units = one, Regions = one, Positions = one } }).Select(m => m.Key));
        Assert.Equal(9, index.Find(new("Budi Wijaya") { Filter = new() { Agencies = one } }).Count);
        Assert.Equal(9, index.Find(new("Budi Wijaya") { Filter = new() { Positions = one } })[0].Namesakes);
        Assert.Empty(index.Find(new("Budi Wijaya") { Filter = new() { Agencies = new HashSet<int> { 7 } } }));
    }

    [Fact]
    public void Of_distinct_names_the_one_many_bear_comes_before_a_likelier_spelling_of_few_but_not_before_the_name_as_written()
    {
        using var index = Index(["Sutirno", "Sutrino", .. Enumerable.Repeat("Sutrisno", 200)]);
        Assert.Equal([(1L, 1), (3L, 200), (2L, 1)], index.Find(new("Sutirno") { DistinctNames = true }).Select(m => (m.Key, m.Namesakes)));
        Assert.Equal([1, 2, 3], index.Find(new("Sutirno")).Take(3).Select(m => m.Key));
    }

    [Fact]
    public void Distinct_names_come_once_with_the_number_of_their_bearers()
    {
        using var index = Index("Budi Wijaya", "Drs. Budi Widjaja", "BUDI WIJAYA, S.H.", "Budi Wijayo");
        var matches = index.Find(new("Budi Wijaya") { DistinctNames = true });
        Assert.Equal([(1L, 2), (4L, 1)], matches.Select(m => (m.Key, m.Namesakes)));
    }

    [Theory]
    [InlineData("Agus Santoso", "Agus Tri Santoso", "Agus Santosa")]
    [InlineData("Hendra Mulyani", "Hanantio Hendra Mulyani", "Hendro Mulyani")]
    [InlineData("Purwanto Joko", "Purwanto Joko Kasninah", "Purwanto")]
    [InlineData("Purwanto Joko", "Joko Purwanto", "Purwanto Jono")]
    [InlineData("Budi Wijaya", "Budi Qayyimxyz Wijaya", "Budi Wijayi")]
    [InlineData("Nur Hasnah", "Nur Hasanah", "Nur Hasmah")]
    [InlineData("Rini Suparman", "Rini Suparmna", "Rini Suparmaq")]
    [InlineData("Suparman", "Suparmn", "Suparmanto Tri")]
    [InlineData("Mulyana Sari", "Mulyani Sari", "Mulyaxa Sari")]
    [InlineData("M. Yusuf", "Muhammad Yusuf", "Yusuf Tri")]
    [InlineData("Mappasombq", "Mappasomba", "M. Aminullah")]
    [InlineData("Hasraiq", "Hazariq", "Hasain")]
    [InlineData("Azilaz", "Azliz", "Asimaz Tri")]
    public void What_is_likelier_to_be_written_so_comes_first(string asked, string likelier, string other)
    {
        // Among names enough that their words are known words.
        string[] known = ["Agus Hadi", "Tri Agus", "Santosa Wati", "Santoso Hadi", "Hendro Tri", "Hendra Wati", "Mulyani Hadi", "Joko Hadi", "Purwanto Hadi", "Jono Wati", "Budi Hadi", "Wijayi Tri"];
        using var index = Index([other, likelier, .. known, .. known, .. known]);
        Assert.Equal(2, index.Find(new(asked) { DistinctNames = true }).First(m => m.Score < 1).Key);
        Assert.Equal(2, index.Find(new(asked)).First(m => m.Score < 1).Key);
    }

    [Fact]
    public void A_lost_word_costs_the_same_whether_rare_or_frequent_and_then_the_name_that_more_people_bear_comes_first()
    {
        using var index = Index("Agus Tri Santoso", "Agus Qxwzy Santoso", "Agus Qxwzy Santoso", "Tri Hadi", "Tri Wati", "Tri Utami");
        var matches = index.Find(new("Agus Santoso") { DistinctNames = true });
        Assert.Equal([(2L, 2), (1L, 1)], matches.Take(2).Select(m => (m.Key, m.Namesakes)));
        Assert.Equal(matches[0].Score, matches[1].Score);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A. B.")]
    [InlineData("1234 !?")]
    [InlineData("Xqzwv Krtlm")]
    public void What_has_no_word_or_is_like_nobody_finds_nobody(string asked)
    {
        using var index = Index("Budi Wijaya");
        Assert.Empty(index.Find(new(asked)));
    }

    [Fact]
    public void An_index_of_nobody_is_searched() => Assert.Empty(Index().Find(new("Budi")));

    [Fact]
    public void A_key_given_twice_is_refused_by_name()
    {
        var builder = new NameIndexBuilder();
        builder.Add(new(7, "Budi"));
        builder.Add(new(7, "Siti"));
        Assert.Contains("7", Assert.Throws<InvalidOperationException>(builder.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_thousand_matches_are_not_asked_for() => Assert.Throws<ArgumentOutOfRangeException>(() => Index("Budi").Find(new("Budi") { Top = 1001 }));

    private static NameIndex Index(params string[] names)
    {
        var builder = new NameIndexBuilder();
        for (var i = 0; i < names.Length; i++) builder.Add(new(i + 1, names[i]));
        return builder.Build();
    }
}
