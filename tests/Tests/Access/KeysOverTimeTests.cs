using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.FourEyes;
using Netra.Access.Keys;
using Netra.Access.Recoveries;
using Netra.Access.Seals;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Tests.Access;

/// <summary>Random histories of one office: officers leave, offices stay; a lost password never loses a report, one person never gains one.</summary>
public sealed class KeysOverTimeTests : IAsyncLifetime
{
    private KeysWorld world = null!;
    private Office ri = null!;
    private OfficerId chair;
    private OfficerId[] custodians = [];
    private int offices;

    public async ValueTask InitializeAsync()
    {
        world = await KeysWorld.New();
        ri = await world.Open(OfficeKind.BawasluRi, "");
        chair = await world.Enrol(ri.Id);
        custodians = await world.Custodians(ri.Id, chair);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public void Present_members_open_everything_and_departed_members_nothing()
    {
        var steps = Gen.Choose(0, 999).ListOf(14).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20241021, 33), Prop.ForAll(steps, history =>
        {
            Live(history).GetAwaiter().GetResult();
            return true;
        }));
    }

    private async Task Live(IEnumerable<int> history)
    {
        var office = new History(world, (await world.Open(OfficeKind.BawasluKabKota, $"33.{++offices:00}", ri.Id)).Id, chair, custodians);
        foreach (var step in history)
        {
            await office.Step(step);
            await office.Check();
        }
    }

    private sealed class History(KeysWorld world, OfficeId office, OfficerId chair, OfficerId[] custodians)
    {
        private readonly List<OfficerId> members = [], locked = [], departed = [];
        private readonly List<SealId> seals = [];
        private readonly Dictionary<OfficerId, HashSet<string>> everHeld = [];

        public Task Step(int step) => (step % 6) switch
        {
            0 or 1 => Join(step / 6),
            2 => Leave(step / 6),
            3 => Lose(step / 6),
            4 => Return(step / 6),
            _ => Write()
        };

        private async Task Write() => seals.Add(await world.Seal(office));

        private async Task Join(int which)
        {
            if (members.Count > 4) return;
            var newcomer = await world.Enrol(office);
            if (members.Count > 0) Assert.Null((await world.LetIn(newcomer, members[which % members.Count])).Refused);
            else await StartAgain(newcomer, which);
            members.Add(newcomer);
        }

        // Nobody of the office holds a key: the superior's member lets in, hands down what it held, and custodians recover what is older.
        private async Task StartAgain(OfficerId first, int which)
        {
            Assert.Null((await world.LetIn(first, chair)).Refused);
            Assert.Null((await world.HandDown(office, chair)).Refused);
            var turn = which % 3;
            await world.Recover(first, custodians[turn], custodians[(turn + 1) % 3]);
            Assert.Null((await world.Sweep(office, first)).Refused);
        }

        private async Task Leave(int which)
        {
            if (members.Count == 0) return;
            var leaver = members[which % members.Count];
            members.Remove(leaver);
            var bySuperior = members.Count == 0 || which % 2 == 0;
            Assert.Null((await world.LetGo(leaver, bySuperior ? chair : members[0])).Refused);
            if (bySuperior && members.Count > 0) Assert.Null((await world.Sweep(office, members[0])).Refused);
            departed.Add(leaver);
        }

        private async Task Lose(int which)
        {
            if (members.Count == 0) return;
            var loser = members[which % members.Count];
            members.Remove(loser);
            await world.LosePassword(loser);
            locked.Add(loser);
        }

        private async Task Return(int which)
        {
            if (locked.Count == 0) return;
            var back = locked[which % locked.Count];
            locked.Remove(back);
            if (members.Count > 0) Assert.Null((await world.LetIn(back, members[which % members.Count])).Refused);
            else await StartAgain(back, which);
            members.Add(back);
        }

        public async Task Check()
        {
            foreach (var member in members)
            {
                foreach (var seal in seals) Assert.True(await world.Opens(member, seal), "a present member opens every seal");
                everHeld[member] = [.. (everHeld.GetValueOrDefault(member) ?? []), .. await KeysHeld(member)];
            }
            foreach (var other in locked.Concat(departed))
                foreach (var seal in seals) Assert.False(await world.Opens(other, seal), "a pair without membership opens none");
            foreach (var leaver in departed) await OpensNothingAnyMore(leaver);
        }

        private Task<List<string>> KeysHeld(OfficerId member) => world.Do(member, async s =>
            (await s.GetRequiredService<Keyring>().Of(office)).Select(h => Convert.ToHexString(h.Key.PublicKey)).ToList());

        // Stronger than "the door is closed": even with a copy of the database and each office key ever held, nothing opens.
        private Task<bool> OpensNothingAnyMore(OfficerId leaver) => world.Do(null, async s =>
        {
            var db = s.GetRequiredService<Db>();
            Assert.False(await db.Set<OfficeKeyWrap>().AnyAsync(w => w.Officer == leaver));
            Assert.False(await db.Set<IdentityBox>().AnyAsync(b => b.OuterOfficer == leaver || b.InnerOfficer == leaver));
            Assert.False(await db.Set<RecoveryCopy>().AnyAsync(c => c.OuterOfficer == leaver || c.InnerOfficer == leaver));
            if (members.Count == 0) return true;
            var addressed = await db.Set<SealWrap>().Where(w => seals.Contains(w.Seal)).Select(w => w.ToKey).ToListAsync();
            Assert.DoesNotContain(addressed, key => everHeld.GetValueOrDefault(leaver)?.Contains(Convert.ToHexString(key)) == true);
            return true;
        });
    }
}
