using Netra.Contracts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Netra.Rulebook.Versions;

/// <summary>What is typed into a page is read by a recursive reader: a text nested without end would take the process down, not only the page.</summary>
internal static class Nesting
{
    private const int Most = 20;

    /// <exception cref="BrokenRules">Nested too deeply, or with aliases, which no rule file needs.</exception>
    public static void Check(string name, string text)
    {
        var (parser, depth) = (new Parser(new StringReader(text)), 0);
        try
        {
            while (parser.MoveNext())
            {
                depth += parser.Current!.NestingIncrease;
                if (depth > Most) throw new BrokenRules([$"{name}:{parser.Current.Start.Line}: (file): nested more than {Most} deep"]);
                if (parser.Current is AnchorAlias alias) throw new BrokenRules([$"{name}:{alias.Start.Line}: (file): aliases are not read"]);
            }
        }
        catch (YamlException e)
        {
            throw new BrokenRules([$"{name}:{e.Start.Line}: (file): {e.Message}"]);
        }
    }
}
