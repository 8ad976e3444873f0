using Netra.Registry.Numbers;

namespace Netra.Tests.Registry;

/// <summary>NIP and NI PPPK, each by its own format.</summary>
public sealed class NumberTests
{
    private static readonly DateOnly Until = new(2026, 12, 31);

    [Theory]
    [InlineData("198609262015051001", "PNS", null)]
    [InlineData("199803032025032012", "CPNS", null)]
    [InlineData("199001012021211002", "PPPK", null)]
    [InlineData("199001012021221002", "PPPK_PARUH_WAKTU", null)]
    [InlineData("HN/12-a.3", "NON_ASN", null)]
    [InlineData("", "PNS", "number-missing")]
    [InlineData("", "NON_ASN", "number-missing")]
    [InlineData("1986092620150510", "PNS", "number-length")]
    [InlineData("19860926201505100X", "PNS", "number-not-digits")]
    [InlineData("1.98609262015051E+17", "PNS", "number-rounded")]
    [InlineData("198602302015051001", "PNS", "number-birth")]
    [InlineData("198613012015051001", "PPPK", "number-birth")]
    [InlineData("199001012021211002", "PNS", "number-is-pppk")]
    [InlineData("198609262015991003", "CPNS", "number-is-pppk")]
    [InlineData("198609262015995001", "PNS", "number-month")]
    [InlineData("199001012021001002", "PPPK", "number-contract")]
    [InlineData("198609262015053001", "PNS", "number-sex")]
    [InlineData("198609262031051001", "PNS", "number-future")]
    [InlineData("198609261990051001", "PNS", "number-age")]
    [InlineData("190009261990051001", "PNS", "number-age")]
    [InlineData("HN 12;3", "NON_ASN", "number-own")]
    public void A_number_fits_its_status_or_says_why_not(string number, string status, string? fault) => Assert.Equal(fault, NumberFormat.Fault(number, status, Until));

    [Theory]
    [InlineData("19860926 201505 1 001")]
    [InlineData("19860926.201505.1.001")]
    [InlineData(" '198609262015051001 ")]
    public void A_number_is_read_as_people_write_it(string written) => Assert.Equal("198609262015051001", NumberFormat.Plain(written));

    // The region of a NIK or an agency's code stands in neither number; whatever the digits are, none is refused for a place.
    [Fact]
    public void Any_count_of_contracts_makes_a_number_of_a_PPPK()
    {
        for (var count = 1; count <= 99; count++) Assert.Null(NumberFormat.Fault($"199001012021{count:00}1002", "PPPK", Until));
    }

    [Fact]
    public void The_birth_date_is_read_from_the_number() => Assert.Equal(new DateOnly(1986, 9, 26), NumberFormat.BornOn("198609262015051001"));
}
