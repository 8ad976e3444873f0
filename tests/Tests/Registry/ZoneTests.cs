using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Tests.Registry;

public class ZoneTests
{
    [Theory]
    [InlineData("", OfficeZone.Wib)]
    [InlineData("33.20", OfficeZone.Wib)]
    [InlineData("61.11.01.2002", OfficeZone.Wib)]
    [InlineData("62", OfficeZone.Wib)]
    [InlineData("63", OfficeZone.Wita)]
    [InlineData("65", OfficeZone.Wita)]
    [InlineData("51", OfficeZone.Wita)]
    [InlineData("73.71", OfficeZone.Wita)]
    [InlineData("82", OfficeZone.Wit)]
    [InlineData("96", OfficeZone.Wit)]
    public void A_region_keeps_the_time_of_its_province(string code, OfficeZone zone) => Assert.Equal(zone, Catalogue.Regions.ZoneOf(new(code)));

    [Fact]
    public void The_zones_share_out_all_provinces()
    {
        var zones = Catalogue.All(RegionLevel.Province).CountBy(province => Catalogue.Regions.ZoneOf(province.Code)).ToDictionary();
        Assert.Equal(new() { [OfficeZone.Wib] = 18, [OfficeZone.Wita] = 12, [OfficeZone.Wit] = 8 }, zones);
    }

    [Fact]
    public void A_code_of_no_province_has_no_zone() => Assert.Throws<KeyNotFoundException>(() => Catalogue.Regions.ZoneOf(new("99.01")));
}
