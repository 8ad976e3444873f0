using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Enrolments;
using Netra.Access.Officers;
using Netra.Access.Sessions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Demo;

/// <summary>Signs invented officers in while the demonstration is played. Each password is derived once: Argon2id is slow on purpose.</summary>
internal sealed class DemoSessions(Marks marks) : IDemoSessions, IDisposable
{
    /// <summary>One password for every invented officer; printed with the accounts.</summary>
    public const string Password = "peragaan netra 2024";

    private readonly Dictionary<string, KeyPair> pairs = new(StringComparer.Ordinal);

    public async Task Enter(IServiceProvider scope, string email)
    {
        if (!marks.Demo) throw new InvalidOperationException("Only the officers of a demonstration can be entered without their second factor.");
        var officer = await scope.GetRequiredService<Db>().Set<OfficerRecord>().Include(o => o.Enrolment).AsNoTracking().SingleOrDefaultAsync(o => o.Email == email)
            ?? throw new InvalidOperationException($"The demonstration has no officer {email}.");
        if (!pairs.TryGetValue(email, out var pair))
            pairs[email] = pair = await officer.Enrolment!.Unlock(Password, scope.GetRequiredService<PasswordWork>());
        // A copy: the scope wipes its own.
        scope.GetRequiredService<Unlocked>().Pair = SealedBox.FromPrivateKey(pair.PrivateKey);
        var session = scope.GetRequiredService<DeskSession>();
        session.Officer = officer.AsOfficer();
        session.Office = await scope.GetRequiredService<IOffices>().Find(officer.Office);
        session.SteppedUp = true;
    }

    public void Dispose()
    {
        foreach (var pair in pairs.Values) pair.Dispose();
    }
}
