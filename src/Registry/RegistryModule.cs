using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Registry.Imports;
using Netra.Registry.Regions;

namespace Netra.Registry;

public static class RegistryModule
{
    /// <param name="dataFolder">The folder that holds <c>regions/</c>; read on the first question.</param>
    public static IServiceCollection AddRegistry(this IServiceCollection services, string dataFolder) => services
        .AddSingleton<IRegions>(new RegionCatalogue(Path.Combine(dataFolder, "regions")))
        .AddScoped<Importing>().AddScoped<Leavers>().AddScoped<ImportCourse>();
}
