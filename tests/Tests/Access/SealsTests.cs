using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Seals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Tests.Access;

public sealed class SealsTests : IAsyncLifetime
{
    private KeysWorld world = null!;
    private Office ri = null!, jepara = null!, jombang = null!;
    private OfficerId chair, sari, budi;

    public async ValueTask InitializeAsync()
    {
        world = await KeysWorld.New();
        ri = await world.Open(OfficeKind.BawasluRi, "");
        jepara = await world.Open(OfficeKind.BawasluKabKota, "33.20", ri.Id);
        jombang = await world.Open(OfficeKind.BawasluKabKota, "35.17", ri.Id);
        chair = await world.Enrol(ri.Id);
        sari = await world.Member(jepara.Id, chair);
        budi = await world.Member(jombang.Id, chair);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private Task<(SealId Id, byte[] Text)> Written(OfficeId office, string text, byte[]? reporter = null) => world.Do(null, async s =>
    {
        using var seal = await s.GetRequiredService<ISeals>().Create(KeysWorld.Now, [office], reporter is null ? [] : [reporter]);
        await s.GetRequiredService<Db>().SaveChangesAsync();
        return (seal.Id, seal.Seal(text, "report.narrative"));
    });

    private Task<string?> Read(OfficerId officer, SealId id, byte[] text, string place = "report.narrative") => world.Do(officer, async s =>
    {
        using var seal = await s.GetRequiredService<ISeals>().Open(id);
        return seal?.Reveal(text, place);
    });

    [Fact]
    public async Task A_text_opens_for_the_members_of_its_office_alone()
    {
        var (id, text) = await Written(jepara.Id, "Camat membagikan kaus");
        Assert.Equal("Camat membagikan kaus", await Read(sari, id, text));
        Assert.Null(await Read(budi, id, text));
        Assert.Null(await Read(chair, id, text));
        Assert.Equal("Camat membagikan kaus".Length + 40, text.Length);
    }

    [Fact]
    public async Task Nothing_opens_without_a_sign_in()
    {
        var (id, _) = await Written(jepara.Id, "x");
        Assert.Null(await world.Do<OpenSeal?>(null, s => s.GetRequiredService<ISeals>().Open(id)));
    }

    [Fact]
    public async Task The_reporters_key_opens_the_same_text()
    {
        using var reporter = SealedBox.Generate();
        using var stranger = SealedBox.Generate();
        var (id, text) = await Written(jepara.Id, "Saya melihatnya", reporter.PublicKey);
        await world.Do(null, async s =>
        {
            using var seal = await s.GetRequiredService<ISeals>().Open(id, reporter.PublicKey, reporter.PrivateKey);
            Assert.Equal("Saya melihatnya", seal!.Reveal(text, "report.narrative"));
            Assert.Null(await s.GetRequiredService<ISeals>().Open(id, stranger.PublicKey, stranger.PrivateKey));
            return true;
        });
    }

    [Fact]
    public async Task A_text_moved_to_another_place_or_seal_or_altered_is_refused()
    {
        var (id, text) = await Written(jepara.Id, "rahasia");
        var (other, _) = await Written(jepara.Id, "lain");
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Read(sari, id, text, "report.witnesses"));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Read(sari, other, text));
        text[^1] ^= 1;
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Read(sari, id, text));
    }

    [Fact]
    public async Task A_wrap_moved_from_another_seal_is_refused()
    {
        var (id, text) = await Written(jepara.Id, "rahasia");
        var (other, _) = await Written(jepara.Id, "lain");
        await world.Do(null, async s =>
        {
            var wraps = s.GetRequiredService<Db>().Set<SealWrap>();
            var moved = await wraps.Where(w => w.Seal == other).Select(w => w.Sealed).SingleAsync();
            return await wraps.Where(w => w.Seal == id).ExecuteUpdateAsync(set => set.SetProperty(w => w.Sealed, moved));
        });
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Read(sari, id, text));
    }

    [Fact]
    public async Task Sharing_lets_a_further_office_read()
    {
        var (id, text) = await Written(jepara.Id, "diteruskan");
        await world.Do(sari, async s =>
        {
            using var seal = await s.GetRequiredService<ISeals>().Open(id);
            await s.GetRequiredService<ISeals>().Share(seal!, jombang.Id, KeysWorld.Now);
            await s.GetRequiredService<ISeals>().Share(seal!, jombang.Id, KeysWorld.Now);
            return await s.GetRequiredService<Db>().SaveChangesAsync();
        });
        Assert.Equal("diteruskan", await Read(budi, id, text));
        Assert.Equal("diteruskan", await Read(sari, id, text));
    }

    [Fact]
    public async Task A_report_for_an_office_without_members_is_sealed_to_the_superior()
    {
        var semarang = await world.Open(OfficeKind.BawasluKabKota, "33.74", ri.Id);
        var (id, text) = await Written(semarang.Id, "untuk Semarang");
        Assert.Equal("untuk Semarang", await Read(chair, id, text));
        Assert.Null(await Read(sari, id, text));
    }

    [Fact]
    public async Task A_wiped_seal_refuses_to_seal()
    {
        var seal = await world.Do(null, s => s.GetRequiredService<ISeals>().Create(KeysWorld.Now, [jepara.Id]));
        seal.Dispose();
        Assert.Throws<ObjectDisposedException>(() => seal.Seal("terlambat", "report.narrative"));
    }

    [Fact]
    public async Task Fingerprints_compare_equal_secrets_and_nothing_else()
    {
        var fingerprints = await world.Do(null, s => Task.FromResult(s.GetRequiredService<IFingerprints>()));
        var one = fingerprints.Of("person", "  Siti\u00a0 AMINAH ");
        Assert.Equal(one, fingerprints.Of("person", "siti aminah"));
        Assert.Equal(one, fingerprints.Of("person", "ｓｉｔｉ aminah"));
        Assert.NotEqual(one, fingerprints.Of("person", "siti amina"));
        Assert.NotEqual(one, fingerprints.Of("witness", "siti aminah"));
        Assert.Matches("^[0-9a-f]{64}$", one);
        Assert.NotEqual(one, new Fingerprints(new InstallationKey(new byte[32])).Of("person", "siti aminah"));
    }
}
