using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Netra.Access.FourEyes;
using Netra.Access.Offices;
using Netra.Access.Recoveries;
using Netra.Access.Seals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.Keys;

internal static class KeysRegistration
{
    /// <summary>Offices, office keys, seals, four eyes and recovery. All live as long as one request: what they unwrap is wiped with it.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services) => services
        .AddSingleton(new DeskLink("access.nav.keys", "~/meja/kunci", null, 85, DeskLink.Office))
        .AddScoped<IOffices, OfficeDirectory>().AddScoped<IOfficeRegister, OfficeRegister>()
        .AddScoped<ISeals, ContentKeys>().AddScoped<IFingerprints, Fingerprints>()
        .AddSingleton<Stamps>().AddScoped<Keyring>().AddScoped<Holdings>().AddScoped<Generations>().AddScoped<Custodians>().AddScoped<Copies>().AddScoped<Identities>()
        .AddScoped<Hands>().AddScoped<Endorsing>().AddScoped<Joining>().AddScoped<Leaving>().AddScoped<Rewrapping>().AddScoped<Forgetting>().AddScoped<HandingDown>().AddScoped<Confirming>()
        .AddScoped<IFourEyes, TwoOfficers>().AddScoped<State>().AddScoped<Naming>().AddScoped<Recovering>()
        .AddEnrolmentReaction();

    private static IServiceCollection AddEnrolmentReaction(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IReact<OfficerEnrolled>, FirstKeys>());
        return services;
    }
}
