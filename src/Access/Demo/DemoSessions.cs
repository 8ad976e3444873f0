using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Enrolments;
using Netra.Access.Officers;
using Netra.Access.Sessions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Demo;

/// <summary>Signs demo officers in by the password that is printed with the demo: there is no way in here that a user has not.</summary>
internal sealed class DemoSessions(Marks marks) : IDemoSessions
{
    // One for every account of the demo, which is printed and whose people are invented.
    public const string Password = "kain tenun biru laut";
    private readonly ConcurrentDictionary<OfficerId, byte[]> opened = new();

    public async Task Enter(IServiceProvider scope, string email)
    {
        if (!marks.Demo) throw new InvalidOperationException("The database is not marked as demo.");
        var officer = await scope.GetRequiredService<Db>().Set<OfficerRecord>().Include(o => o.Enrolment).Include(o => o.Departure).SingleOrDefaultAsync(o => o.Email == email);
        if (officer is not { Serves: true, Enrolment: { } enrolment }) throw new InvalidOperationException($"No officer serves under {email}.");
        if (!opened.TryGetValue(officer.Id, out var privateKey))
        {
            using var pair = await enrolment.Unlock(Password, scope.GetRequiredService<PasswordWork>());
            privateKey = opened[officer.Id] = [.. pair.PrivateKey];
        }
        scope.GetRequiredService<Unlocked>().Pair = SealedBox.FromPrivateKey(privateKey);
        var session = scope.GetRequiredService<DeskSession>();
        session.Office = await scope.GetRequiredService<IOffices>().Find(officer.Office) ?? throw new InvalidOperationException($"{email} serves in no office.");
        session.Officer = officer.AsOfficer(session.Office.Kind);
    }
}
