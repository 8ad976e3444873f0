using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.FourEyes;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Tests.Access;

public sealed class FourEyesTests : InJepara
{
    private const string Place = "report.identity";
    private Task<(SealId Id, byte[] Text)> Identity() => World.Do(null, async s =>
    {
        using var seal = await s.GetRequiredService<IFourEyes>().Create(KeysWorld.Now, Jepara.Id);
        await s.GetRequiredService<Db>().SaveChangesAsync();
        return (seal.Id, seal.Seal("Siti Aminah", Place));
    });

    private Task<Outcome<Asking>> Ask(OfficerId officer, SealId seal) => World.Do(officer, s =>
        s.GetRequiredService<IFourEyes>().Ask(seal, "case.reason", [1, 2, 3], s.GetRequiredService<ISession>().Actor, KeysWorld.Now));

    private Task<Outcome<Asking>> Agree(OfficerId officer, Guid asking) => World.Do(officer, s =>
        s.GetRequiredService<IFourEyes>().Agree(asking, s.GetRequiredService<ISession>().Actor, KeysWorld.Now));

    private Task<string?> Read(OfficerId officer, SealId id, byte[] text) => World.Do(officer, async s =>
    {
        using var seal = await s.GetRequiredService<IFourEyes>().Open(id);
        return seal?.Reveal(text, Place);
    });

    [Fact]
    public async Task Two_members_open_an_identity_for_the_one_who_asked()
    {
        var (id, text) = await Identity();
        var asked = (await Ask(Sari, id)).Value!;
        Assert.Null(await Read(Sari, id, text));
        Assert.Equal(Budi, (await Agree(Budi, asked.Id)).Value!.AgreedBy);
        Assert.Equal("Siti Aminah", await Read(Sari, id, text));
        Assert.Null(await Read(Budi, id, text));
    }

    [Fact]
    public async Task The_one_who_asked_cannot_agree()
    {
        var (id, text) = await Identity();
        var asked = (await Ask(Budi, id)).Value!;
        Assert.IsType<SameOfficer>((await Agree(Budi, asked.Id)).Refused);
        Assert.Null(await Read(Budi, id, text));
    }

    [Fact]
    public async Task An_officer_of_no_pair_can_neither_ask_nor_agree()
    {
        var (id, _) = await Identity();
        Assert.IsType<NoPair>((await Ask(Chair, id)).Refused);
        var asked = (await Ask(Sari, id)).Value!;
        Assert.IsType<NoPair>((await Agree(Chair, asked.Id)).Refused);
    }

    [Fact]
    public async Task The_ordinary_door_of_the_office_does_not_open_an_identity()
    {
        var (id, _) = await Identity();
        Assert.False(await World.Opens(Sari, id));
    }

