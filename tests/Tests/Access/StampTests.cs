using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.FourEyes;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Access.Recoveries;
using Netra.Access.Seals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Tests.Access;

/// <summary>Somebody writes to the database and puts in a key of his own: nothing is sealed to it, and the journal says so.</summary>
public sealed class StampTests : IAsyncLifetime
{
    private readonly KeyPair planted = SealedBox.Generate();
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

    public async ValueTask DisposeAsync()
    {
        planted.Dispose();
        await world.DisposeAsync();
    }

    private Task<int> Write(Func<Db, Task<int>> what) => world.Do(null, s => what(s.GetRequiredService<Db>()));
    private Task<List<string>> Refused() => world.Do(null, async s =>
        (await s.GetRequiredService<Db>().Journal.Where(e => e.Kind == nameof(KeyRefused)).ToListAsync()).Select(e => e.As<KeyRefused>().Which).ToList());
    private Task<int> SealedToThePlanted() => world.Do(null, s => s.GetRequiredService<Db>().Set<SealWrap>().CountAsync(w => w.ToKey == planted.PublicKey));

    [Fact]
    public async Task A_report_is_not_sealed_to_an_offices_swapped_key_but_to_the_office_above()
    {
        await Write(db => db.Set<OfficeKey>().Where(k => k.Office == jepara.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.PublicKey, planted.PublicKey)));
        var seal = await world.Seal(jepara.Id);
        Assert.Equal(0, await SealedToThePlanted());
        Assert.True(await world.Opens(chair, seal));
        Assert.Equal(["office key"], await Refused());
    }

    [Fact]
    public async Task A_generation_that_was_slipped_in_is_passed_over()
    {
        await Write(async db =>
        {
            var key = new OfficeKey { Id = Clock.NewId(KeysWorld.Now), Office = jepara.Id, Generation = 9, PublicKey = planted.PublicKey, MadeAt = KeysWorld.Now };
            key.Wraps.Add(new() { Key = key.Id, Officer = sari, Sealed = SealedBox.Seal(planted.PrivateKey, world.Pairs[sari].PublicKey) });
            db.Add(key);
            return await db.SaveChangesAsync();
        });
        Assert.True(await world.Opens(budi, await world.Seal(jepara.Id)));
        Assert.Equal(0, await SealedToThePlanted());
    }

    [Fact]
    public async Task A_newcomer_whose_key_was_swapped_is_not_let_in()
    {
        var tono = await world.Enrol(jepara.Id);
        await Write(db => db.Set<Enrolment>().Where(e => e.OfficerId == tono).ExecuteUpdateAsync(set => set.SetProperty(e => e.PublicKey, planted.PublicKey)));
        Assert.IsType<KeyNotStamped>((await world.LetIn(tono, sari)).Refused);
        Assert.Equal(["enrolment"], await Refused());
    }

    [Fact]
    public async Task An_officer_who_was_moved_here_from_another_office_is_not_let_in()
    {
        var kota = await world.Open(OfficeKind.BawasluKabKota, "33.74", ri.Id);
        var tono = await world.Enrol(kota.Id);
        await Write(db => db.Set<OfficerRecord>().Where(o => o.Id == tono).ExecuteUpdateAsync(set => set.SetProperty(o => o.Office, jepara.Id)));
        Assert.IsType<KeyNotStamped>((await world.LetIn(tono, sari)).Refused);
    }

    [Fact]
    public async Task When_the_key_turns_no_member_who_was_slipped_in_gets_the_next()
    {
        var tono = await world.Enrol(jepara.Id);
        await Write(async db =>
        {
            var key = await db.Set<OfficeKey>().SingleAsync(k => k.Office == jepara.Id);
            db.Add(new OfficeKeyWrap { Key = key.Id, Officer = tono, Sealed = [1], Stamp = new byte[32] });
            return await db.SaveChangesAsync();
        });
        Assert.Null((await world.LetGo(budi, sari)).Refused);
        Assert.False(await world.Opens(tono, await world.Seal(jepara.Id)));
        Assert.Equal(["member"], await Refused());
    }

    [Fact]
    public async Task An_identity_is_not_sealed_to_a_swapped_key_nor_opened_for_one()
    {
        var sealing = await Identity();
        var asked = await Ask(sari, sealing);
        await Write(db => db.Set<Enrolment>().Where(e => e.OfficerId == sari).ExecuteUpdateAsync(set => set.SetProperty(e => e.PublicKey, planted.PublicKey)));
        Assert.IsType<KeyNotStamped>(await world.Do(budi, async s => (await s.GetRequiredService<IFourEyes>().Agree(asked, s.GetRequiredService<ISession>().Actor, KeysWorld.Now)).Refused));
        var newest = await world.Do(null, s => s.GetRequiredService<Db>().Set<IdentityKey>().Where(k => k.Office == jepara.Id).MaxAsync(k => k.Generation));
        await Write(db => db.Set<IdentityKey>().Where(k => k.Office == jepara.Id && k.Generation == newest).ExecuteUpdateAsync(set => set.SetProperty(k => k.PublicKey, planted.PublicKey)));
        await Assert.ThrowsAsync<InvalidOperationException>(Identity);
        Assert.Equal(0, await SealedToThePlanted());
    }

    [Fact]
    public async Task A_custodian_who_was_slipped_in_gets_no_share()
    {
        var three = await world.Custodians(ri.Id, chair);
        var crony = await world.Enrol(ri.Id, "kustodian");
        await Write(async db =>
        {
            db.Add(new Custodian { Officer = crony, NamedAt = KeysWorld.Now });
            return await db.SaveChangesAsync();
        });
        await world.Sweep(ri.Id, chair);
        var holders = await world.Do(null, s => s.GetRequiredService<Db>().Set<RecoveryCopy>().Select(c => c.InnerOfficer).Distinct().ToListAsync());
        Assert.Equal(three.Order(Comparer<OfficerId>.Create((a, b) => a.Value.CompareTo(b.Value))), holders.Order(Comparer<OfficerId>.Create((a, b) => a.Value.CompareTo(b.Value))));
    }

    [Fact]
    public async Task A_database_from_before_stamps_is_stamped_when_it_is_migrated()
    {
        await Write(db => db.Set<OfficeKey>().ExecuteUpdateAsync(set => set.SetProperty(k => k.Stamp, (byte[]?)null)));
        await Write(db => db.Set<Enrolment>().ExecuteUpdateAsync(set => set.SetProperty(k => k.Stamp, (byte[]?)null)));
        await Write(db => db.Set<OfficeKeyWrap>().ExecuteUpdateAsync(set => set.SetProperty(k => k.Stamp, (byte[]?)null)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Seal(jepara.Id));
        await world.Do(null, async s =>
        {
            await Netra.Access.AccessCommands.StampAll(s);
            return true;
        });
        Assert.True(await world.Opens(budi, await world.Seal(jepara.Id)));
    }

    private Task<SealId> Identity() => world.Do(null, async s =>
    {
        using var seal = await s.GetRequiredService<IFourEyes>().Create(KeysWorld.Now, jepara.Id);
        await s.GetRequiredService<Db>().SaveChangesAsync();
        return seal.Id;
    });

    private Task<Guid> Ask(OfficerId officer, SealId seal) => world.Do(officer, async s =>
        (await s.GetRequiredService<IFourEyes>().Ask(seal, "case.reason", [1], s.GetRequiredService<ISession>().Actor, KeysWorld.Now)).Value!.Id);
}
