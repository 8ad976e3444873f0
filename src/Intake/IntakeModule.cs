using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Intake.Demo;
using Netra.Intake.Desk;
using Netra.Intake.Mailbox;
using Netra.Intake.Reports;
using Netra.Kernel;

namespace Netra.Intake;

/// <summary>Public reports, receipts, the mailbox and what officers see of them.</summary>
public static class IntakeModule
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddScoped<Receiving>()
        .AddSingleton<WrongTries>().AddScoped<Visit>().AddScoped<Writing>()
        .AddScoped<DeskReports>().AddScoped<IReports>(s => s.GetRequiredService<DeskReports>()).AddScoped<Unsealing>().AddScoped<IExplainAskings, Explaining>().AddScoped<IReact<Unsealed>, OnUnsealed>()
        .AddSingleton<IDemo, DemoReports>();
}
