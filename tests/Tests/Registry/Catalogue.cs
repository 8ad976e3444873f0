using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Registry;

namespace Netra.Tests.Registry;

/// <summary>The catalogue through the module's front door, over the file that is shipped.</summary>
static class Catalogue
{
    public static readonly IRegions Regions =
        new ServiceCollection().AddRegistry(DataFolder()).BuildServiceProvider().GetRequiredService<IRegions>();

    public static Region The(string code) => Regions.Find(new(code)) ?? throw new InvalidOperationException($"No region has the code {code}.");

    /// <summary>All regions of a level, by code.</summary>
    public static IEnumerable<Region> All(RegionLevel level) => level == RegionLevel.Nation
        ? [The("")]
        : All(level - 1).SelectMany(region => Regions.Below(region.Code));

    static string DataFolder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../data"));
}
