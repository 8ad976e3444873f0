using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Netra.Kernel.Ui;

/// <summary>A form that is posted: never an answer in an address. Carries an antiforgery token where the page acts with a session, and sets no cookie elsewhere.</summary>
[HtmlTargetElement("ui-form")]
public sealed class Form(IAntiforgery antiforgery) : TagHelper
{
    /// <summary>Where it goes, the page itself by default; starts with <c>~/</c>.</summary>
    public string? To { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        // The browser's own bubbles speak the browser's language and vanish; ours stay beside the field.
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate", null, HtmlAttributeValueStyle.Minimized));
        if (To is not null) output.Attributes.SetAttribute("action", View.HttpContext.Request.PathBase + To.TrimStart('~'));
        if (View.HttpContext.GetEndpoint()?.Metadata.GetMetadata<DoorAttribute>()?.Antiforgery is not true) return;
        var tokens = antiforgery.GetAndStoreTokens(View.HttpContext);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (input.Attributes["type"], input.Attributes["name"], input.Attributes["value"]) = ("hidden", tokens.FormFieldName, tokens.RequestToken);
        output.PreContent.AppendHtml(input);
    }
}

/// <summary>The error summary: how many things to mend, each a link to its field.</summary>
[HtmlTargetElement("ui-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Errors(Texts texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var errors = View.ModelState.Where(s => s.Value is { Errors.Count: > 0 }).SelectMany(s => s.Value!.Errors.Take(1).Select(e => (s.Key, e.ErrorMessage))).ToList();
        if (errors.Count == 0) return;
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "galat");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(errors.Count == 1 ? texts["ui.errors.one"] : texts["ui.errors.many", errors.Count]);
        output.Content.AppendHtml(heading).AppendHtml(new InOrder(errors, FieldOrder.Of(View)));
    }

    /// <summary>Written when the whole page is: the fields, which come below, have said their order by then.</summary>
    private sealed class InOrder(IReadOnlyList<(string Key, string Message)> errors, List<string> written) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var list = new TagBuilder("ul");
            foreach (var (key, message) in errors.OrderBy(e => Place(e.Key)))
            {
                var item = new TagBuilder("li");
                if (key.Length == 0) item.InnerHtml.Append(message);
                else
                {
                    var link = new TagBuilder("a");
                    link.Attributes["href"] = "#" + Field.IdOf(key);
                    link.InnerHtml.Append(message);
                    item.InnerHtml.AppendHtml(link);
                }
                list.InnerHtml.AppendHtml(item);
            }
            list.WriteTo(writer, encoder);
        }

        private int Place(string key) => key.Length == 0 ? -1 : written.IndexOf(Field.IdOf(key)) is >= 0 and var place ? place : int.MaxValue;
    }
}
