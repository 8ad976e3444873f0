using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel.Ui;
using Netra.Registry.Candidates;
using Netra.Registry.Demo;
using Netra.Registry.Employments;
using Netra.Registry.Imports;
using Netra.Registry.Regions;

namespace Netra.Registry;

public static class RegistryModule
{
    /// <param name="dataFolder">The folder that holds <c>regions/</c>; read on the first question.</param>
    public static IServiceCollection AddRegistry(this IServiceCollection services, string dataFolder) => services
        .AddSingleton<IRegions>(new RegionCatalogue(Path.Combine(dataFolder, "regions")))
        .AddScoped<Importing>().AddScoped<Leavers>().AddScoped<ImportCourse>().AddScoped<Register>().AddScoped<IRegister>(s => s.GetRequiredService<Register>()).AddScoped<Candidates.Candidates>()
        .AddSingleton<NameBooks>().AddScoped<IPersonSearch, PersonSearch>()
        .AddSingleton(new DeskLink("registry.nav", "~/meja/pegawai", RegistryPermissions.Browse, 40)).AddSingleton(new DeskLink("registry.agencies.nav", "~/meja/instansi", RegistryPermissions.Assign, 45)).AddSingleton<IDemo, DemoRegister>().AddSingleton<IDemo, DemoHeads>().AddSingleton<IDemo, DemoBoards>();

    /// <summary>Opens the worker's door: imports that desks started are carried out.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services) => services.AddHostedService<ImportLoop>();

    /// <summary>Opens the desk's door: the names of the register are made ready for searches, beside the start.</summary>
    public static IServiceCollection AddPersonNames(this IServiceCollection services) => services.AddHostedService<NameWatch>();
}
