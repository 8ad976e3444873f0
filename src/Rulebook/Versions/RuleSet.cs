using System.Security.Cryptography;
using System.Text;
using Netra.Contracts;
using Netra.Rulebook.Law;
using Netra.Rulebook.Loading;

namespace Netra.Rulebook.Versions;

/// <summary>The files of one version as texts by name. Two sets are the same law exactly when their digests are equal.</summary>
internal sealed class RuleSet
{
    private readonly SortedDictionary<string, string> files;
    // A set never changes, and the public page compares the same ones again and again.
    private readonly Lazy<IReadOnlyDictionary<(string Section, string Code), SortedDictionary<string, string>>> rows;

    private RuleSet(IEnumerable<KeyValuePair<string, string>> files)
    {
        this.files = new(files.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        (Sha256, rows) = (Digest(), new(() => Difference.Rows(this)));
    }

    public IReadOnlyDictionary<string, string> Files => files;
    public IReadOnlyDictionary<(string Section, string Code), SortedDictionary<string, string>> Rows => rows.Value;
    /// <summary>SHA-256 over every name and text, each with its length, as lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>Reads a folder with all folders below it.</summary>
    /// <exception cref="BrokenRules">The folder is missing or holds no rule file.</exception>
    public static RuleSet In(string folder)
    {
        if (!Directory.Exists(folder)) throw new BrokenRules([$"{folder}: no such folder"]);
        var paths = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).ToList();
        if (paths.Count == 0) throw new BrokenRules([$"{folder}: holds no *.yaml"]);
        return new(paths.Select(p => KeyValuePair.Create(Path.GetRelativePath(folder, p).Replace('\\', '/'), Lines(File.ReadAllText(p)))));
    }

    /// <param name="changes">Later ones over earlier ones; a null text takes the file out.</param>
    public RuleSet With(IEnumerable<(string Name, string? Text)> changes)
    {
        var changed = new Dictionary<string, string>(files, StringComparer.Ordinal);
        foreach (var (name, text) in changes)
            if (text is null) changed.Remove(name);
            else changed[name] = Lines(text);
        return new(changed);
    }

    public static RuleSet Of(IEnumerable<(string Name, string? Text)> files) => new RuleSet([]).With(files);

    /// <exception cref="BrokenRules">Every finding as <c>file:line: key: what is wrong</c>.</exception>
    /// <param name="own">The program's own words: they stand in for sentences that files approved under an older program lack. null where the files are to be complete: who installs or proposes is told.</param>
    public Book Read(Lexicon? own = null)
    {
        var findings = new Findings();
        return Loader.Load(RuleFiles.Of(files.Select(f => (f.Key, f.Value)), findings), findings, own);
    }

    // A browser posts other line ends than a file has; the law is the same.
    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    private string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        foreach (var part in files.SelectMany(f => new[] { f.Key, f.Value }).Select(Encoding.UTF8.GetBytes))
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(length, part.LongLength);
            hash.AppendData(length);
            hash.AppendData(part);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
