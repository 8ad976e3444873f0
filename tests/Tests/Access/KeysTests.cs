using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Keys;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Tests.Access;

public sealed class KeysTests : InJepara
{
    private Task<List<OfficeKey>> Keys(OfficeId office) => World.Do(null, s => s.GetRequiredService<Holdings>().KeysOf(office));
    private Task<Outcome<OfficeKey>> Confirm(OfficeId office, string fingerprint, OfficerId by) =>
        World.Do(by, s => s.GetRequiredService<Confirming>().Confirm(office, fingerprint, s.GetRequiredService<ISession>().Actor, KeysWorld.Now));

    [Fact]
    public async Task The_first_member_of_the_top_office_and_of_an_agency_gets_the_first_key_and_no_other_does()
    {
        var ppk = await World.Open(OfficeKind.Ppk, "PPK-33.20");
        var secretary = await World.Enrol(ppk.Id);
        Assert.Equal(secretary, Assert.Single((await Keys(ppk.Id)).Single().Wraps).Officer);
        await World.Enrol(ppk.Id);
        Assert.Single((await Keys(ppk.Id)).Single().Wraps);
        var kota = await World.Open(OfficeKind.BawasluKabKota, "33.74", Ri.Id);
        await World.Enrol(kota.Id);
        Assert.Empty(await Keys(kota.Id));
    }

    [Fact]
    public async Task An_enrolled_officer_opens_nothing_until_let_in()
    {
        var seal = await World.Seal(Jepara.Id);
        var tono = await World.Enrol(Jepara.Id);
        Assert.False(await World.Opens(tono, seal));
        Assert.Null((await World.LetIn(tono, Budi)).Refused);
        Assert.True(await World.Opens(tono, seal));
        Assert.IsType<AlreadyIn>((await World.LetIn(tono, Budi)).Refused);
    }

    [Fact]
    public async Task A_superior_cannot_give_away_a_key_that_it_does_not_hold()
    {
        var tono = await World.Enrol(Jepara.Id);
        Assert.IsType<KeyNotHeld>((await World.LetIn(tono, Chair)).Refused);
        Assert.IsType<KeyNotHeld>((await World.LetIn(tono, tono)).Refused);
    }

    [Fact]
    public async Task Another_office_neither_lets_in_nor_lets_go()
    {
        var kota = await World.Open(OfficeKind.BawasluKabKota, "33.74", Ri.Id);
        var stranger = await World.Member(kota.Id, Chair);
        var tono = await World.Enrol(Jepara.Id);
        Assert.IsType<NotOfThisOffice>((await World.LetIn(tono, stranger)).Refused);
        Assert.IsType<NotOfThisOffice>((await World.LetGo(Sari, stranger)).Refused);
        Assert.IsType<NotOneself>((await World.LetGo(stranger, stranger)).Refused);
    }

    [Fact]
    public async Task A_departure_turns_the_key_and_counts_what_was_moved()
    {
        var seals = new[] { await World.Seal(Jepara.Id), await World.Seal(Jepara.Id) };
        Assert.Null((await World.LetGo(Budi, Sari)).Refused);
        Assert.IsType<AlreadyGone>((await World.LetGo(Budi, Sari)).Refused);
        var left = await World.Do(null, s => s.GetRequiredService<Db>().Journal.SingleAsync(e => e.Kind == nameof(MemberLeft)));
        Assert.Equal(new MemberLeft(Budi, Jepara.Id, 2, 2), left.As<MemberLeft>());
        foreach (var seal in seals) Assert.True(await World.Opens(Sari, seal));
    }

    [Fact]
    public async Task A_report_sealed_while_the_key_turned_opens_for_members_and_is_moved_later()
    {
        // The reporter's request read the present key, then the office changed it, then the request was saved.
        SealId late = default;
        await World.Do(null, async s =>
        {
            using var seal = await s.GetRequiredService<ISeals>().Create(KeysWorld.Now, [Jepara.Id]);
            Assert.Null((await World.LetGo(Budi, Sari)).Refused);
            late = seal.Id;
            return await s.GetRequiredService<Db>().SaveChangesAsync();
        });
        Assert.True(await World.Opens(Sari, late));
        var tono = await World.Member(Jepara.Id, Sari);
        Assert.True(await World.Opens(tono, late));
        Assert.False(await World.Opens(Budi, late));
        Assert.Equal(1, (await World.Sweep(Jepara.Id, tono)).Value!.Seals);
        Assert.True(await World.Opens(Sari, late));
    }

    [Fact]
    public async Task What_the_superior_held_is_handed_down_with_the_first_key()
    {
        var kota = await World.Open(OfficeKind.BawasluKabKota, "33.74", Ri.Id);
        var seal = await World.Seal(kota.Id);
        Assert.IsType<NoKeyYet>((await World.HandDown(kota.Id, Chair)).Refused);
        var first = await World.Member(kota.Id, Chair);
        Assert.False(await World.Opens(first, seal));
        Assert.Equal(1, (await World.HandDown(kota.Id, Chair)).Value!.Seals);
        Assert.Equal(0, (await World.HandDown(kota.Id, Chair)).Value!.Seals);
        Assert.True(await World.Opens(first, seal));
        Assert.False(await World.Opens(Sari, seal));
    }

    [Fact]
    public async Task A_superior_confirms_a_first_key_by_its_fingerprint_once()
    {
        var ppk = await World.Open(OfficeKind.Ppk, "PPK-33.20");
        var secretary = await World.Enrol(ppk.Id);
        var fingerprint = KeyFingerprint.Of((await Keys(ppk.Id)).Single().PublicKey);
        Assert.Matches("^([0-9a-f]{4} ){7}[0-9a-f]{4}$", fingerprint);
        Assert.IsType<NotOfThisOffice>((await Confirm(ppk.Id, fingerprint, secretary)).Refused);
        Assert.IsType<NotOfThisOffice>((await Confirm(ppk.Id, fingerprint, Sari)).Refused);
        Assert.IsType<OtherFingerprint>((await Confirm(ppk.Id, "0000", Chair)).Refused);
        Assert.Null((await Confirm(ppk.Id, fingerprint, Chair)).Refused);
        Assert.IsType<AlreadyConfirmed>((await Confirm(ppk.Id, fingerprint, Chair)).Refused);
    }

    [Fact]
    public async Task A_wrap_that_holds_another_key_is_refused()
    {
        var seal = await World.Seal(Jepara.Id);
        using var planted = SealedBox.Generate();
        await World.Do(null, s => s.GetRequiredService<Db>().Set<OfficeKeyWrap>().Where(w => w.Officer == Sari)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.Sealed, SealedBox.Seal(planted.PrivateKey, World.Pairs[Sari].PublicKey))));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => World.Opens(Sari, seal));
    }
}
