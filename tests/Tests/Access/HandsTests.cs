using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.FourEyes;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Tests.Access;

/// <summary>One hand makes no second member: whoever made an account or its link could have enrolled in the officer's place.</summary>
public sealed class HandsTests : IAsyncLifetime
{
    private KeysWorld world = null!;
    private Office ri = null!, jepara = null!;
    private OfficerId top, chair, budi;
    private int offices = 20;

    public async ValueTask InitializeAsync()
    {
        world = await KeysWorld.New();
        ri = await world.Open(OfficeKind.BawasluRi, "");
        jepara = await world.Open(OfficeKind.BawasluKabKota, "33.20", ri.Id);
        top = await world.Enrol(ri.Id);
        chair = await world.Member(jepara.Id, top);
        budi = await world.Member(jepara.Id, chair);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private Task<int> Count<TFact>() where TFact : IFact => world.Do(null, s => s.GetRequiredService<Db>().Journal.CountAsync(e => e.Kind == typeof(TFact).Name));

    [Fact]
    public async Task Who_invited_does_not_let_in_where_another_holder_can()
    {
        var siti = await world.Enrol(jepara.Id, "anggota", invitedBy: chair);
        Assert.IsType<OtherHandNeeded>((await world.LetIn(siti, chair)).Refused);
        Assert.Null((await world.LetIn(siti, budi)).Refused);
        Assert.Equal(0, await Count<LetInAlone>());
    }

    [Fact]
    public async Task Who_renewed_a_link_does_not_let_in_who_enrolled_with_it()
    {
        var siti = await world.Member(jepara.Id, budi);
        await world.LosePassword(siti, linkBy: chair);
        Assert.IsType<OtherHandNeeded>((await world.LetIn(siti, chair)).Refused);
        Assert.Null((await world.LetIn(siti, budi)).Refused);
    }

    [Fact]
    public async Task A_member_whose_role_may_not_let_in_is_no_other_hand_and_the_office_above_must_endorse()
    {
        await world.Do(null, s => s.GetRequiredService<Db>().Set<OfficerRecord>().Where(o => o.Id == budi).ExecuteUpdateAsync(set => set.SetProperty(o => o.Role, "staf")));
        var siti = await world.Enrol(jepara.Id, "anggota", invitedBy: chair);
        Assert.IsType<EndorsementNeeded>((await world.LetIn(siti, chair)).Refused);
        Assert.IsType<NotYours>((await world.Endorse(siti, chair)).Refused);
        Assert.IsType<NotYours>((await world.Endorse(siti, budi)).Refused);
        Assert.Null((await world.Endorse(siti, top)).Refused);
        Assert.Null((await world.LetIn(siti, chair)).Refused);
        Assert.Equal((1, 1), (await Count<NewcomerEndorsed>(), await Count<LetInAlone>()));
    }

    [Fact]
    public async Task An_endorsement_is_for_the_key_it_was_given_for()
    {
        Assert.Null((await world.LetGo(budi, chair)).Refused);
        var siti = await world.Enrol(jepara.Id, "anggota", invitedBy: chair);
        Assert.Null((await world.Endorse(siti, top)).Refused);
        await world.LosePassword(siti, linkBy: chair);
        Assert.IsType<EndorsementNeeded>((await world.LetIn(siti, chair)).Refused);
    }

    [Fact]
    public async Task An_agency_with_one_officer_goes_on_alone_only_where_nobody_is_above_and_it_stands_in_the_journal()
    {
        var ppk = await world.Open(OfficeKind.Ppk, "PPK-33.20");
        var secretary = await world.Enrol(ppk.Id, "ppk");
        var second = await world.Enrol(ppk.Id, "ppk", invitedBy: secretary);
        Assert.IsType<EndorsementNeeded>((await world.LetIn(second, secretary)).Refused);
        Assert.Null((await world.LetGo(top, await world.Member(ri.Id, top))).Refused);
        var third = await world.Enrol(ri.Id, "ketua", invitedBy: await Only(ri.Id));
        Assert.Null((await world.LetIn(third, await Only(ri.Id))).Refused);
        Assert.Equal(1, await Count<LetInAlone>());
    }

    [Fact]
    public async Task A_member_and_the_one_hand_that_brought_them_in_are_no_pair_where_there_is_another()
    {
        Assert.Null((await world.LetGo(budi, chair)).Refused);
        var siti = await world.Enrol(jepara.Id, "anggota", invitedBy: chair);
        await world.Endorse(siti, top);
        Assert.Null((await world.LetIn(siti, chair)).Refused);
        Assert.Contains((chair, siti), await Pairs());
        var wulan = await world.Enrol(jepara.Id, "anggota", invitedBy: chair);
        Assert.Null((await world.LetIn(wulan, siti)).Refused);
        var pairs = await Pairs();
        Assert.DoesNotContain((chair, siti), pairs);
        Assert.DoesNotContain((siti, chair), pairs);
        Assert.Contains((chair, wulan), pairs);
    }

    [Fact]
    public async Task Who_renewed_a_link_needs_the_word_of_the_office_above_even_where_that_office_sent_the_invitation()
    {
        var siti = await world.Enrol(jepara.Id, "anggota", invitedBy: top);
        Assert.Null((await world.LetIn(siti, budi)).Refused);
        Assert.Null((await world.LetGo(budi, chair)).Refused);
        await world.LosePassword(siti, linkBy: chair);
        Assert.IsType<EndorsementNeeded>((await world.LetIn(siti, chair)).Refused);
        Assert.Null((await world.Endorse(siti, top)).Refused);
        Assert.Null((await world.LetIn(siti, chair)).Refused);
    }

    [Fact]
    public void No_single_hand_ever_holds_the_key_of_an_office_twice()
    {
        var steps = Gen.Choose(0, 999).ListOf(18).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(20241022, 35), Prop.ForAll(steps, history =>
        {
            Attack(history).GetAwaiter().GetResult();
            return true;
        }));
    }

