using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.FourEyes;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Tests.Access;

public sealed class FourEyesTests : IAsyncLifetime
{
    private const string Place = "report.identity";
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

    private Task<(SealId Id, byte[] Text)> Identity() => world.Do(null, async s =>
    {
        using var seal = await s.GetRequiredService<IFourEyes>().Create(KeysWorld.Now, jepara.Id);
        await s.GetRequiredService<Db>().SaveChangesAsync();
        return (seal.Id, seal.Seal("Siti Aminah", Place));
    });

    private Task<Outcome<Asking>> Ask(OfficerId officer, SealId seal) => world.Do(officer, s =>
        s.GetRequiredService<IFourEyes>().Ask(seal, "case.reason", [1, 2, 3], s.GetRequiredService<ISession>().Actor, KeysWorld.Now));

    private Task<Outcome<Asking>> Agree(OfficerId officer, Guid asking) => world.Do(officer, s =>
        s.GetRequiredService<IFourEyes>().Agree(asking, s.GetRequiredService<ISession>().Actor, KeysWorld.Now));

    private Task<string?> Read(OfficerId officer, SealId id, byte[] text) => world.Do(officer, async s =>
    {
        using var seal = await s.GetRequiredService<IFourEyes>().Open(id);
        return seal?.Reveal(text, Place);
    });

    [Fact]
    public async Task Two_members_open_an_identity_for_the_one_who_asked()
    {
        var (id, text) = await Identity();
        var asked = (await Ask(sari, id)).Value!;
        Assert.Null(await Read(sari, id, text));
        Assert.Equal(budi, (await Agree(budi, asked.Id)).Value!.AgreedBy);
        Assert.Equal("Siti Aminah", await Read(sari, id, text));
        Assert.Null(await Read(budi, id, text));
    }

    [Fact]
    public async Task The_one_who_asked_cannot_agree()
    {
        var (id, text) = await Identity();
        var asked = (await Ask(budi, id)).Value!;
        Assert.IsType<SameOfficer>((await Agree(budi, asked.Id)).Refused);
        Assert.Null(await Read(budi, id, text));
    }

    [Fact]
    public async Task An_officer_of_no_pair_can_neither_ask_nor_agree()
    {
        var (id, _) = await Identity();
        Assert.IsType<NoPair>((await Ask(chair, id)).Refused);
        var asked = (await Ask(sari, id)).Value!;
        Assert.IsType<NoPair>((await Agree(chair, asked.Id)).Refused);
    }

    [Fact]
    public async Task The_ordinary_door_of_the_office_does_not_open_an_identity()
    {
        var (id, _) = await Identity();
        Assert.False(await world.Opens(sari, id));
    }

    [Fact]
    public async Task One_members_key_opens_no_box_down_to_the_identity_key()
    {
        var (_, _) = await Identity();
        foreach (var officer in new[] { sari, budi })
            await world.Do(null, async s =>
            {
                var pair = world.Pairs[officer];
                foreach (var box in await s.GetRequiredService<Db>().Set<IdentityBox>().ToListAsync())
                    if (box.OuterOfficer == officer)
                        Assert.Throws<CryptographicException>(() => SealedBox.Open(SealedBox.Open(box.Sealed, pair.PublicKey, pair.PrivateKey), pair.PublicKey, pair.PrivateKey));
                    else
                        Assert.Throws<CryptographicException>(() => SealedBox.Open(box.Sealed, pair.PublicKey, pair.PrivateKey));
                return true;
            });
    }

