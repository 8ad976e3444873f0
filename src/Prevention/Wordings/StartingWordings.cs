using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Netra.Prevention.Wordings;

/// <summary>What an office writes, or what comes with the product, before it is a version.</summary>
internal sealed class Draft
{
    public string Code { get; set; } = "";
    public string Title { get; set; } = "";
    public string Opening { get; set; } = "";
    public List<string> Points { get; set; } = [];
    public string Closing { get; set; } = "";
    public string Sources { get; set; } = "";

    public Wording Write(OfficeId? office, int version, string by, DateTime at) => new()
    {
        Id = Clock.NewId(at), Office = office, Code = Code, Version = version, Title = Title, Opening = Opening, Points = Points, Closing = Closing, Sources = Sources,
        Sha256 = Wording.DigestOf(Wording.Whole(Title, Opening, Points, Closing)), By = by, At = at
    };
}

/// <summary>The texts that come with the product.</summary>
internal static class StartingWordings
{
    public static IReadOnlyList<Draft> All { get; } = Read();

    /// <summary>The texts an office may choose: its own newest versions, then the product's. The product's are written down the first time anybody looks.</summary>
    public static async Task<IReadOnlyList<Wording>> Choices(Db db, OfficeId office, DateTime now)
    {
        var all = await db.Set<Wording>().AsNoTracking().Where(w => w.Office == office || w.Office == null).ToListAsync();
        foreach (var draft in All)
        {
            var starting = draft.Write(null, 1, Actor.System.ToString(), now);
            if (all.Any(w => w.Office is null && w.Sha256 == starting.Sha256)) continue;
            var versioned = draft.Write(null, 1 + all.Where(w => w.Office is null && w.Code == draft.Code).Select(w => w.Version).DefaultIfEmpty().Max(), starting.By, now);
            db.Add(versioned);
            all.Add(versioned);
        }
        // Two looked at once: the other one wrote them.
        if (!await db.SaveOnce()) all = await db.Set<Wording>().AsNoTracking().Where(w => w.Office == office || w.Office == null).ToListAsync();
        return [.. all.GroupBy(w => (w.Office, w.Code)).Select(g => g.MaxBy(w => w.Version)!).OrderBy(w => w.Office is null).ThenBy(w => w.Code, StringComparer.Ordinal)];
    }

    private static List<Draft> Read()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        var assembly = typeof(StartingWordings).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith("wordings/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return yaml.Deserialize<Draft>(reader);
        })];
    }
}
