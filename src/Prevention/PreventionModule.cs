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
using Netra.Prevention.Compliance;
using Netra.Prevention.Demo;
using Netra.Prevention.Events;
using Netra.Prevention.Events.Attendances;
using Netra.Prevention.Events.Certificates;
using Netra.Prevention.Events.Codes;
using Netra.Prevention.Events.Declarations;
using Netra.Prevention.Events.Plans;
using Netra.Prevention.Events.Quizzes;
using Netra.Prevention.Events.Steps;
using Netra.Prevention.Invitations;
using Netra.Prevention.Kiosks;
using Netra.Prevention.OwnUnits;
using Netra.Prevention.Pacts;
using Netra.Prevention.Passkeys;
using Netra.Prevention.Records;
using Netra.Prevention.Refusals;
using Netra.Prevention.Reminders;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Sheets;
using Netra.Prevention.Signing;
using Netra.Prevention.SpouseReminders;

namespace Netra.Prevention;

public static class PreventionModule
{
    public static IServiceCollection AddPrevention(this IServiceCollection services) => services
        .AddSingleton<Secrets>().AddSingleton<PactKey>().AddSingleton<PactPaper>()
        .AddSingleton<Judging>().AddSingleton<SignFirst>().AddSingleton(s => new SigningQueue(s.GetRequiredService<Engine>(), s.GetRequiredService<Judging>(), s.GetRequiredService<ILogger<SigningQueue>>()))
        .AddScoped<Tries>().AddScoped<Pledging>().AddScoped<Refusing>().AddScoped<Addressees>().AddScoped<RosterReading>().AddScoped<Opening>().AddScoped<Revoking>().AddScoped<Collecting>().AddScoped<Checking>().AddScoped<Admitting>().AddSingleton<Ceremony>().AddSingleton<IDemo, DemoPledges>().AddScoped<IFollow, RosterFollower>()
        .AddSingleton<EventSecrets>().AddSingleton<RotatingCode>().AddSingleton<CertificatePaper>()
        .AddScoped<Planning>().AddScoped<InviteeReading>().AddScoped<Proceeding>().AddScoped<Confirming>().AddScoped<Attending>().AddScoped<Quizzing>().AddScoped<Answering>().AddScoped<Declaring>().AddSingleton<IDemo, DemoEvents>()
        .AddSingleton(new DeskLink("prevention.events.nav", "~/meja/kegiatan", PreventionPermissions.Organise, 34, DeskLink.Prevention))
        .AddSingleton<CarrierSecrets>().AddScoped<Publishing>().AddScoped<Acknowledging>().AddScoped<IFollow, CircularFollower>().AddSingleton<IDemo, DemoCirculars>()
        .AddSingleton(new DeskLink("prevention.circulars.nav", "~/meja/edaran", PreventionPermissions.Browse, 32, DeskLink.Prevention))
        .AddScoped<OpeningCampaign>().AddSingleton<IDemo, DemoCampaigns>().AddSingleton<IDemo, DemoSignings>().AddSingleton<IDemo, DemoSpouses>()
        .AddSingleton(new DeskLink("prevention.campaigns.nav", "~/meja/imbauan", PreventionPermissions.Outreach, 36, DeskLink.Prevention))
        .AddSingleton(new DeskLink("prevention.spouses.nav", "~/meja/pasangan", PreventionPermissions.Browse, 38, DeskLink.Prevention))
        // What a unit must do and did: one class for each kind.
        .AddScoped<IUnitRecord, PledgeRecord>().AddScoped<IUnitRecord, CircularRecord>().AddScoped<IUnitRecord, DeclarationRecord>().AddScoped<IUnitRecord, EventRecord>()
        .AddScoped<IPledges, Records.Pledges>().AddScoped<Board>().AddScoped<Reminding>().AddScoped<Coordinated>()
        .AddSingleton(new DeskLink("prevention.own.nav", "~/meja/unit-saya", PreventionPermissions.Coordinate, 5))
        .AddSingleton(new DeskLink("prevention.board.nav", "~/meja/kepatuhan", PreventionPermissions.Browse, 33, DeskLink.Prevention))
        .AddSingleton(new DeskLink("prevention.nav", "~/meja/ikrar", PreventionPermissions.Browse, 31, DeskLink.Prevention))
        .AddSingleton(new DeskLink("prevention.refused.nav", "~/meja/ikrar/penolakan", PreventionPermissions.Supervise, 39, DeskLink.Prevention));

    /// <summary>Opens the worker's door: the register is read into rounds, and reminders are made at each stage of an election.</summary>
    public static IServiceCollection AddRosters(this IServiceCollection services) => services.AddHostedService<RosterLoop>().AddHostedService<SpouseLoop>();
}
