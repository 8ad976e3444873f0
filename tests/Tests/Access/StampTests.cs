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
public sealed class StampTests : InJepara
{
    private readonly KeyPair planted = SealedBox.Generate();
    public override ValueTask DisposeAsync()
    {
        planted.Dispose();
        return base.DisposeAsync();
    }

    private Task<int> Write(Func<Db, Task<int>> what) => World.Do(null, s => what(s.GetRequiredService<Db>()));
    private Task<List<string>> Refused() => World.Do(null, async s =>
        (await s.GetRequiredService<Db>().Journal.Where(e => e.Kind == nameof(KeyRefused)).ToListAsync()).Select(e => e.As<KeyRefused>().Which).ToList());
    private Task<int> SealedToThePlanted() => World.Do(null, s => s.GetRequiredService<Db>().Set<SealWrap>().CountAsync(w => w.ToKey == planted.PublicKey));

    [Fact]
    public async Task A_report_is_not_sealed_to_an_offices_swapped_key_but_to_the_office_above()
    {
        await Write(db => db.Set<OfficeKey>().Where(k => k.Office == Jepara.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.PublicKey, planted.PublicKey)));
        var seal = await World.Seal(Jepara.Id);
        Assert.Equal(0, await SealedToThePlanted());
        Assert.True(await World.Opens(Chair, seal));
        Assert.Equal(["office key"], await Refused());
    }

    [Fact]
    public async Task A_generation_that_was_slipped_in_is_passed_over()
    {
        await Write(async db =>
        {
            var key = new OfficeKey { Id = Clock.NewId(KeysWorld.Now), Office = Jepara.Id, Generation = 9, PublicKey = planted.PublicKey, MadeAt = KeysWorld.Now };
            key.Wraps.Add(new() { Key = key.Id, Officer = Sari, Sealed = SealedBox.Seal(planted.PrivateKey, World.Pairs[Sari].PublicKey) });
            db.Add(key);
            return await db.SaveChangesAsync();
        });
        Assert.True(await World.Opens(Budi, await World.Seal(Jepara.Id)));
        Assert.Equal(0, await SealedToThePlanted());
    }

    [Fact]
    public async Task A_newcomer_whose_key_was_swapped_is_not_let_in()
    {
        var tono = await World.Enrol(Jepara.Id);
        await Write(db => db.Set<Enrolment>().Where(e => e.OfficerId == tono).ExecuteUpdateAsync(set => set.SetProperty(e => e.PublicKey, planted.PublicKey)));
        Assert.IsType<KeyNotStamped>((await World.LetIn(tono, Sari)).Refused);
        Assert.Equal(["enrolment"], await Refused());
    }

    [Fact]
    public async Task An_officer_who_was_moved_here_from_another_office_is_not_let_in()
    {
        var kota = await World.Open(OfficeKind.BawasluKabKota, "33.74", Ri.Id);
        var tono = await World.Enrol(kota.Id);
        await Write(db => db.Set<OfficerRecord>().Where(o => o.Id == tono).ExecuteUpdateAsync(set => set.SetProperty(o => o.Office, Jepara.Id)));
        Assert.IsType<KeyNotStamped>((await World.LetIn(tono, Sari)).Refused);
    }

    [Fact]
    public async Task When_the_key_turns_no_member_who_was_slipped_in_gets_the_next()
    {
        var tono = await World.Enrol(Jepara.Id);
        await Write(async db =>
        {
            var key = await db.Set<OfficeKey>().SingleAsync(k => k.Office == Jepara.Id);
            db.Add(new OfficeKeyWrap { Key = key.Id, Officer = tono, Sealed = [1], Stamp = new byte[32] });
            return await db.SaveChangesAsync();
        });
        Assert.Null((await World.LetGo(Budi, Sari)).Refused);
        Assert.False(await World.Opens(tono, await World.Seal(Jepara.Id)));
        Assert.Equal(["member"], await Refused());
    }

    [Fact]
    public async Task An_identity_is_not_sealed_to_a_swapped_key_nor_opened_for_one()
    {
        var sealing = await Identity();
        var asked = await Ask(Sari, sealing);
        await Write(db => db.Set<Enrolment>().Where(e => e.OfficerId == Sari).ExecuteUpdateAsync(set => set.SetProperty(e => e.PublicKey, planted.PublicKey)));
        Assert.IsType<KeyNotStamped>(await World.Do(Budi, async s => (await s.GetRequiredService<IFourEyes>().Agree(asked, s.GetRequiredService<ISession>().Actor, KeysWorld.Now)).Refused));
        var newest = await World.Do(null, s => s.GetRequiredService<Db>().Set<IdentityKey>().Where(k => k.Office == Jepara.Id).MaxAsync(k => k.Generation));
        await Write(db => db.Set<IdentityKey>().Where(k => k.Office == Jepara.Id && k.Generation == newest).ExecuteUpdateAsync(set => set.SetProperty(k => k.PublicKey, planted.PublicKey)));
        await Assert.ThrowsAsync<InvalidOperationException>(Identity);
        Assert.Equal(0, await SealedToThePlanted());
    }

    [Fact]
    public async Task A_custodian_who_was_slipped_in_gets_no_share()
    {
        var three = await World.Custodians(Ri.Id, Chair);
        var crony = await World.Enrol(Ri.Id, "kustodian");
        await Write(async db =>
        {
            db.Add(new Custodian { Officer = crony, NamedAt = KeysWorld.Now });
            return await db.SaveChangesAsync();
        });
        await World.Sweep(Ri.Id, Chair);
        var holders = await World.Do(null, s => s.GetRequiredService<Db>().Set<RecoveryCopy>().Select(c => c.InnerOfficer).Distinct().ToListAsync());
        Assert.Equal(three.Order(Comparer<OfficerId>.Create((a, b) => a.Value.CompareTo(b.Value))), holders.Order(Comparer<OfficerId>.Create((a, b) => a.Value.CompareTo(b.Value))));
    }

    [Fact]
    public async Task A_database_from_before_stamps_is_stamped_when_it_is_migrated()
    {
        await Write(db => db.Set<OfficeKey>().ExecuteUpdateAsync(set => set.SetProperty(k => k.Stamp, (byte[]?)null)));
        await Write(db => db.Set<Enrolment>().ExecuteUpdateAsync(set => set.SetProperty(k => k.Stamp, (byte[]?)null)));
        await Write(db => db.Set<OfficeKeyWrap>().ExecuteUpdateAsync(set => set.SetProperty(k => k.Stamp, (byte[]?)null)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => World.Seal(Jepara.Id));
        await World.Do(null, async s =>
        {
            await Netra.Access.AccessCommands.StampAll(s);
            return true;
        });
        Assert.True(await World.Opens(Budi, await World.Seal(Jepara.Id)));
    }

    private Task<SealId> Identity() => World.Do(null, async s =>
    {
        using var seal = await s.GetRequiredService<IFourEyes>().Create(KeysWorld.Now, Jepara.Id);
        await s.GetRequiredService<Db>().SaveChangesAsync();
        return seal.Id;
    });

    private Task<Guid> Ask(OfficerId officer, SealId seal) => World.Do(officer, async s =>
        (await s.GetRequiredService<IFourEyes>().Ask(seal, "case.reason", [1], s.GetRequiredService<ISession>().Actor, KeysWorld.Now)).Value!.Id);
}