    [Fact]
    public async Task An_agreement_leaves_no_box_behind_and_is_made_once()
    {
        var (id, _) = await Identity();
        var asked = (await Ask(sari, id)).Value!;
        await Agree(budi, asked.Id);
        Assert.IsType<AlreadyAgreed>((await Agree(budi, asked.Id)).Refused);
        Assert.Equal(0, await world.Do(null, s => s.GetRequiredService<Db>().Set<AskingBox>().CountAsync()));
        Assert.Equal(["UnsealingAsked", "Unsealed"], await world.Do(null, s => s.GetRequiredService<Db>().Journal.Where(e => e.Subject == id.Value).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Waiting_requests_are_seen_by_the_asker_and_by_those_who_can_agree()
    {
        var (id, _) = await Identity();
        var asked = (await Ask(sari, id)).Value!;
        Task<IReadOnlyList<Asking>> Waiting(OfficerId officer) => world.Do(officer, s => s.GetRequiredService<IFourEyes>().Waiting(KeysWorld.Now));
        Assert.Equal(asked.Id, Assert.Single(await Waiting(sari)).Id);
        Assert.Equal(asked.Id, Assert.Single(await Waiting(budi)).Id);
        Assert.Empty(await Waiting(chair));
        await Agree(budi, asked.Id);
        Assert.Empty(await Waiting(budi));
    }

    [Fact]
    public async Task After_a_departure_older_identities_open_for_the_remaining_pairs_alone()
    {
        var tono = await world.Member(jepara.Id, sari);
        var (id, text) = await Identity();
        var pending = (await Ask(tono, id)).Value!;
        Assert.Null((await world.LetGo(tono, sari)).Refused);
        Assert.IsType<AskerGone>((await Agree(sari, pending.Id)).Refused);
        Assert.IsType<NoPair>((await Ask(tono, id)).Refused);
        var asked = (await Ask(sari, id)).Value!;
        Assert.IsType<NoPair>((await Agree(tono, asked.Id)).Refused);
        await Agree(budi, asked.Id);
        Assert.Equal("Siti Aminah", await Read(sari, id, text));
    }

    [Fact]
    public async Task What_was_unsealed_for_a_leaver_closes_again()
    {
        var (id, text) = await Identity();
        await Agree(budi, (await Ask(sari, id)).Value!.Id);
        Assert.Equal("Siti Aminah", await Read(sari, id, text));
        Assert.Null((await world.LetGo(sari, budi)).Refused);
        Assert.Null(await Read(sari, id, text));
    }

    [Fact]
    public async Task Where_an_office_has_one_member_two_custodians_open()
    {
        var kota = await world.Open(OfficeKind.BawasluKabKota, "33.74", ri.Id);
        var only = await world.Member(kota.Id, chair);
        var three = await world.Custodians(ri.Id, chair);
        var (id, text) = await world.Do(null, async s =>
        {
            using var seal = await s.GetRequiredService<IFourEyes>().Create(KeysWorld.Now, kota.Id);
            await s.GetRequiredService<Db>().SaveChangesAsync();
            return (seal.Id, seal.Seal("Siti Aminah", Place));
        });
        Assert.IsType<NoPair>((await Ask(only, id)).Refused);
        await Agree(three[1], (await Ask(three[0], id)).Value!.Id);
        Assert.Equal("Siti Aminah", await Read(three[0], id, text));
    }

    [Fact]
    public async Task A_request_ends_after_seven_days()
    {
        var (id, text) = await Identity();
        var asked = (await Ask(sari, id)).Value!;
        Task<Outcome<Asking>> Late(DateTime now) => world.Do(budi, s => s.GetRequiredService<IFourEyes>().Agree(asked.Id, s.GetRequiredService<ISession>().Actor, now));
        Assert.Empty(await world.Do(budi, s => s.GetRequiredService<IFourEyes>().Waiting(asked.Until)));
        Assert.IsType<AskingOver>((await Late(asked.Until)).Refused);
        Assert.Null(await Read(sari, id, text));
        Assert.Null((await Late(asked.Until.AddSeconds(-1))).Refused);
    }

    [Fact]
    public async Task A_declined_request_is_over_and_leaves_no_box()
    {
        var (id, text) = await Identity();
        var asked = (await Ask(sari, id)).Value!;
        Task<Outcome<Asking>> Decline(OfficerId by) => world.Do(by, s => s.GetRequiredService<IFourEyes>().Decline(asked.Id, [9], s.GetRequiredService<ISession>().Actor, KeysWorld.Now));
        Assert.IsType<SameOfficer>((await Decline(sari)).Refused);
        Assert.IsType<NoPair>((await Decline(chair)).Refused);
        Assert.Null((await Decline(budi)).Refused);
        Assert.IsType<AskingOver>((await Agree(budi, asked.Id)).Refused);
        Assert.Null(await Read(sari, id, text));
        Assert.Equal(0, await world.Do(null, s => s.GetRequiredService<Db>().Set<AskingBox>().CountAsync()));
    }

    [Fact]
    public async Task A_secret_that_no_two_could_open_is_not_made()
    {
        var kota = await world.Open(OfficeKind.BawasluKabKota, "33.74", ri.Id);
        await world.Member(kota.Id, chair);
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Do(null, s => s.GetRequiredService<IFourEyes>().Create(KeysWorld.Now, kota.Id)));
    }
}
