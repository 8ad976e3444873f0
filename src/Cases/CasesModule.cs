using Microsoft.Extensions.DependencyInjection;
using Netra.Cases.Assessments;
using Netra.Cases.Clocks;
using Netra.Cases.Demo;
using Netra.Cases.Desk;
using Netra.Cases.Files;
using Netra.Cases.Openings;
using Netra.Cases.Pledges;
using Netra.Cases.Referrals;
using Netra.Cases.Relations;
using Netra.Cases.Reporters;
using Netra.Cases.Ties;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases;

/// <summary>Handling: from the preliminary review to the announced outcome.</summary>
public static class CasesModule
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddScoped<Deadlines>().AddScoped<Opening>().AddScoped<Docket>().AddScoped<Conflicts>().AddScoped<SecondPersons>().AddScoped<Queue>().AddScoped<IReact<ReportReceived>, OnReportReceived>()
        .AddScoped<ICases, CasesForReporters>().AddScoped<IReferredCases, ReferredCases>().AddScoped<Prevented>().AddScoped<IOpenSituations, OpenSituations>().AddScoped<IFollow, OnHolidays>().AddScoped<IFollow, OnReferralHolidays>()
        .AddSingleton(new DeskLink("cases.referral.desk", "~/meja/penerusan", CasesPermissions.Answer, 20))
        .AddSingleton(new DeskLink("cases.tie.nav", "~/meja/hubungan", null, 95, DeskLink.Office))
        .AddSingleton(new DeskLink("cases.desk.link", "~/meja", CasesPermissions.Desk, 10)).AddSingleton<IDemo, DemoCases>();
}
