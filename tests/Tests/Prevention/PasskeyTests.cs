using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Prevention;
using Netra.Prevention.Pacts;
using Netra.Prevention.Passkeys;
using Netra.Tests.Access;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Prevention;

/// <summary>Signing with a key of one's own device, and verifying it with the public key alone.</summary>
public sealed class PasskeyTests
{
    /// <summary>What the page's script does: hands the options to the device and puts its answer into the form.</summary>
    private static void Answer(Browser browser, Func<string, string> device)
    {
        var form = browser.Page.QuerySelector("form[data-kunci]")!;
        ((IHtmlInputElement)form.QuerySelector("input[name=Credential]")!).Value = device(form.GetAttribute("data-pilihan")!);
    }

    /// <summary>From the text of the pledge to the pact.</summary>
    internal static async Task<Browser> Sign(Browser browser, Authenticator device)
    {
        await browser.Press("Pakai kunci perangkat");
        Answer(browser, device.Create);
        await browser.Choose("Saya sudah membaca").Press("Buat kunci dan lanjutkan");
        Answer(browser, device.Get);
        return await browser.Press("Tanda tangani dengan kunci");
    }

    private static async Task<byte[]> Proof(Browser signed)
    {
        var form = signed.Page.QuerySelectorAll("form").First(f => f.TextContent.Contains("Unduh bukti", StringComparison.Ordinal));
        var fields = form.QuerySelectorAll("input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["Go"] = "proof";
        using var answer = await signed.Http.PostAsync(new Uri(signed.Path, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(fields));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    [Fact]
    public async Task The_devices_signature_over_text_and_person_verifies_with_its_public_key_alone()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        using var device = new Authenticator();
        using var browser = await Sign(await Confirmed(app, await Round(app, desk), Budi), device);
        Assert.Contains("dapat diperiksa tanpa Netra", browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Cookies);
        Assert.Equal((1, 1), (await Count<Due>(app), await Count<PactPasskey>(app)));
        await browser.Press("Buka dan unduh pakta");
        Assert.Equal("Pakta integritas Anda", browser.Heading);
        var file = await Proof(browser);

        // By hand, with nothing of the product: WebAuthn level 2, section 7.2.
        using var json = JsonDocument.Parse(file);
        var (content, passkey) = (json.RootElement.GetProperty("content").GetString()!, json.RootElement.GetProperty("passkey"));
        byte[] Of(string name) => passkey.GetProperty(name).GetBytesFromBase64();
        using var client = JsonDocument.Parse(Of("clientData"));
        Assert.Equal(System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(content))), client.RootElement.GetProperty("challenge").GetString());
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Of("publicKey"), out var _);
        Assert.True(key.VerifyData((byte[])[.. Of("authenticatorData"), .. SHA256.HashData(Of("clientData"))], Of("signature"), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        Assert.Contains("nama: Budi Santosa", content, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Of("publicKey"))), content, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.RootElement.GetProperty("text").GetString()!))), content, StringComparison.Ordinal);

        Assert.All(PreventionCommands.Verify(file, null)!, claim => Assert.True(claim.Fits, claim.Claim));
        Assert.Contains(PreventionCommands.Verify(file, new byte[32])!, claim => !claim.Fits);
        Assert.Null(PreventionCommands.Verify("{}"u8.ToArray(), null));
        var own = json.RootElement.GetProperty("publicKey").GetBytesFromBase64();
        foreach (var (was, becomes) in new[] { ("Budi", "Badi"), ("Menolak politik uang", "Menerima politik uang"), ("\"passkey\": {", "\"other\": {") })
            Assert.Contains(PreventionCommands.Verify(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace(was, becomes, StringComparison.Ordinal)), own)!, claim => !claim.Fits);
        Assert.Contains("pakta", await Verified(app, content), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> Verified(App app, string content)
    {
        using var visitor = app.Browse();
        return (await visitor.Visit("/pakta/" + SignedLines.Says(content, PactContent.Number))).Text;
    }

    [Fact]
    public async Task A_changed_byte_in_anything_the_device_signed_fails()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        using var device = new Authenticator();
        using (await Sign(await Confirmed(app, await Round(app, desk), Budi), device)) { }
        var (pact, signed) = await app.With(async s => (await s.GetRequiredService<Db>().Set<Pact>().AsNoTracking().SingleAsync(), (await s.GetRequiredService<Db>().Set<PactPasskey>().AsNoTracking().SingleAsync()).Signed));
        Assert.True(signed.Fits(pact.Content) && signed.MadeAt("localhost"));
        Assert.False(signed.MadeAt("netra.example"));
        foreach (var bytes in new[] { signed.AuthenticatorData, signed.ClientData, signed.Signature, signed.PublicKey })
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] ^= 1;
                Assert.False(signed.Fits(pact.Content));
                bytes[i] ^= 1;
            }
        Assert.False(signed.Fits(pact.Content + " "));
        Assert.True(signed.Fits(pact.Content));
    }

    [Fact]
    public async Task Another_devices_or_another_sites_signature_an_old_one_and_none_at_all_are_no_pact_and_the_way_without_stays_open()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        using var browser = await Confirmed(app, await Round(app, desk), Budi);
        using var device = new Authenticator();
        using var other = new Authenticator();
        using var phished = new Authenticator(origin: "https://netra.example");
        await browser.Press("Pakai kunci perangkat");
        await browser.Choose("Saya sudah membaca").Press("Buat kunci dan lanjutkan");
        Assert.Contains("JavaScript mati", Assert.Single(browser.Errors), StringComparison.Ordinal);
        foreach (var (makes, signs, late) in new[] { (device, other, 0), (phished, phished, 0), (device, device, 11) })
        {
            Answer(browser, makes.Create);
            await browser.Choose("Saya sudah membaca").Press("Buat kunci dan lanjutkan");
            Answer(browser, signs.Get);
            app.Time.Pass(TimeSpan.FromMinutes(late));
            await browser.Press("Tanda tangani dengan kunci");
            Assert.Equal(422, browser.Status);
        }
        Assert.Equal(0, await Count<Pact>(app));
        await (await browser.Press("Kembali, tanpa kunci perangkat")).Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.Equal("Pakta integritas Anda", browser.Heading);
        Assert.All(PreventionCommands.Verify(await Proof(browser), null)!, claim => Assert.True(claim.Fits, claim.Claim));
    }
}
