using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Kernel.Engines;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Wordings;

namespace Netra.Prevention;

/// <summary>What the bench of pledges and the command line do without a desk. Give the services of one scope.</summary>
public static class PreventionCommands
{
    /// <summary>Opens a round over whole agencies with the first text that comes with the product, from now on for a day, and reads the register into it.</summary>
    public static async Task<RoundId> OpenRound(IServiceProvider scope, string name, OfficeId office, IReadOnlyList<AgencyId> agencies, CancellationToken stop = default)
    {
        var (db, now) = (scope.GetRequiredService<Db>(), scope.GetRequiredService<Clock>().Now);
        var wording = (await StartingWordings.Choices(db, office, now))[0];
        var round = new Round
        {
            Id = new(Clock.NewId(now)), Office = office, Name = name, Wording = wording.Id, NonAsnWording = wording.Id, Scope = JsonSerializer.Serialize(new RegisterScope(agencies, [], [], []), Json.Stored),
            AsOf = Say.LocalDay(now, OfficeZone.Wib), OpensAt = now.AddDays(-1), ClosesAt = now.AddDays(1), Zone = OfficeZone.Wib, By = Actor.Operator.ToString(), At = now
        };
        db.Add(round);
        db.Record(new RoundOpened(round.Id, office, wording.Sha256, round.AsOf), Actor.Operator, new Because(Basis.Pledge), now);
        await db.SaveChangesAsync(stop);
        var run = db.Add(new RosterRun { Round = round.Nr, AsOf = round.AsOf, At = now }).Entity;
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        await scope.GetRequiredService<RosterReading>().Carry(run, stop);
        return round.Id;
    }

    /// <summary>The path and the form's fields by which each of the round signs, in no order.</summary>
    public static async IAsyncEnumerable<(string Path, IReadOnlyDictionary<string, string> Fields)> Signings(IServiceProvider scope, RoundId id, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var (db, secrets) = (scope.GetRequiredService<Db>(), scope.GetRequiredService<Secrets>());
        var round = await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Id == id, stop);
        await foreach (var signer in db.Set<Signer>().AsNoTracking().Where(s => s.Round == round.Nr).OrderBy(s => s.Unit).AsAsyncEnumerable().WithCancellation(stop))
        {
            var fields = new Dictionary<string, string> { ["Go"] = "sign", ["Read"] = "true" };
            if (signer.BornOn is { } born && signer.Numbered)
                foreach (var (part, value) in new[] { ("Born.Day", $"{born.Day}"), ("Born.Month", $"{born.Month}"), ("Born.Year", $"{born.Year}"), ("Ending", signer.Number[^4..]) }) fields["Confirmation." + part] = value;
            else fields["Confirmation.Digits"] = secrets.Digits(id, signer.Person, 1);
            yield return ($"/ikrar/{secrets.Token(id, signer.Person, 1)}", fields);
        }
    }

    /// <summary>Verifies a downloaded proof of a pact, without database and without network.</summary>
    /// <param name="key">The installation's public key (Ed25519, 32 bytes), known from elsewhere; null to use the one the file names.</param>
    /// <returns>Each claim and whether it fits; null where the file is no proof of a pact.</returns>
    public static IReadOnlyList<(string Claim, bool Fits)>? Verify(byte[] file, byte[]? key) => PactProof.Read(file)?.Verify(key).ToList();

    /// <summary>Of these numbers of pacts, how many do not stand once with due row and journal entry; and how many pacts, due rows and entries there are.</summary>
    public static async Task<(long Lost, long Pacts, long Dues, long Entries)> Audit(IServiceProvider scope, IReadOnlyCollection<string> acknowledged, CancellationToken stop = default)
    {
        await using var rows = await Rows.Open(scope.GetRequiredService<Engine>(), stop);
        async Task<Dictionary<string, int>> Counted(string sql)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            await foreach (var code in rows.Stream(sql, r => r.GetString(0), stop)) counts[code] = counts.GetValueOrDefault(code) + 1;
            return counts;
        }
        var pacts = await Counted("select code from prevention_pacts");
        var dues = await Counted("select code from prevention_dues");
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var body in rows.Stream("select body from kernel_journal where kind = 'PledgeSigned'", r => r.GetString(0), stop))
            if (JsonSerializer.Deserialize<PledgeSigned>(body, Json.Stored)!.Pact is var pact) entries[pact] = entries.GetValueOrDefault(pact) + 1;
        var lost = acknowledged.Count(code => pacts.GetValueOrDefault(code) != 1 || dues.GetValueOrDefault(code) != 1 || entries.GetValueOrDefault(code) != 1);
        return (lost, pacts.Values.Sum(), dues.Values.Sum(), entries.Values.Sum());
    }
}
