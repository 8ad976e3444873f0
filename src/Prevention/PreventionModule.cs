using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Kernel.Ui;
using Netra.Prevention.Acknowledgements;
using Netra.Prevention.Campaigns;
using Netra.Prevention.Carriers;
using Netra.Prevention.Circulars;
using Netra.Prevention.Demo;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Refusals;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Signing;
using Netra.Prevention.SpouseReminders;

namespace Netra.Prevention;

public static class PreventionModule
{
    public static IServiceCollection AddPrevention(this IServiceCollection services) => services
        .AddSingleton<Secrets>().AddSingleton<PactKey>().AddSingleton<PactPaper>()
        .AddSingleton(s => new SigningQueue(s.GetRequiredService<Engine>(), s.GetRequiredService<ILogger<SigningQueue>>()))
        .AddScoped<Tries>().AddScoped<Pledging>().AddScoped<Refusing>().AddScoped<Addressees>().AddScoped<RosterReading>().AddScoped<Opening>().AddScoped<Revoking>().AddSingleton<IDemo, DemoPledges>().AddScoped<IFollow, RosterFollower>()
        .AddSingleton<CarrierSecrets>().AddScoped<Publishing>().AddScoped<Answering>().AddScoped<IFollow, CircularFollower>().AddSingleton<IDemo, DemoCirculars>()
        .AddSingleton(new DeskLink("prevention.circulars.nav", "~/meja/edaran", PreventionPermissions.Browse, 32))
        .AddScoped<OpeningCampaign>().AddSingleton<IDemo, DemoCampaigns>().AddSingleton<IDemo, DemoSpouses>()
        .AddSingleton(new DeskLink("prevention.campaigns.nav", "~/meja/imbauan", PreventionPermissions.Outreach, 36))
        .AddSingleton(new DeskLink("prevention.spouses.nav", "~/meja/pasangan", PreventionPermissions.Browse, 38))
        .AddSingleton(new DeskLink("prevention.nav", "~/meja/ikrar", PreventionPermissions.Browse, 30))
        .AddSingleton(new DeskLink("prevention.refused.nav", "~/meja/ikrar/penolakan", PreventionPermissions.Supervise, 60));

    /// <summary>Opens the worker's door: the register is read into rounds, and reminders are made at each stage of an election.</summary>
    public static IServiceCollection AddRosters(this IServiceCollection services) => services.AddHostedService<RosterLoop>().AddHostedService<SpouseLoop>();
}
