using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Netra.Rulebook.Loading;

/// <summary>The rule files. A file holds any of the known sections; which file a section stands in has no meaning.</summary>
internal sealed class RuleFiles
{
    private readonly List<Row> roots = [];

    private RuleFiles() { }

    /// <summary>Reads texts by name, in the order given.</summary>
    public static RuleFiles Of(IEnumerable<(string Name, string Text)> texts, Findings findings)
    {
        var files = new RuleFiles();
        foreach (var (name, text) in texts) files.Add(name, text, findings);
        return files;
    }

    /// <summary>The rows of a section that is a list, from every file that has it.</summary>
    public IEnumerable<Row> Rows(string section) => roots.SelectMany(root => root.Rows(section));

    /// <summary>The mappings of a section that is one mapping a file.</summary>
    public IEnumerable<Row> Sections(string section) => roots.Select(root => root.Child(section)).OfType<Row>();

    /// <summary>Reports every section that nobody asked for.</summary>
    public void Close() => roots.ForEach(root => root.Close());

    private void Add(string name, string text, Findings findings)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) roots.Add(new(name, "", root, findings));
            else findings.Add(name, 1, "(file)", "must hold one mapping");
        }
        catch (YamlException e)
        {
            findings.Add(name, e.Start.Line, "(file)", e.Message);
        }
    }
}
