using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Keys;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Tests.Access;

public sealed class KeysTests : IAsyncLifetime
{
    private KeysWorld world = null!;
    private Office ri = null!, jepara = null!;
    private OfficerId chair, sari, budi;

    public async ValueTask InitializeAsync()
    {
        world = await KeysWorld.New();
        ri = await world.Open(OfficeKind.BawasluRi, "");
        jepara = await world.Open(OfficeKind.BawasluKabKota, "33.20", ri.Id);
        chair = await world.Enrol(ri.Id);
        sari = await world.Member(jepara.Id, chair);
        budi = await world.Member(jepara.Id, sari);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private Task<List<OfficeKey>> Keys(OfficeId office) => world.Do(null, s => s.GetRequiredService<Holdings>().KeysOf(office));
    private Task<Outcome<OfficeKey>> Confirm(OfficeId office, string fingerprint, OfficerId by) =>
        world.Do(by, s => s.GetRequiredService<Confirming>().Confirm(office, fingerprint, s.GetRequiredService<ISession>().Actor, KeysWorld.Now));

    [Fact]
    public async Task The_first_member_of_the_top_office_and_of_an_agency_gets_the_first_key_and_no_other_does()
    {
        var ppk = await world.Open(OfficeKind.Ppk, "PPK-33.20");
        var secretary = await world.Enrol(ppk.Id);
        Assert.Equal(secretary, Assert.Single((await Keys(ppk.Id)).Single().Wraps).Officer);
        await world.Enrol(ppk.Id);
        Assert.Single((await Keys(ppk.Id)).Single().Wraps);
        var kota = await world.Open(OfficeKind.BawasluKabKota, "33.74", ri.Id);
        await world.Enrol(kota.Id);
        Assert.Empty(await Keys(kota.Id));
    }

    [Fact]
    public async Task An_enrolled_officer_opens_nothing_until_let_in()
    {
        var seal = await world.Seal(jepara.Id);
        var tono = await world.Enrol(jepara.Id);
        Assert.False(await world.Opens(tono, seal));
        Assert.Null((await world.LetIn(tono, budi)).Refused);
        Assert.True(await world.Opens(tono, seal));
        Assert.IsType<AlreadyIn>((await world.LetIn(tono, budi)).Refused);
    }

    [Fact]
    public async Task A_superior_cannot_give_away_a_key_that_it_does_not_hold()
    {
        var tono = await world.Enrol(jepara.Id);
        Assert.IsType<KeyNotHeld>((await world.LetIn(tono, chair)).Refused);
        Assert.IsType<KeyNotHeld>((await world.LetIn(tono, tono)).Refused);
    }

    [Fact]
    public async Task Another_office_neither_lets_in_nor_lets_go()
    {
        var kota = await world.Open(OfficeKind.BawasluKabKota, "33.74", ri.Id);
        var stranger = await world.Member(kota.Id, chair);
        var tono = await world.Enrol(jepara.Id);
        Assert.IsType<NotOfThisOffice>((await world.LetIn(tono, stranger)).Refused);
        Assert.IsType<NotOfThisOffice>((await world.LetGo(sari, stranger)).Refused);
        Assert.IsType<NotOneself>((await world.LetGo(stranger, stranger)).Refused);
    }

    [Fact]
    public async Task A_departure_turns_the_key_and_counts_what_was_moved()
    {
        var seals = new[] { await world.Seal(jepara.Id), await world.Seal(jepara.Id) };
        Assert.Null((await world.LetGo(budi, sari)).Refused);
        Assert.IsType<AlreadyGone>((await world.LetGo(budi, sari)).Refused);
        var left = await world.Do(null, s => s.GetRequiredService<Db>().Journal.SingleAsync(e => e.Kind == nameof(MemberLeft)));
        Assert.Equal(new MemberLeft(budi, jepara.Id, 2, 2), left.As<MemberLeft>());
        foreach (var seal in seals) Assert.True(await world.Opens(sari, seal));
    }

    [Fact]
    public async Task A_report_sealed_while_the_key_turned_opens_for_members_and_is_moved_later()
    {
        // The reporter's request read the present key, then the office changed it, then the request was saved.
        SealId late = default;
        await world.Do(null, async s =>
        {
            using var seal = await s.GetRequiredService<ISeals>().Create(KeysWorld.Now, [jepara.Id]);
            Assert.Null((await world.LetGo(budi, sari)).Refused);
            late = seal.Id;
            return await s.GetRequiredService<Db>().SaveChangesAsync();
        });
        Assert.True(await world.Opens(sari, late));
        var tono = await world.Member(jepara.Id, sari);
        Assert.True(await world.Opens(tono, late));
        Assert.False(await world.Opens(budi, late));
        Assert.Equal(1, (await world.Sweep(jepara.Id, tono)).Value!.Seals);
        Assert.True(await world.Opens(sari, late));
    }

    [Fact]
    public async Task What_the_superior_held_is_handed_down_with_the_first_key()
    {
        var kota = await world.Open(OfficeKind.BawasluKabKota, "33.74", ri.Id);
        var seal = await world.Seal(kota.Id);
        Assert.IsType<NoKeyYet>((await world.HandDown(kota.Id, chair)).Refused);
        var first = await world.Member(kota.Id, chair);
        Assert.False(await world.Opens(first, seal));
        Assert.Equal(1, (await world.HandDown(kota.Id, chair)).Value!.Seals);
        Assert.Equal(0, (await world.HandDown(kota.Id, chair)).Value!.Seals);
        Assert.True(await world.Opens(first, seal));
        Assert.False(await world.Opens(sari, seal));
    }

    [Fact]
    public async Task A_superior_confirms_a_first_key_by_its_fingerprint_once()
    {
        var ppk = await world.Open(OfficeKind.Ppk, "PPK-33.20");
        var secretary = await world.Enrol(ppk.Id);
        var fingerprint = KeyFingerprint.Of((await Keys(ppk.Id)).Single().PublicKey);
        Assert.Matches("^([0-9a-f]{4} ){7}[0-9a-f]{4}$", fingerprint);
        Assert.IsType<NotOfThisOffice>((await Confirm(ppk.Id, fingerprint, secretary)).Refused);
        Assert.IsType<NotOfThisOffice>((await Confirm(ppk.Id, fingerprint, sari)).Refused);
        Assert.IsType<OtherFingerprint>((await Confirm(ppk.Id, "0000", chair)).Refused);
        Assert.Null((await Confirm(ppk.Id, fingerprint, chair)).Refused);
        Assert.IsType<AlreadyConfirmed>((await Confirm(ppk.Id, fingerprint, chair)).Refused);
    }

    [Fact]
    public async Task A_wrap_that_holds_another_key_is_refused()
    {
        var seal = await world.Seal(jepara.Id);
        using var planted = SealedBox.Generate();
        await world.Do(null, s => s.GetRequiredService<Db>().Set<OfficeKeyWrap>().Where(w => w.Officer == sari)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.Sealed, SealedBox.Seal(planted.PrivateKey, world.Pairs[sari].PublicKey))));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => world.Opens(sari, seal));
    }
}
