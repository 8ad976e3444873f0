using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Netra.Access.Enrolments;
using Netra.Access.Invitations;
using Netra.Access.Officers;
using Netra.Access.SecondFactors;
using Netra.Access.Sessions;
using Netra.Access.SignIns;
using Netra.Contracts;
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
        services.AddScoped<Attempts>();
        services.AddScoped<CodeProof>();
        services.AddScoped<SigningIn>();
        services.AddScoped<Inviting>();
        services.AddScoped<Enrolling>();
        services.AddScoped<IOfficers, Roster>();
        services.AddScoped<Unlocked>();
        services.AddScoped<DeskSession>();
        services.AddScoped<ISession>(s => s.GetRequiredService<DeskSession>());
        services.AddAuthentication(DeskSignIn.Name).AddScheme<AuthenticationSchemeOptions, DeskSignIn>(DeskSignIn.Name, null);
        return Keys.KeysRegistration.AddKeys(services);
    }
}
