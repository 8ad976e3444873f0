using System.Globalization;
using Netra.Kernel.Ui;
using YamlDotNet.Serialization;

namespace Netra.Kernel;

/// <summary>Every text a user reads, from the Texts.yaml beside each slice: Indonesian first, English second, side by side so that neither is forgotten.</summary>
public sealed class Texts
{
    private readonly Dictionary<string, (string Id, string En)> texts = new(StringComparer.Ordinal);

    public Texts(Modules modules)
    {
        var yaml = new DeserializerBuilder().Build();
        foreach (var assembly in modules.Assemblies.Prepend(typeof(Texts).Assembly).Distinct())
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith("Texts.yaml", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                foreach (var (key, words) in yaml.Deserialize<Dictionary<string, Dictionary<string, string>>>(reader) ?? [])
                    if (!words.TryGetValue("id", out var id) || !words.TryGetValue("en", out var en) || words.Count != 2)
                        throw new SettingRefused($"{name}: '{key}' must have the languages id and en and nothing else.");
                    else if (!texts.TryAdd(key, (id, en))) throw new SettingRefused($"{name}: '{key}' is defined twice.");
            }
    }

    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The text in the language of the page.</summary>
    /// <exception cref="KeyNotFoundException">No such key: a page must not show a key to a user.</exception>
    public string this[string key] => texts.TryGetValue(key, out var words)
        ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? words.En : words.Id
        : throw new KeyNotFoundException($"No text '{key}' in any Texts.yaml.");

    /// <summary>The text with its arguments put in; dates and numbers are given as words already, see <see cref="Say"/>.</summary>
    public string this[string key, params object[] args] => args.Length == 0 ? this[key] : string.Format(CultureInfo.CurrentCulture, this[key], args);

    public bool Has(string key) => texts.ContainsKey(key);
}
