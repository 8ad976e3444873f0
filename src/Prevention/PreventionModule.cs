using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Kernel.Ui;
using Netra.Prevention.Compliance;
using Netra.Prevention.Demo;
using Netra.Prevention.Invitations;
using Netra.Prevention.OwnUnits;
using Netra.Prevention.Pacts;
using Netra.Prevention.Records;
using Netra.Prevention.Refusals;
using Netra.Prevention.Reminders;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Signing;

namespace Netra.Prevention;

public static class PreventionModule
{
    public static IServiceCollection AddPrevention(this IServiceCollection services) => services
        .AddSingleton<Secrets>().AddSingleton<PactKey>().AddSingleton<PactPaper>()
        .AddSingleton(s => new SigningQueue(s.GetRequiredService<Engine>(), s.GetRequiredService<ILogger<SigningQueue>>()))
        .AddScoped<Tries>().AddScoped<Pledging>().AddScoped<Refusing>().AddScoped<Addressees>().AddScoped<RosterReading>().AddScoped<Opening>().AddScoped<Revoking>().AddSingleton<IDemo, DemoPledges>().AddScoped<IFollow, RosterFollower>()
        // What a unit must do and did: one class for each kind.
        .AddScoped<IUnitRecord, PledgeRecord>().AddScoped<IUnitRecord, DeclarationRecord>()
        .AddScoped<IPledges, Records.Pledges>().AddScoped<Board>().AddScoped<Reminding>().AddScoped<Coordinated>()
        .AddSingleton(new DeskLink("prevention.own.nav", "~/meja/unit-saya", PreventionPermissions.Coordinate, 5))
        .AddSingleton(new DeskLink("prevention.board.nav", "~/meja/kepatuhan", PreventionPermissions.Browse, 35))
        .AddSingleton(new DeskLink("prevention.nav", "~/meja/ikrar", PreventionPermissions.Browse, 30))
        .AddSingleton(new DeskLink("prevention.refused.nav", "~/meja/ikrar/penolakan", PreventionPermissions.Supervise, 60));

    /// <summary>Opens the worker's door: the register is read into rounds.</summary>
    public static IServiceCollection AddRosters(this IServiceCollection services) => services.AddHostedService<RosterLoop>();
}
