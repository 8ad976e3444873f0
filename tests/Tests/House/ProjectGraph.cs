using System.Reflection;
using System.Xml.Linq;
using Netra.Kernel;
using Netra.Tests.Support;
using Netra.Web;

namespace Netra.Tests.House;

/// <summary>The walls: who may name whom.</summary>
public sealed class ProjectGraph
{
    // Higher may name lower; modules stand beside each other and name no module.
    private static int Storey(string project) => project switch
    {
        "Sodium" or "Merkle" or "Names" => 0, "Kernel" => 1, "Contracts" => 2, "Web" => 4, "Tests" => 5, "Journeys" => 6, _ => 3
    };

    [Fact]
    public void References_run_one_way_and_no_module_names_another()
    {
        var faults = new List<string>();
        var projects = Directory.GetFiles(Tree.Path("src"), "*.csproj", SearchOption.AllDirectories).Concat(Directory.GetFiles(Tree.Path("tests"), "*.csproj", SearchOption.AllDirectories)).ToList();
        Assert.True(projects.Count >= 10);
        foreach (var path in projects)
            foreach (var reference in XDocument.Load(path).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!)))
                if (Path.GetFileNameWithoutExtension(path) is var name && Storey(reference) >= Storey(name)) faults.Add($"{name} references {reference}");
        Assert.Empty(faults);
    }

    // The project file may be quiet and the compiled assembly not: both are asked.
    [Fact]
    public void No_compiled_module_references_another()
    {
        var modules = Modules.ToDictionary(m => m.GetName().Name!);
        Assert.Empty(modules.Values.SelectMany(m => m.GetReferencedAssemblies().Where(r => modules.ContainsKey(r.Name!)).Select(r => $"{m.GetName().Name} references {r.Name}")));
    }

    [Fact]
    public void A_module_shows_nothing_but_its_module_and_commands_classes() =>
        Assert.Empty(Modules.SelectMany(m => m.GetExportedTypes()).Where(t => !IsFace(t)).Select(t => t.FullName));

    [Fact]
    public async Task Every_entity_is_internal_and_belongs_to_one_module()
    {
        await using var app = await App.Start();
        await app.With(services =>
        {
            var entities = ((Db)services.GetService(typeof(Db))!).Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t != typeof(JournalEntry)).ToList();
            Assert.NotEmpty(entities);
            Assert.Empty(entities.Where(t => t.IsVisible).Select(t => t.FullName));
            return Task.CompletedTask;
        });
    }

    // _ViewImports and pages without a page model are generated public; they hold no entity.
    private static bool IsFace(Type type) => type.Name.EndsWith("Module", StringComparison.Ordinal) || type.Name.EndsWith("Commands", StringComparison.Ordinal)
        || type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null || type.Namespace == "AspNetCoreGeneratedDocument";

    private static IEnumerable<Assembly> Modules => Host.Modules.Assemblies.Where(a => a != typeof(Host).Assembly && a.GetName().Name is not "Netra.Contracts");
}
