using Netra.Contracts;

namespace Netra.Tests.Registry;

public class RegionSearchTests
{
    static string[] Codes(string words, int most = 20) => [.. Catalogue.Regions.Search(words, most).Select(region => region.Code.Value)];

    [Theory]
    [InlineData("Sukadana", "18.07.01", "32.07.14", "61.11.01")]
    [InlineData("jepara", "33.20.06", "33.20", "18.07.07")]
    [InlineData("jombang", "35.09.01", "35.17.09", "36.72.05", "35.17")]
    public void Equal_names_all_come_the_sub_districts_first(string words, params string[] first) => Assert.Equal(first, Codes(words)[..first.Length]);

    [Theory]
    [InlineData("KAYONG utara", "61.11")]
    [InlineData("utara kayong", "61.11")]
    [InlineData("kab. jepara", "33.20")]
    [InlineData("kota semarang", "33.74")]
    [InlineData("sukadana kayong utara", "61.11.01")]
    [InlineData("kecamatan sukadana, kalimantan barat", "61.11.01")]
    [InlineData("jawa tengah", "33")]
    [InlineData("provinsi jawa tengah", "33")]
    [InlineData("Kalimantán Barat", "61")]
    [InlineData("raas", "35.29.22")]
    [InlineData("Ra’as", "35.29.22")]
    [InlineData("tanjung pinang", "21.72")]
    [InlineData("kecamatan jayapura utara", "91.71.01")]
    [InlineData("toli toli", "72.04")]
    [InlineData("tobelo utara halmahera utara", "82.03.10")]
    [InlineData("kecamatan jombang kabupaten jombang", "35.17.09")]
    [InlineData("kecamatan maja, kabupaten majalengka", "32.10.06")]
    public void The_region_that_was_meant_comes_first(string words, string code) => Assert.Equal(code, Codes(words)[0]);

    [Theory]
    [InlineData("")]
    [InlineData(" .,- ")]
    [InlineData("kecamatan")]
    [InlineData("sukadana papua")]
    [InlineData("dana kayong")]
    [InlineData("pangkalan buton")]
    public void What_names_no_place_finds_nothing(string words) => Assert.Empty(Codes(words));

    [Fact]
    public void A_beginning_is_enough() => Assert.Contains("61.11.01", Codes("sukad kay"));

    [Fact]
    public void What_is_longer_than_any_path_is_read_as_far_as_a_path_goes() =>
        Assert.Equal(["61.11.01"], Codes("sukadana kayong" + new string(' ', 200) + new string('x', 100_000)));

    [Fact]
    public void Signs_beyond_letters_are_passed_over() => Assert.Equal("33.20", Codes("kabupaten jepara \U0001F30A \uD83C")[0]);

    [Fact]
    public void No_more_come_than_were_asked_for()
    {
        Assert.Equal(20, Codes("utara").Length);
        Assert.Equal(Codes("utara")[..3], Codes("utara", 3));
        Assert.Empty(Codes("utara", 0));
    }

    [Fact]
    public void Every_sub_district_regency_and_province_is_found_by_its_path_and_told_apart_by_it()
    {
        RegionLevel[] levels = [RegionLevel.Province, RegionLevel.Regency, RegionLevel.District];
        var paths = levels.SelectMany(Catalogue.All).Select(region => Catalogue.Regions.Path(region.Code)).ToList();
        Assert.Equal(paths.Count, paths.Distinct().Count());
        foreach (var region in Catalogue.All(RegionLevel.Regency).Chunk(25).Select(some => some[0]).SelectMany(some => Catalogue.Regions.Below(some.Code)))
            Assert.Equal(region, Catalogue.Regions.Search(Catalogue.Regions.Path(region.Code))[0]);
    }
}
