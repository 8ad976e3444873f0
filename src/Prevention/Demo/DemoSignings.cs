using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Kiosks;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Sheets;
using Netra.Prevention.Signing;

namespace Netra.Prevention.Demo;

/// <summary>The round that runs, signed in the two ways that need no invitation: at a kiosk after the roll-call of Monday, and on paper, of which one sheet waits for its
/// second officer. A kiosk is open, to try.</summary>
internal sealed class DemoSignings : IDemo
{
    private const string Ppk = DemoPledges.Ppk, Second = "ppk2.kayongutara@pemda.example", Office = "Sekretariat Daerah", School = "SMP Negeri 2";

    public void Plan(DemoStage stage)
    {
        stage.At(new(2024, 10, 14, 8, 30, 0), Ppk, s => Open(s, Office, hours: 2));
        stage.At(new(2024, 10, 14, 8, 45, 0), null, AtKiosk);
        stage.At(new(2024, 10, 14, 13, 0, 0), Second, async s => await Record(s, await People(s, School, 2)));
        stage.At(new(2024, 10, 14, 15, 0, 0), Ppk, Check);
        stage.At(new(2024, 10, 18, 9, 0, 0), Second, async s => await Record(s, [(await Unsigned(s)).First()]));
        stage.At(new(2024, 10, 21, 7, 30, 0), Ppk, async s =>
        {
            var signer = (await Unsigned(s)).Last();
            var unit = await s.GetRequiredService<Db>().Set<RoundUnit>().AsNoTracking().SingleAsync(u => u.Nr == signer.Unit);
            stage.Says.Add($"Kiosk:    /kios/{await Open(s, unit.Name, hours: 12)}  (number {signer.Number}, born {signer.BornOn:yyyy-MM-dd})");
        });
    }

    private static async Task<string> Open(IServiceProvider s, string name, int hours)
    {
        var (secrets, (round, unit)) = (s.GetRequiredService<Secrets>(), await Found(s, name));
        return secrets.Kiosk((await s.GetRequiredService<Db>().OpenKiosk(secrets, round, unit, hours, s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>().Now)).Id);
    }

    private static async Task AtKiosk(IServiceProvider s)
    {
        var (db, (round, unit)) = (s.GetRequiredService<Db>(), await Found(s, Office));
        var kiosk = await db.Set<Kiosk>().AsNoTracking().SingleAsync(k => k.Unit == unit.Nr);
        foreach (var signer in await People(s, Office, 3))
        {
            var admitted = await s.GetRequiredService<Admitting>().Admit(kiosk, round, unit, signer.Number, signer.BornOn!.Value);
            var signed = admitted.Value is { } invited ? (await s.GetRequiredService<Pledging>().Sign(invited, new(Assurance.Kiosk, (PactContent.Kiosk, kiosk.Id.ToString("D"))))).Refused : admitted.Refused;
            Must(signed);
        }
    }

    private static async Task Record(IServiceProvider s, List<Signer> people)
    {
        var (db, clock) = (s.GetRequiredService<Db>(), s.GetRequiredService<Clock>());
        var unit = await db.Set<RoundUnit>().AsNoTracking().SingleAsync(u => u.Nr == people[0].Unit);
        var round = await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Nr == unit.Round);
        var scan = Convert.ToHexStringLower(SHA256.HashData(unit.Unit.Value.ToByteArray()));
        Must(await s.GetRequiredService<Collecting>().Record(round, unit, [.. people.Select(p => p.Person)], Kernel.Ui.Say.LocalDay(clock.Now, round.Zone), scan));
    }

    private static async Task Check(IServiceProvider s)
    {
        var (db, (round, unit)) = (s.GetRequiredService<Db>(), await Found(s, School));
        foreach (var sheet in await db.Waiting(round.Nr).ToListAsync()) Must(await s.GetRequiredService<Checking>().Confirm(round, unit, sheet));
    }

    /// <summary>Who could still sign and holds no invitation of the demo's own, in the order of their numbers.</summary>
    private static async Task<List<Signer>> Unsigned(IServiceProvider s)
    {
        var db = s.GetRequiredService<Db>();
        var done = await (from pact in db.Set<Pact>() join round in db.Set<Round>() on pact.Round equals round.Nr where round.Name == DemoPledges.Running select pact.Person).ToListAsync();
        return [.. (await DemoPledges.Signers(db, DemoPledges.Running)).Where(p => !done.Contains(p.Person) && p.BornOn is not null && p.Name is not (DemoPledges.Invites or DemoPledges.Refuses))];
    }

    private static async Task<List<Signer>> People(IServiceProvider s, string unit, int count)
    {
        var nr = (await Found(s, unit)).Unit.Nr;
        return [.. (await DemoPledges.Signers(s.GetRequiredService<Db>(), DemoPledges.Running)).Where(p => p.Unit == nr && p.BornOn is not null).Take(count)];
    }

    private static async Task<(Round Round, RoundUnit Unit)> Found(IServiceProvider s, string name)
    {
        var db = s.GetRequiredService<Db>();
        var round = await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Name == DemoPledges.Running);
        return (round, await db.Set<RoundUnit>().AsNoTracking().SingleAsync(u => u.Round == round.Nr && u.Name == name));
    }

    private static void Must(Refusal? refused)
    {
        if (refused is not null) throw new InvalidOperationException($"The demo's signature was refused: {refused.Text}");
    }
}
