using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Access.Recoveries;
using Netra.Access.Sessions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Sodium;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

/// <summary>Offices, officers with key pairs made without a password, and sessions of theirs, on a database of its own.</summary>
internal sealed class KeysWorld : IAsyncDisposable
{
    public static readonly DateTime Now = new(2024, 10, 21, 2, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2024, 10, 21);
    private readonly ServiceProvider services;
    private int made;

    private KeysWorld(Engine engine) =>
        services = new ServiceCollection()
            .AddSingleton(engine).AddSingleton(Netra.Web.Host.Modules).AddSingleton(new Clock(TimeProvider.System))
            .AddSingleton(new InstallationKey([.. Enumerable.Range(0, 32).Select(i => (byte)i)]))
            .AddDbContext<Db>((_, options) => engine.Use(options))
            .AddScoped<FakeSession>().AddScoped<ISession>(s => s.GetRequiredService<FakeSession>()).AddScoped<Unlocked>()
            .AddKeys().BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    public Dictionary<OfficerId, KeyPair> Pairs { get; } = [];

    public static async Task<KeysWorld> New() => new(Engine.Of(await Databases.Fresh()));

    public Task<Office> Open(OfficeKind kind, string code, OfficeId? superior = null, bool receives = true, DateOnly? from = null, DateOnly? to = null) =>
        Do(null, async s =>
        {
            var region = RegionCode.From(code.Contains('-', StringComparison.Ordinal) ? code[(code.IndexOf('-', StringComparison.Ordinal) + 1)..] : code);
            var office = s.GetRequiredService<IOfficeRegister>().Open(
                new(kind, $"{kind} {code}", code, region, OfficeZone.Wib, superior, from ?? new(2024, 1, 1), to, [region], receives), Actor.Operator, Now);
            await s.GetRequiredService<Db>().SaveChangesAsync();
            return office;
        });

    /// <summary>An officer who has set a password: enrolled, not yet let in, unless the first of a top office.</summary>
    public Task<OfficerId> Enrol(OfficeId office, string role = "ketua", OfficerId? invitedBy = null) => Do(null, async s =>
    {
        var db = s.GetRequiredService<Db>();
        var (id, pair) = (new OfficerId(Clock.NewId(Now)), SealedBox.Generate());
        Pairs[id] = pair;
        var enrolment = new Enrolment
        {
            OfficerId = id, At = Now, PublicKey = pair.PublicKey, WrappedPrivateKey = [], KeySalt = [], Verifier = [], VerifierSalt = [], LinkBy = invitedBy
        };
        enrolment.Stamp = s.GetRequiredService<Stamps>().Of(enrolment, office);
        db.Add(new OfficerRecord { Id = id, Name = $"Petugas {++made}", Email = $"petugas{made}@contoh.go.id", Office = office, Role = role, InvitedAt = Now, InvitedBy = invitedBy, Enrolment = enrolment });
        db.Record(new OfficerEnrolled(id, office, KeyFingerprint.Of(pair.PublicKey)), Actor.Operator, new Because("test"), Now);
        await db.SaveChangesAsync();
        return id;
    });

    /// <summary>Enrolled and let in by another.</summary>
    public async Task<OfficerId> Member(OfficeId office, OfficerId by)
    {
        var id = await Enrol(office);
        var outcome = await LetIn(id, by);
        return outcome.Refused is null ? id : throw new InvalidOperationException(outcome.Refused.Text);
    }

    /// <summary>The officer forgot the password and enrolled again: another key pair, and the old one gone for good.</summary>
    public Task LosePassword(OfficerId officer, OfficerId? linkBy = null) => Do(null, async s =>
    {
        var db = s.GetRequiredService<Db>();
        var pair = SealedBox.Generate();
        var record = await db.Set<OfficerRecord>().Include(o => o.Enrolment).SingleAsync(o => o.Id == officer);
        (record.Enrolment!.PublicKey, record.Enrolment.LinkBy) = (pair.PublicKey, linkBy);
        record.Enrolment.Stamp = s.GetRequiredService<Stamps>().Of(record.Enrolment, record.Office);
        Pairs[officer].Dispose();
        Pairs[officer] = pair;
        db.Record(new OfficerEnrolled(officer, record.Office, KeyFingerprint.Of(pair.PublicKey)), Actor.Operator, new Because("test"), Now);
        return await db.SaveChangesAsync();
    });