    // One member of an office of three invites, renews links and enrols with them, lets in, lets go and changes roles as any account of his can;
    // the others let in whomever the office above sent and nobody of his.
    private async Task Attack(IEnumerable<int> history)
    {
        var office = (await world.Open(OfficeKind.BawasluKabKota, $"33.{++offices}", ri.Id)).Id;
        var me = await world.Member(office, top);
        List<OfficerId> mine = [me], others = [await world.Member(office, me), await world.Member(office, me)];
        foreach (var step in history)
        {
            var which = step / 7;
            var hand = mine[which % mine.Count];
            switch (step % 7)
            {
                case 0 or 1:
                    // The page and the command both refuse an inviter without a key.
                    if (await Holds(office, hand)) mine.Add(await world.Enrol(office, "ketua", invitedBy: hand));
                    break;
                case 2 when others.Count > 0:
                    if (!await Holds(office, hand)) break;
                    var victim = others[which % others.Count];
                    others.Remove(victim);
                    mine.Add(victim);
                    await world.LosePassword(victim, linkBy: hand);
                    break;
                case 3 or 4:
                    foreach (var target in mine) foreach (var by in mine) await world.LetIn(target, by);
                    foreach (var target in mine) foreach (var by in mine) await world.Endorse(target, by);
                    break;
                case 5 when others.Count > 0:
                    if ((await world.LetGo(others[^1], hand)).Refused is null) others.RemoveAt(others.Count - 1);
                    break;
                case 6 when others.Count is > 0 and < 4:
                    var newcomer = await world.Enrol(office, "anggota", invitedBy: top);
                    if ((await world.LetIn(newcomer, others[0])).Refused is null) others.Add(newcomer);
                    break;
            }
            var held = 0;
            foreach (var account in mine) if (await Holds(office, account)) held++;
            Assert.True(held <= 1, "one hand holds the office's key in two accounts");
        }
    }

    private Task<bool> Holds(OfficeId office, OfficerId officer) => world.Do(null, async s => (await s.GetRequiredService<Holdings>().Of(office)).Any(h => h.Id == officer));

    private Task<OfficerId> Only(OfficeId office) => world.Do(null, async s => Assert.Single(await s.GetRequiredService<Holdings>().Of(office)).Id);

    private Task<List<(OfficerId, OfficerId)>> Pairs() => world.Do(null, async s =>
        (await s.GetRequiredService<Db>().Set<IdentityKey>().Include(k => k.Boxes).Where(k => k.Office == jepara.Id).OrderByDescending(k => k.Generation).FirstAsync())
            .Boxes.Select(b => (b.OuterOfficer, b.InnerOfficer)).ToList());
}
