using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Netra.Kernel.Ui;

/// <summary>A date in three fields, bound to a <see cref="DateInput"/>.</summary>
[HtmlTargetElement("ui-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateField(Texts texts) : Field(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Content.AppendHtml(LabelTag("legend"));
        var described = new AttributeDictionary();
        Describe(output.Content, described);
        if (described.TryGetValue("aria-describedby", out var by)) output.Attributes.SetAttribute("aria-describedby", by);
        var value = For.Model as DateInput ?? new DateInput();
        var row = Tag("div", css: "tanggal");
        foreach (var (part, length, now) in new[] { ("Day", 2, value.Day), ("Month", 2, value.Month), ("Year", 4, value.Year) })
        {
            var cell = Tag("div");
            // The summary links to the fieldset's name: the first of the three carries it.
            var id = part == "Day" ? Id : $"{Id}-{part}";
            var label = Tag("label", T["ui.date." + part.ToLowerInvariant()]);
            label.Attributes["for"] = id;
            var input = Tag("input");
            input.TagRenderMode = TagRenderMode.SelfClosing;
            (input.Attributes["id"], input.Attributes["name"], input.Attributes["inputmode"]) = (id, $"{Name}.{part}", "numeric");
            (input.Attributes["data-l"], input.Attributes["maxlength"], input.Attributes["autocomplete"]) = (length.ToString(CultureInfo.InvariantCulture), length.ToString(CultureInfo.InvariantCulture), "off");
            input.Attributes["value"] = now;
            if (Error is not null) input.Attributes["aria-invalid"] = "true";
            row.InnerHtml.AppendHtml(cell);
            cell.InnerHtml.AppendHtml(label).AppendHtml(input);
        }
        output.Content.AppendHtml(row);
    }
}