    public Task<Outcome<OfficeKey>> LetIn(OfficerId officer, OfficerId by) =>
        Do(by, async s => await s.GetRequiredService<Joining>().LetIn(officer, s.GetRequiredService<ISession>().Actor, Now));

    public Task<Outcome<Endorsement>> Endorse(OfficerId officer, OfficerId by) => Do(by, async s => await s.GetRequiredService<Endorsing>()
        .Endorse(officer, KeyFingerprint.Of(Pairs[officer].PublicKey), s.GetRequiredService<ISession>().Actor, Now));

    public Task<Outcome<OfficerRecord>> LetGo(OfficerId officer, OfficerId by) =>
        Do(by, async s => await s.GetRequiredService<Leaving>().LetGo(officer, s.GetRequiredService<ISession>().Actor, new Because("test"), Now));

    /// <summary>Two custodians give the officer the keys of the office again.</summary>
    public async Task Recover(OfficerId officer, OfficerId first, OfficerId second)
    {
        var asked = await Do(officer, async s => await s.GetRequiredService<Recovering>().Ask(officer, s.GetRequiredService<ISession>().Actor, Now));
        var shared = await Do(first, async s => await s.GetRequiredService<Recovering>().Share(asked.Value!.Id, s.GetRequiredService<ISession>().Actor, Now));
        var granted = await Do(second, async s => await s.GetRequiredService<Recovering>().Grant(asked.Value!.Id, s.GetRequiredService<ISession>().Actor, Now));
        if ((asked.Refused ?? shared.Refused ?? granted.Refused) is { } refused) throw new InvalidOperationException(refused.Text);
    }

    /// <summary>Three officers of the top office who hold no key of it, named as custodians by its chair.</summary>
    public async Task<OfficerId[]> Custodians(OfficeId top, OfficerId chair)
    {
        OfficerId[] three = [await Enrol(top, "kustodian"), await Enrol(top, "kustodian"), await Enrol(top, "kustodian")];
        var named = await Name(three, chair);
        return named.Refused is null ? three : throw new InvalidOperationException(named.Refused.Text);
    }

    public Task<Outcome<IReadOnlyList<Holder>>> Name(OfficerId[] three, OfficerId by) =>
        Do(by, async s => await s.GetRequiredService<Naming>().Name(three, s.GetRequiredService<ISession>().Actor, Now));

    public Task<Outcome<Rewrapped>> HandDown(OfficeId office, OfficerId by) =>
        Do(by, async s => await s.GetRequiredService<HandingDown>().HandDown(office, s.GetRequiredService<ISession>().Actor, Now));

    public Task<Outcome<Rewrapped>> Sweep(OfficeId office, OfficerId by) => Do(by, s => s.GetRequiredService<Rewrapping>().Sweep(office));

    public Task<SealId> Seal(params OfficeId[] offices) => Do(null, async s =>
    {
        using var seal = await s.GetRequiredService<ISeals>().Create(Now, offices);
        await s.GetRequiredService<Db>().SaveChangesAsync();
        return seal.Id;
    });

    public Task<bool> Opens(OfficerId officer, SealId seal) => Do(officer, async s =>
    {
        using var open = await s.GetRequiredService<ISeals>().Open(seal);
        return open is not null;
    });

    /// <summary>Something done in the session of an officer, or in none.</summary>
    public async Task<T> Do<T>(OfficerId? officer, Func<IServiceProvider, Task<T>> what)
    {
        await using var scope = services.CreateAsyncScope();
        if (officer is { } id)
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var record = await db.Set<OfficerRecord>().AsNoTracking().SingleAsync(o => o.Id == id);
            scope.ServiceProvider.GetRequiredService<FakeSession>().Officer = new(id, record.Name, record.Email, record.Office, record.Role, new HashSet<string>());
            // A copy: the scope wipes it at its end, as a request does.
            scope.ServiceProvider.GetRequiredService<Unlocked>().Pair = SealedBox.FromPrivateKey(Pairs[id].PrivateKey);
        }
        return await what(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pair in Pairs.Values) pair.Dispose();
        await services.DisposeAsync();
    }

    private sealed class FakeSession : ISession
    {
        public Officer? Officer { get; set; }
        public Office? Office => null;
        public bool SteppedUp => true;
        public Actor Actor => Officer is { } officer ? new("officer", officer.Id.Value, officer.Office.Value) : Actor.System;
    }
}
