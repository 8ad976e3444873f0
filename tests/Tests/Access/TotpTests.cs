using System.Text;
using Netra.Access.SecondFactors;

namespace Netra.Tests.Access;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238 appendix B, SHA-1: the last six of its eight digits.
    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))));

    // RFC 4648 section 10, without its padding.
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_in_base_32(string plain, string text) => Assert.Equal(text, Totp.Base32(Encoding.ASCII.GetBytes(plain)));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_one_step_early_or_late_is_taken_and_no_other(int off, bool taken)
    {
        var now = DateTime.UnixEpoch.AddSeconds(1234567890);
        var step = Totp.StepAt(now) + off;
        Assert.Equal(taken ? step : null, Totp.Match(Secret, Totp.Code(Secret, step), now, 0));
    }

    [Fact]
    public void A_code_of_a_used_step_or_one_before_it_is_refused()
    {
        var now = DateTime.UnixEpoch.AddSeconds(1234567890);
        var step = Totp.StepAt(now);
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step), now, step));
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step - 1), now, step));
        Assert.Equal(step + 1, Totp.Match(Secret, Totp.Code(Secret, step + 1), now, step));
    }

    [Theory]
    [InlineData("005 924", true)]
    [InlineData("005-924", true)]
    [InlineData("5924", false)]
    [InlineData("", false)]
    [InlineData("0059240", false)]
    public void A_code_may_be_typed_in_groups_but_not_in_part(string typed, bool taken) =>
        Assert.Equal(taken, Totp.Match(Secret, typed, DateTime.UnixEpoch.AddSeconds(1234567890), 0) is not null);
}
