using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Tests.Access;

public sealed class RecoveriesTests : IAsyncLifetime
{
    private KeysWorld world = null!;
    private Office ri = null!, jepara = null!;
    private OfficerId chair, sari;
    private OfficerId[] three = [];

    public async ValueTask InitializeAsync()
    {
        world = await KeysWorld.New();
        ri = await world.Open(OfficeKind.BawasluRi, "");
        jepara = await world.Open(OfficeKind.BawasluKabKota, "33.20", ri.Id);
        chair = await world.Enrol(ri.Id);
        three = await world.Custodians(ri.Id, chair);
        sari = await world.Member(jepara.Id, chair);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private Task<Outcome<Recovery>> Act(OfficerId officer, Func<Recovering, Actor, Task<Outcome<Recovery>>> what) =>
        world.Do(officer, s => what(s.GetRequiredService<Recovering>(), s.GetRequiredService<ISession>().Actor));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public async Task Any_two_custodians_give_the_only_member_the_key_again(int first, int second)
    {
        var seal = await world.Seal(jepara.Id);
        await world.LosePassword(sari);
        Assert.False(await world.Opens(sari, seal));
        await world.Recover(sari, three[first], three[second]);
        Assert.True(await world.Opens(sari, seal));
        Assert.False(await world.Opens(three[first], seal));
        Assert.False(await world.Opens(three[second], seal));
    }

    [Fact]
    public async Task One_custodian_cannot_do_both_parts()
    {
        await world.LosePassword(sari);
        var asked = (await Act(sari, (r, by) => r.Ask(sari, by, KeysWorld.Now))).Value!;
        Assert.IsType<ShareMissing>((await Act(three[0], (r, by) => r.Grant(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.Null((await Act(three[0], (r, by) => r.Share(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.IsType<SameCustodian>((await Act(three[0], (r, by) => r.Grant(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.IsType<NotACustodian>((await Act(chair, (r, by) => r.Grant(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.Null((await Act(three[2], (r, by) => r.Grant(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.IsType<NothingToRecover>((await Act(three[1], (r, by) => r.Grant(asked.Id, by, KeysWorld.Now))).Refused);
    }

    [Fact]
    public async Task One_custodians_key_opens_no_copy_down_to_an_offices_key()
    {
        foreach (var custodian in three)
            await world.Do(null, async s =>
            {
                var pair = world.Pairs[custodian];
                var copies = await s.GetRequiredService<Db>().Set<RecoveryCopy>().ToListAsync();
                Assert.NotEmpty(copies);
                foreach (var copy in copies)
                    if (copy.OuterOfficer == custodian)
                        Assert.Throws<CryptographicException>(() => SealedBox.Open(SealedBox.Open(copy.Sealed, pair.PublicKey, pair.PrivateKey), pair.PublicKey, pair.PrivateKey));
                    else
                        Assert.Throws<CryptographicException>(() => SealedBox.Open(copy.Sealed, pair.PublicKey, pair.PrivateKey));
                return true;
            });
    }

    [Fact]
    public async Task A_custodian_cannot_recover_for_oneself()
    {
        await world.LosePassword(three[0]);
        var asked = (await Act(chair, (r, by) => r.Ask(three[0], by, KeysWorld.Now))).Value!;
        Assert.IsType<OwnRecovery>((await Act(three[0], (r, by) => r.Share(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.Null((await Act(three[1], (r, by) => r.Share(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.IsType<OwnRecovery>((await Act(three[0], (r, by) => r.Grant(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.Null((await Act(three[2], (r, by) => r.Grant(asked.Id, by, KeysWorld.Now))).Refused);
    }

    [Fact]
    public async Task A_relieved_custodian_recovers_nothing_and_a_new_one_does_once_a_member_acted()
    {
        var newcomer = await world.Member(ri.Id, chair);
        Assert.Null((await world.Name([three[0], three[1], newcomer], chair)).Refused);
        Assert.Null((await world.Sweep(jepara.Id, sari)).Refused);
        var seal = await world.Seal(jepara.Id);
        await world.LosePassword(sari);
        var asked = (await Act(sari, (r, by) => r.Ask(sari, by, KeysWorld.Now))).Value!;
        Assert.IsType<NotACustodian>((await Act(three[2], (r, by) => r.Share(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.Null((await Act(newcomer, (r, by) => r.Share(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.Null((await Act(three[1], (r, by) => r.Grant(asked.Id, by, KeysWorld.Now))).Refused);
        Assert.True(await world.Opens(sari, seal));
    }

    [Fact]
    public async Task Only_the_top_office_names_custodians_and_names_exactly_three()
    {
        Assert.IsType<NotTheTopOffice>((await world.Name(three, sari)).Refused);
        Assert.IsType<ThreeCustodians>((await world.Name([three[0], three[1]], chair)).Refused);
        Assert.IsType<ThreeCustodians>((await world.Name([three[0], three[1], three[1]], chair)).Refused);
        Assert.IsType<ThreeCustodians>((await world.Name([three[0], three[1], await world.Enrol(jepara.Id), chair], chair)).Refused);
    }

    [Fact]
    public async Task A_recovery_is_journalled_from_the_request_to_the_key()
    {
        await world.LosePassword(sari);
        await world.Recover(sari, three[0], three[1]);
        var kinds = await world.Do(null, s => s.GetRequiredService<Db>().Journal.Where(e => e.Subject == jepara.Id.Value).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync());
        Assert.Equal(["OfficeOpened", "RecoveryAsked", "OfficeKeyRecovered"], kinds);
        Assert.Equal(0, await world.Do(null, s => s.GetRequiredService<Db>().Set<RecoveryBox>().CountAsync()));
    }
}
