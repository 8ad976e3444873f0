using Netra.Contracts;

namespace Netra.Tests.Registry;

public class RegionTests
{
    static readonly IRegions Regions = Catalogue.Regions;

    // Kepmendagri 300.2.2-2430/2025.
    [Theory]
    [InlineData(RegionLevel.Nation, 1)]
    [InlineData(RegionLevel.Province, 38)]
    [InlineData(RegionLevel.Regency, 514)]
    [InlineData(RegionLevel.District, 7285)]
    [InlineData(RegionLevel.Village, 83762)]
    public void Each_level_has_as_many_regions_as_the_decree(RegionLevel level, int count) => Assert.Equal(count, Regions.Count(level));

    [Theory]
    [InlineData("", "Indonesia", RegionLevel.Nation)]
    [InlineData("61", "Kalimantan Barat", RegionLevel.Province)]
    [InlineData("33.20", "Kabupaten Jepara", RegionLevel.Regency)]
    [InlineData("35.17", "Kabupaten Jombang", RegionLevel.Regency)]
    [InlineData("61.11", "Kabupaten Kayong Utara", RegionLevel.Regency)]
    [InlineData("33.74", "Kota Semarang", RegionLevel.Regency)]
    [InlineData("61.11.01", "Kecamatan Sukadana", RegionLevel.District)]
    [InlineData("61.11.01.2002", "Desa Pangkalan Buton", RegionLevel.Village)]
    [InlineData("91.71.01", "Distrik Jayapura Utara", RegionLevel.District)]
    [InlineData("91.03.01.3007", "Desa Adat Yoboi", RegionLevel.Village)]
    [InlineData("35.29.22", "Kecamatan Ra'as", RegionLevel.District)]
    [InlineData("12.07.28.1007", "Kelurahan Lubuk Pakam I,II", RegionLevel.Village)]
    [InlineData("11", "Aceh", RegionLevel.Province)]
    [InlineData("96.71.10.1004", "Kelurahan Tanjung Kasuari", RegionLevel.Village)]
    public void A_region_is_found_by_its_code(string code, string name, RegionLevel level)
    {
        var region = Catalogue.The(code);
        Assert.Equal((new RegionCode(code), name, level), (region.Code, region.Name, region.Level));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("33.2")]
    [InlineData("3320")]
    [InlineData("33.20.")]
    [InlineData("33.20.01.9999")]
    [InlineData("33-20")]
    [InlineData("Jepara")]
    [InlineData("61.11.01.2002.1")]
    public void A_code_that_is_not_in_the_list_is_no_region(string code)
    {
        Assert.Null(Regions.Find(new(code)));
        Assert.Empty(Regions.Below(new(code)));
    }

    [Fact]
    public void Every_region_is_reached_from_the_nation_and_found_again()
    {
        foreach (var level in Enum.GetValues<RegionLevel>())
        {
            var all = Catalogue.All(level).ToList();
            Assert.Equal(Regions.Count(level), all.Count);
            Assert.All(all, region => Assert.Equal(region, Regions.Find(region.Code)));
            Assert.All(all, region => Assert.Equal(level, region.Level));
        }
    }

    [Fact]
    public void What_lies_below_lies_within_and_comes_by_code()
    {
        foreach (var region in Catalogue.All(RegionLevel.Nation).Concat(Catalogue.All(RegionLevel.Province)).Concat(Catalogue.All(RegionLevel.Regency)))
        {
            var below = Regions.Below(region.Code);
            Assert.NotEmpty(below);
            Assert.All(below, child => Assert.Equal(region.Code, child.Code.Parent));
            Assert.Equal(below.OrderBy(child => child.Code.Value, StringComparer.Ordinal), below);
        }
    }

    [Fact]
    public void A_village_is_named_with_the_kind_that_its_code_tells() => Assert.All(Catalogue.All(RegionLevel.Village), village =>
        Assert.StartsWith(village.Code.Value[9] switch { '1' => "Kelurahan ", '2' => "Desa ", _ => "Desa Adat " }, village.Name, StringComparison.Ordinal));

    [Fact]
    public void A_regency_or_city_is_named_with_the_kind_that_its_code_tells() => Assert.All(Catalogue.All(RegionLevel.Regency), regency =>
        Assert.StartsWith(int.Parse(regency.Code.Value[3..], System.Globalization.CultureInfo.InvariantCulture) > 70 ? "Kota " : "Kabupaten ", regency.Name, StringComparison.Ordinal));

    [Fact]
    public void No_name_is_padded_or_broken() => Assert.All(Enum.GetValues<RegionLevel>().SelectMany(Catalogue.All), region =>
        Assert.True(region.Name == region.Name.Trim() && !region.Name.Contains("  ", StringComparison.Ordinal)
            && !region.Name.Any(letter => char.IsControl(letter) || letter is '"' or '\uFFFD'), region.Name));

    [Theory]
    [InlineData("", "Indonesia")]
    [InlineData("61", "Kalimantan Barat")]
    [InlineData("33.74", "Kota Semarang, Jawa Tengah")]
    [InlineData("61.11.01", "Kecamatan Sukadana, Kabupaten Kayong Utara, Kalimantan Barat")]
    [InlineData("61.11.01.2002", "Desa Pangkalan Buton, Kecamatan Sukadana, Kabupaten Kayong Utara, Kalimantan Barat")]
    public void A_path_leads_up_to_the_province(string code, string path) => Assert.Equal(path, Regions.Path(new(code)));

    [Fact]
    public void A_code_that_a_later_list_dropped_keeps_the_part_of_its_path_that_is_known() =>
        Assert.Equal("61.11.99, Kabupaten Kayong Utara, Kalimantan Barat", Regions.Path(new("61.11.99")));
}
