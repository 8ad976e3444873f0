using Netra.Journeys.Support;
using Netra.Tests.Rulebook.Versions;

namespace Netra.Journeys;

/// <summary>A citizen follows how the law changed, with scripts off: the versions, what the last one changed, and any two beside each other.</summary>
public sealed class LawJourney(Chrome chrome)
{
    private const string Discipline = "skb-2022-disiplin.yaml";
    private static readonly DateOnly Tomorrow = new(2024, 10, 22);
    private readonly List<string> faults = [];

    [Fact]
    public async Task From_the_book_to_what_changed_between_two_versions()
    {
        await using var top = await TopOffice.Open();
        await top.Enact(Tomorrow, "2024.2", (TopOffice.Holidays, TopOffice.WithHoliday(Tomorrow)));
        top.App.Time.Pass(TimeSpan.FromMinutes(1));
        await top.Enact(Tomorrow.AddDays(1), "2024.3", (Discipline, TopOffice.Changed(Discipline, "sanctions: [DISIPLIN_SEDANG]", "sanctions: [DISIPLIN_BERAT]")));
        await using var phone = await chrome.Open(top.App.Address);
        await phone.Visit("/aturan");
        await phone.Follow("Riwayat aturan");
        await Judge(phone, "riwayat");
        await phone.Follow("Apa yang berubah dengan versi 2024.3");
        Assert.Contains("DS-3", await phone.Text(), StringComparison.Ordinal);
        await Judge(phone, "beda");
        await phone.Visit("/aturan/riwayat");
        await phone.Follow("Bandingkan versi 2024.3");
        await Judge(phone, "bandingkan");
        await phone.Visit("/aturan/riwayat/1/3");
        Assert.Contains("Libur rekaan", await phone.Text(), StringComparison.Ordinal);
        await Judge(phone, "beda-dua");
        await phone.Visit("/en/aturan/riwayat/1/3");
        await Judge(phone, "beda-en");
        Assert.Empty(faults);
    }

    private async Task Judge(Window window, string name) => faults.AddRange(await window.Judge("hukum-" + name, open: true));
}
