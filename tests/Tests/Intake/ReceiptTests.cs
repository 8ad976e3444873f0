using FsCheck;
using FsCheck.Fluent;
using Netra.Contracts;
using Netra.Intake.Receipts;

namespace Netra.Tests.Intake;

public sealed class ReceiptTests
{
    private static readonly ReceiptNumber Number = new("61.11-24-7Q4K2");

    private static string Letters(ReceiptCode code) => code.Grouped.Replace(" ", "", StringComparison.Ordinal);

    [Fact]
    public void A_code_is_seventeen_letters_in_groups_without_those_that_are_mistaken()
    {
        var code = ReceiptCode.New();
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z]$", code.Grouped);
        Assert.NotEqual(code.Grouped, ReceiptCode.New().Grouped);
    }

    [Fact]
    public void A_code_is_read_in_any_case_spacing_and_with_the_letters_people_mistake()
    {
        var zeros = new string('0', 16) + CheckedAlphabet.Check(new string('0', 16));
        Assert.Equal(ReceiptCode.Read(zeros)!.Grouped, ReceiptCode.Read("oooo OOOO-oo0O o000 " + zeros[16])!.Grouped);
        var ones = new string('1', 16) + CheckedAlphabet.Check(new string('1', 16));
        Assert.Equal(ReceiptCode.Read(ones)!.Grouped, ReceiptCode.Read("iIlL 1111 1111 1111 " + ones[16])!.Grouped);
        var code = ReceiptCode.New();
        Assert.Equal(code.Grouped, ReceiptCode.Read(Letters(code).ToLowerInvariant())!.Grouped);
        Assert.Null(ReceiptCode.Read(Letters(code)[..16]));
        Assert.Null(ReceiptCode.Read(Letters(code) + "0"));
        Assert.Null(ReceiptCode.Read(Letters(code)[..16] + "U"));
    }

    [Fact]
    public void Every_single_wrong_letter_is_noticed()
    {
        var letters = Letters(ReceiptCode.New());
        for (var at = 0; at < letters.Length; at++)
            foreach (var other in CheckedAlphabet.Letters.Where(l => l != letters[at]))
                Assert.Null(ReceiptCode.Read(letters[..at] + other + letters[(at + 1)..]));
    }

    [Fact]
    public void Every_swap_of_two_different_letters_is_noticed_neighbours_or_not() =>
        Prop.ForAll(Gen.Choose(0, 16).Two().ToArbitrary(), pair =>
        {
            var letters = Letters(ReceiptCode.New()).ToCharArray();
            var (left, right) = pair;
            if (letters[left] == letters[right]) return true;
            (letters[left], letters[right]) = (letters[right], letters[left]);
            return ReceiptCode.Read(new string(letters)) is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_codes_that_are_guessed_one_in_thirty_two_passes_the_check_letter()
    {
        var letters = Letters(ReceiptCode.New())[..16];
        Assert.Single(CheckedAlphabet.Letters, last => ReceiptCode.Read(letters + last) is not null);
    }

    [Fact]
    public void A_number_tells_regency_and_year_and_no_order()
    {
        var number = ReceiptNumber.New(new RegionCode("61.11.01"), new(2024, 10, 21));
        Assert.Matches(@"^61\.11-24-[0-9A-HJKMNP-TV-Z]{5}$", number.Value);
        Assert.Equal(number, ReceiptNumber.Read(number.Value.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal)));
        Assert.True(number.Fits(new("61.11"), new(2024, 1, 1)));
        Assert.False(number.Fits(new("61.12"), new(2024, 1, 1)));
        Assert.Null(ReceiptNumber.Read("61.11-24-7Q4K"));
        Assert.Null(ReceiptNumber.Read("KAYONG-24-7Q4K"));
    }

    [Fact]
    public void Key_and_verifier_follow_from_the_receipt_alone_and_from_two_domains()
    {
        var code = ReceiptCode.New();
        using var pair = Derivation.Pair(Number, code);
        using var again = Derivation.Pair(Number, ReceiptCode.Read(code.Grouped)!);
        using var elsewhere = Derivation.Pair(new("61.11-24-7Q4K3"), code);
        Assert.Equal(pair.PrivateKey, again.PrivateKey);
        Assert.NotEqual(pair.PublicKey, elsewhere.PublicKey);
        var verifier = Derivation.Verifier(Number, code);
        Assert.Equal(verifier, Derivation.Verifier(Number, code));
        Assert.NotEqual(verifier, Derivation.Verifier(new("61.11-24-7Q4K3"), code));
        Assert.NotEqual(verifier, pair.PublicKey);
        Assert.NotEqual(verifier, Sodium.Hash.Of(code.Secret));
    }
}
