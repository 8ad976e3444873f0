using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Netra.Access.Demo;
using Netra.Access.Enrolments;
using Netra.Access.Invitations;
using Netra.Access.Keys;
using Netra.Access.Members;
using Netra.Access.Officers;
using Netra.Access.SecondFactors;
using Netra.Access.Sessions;
using Netra.Access.SignIns;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Sodium;

namespace Netra.Access;

public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        // At sign-in two derivations are awaited by a person, and any stranger can ask for one.
        services.TryAddSingleton(Argon2Cost.Interactive);
        services.AddSingleton<PasswordWork>();
        services.AddSingleton<TotpSafe>();
        services.AddScoped<Attempts>().AddSingleton<RefusalsTold>();
        services.AddScoped<CodeProof>();
        services.AddScoped<SigningIn>();
        services.AddScoped<PasskeyProof>();
        services.AddIdentityCore<OfficerRecord>().AddUserStore<PasskeyStore>();
        services.AddScoped<IPasskeyHandler<OfficerRecord>, PasskeyHandler<OfficerRecord>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<Settings>((options, settings) =>
        {
            options.ServerDomain = settings.PasskeyHost;
            // By the host the browser signed: the Origin header is null under our referrer policy.
            options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin)
                && (origin.Host == settings.PasskeyHost || origin.Host.EndsWith("." + settings.PasskeyHost, StringComparison.Ordinal)));
        });
        services.AddScoped<Inviting>();
        services.AddScoped<Enrolments.Enrolling>();
        services.AddScoped<Membership>();
        services.AddSingleton(new DeskLink("access.nav.members", "~/meja/anggota", AccessPermissions.ManageMembers, 80, DeskLink.Office));
        services.AddSingleton(new DeskLink("access.nav.account", "~/meja/akun", null, 90, DeskLink.Office));
        services.AddScoped<IOfficers, Roster>();
        services.AddScoped<Unlocked>();
        services.AddScoped<DeskSession>();
        services.AddScoped<SessionReading>();
        services.AddScoped<IReact<MemberLeft>, EndSessions>();
        services.AddScoped<ISession>(s => s.GetRequiredService<DeskSession>());
        services.AddAuthentication(DeskSignIn.Name).AddScheme<AuthenticationSchemeOptions, DeskSignIn>(DeskSignIn.Name, null);
        services.AddSingleton<IDemoSessions, DemoSessions>().AddSingleton<IDemo, DemoOffices>().AddSingleton<IDemo, DemoNewcomer>();
        return services.AddKeys();
    }
}
