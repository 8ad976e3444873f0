using Netra.Names;

namespace Netra.Tests.Names;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Drs. H. Ahmad Fauzi, M.Si.", "ahmad fauzi", "drs h msi")]
    [InlineData("Dr H Kaspinor SE MSi", "kaspinor", "dr h se msi")]
    [InlineData("Ir Cut Putri Alyanur MM", "cut putri alyanur", "ir mm")]
    [InlineData("dr. Siti Aminah, Sp.OG", "siti aminah", "dr spog")]
    [InlineData("Dewi Lestari, A.Md.Keb.", "dewi lestari", "amdkeb")]
    [InlineData("Dewi Lestari, A. Md. Keb", "dewi lestari", "amdkeb")]
    [InlineData("Budi Santoso, S.Tr.Xyz.", "budi santoso", "strxyz")]
    [InlineData("Kombes Pol. (Purn) Drs. Budi Santoso", "budi santoso", "kombes pol purn drs")]
    [InlineData("Letkol Inf Hadi Wibowo", "hadi wibowo", "letkol inf")]
    [InlineData("Bapak Plt. Bupati Edy Supriyanta", "edy supriyanta", "bapak plt bupati")]
    [InlineData("Ahmad bin Yusuf", "ahmad yusuf", "bin")]
    [InlineData("Siti binti Hasan", "siti hasan", "binti")]
    [InlineData("Nasruddin S.Pd", "nasruddin", "spd")]
    [InlineData("M.Yusuf", "m yusuf", "")]
    [InlineData("A.S. Wijaya", "a s wijaya", "")]
    [InlineData("M.H. Thamrin", "m h thamrin", "")]
    [InlineData("Tan Sin Ma", "tan sin ma", "")]
    [InlineData("Ma'ruf Amin", "maruf amin", "")]
    [InlineData("Karo-Karo", "karo karo", "")]
    [InlineData("WIJAYA, AHMAD", "wijaya ahmad", "")]
    [InlineData("Raden Ajeng Kartini", "raden ajeng kartini", "")]
    [InlineData("H.", "h", "")]
    [InlineData("...", "", "")]
    public void Titles_are_taken_off_and_kept(string written, string words, string titles)
    {
        var name = PersonName.Parse(written);
        Assert.Equal(words, string.Join(' ', name.Words));
        Assert.Equal(titles, string.Join(' ', name.Titles));
        Assert.False(name.MixedScript);
    }

    [Theory]
    [InlineData("Soekarno", "Sukarno")]
    [InlineData("Djoko", "Joko")]
    [InlineData("Tjahjo", "Cahyo")]
    [InlineData("Jusuf", "Yusuf")]
    [InlineData("Joesoef", "Yusuf")]
    [InlineData("Sjamsul", "Syamsul")]
    [InlineData("Njoman", "Nyoman")]
    [InlineData("Chairil", "Khairil")]
    [InlineData("Annisa", "Anisa")]
    [InlineData("Arip", "Arif")]
    [InlineData("Novi", "Nofi")]
    [InlineData("Masjkur", "Masykur")]
    [InlineData("Moh.", "Muhammad")]
    [InlineData("Mochamad", "Muhammad")]
    [InlineData("Mohd.", "Mohamad")]
    [InlineData("Achmad", "Ahmad")]
    [InlineData("Abd.", "Abdul")]
    [InlineData("Abdoel", "Abdul")]
    [InlineData("Sitti", "Siti")]
    [InlineData("St.", "Siti")]
    [InlineData("Noer", "Nur")]
    [InlineData("Noor", "Nur")]
    [InlineData("Srie", "Sri")]
    [InlineData("Wyn.", "Wayan")]
    [InlineData("Gst.", "Gusti")]
    public void Spellings_of_one_word_have_one_key(string one, string other) => Assert.Equal(PersonName.Parse($"{one} Zzz").Key, PersonName.Parse($"{other} Zzz").Key);

    [Theory]
    [InlineData("Budi Yuliarنو", "budi yuliarno")]
    [InlineData("Вudi Sаntoso", "budi santoso")]
    [InlineData("Budi Sαntoso", "budi santoso")]
    public void Letters_of_another_script_are_read_and_said(string written, string words)
    {
        var name = PersonName.Parse(written);
        Assert.Equal(words, string.Join(' ', name.Words));
        Assert.True(name.MixedScript);
    }

    [Theory]
    [InlineData("Ｂｕｄｉ")]
    [InlineData("Budí")]
    [InlineData("Bu\u200Bdi")]
    [InlineData("BUDI")]
    public void Width_marks_and_case_do_not_count(string written) => Assert.Equal(["budi"], PersonName.Parse(written).Words);

    [Fact]
    public void A_text_of_any_length_and_of_broken_letters_is_read() => Assert.Equal(10, PersonName.Parse("\uD800 " + string.Concat(Enumerable.Repeat("budi ", 1000))).Words.Count);
}
