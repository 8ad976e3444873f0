using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Netra.Kernel.Ui;

/// <summary>Shape and word; colour only reinforces. Tones: tunggu, jalan, baik, awas, lewat, tutup.</summary>
[HtmlTargetElement("ui-status")]
public sealed class Status : TagHelper
{
    public required string Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "status");
        output.Attributes.SetAttribute("data-nada", Tone);
    }
}

/// <summary>A summary list; holds <c>ui-row</c>s.</summary>
[HtmlTargetElement("ui-summary")]
public sealed class Summary : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "ringkas");
    }
}

/// <summary>One term with its content.</summary>
[HtmlTargetElement("ui-row")]
public sealed class Row : TagHelper
{
    public required string Term { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var term = new TagBuilder("dt");
        term.InnerHtml.Append(Term);
        var content = new TagBuilder("dd");
        content.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        output.Content.AppendHtml(term).AppendHtml(content);
    }
}

/// <summary>A timeline; holds <c>ui-step</c>s.</summary>
[HtmlTargetElement("ui-timeline")]
public sealed class Timeline : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "jejak");
    }
}

/// <summary>One step of a timeline: what and when; without a time it is still to come.</summary>
[HtmlTargetElement("ui-step")]
public sealed class Step : TagHelper
{
    public DateTime? At { get; set; }
    public OfficeZone Zone { get; set; } = OfficeZone.Wib;
    /// <summary>The step things stand at now.</summary>
    public bool Current { get; set; }
    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        // Written as <ui-step … /> it would else close itself, and lose its title.
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.RemoveAll("title");
        if (Current) output.Attributes.SetAttribute("aria-current", "step");
        if (At is { } at)
        {
            var time = new TagBuilder("time");
            time.Attributes["datetime"] = Say.Attribute(at, Zone);
            time.InnerHtml.Append(Say.DayTime(at, Zone));
            output.Content.AppendHtml(time);
        }
        else output.Attributes.SetAttribute(new TagHelperAttribute("data-nanti", null, HtmlAttributeValueStyle.Minimized));
        var title = new TagBuilder("b");
        title.InnerHtml.Append(Title);
        output.Content.AppendHtml(title).AppendHtml(await output.GetChildContentAsync());
    }
}

/// <summary>A statutory clock: the phrase, a bar, until when and why, and the derivation behind a fold.</summary>
[HtmlTargetElement("ui-clock", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ClockPart(Texts texts) : TagHelper
{
    public required string Name { get; set; }
    public required DateTime Starts { get; set; }
    public required DateTime Due { get; set; }
    public required DateTime Now { get; set; }
    public required OfficeZone Zone { get; set; }
    public string? Basis { get; set; }
    public IReadOnlyList<string> Steps { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "tenggat");
        var left = Due - Now;
        output.Attributes.SetAttribute("data-nada", left < TimeSpan.Zero ? "lewat" : left < TimeSpan.FromHours(24) ? "awas" : "jalan");
        var phrase = new TagBuilder("b");
        phrase.InnerHtml.Append(left < TimeSpan.Zero ? texts["ui.clock.late", Say.Span(-left, texts)] : texts["ui.clock.left", Say.Span(left, texts)]);
        var (total, used) = ((int)Math.Max(1, (Due - Starts).TotalHours), (int)Math.Clamp((Now - Starts).TotalHours, 0, Math.Max(1, (Due - Starts).TotalHours)));
        var meter = new TagBuilder("meter");
        (meter.Attributes["min"], meter.Attributes["max"], meter.Attributes["value"]) = ("0", total.ToString(CultureInfo.InvariantCulture), used.ToString(CultureInfo.InvariantCulture));
        meter.Attributes["aria-label"] = texts["ui.clock.used", Name];
        meter.InnerHtml.Append(texts["ui.clock.hours", used, total]);
        var small = new TagBuilder("small");
        small.InnerHtml.Append(texts["ui.clock.until", Name, Say.DayTime(Due, Zone)]);
        output.Content.AppendHtml(phrase).AppendHtml(meter).AppendHtml(small);
        if (Steps.Count == 0) return;
        var fold = new TagBuilder("details");
        var summary = new TagBuilder("summary");
        summary.InnerHtml.Append(texts["ui.clock.how"]);
        var list = new TagBuilder("ol");
        foreach (var step in Steps)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.Append(step);
            list.InnerHtml.AppendHtml(item);
        }
        fold.InnerHtml.AppendHtml(summary).AppendHtml(list);
        if (Basis is not null)
        {
            var basis = new TagBuilder("p");
            basis.InnerHtml.Append(texts["ui.clock.basis", Basis]);
            fold.InnerHtml.AppendHtml(basis);
        }
        output.Content.AppendHtml(fold);
    }
}

/// <summary>Keyset pagination: no page numbers, which would count the country on every page.</summary>
[HtmlTargetElement("ui-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Pages(Texts texts) : TagHelper
{
    /// <summary>Address of the next page, null or empty on the last: Razor hands an attribute that came to nothing over as empty.</summary>
    public string? Next { get; set; }
    /// <summary>Address of the first page, null or empty on the first.</summary>
    public string? First { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = string.IsNullOrEmpty(Next) && string.IsNullOrEmpty(First) ? null : "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "jalur");
        output.Attributes.SetAttribute("aria-label", texts["ui.pages"]);
        foreach (var (href, text) in new[] { (First, "ui.pages.first"), (Next, "ui.pages.next") })
        {
            if (string.IsNullOrEmpty(href)) continue;
            var link = new TagBuilder("a");
            link.AddCssClass("tombol kedua");
            link.Attributes["href"] = href;
            link.InnerHtml.Append(texts[text]);
            output.Content.AppendHtml(link);
        }
    }
}
