using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Kernel.Ui;
using Netra.Prevention.Demo;
using Netra.Prevention.Invitations;
using Netra.Prevention.Kiosks;
using Netra.Prevention.Pacts;
using Netra.Prevention.Passkeys;
using Netra.Prevention.Refusals;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Sheets;
using Netra.Prevention.Signing;

namespace Netra.Prevention;

public static class PreventionModule
{
    public static IServiceCollection AddPrevention(this IServiceCollection services) => services
        .AddSingleton<Secrets>().AddSingleton<PactKey>().AddSingleton<PactPaper>()
        .AddSingleton(s => new SigningQueue(s.GetRequiredService<Engine>(), s.GetRequiredService<ILogger<SigningQueue>>()))
        .AddScoped<Tries>().AddScoped<Pledging>().AddScoped<Refusing>().AddScoped<Addressees>().AddScoped<RosterReading>().AddScoped<Opening>().AddScoped<Revoking>().AddScoped<Collecting>().AddScoped<Checking>().AddScoped<Admitting>().AddSingleton<Ceremony>().AddSingleton<IDemo, DemoPledges>().AddScoped<IFollow, RosterFollower>()
        .AddSingleton(new DeskLink("prevention.nav", "~/meja/ikrar", PreventionPermissions.Browse, 30))
        .AddSingleton(new DeskLink("prevention.refused.nav", "~/meja/ikrar/penolakan", PreventionPermissions.Supervise, 60));

    /// <summary>Opens the worker's door: the register is read into rounds.</summary>
    public static IServiceCollection AddRosters(this IServiceCollection services) => services.AddHostedService<RosterLoop>();
}
