using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Netra.Kernel.Ui;

/// <summary>A wide table in a region that scrolls by itself and has a name. With <c>stacks</c> each row is a block of lines on a phone, headed by its first cell; every
/// other cell bears there the heading of its column, or what its <c>data-label</c> says: nothing where that is empty.</summary>
[HtmlTargetElement("ui-table")]
public sealed partial class Table : TagHelper
{
    public required string Name { get; set; }
    public bool Stacks { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Stacks ? "gulir tumpuk" : "gulir");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Name);
        output.Attributes.SetAttribute("tabindex", "0");
        output.PreContent.AppendHtml("<table>");
        output.PostContent.AppendHtml("</table>");
        if (Stacks) output.Content.SetHtmlContent(Labelled((await output.GetChildContentAsync()).GetContent()));
    }

    // The page's own markup: encoded text, no table within a table.
    private static string Labelled(string rows)
    {
        var head = rows.IndexOf("</thead>", StringComparison.Ordinal);
        if (head < 0) return rows;
        var labels = Heading().Matches(rows[..head]).Select(m => Tag().Replace(m.Groups[1].Value, "").Trim()).ToList();
        var column = 0;
        return Cell().Replace(rows, cell =>
        {
            var (tag, attributes, at) = (cell.Groups[1].Value, cell.Groups[2].Value, column);
            column = tag == "tr" ? 0 : column + (Span().Match(attributes) is { Success: true } span ? int.Parse(span.Groups[1].Value, CultureInfo.InvariantCulture) : 1);
            // Told from a cell with words by the sheet of styles, which a blank in it would mislead.
            if (cell.Groups[3].Success) return $"<td{attributes}></td>";
            return tag != "td" || at == 0 || column > at + 1 || at >= labels.Count || labels[at].Length == 0 || attributes.Contains("data-label", StringComparison.Ordinal)
                ? cell.Value : $"<td data-label=\"{labels[at]}\"{attributes}>";
        });
    }

    [GeneratedRegex("<th[^>]*>(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(tr|th|td)\b([^>]*)>(\s*</td>)?")]
    private static partial Regex Cell();

    [GeneratedRegex("colspan=\"(\\d+)\"")]
    private static partial Regex Span();
}