    [Fact]
    public async Task One_members_key_opens_no_box_down_to_the_identity_key()
    {
        var (_, _) = await Identity();
        foreach (var officer in new[] { Sari, Budi })
            await World.Do(null, async s =>
            {
                var pair = World.Pairs[officer];
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
        var asked = (await Ask(Sari, id)).Value!;
        await Agree(Budi, asked.Id);
        Assert.IsType<AlreadyAgreed>((await Agree(Budi, asked.Id)).Refused);
        Assert.Equal(0, await World.Do(null, s => s.GetRequiredService<Db>().Set<AskingBox>().CountAsync()));
        Assert.Equal(["UnsealingAsked", "Unsealed"], await World.Do(null, s => s.GetRequiredService<Db>().Journal.Where(e => e.Subject == id.Value).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Waiting_requests_are_seen_by_the_asker_and_by_those_who_can_agree()
    {
        var (id, _) = await Identity();
        var asked = (await Ask(Sari, id)).Value!;
        Task<IReadOnlyList<Asking>> Waiting(OfficerId officer) => World.Do(officer, s => s.GetRequiredService<IFourEyes>().Waiting(KeysWorld.Now));
        Assert.Equal(asked.Id, Assert.Single(await Waiting(Sari)).Id);
        Assert.Equal(asked.Id, Assert.Single(await Waiting(Budi)).Id);
        Assert.Empty(await Waiting(Chair));
        await Agree(Budi, asked.Id);
        Assert.Empty(await Waiting(Budi));
    }

    [Fact]
    public async Task After_a_departure_older_identities_open_for_the_remaining_pairs_alone()
    {
        var tono = await World.Member(Jepara.Id, Sari);
        var (id, text) = await Identity();
        var pending = (await Ask(tono, id)).Value!;
        Assert.Null((await World.LetGo(tono, Sari)).Refused);
        Assert.IsType<AskerGone>((await Agree(Sari, pending.Id)).Refused);
        Assert.IsType<NoPair>((await Ask(tono, id)).Refused);
        var asked = (await Ask(Sari, id)).Value!;
        Assert.IsType<NoPair>((await Agree(tono, asked.Id)).Refused);
        await Agree(Budi, asked.Id);
        Assert.Equal("Siti Aminah", await Read(Sari, id, text));
    }

    [Fact]
    public async Task What_was_unsealed_for_a_leaver_closes_again()
    {
        var (id, text) = await Identity();
        await Agree(Budi, (await Ask(Sari, id)).Value!.Id);
        Assert.Equal("Siti Aminah", await Read(Sari, id, text));
        Assert.Null((await World.LetGo(Sari, Budi)).Refused);
        Assert.Null(await Read(Sari, id, text));
    }

    [Fact]
    public async Task Where_an_office_has_one_member_two_custodians_open()
    {
        var kota = await World.Open(OfficeKind.BawasluKabKota, "33.74", Ri.Id);
        var only = await World.Member(kota.Id, Chair);
        var three = await World.Custodians(Ri.Id, Chair);
        var (id, text) = await World.Do(null, async s =>
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
        var asked = (await Ask(Sari, id)).Value!;
        Task<Outcome<Asking>> Late(DateTime now) => World.Do(Budi, s => s.GetRequiredService<IFourEyes>().Agree(asked.Id, s.GetRequiredService<ISession>().Actor, now));
        Assert.Empty(await World.Do(Budi, s => s.GetRequiredService<IFourEyes>().Waiting(asked.Until)));
        Assert.IsType<AskingOver>((await Late(asked.Until)).Refused);
        Assert.Null(await Read(Sari, id, text));
        Assert.Null((await Late(asked.Until.AddSeconds(-1))).Refused);
    }

    [Fact]
    public async Task A_declined_request_is_over_and_leaves_no_box()
    {
        var (id, text) = await Identity();
        var asked = (await Ask(Sari, id)).Value!;
        Task<Outcome<Asking>> Decline(OfficerId by) => World.Do(by, s => s.GetRequiredService<IFourEyes>().Decline(asked.Id, [9], s.GetRequiredService<ISession>().Actor, KeysWorld.Now));
        Assert.IsType<SameOfficer>((await Decline(Sari)).Refused);
        Assert.IsType<NoPair>((await Decline(Chair)).Refused);
        Assert.Null((await Decline(Budi)).Refused);
        Assert.IsType<AskingOver>((await Agree(Budi, asked.Id)).Refused);
        Assert.Null(await Read(Sari, id, text));
        Assert.Equal(0, await World.Do(null, s => s.GetRequiredService<Db>().Set<AskingBox>().CountAsync()));
    }

    [Fact]
    public async Task A_secret_that_no_two_could_open_is_not_made()
    {
        var kota = await World.Open(OfficeKind.BawasluKabKota, "33.74", Ri.Id);
        await World.Member(kota.Id, Chair);
        await Assert.ThrowsAsync<InvalidOperationException>(() => World.Do(null, s => s.GetRequiredService<IFourEyes>().Create(KeysWorld.Now, kota.Id)));
    }
}
