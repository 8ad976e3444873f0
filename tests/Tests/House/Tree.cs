namespace Netra.Tests.House;

/// <summary>The source tree the tests were built from.</summary>
internal static class Tree
{
    private static readonly string Root = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Files below src with these endings.</summary>
    public static IEnumerable<string> Sources(params string[] endings) =>
        Directory.EnumerateFiles(Path("src"), "*", SearchOption.AllDirectories).Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "Netra.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
