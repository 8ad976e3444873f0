using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;
using Netra.Prevention.Refusals;
using Netra.Prevention.Reminders;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Signing;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Demo;

/// <summary>Two rounds in Kayong Utara: one before the campaign, over; one that runs, with signatures, a refusal, and an invitation to try.</summary>
internal sealed class DemoPledges : IDemo
{
    internal const string Ppk = "ppk.kayongutara@pemda.example", Running = "Ikrar netralitas Pilkada 2024", Invites = "Marselus Ujang, S.Pd.", Refuses = "dr. Yunita Kartikasari";
    private const string Agency = "Pemerintah Kabupaten Kayong Utara";

    public void Plan(DemoStage stage)
    {
        stage.At(new(2024, 9, 9, 8, 0, 0), Ppk, s => Open(s, "Ikrar netralitas menjelang kampanye", new(2024, 9, 9), new(2024, 9, 20), false));
        stage.At(new(2024, 9, 9, 8, 5, 0), null, Read);
        stage.At(new(2024, 9, 12, 10, 0, 0), null, s => Sign(s, "Ikrar netralitas menjelang kampanye", signer => signer.Person.Value.ToByteArray()[15] % 3 == 0));
        stage.At(new(2024, 10, 14, 8, 0, 0), Ppk, s => Open(s, Running, new(2024, 10, 14), new(2024, 10, 31), true));
        stage.At(new(2024, 10, 14, 8, 5, 0), null, Read);
        stage.At(new(2024, 10, 15, 9, 30, 0), null, s => Sign(s, Running, signer => signer.Person.Value.ToByteArray()[15] % 4 != 0 && signer.Name is not (Invites or Refuses)));
        stage.At(new(2024, 10, 16, 13, 15, 0), null, Refuse);
        stage.At(new(2024, 10, 16, 13, 30, 0), Ppk, Remind);
        stage.At(new(2024, 10, 16, 14, 0, 0), null, s => Say(s, stage));
    }

    private static async Task Open(IServiceProvider s, string name, DateOnly opens, DateOnly closes, bool nonAsn)
    {
        var (db, session, register, clock) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<IRegister>(), s.GetRequiredService<Clock>());
        var wordings = await StartingWordings.Choices(db, session.Office!.Id, clock.Now);
        string Of(string code) => wordings.Single(w => w.Code == code).Id.ToString("N");
        var served = await register.Served(session);
        var input = new RoundInput
        {
            Name = name, Wording = Of("ikrar"), NonAsnWording = nonAsn ? Of("ikrar-non-asn") : "", Agencies = [.. served.Where(a => a.Name == Agency).Select(a => a.Id.Value.ToString("N"))],
            AsOf = DateInput.Of(opens), OpensOn = DateInput.Of(opens), ClosesOn = DateInput.Of(closes)
        };
        if (input.Faults(served, wordings, s.GetRequiredService<IRegions>(), opens).Any() || (await s.GetRequiredService<Opening>().Open(input, wordings)).Value is null)
            throw new InvalidOperationException($"The demo's round {name} was refused.");
    }

    private static async Task Read(IServiceProvider s)
    {
        while (await RosterLoop.Step(s.GetRequiredService<IServiceScopeFactory>(), default)) { }
    }

    private static async Task Sign(IServiceProvider s, string name, Func<Signer, bool> willing)
    {
        var (db, pledging) = (s.GetRequiredService<Db>(), s.GetRequiredService<Pledging>());
        foreach (var signer in (await Signers(db, name)).Where(willing))
            if ((await pledging.Sign(await Invited(s, db, name, signer), Manner.Invitation)).Refused is { } refused) throw new InvalidOperationException($"The demo's signature was refused: {refused.Text}");
    }

    private static async Task Refuse(IServiceProvider s)
    {
        var db = s.GetRequiredService<Db>();
        var signer = (await Signers(db, Running)).Single(x => x.Name == Refuses);
        var outcome = await s.GetRequiredService<Refusing>().Refuse(await Invited(s, db, Running, signer), "Saya sudah berikrar pada bulan September dan tidak bersedia mengulanginya di depan umum.");
        if (outcome.Refused is { } refused) throw new InvalidOperationException($"The demo's refusal was refused: {refused.Text}");
    }

    private static async Task Remind(IServiceProvider s)
    {
        var agency = (await s.GetRequiredService<IRegister>().Served(s.GetRequiredService<ISession>())).Single(a => a.Name == Agency);
        if (await s.GetRequiredService<Reminding>().Remind(agency.Id, null) == 0) throw new InvalidOperationException("The demo's reminder found nobody.");
    }

    private static async Task Say(IServiceProvider s, DemoStage stage)
    {
        var db = s.GetRequiredService<Db>();
        var signer = (await Signers(db, Running)).Single(x => x.Name == Invites);
        var invited = await Invited(s, db, Running, signer);
        stage.Says.Add($"Pledge:   /ikrar/{invited.Token}  (born {signer.BornOn:yyyy-MM-dd}, last four digits {signer.Number[^4..]})");
    }

    internal static Task<List<Signer>> Signers(Db db, string round) =>
        (from signer in db.Set<Signer>().AsNoTracking() join r in db.Set<Round>() on signer.Round equals r.Nr where r.Name == round orderby signer.Number select signer).ToListAsync();

    private static async Task<Invited> Invited(IServiceProvider s, Db db, string name, Signer signer) =>
        (await db.FindInvited(s.GetRequiredService<Secrets>().Token((await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Name == name)).Id, signer.Person, 1)))!;
}
