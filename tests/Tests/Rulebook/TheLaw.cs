using System.Runtime.CompilerServices;
using Netra.Contracts;
using Netra.Rulebook.Deadlines;
using Netra.Rulebook.Judging;
using Netra.Rulebook.Law;
using Netra.Rulebook.Loading;

namespace Netra.Tests.Rulebook;

/// <summary>The committed rule files, read once for all tests.</summary>
internal static class TheLaw
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../../rules"));
    public static Book Book { get; } = Loader.Load(Folder);
    public static IRulebook Rules { get; } = new Engine(Book);
    public static IClocks Clocks { get; } = new StatutoryClocks(Book);

    /// <summary>The committed files as texts by name, for tests that change or shuffle them.</summary>
    public static List<(string Name, string Text)> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(p => (Path.GetRelativePath(Folder, p).Replace('\\', '/'), File.ReadAllText(p)))];

    public static Book Read(IEnumerable<(string Name, string Text)> files)
    {
        var findings = new Findings();
        return Loader.Load(RuleFiles.Of(files, findings), findings);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
