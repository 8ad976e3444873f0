using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Netra.Kernel.Ui;

/// <summary>What every form control shares: name and id from the bound expression, label, hint, error, and what was typed.</summary>
public abstract class Field(Texts texts) : TagHelper
{
    public required ModelExpression For { get; set; }
    /// <summary>The question, as the user reads it.</summary>
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    /// <summary>Says "boleh dikosongkan" behind the label.</summary>
    public bool Optional { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    protected Texts T => texts;
    protected string Name => View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
    protected string Id => IdOf(Name);
    internal static string IdOf(string name) => name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>Notes where the field stands before it is written.</summary>
    public override void Init(TagHelperContext context) => FieldOrder.Of(View).Add(Id);

    protected string? Error => View.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was typed if the form comes back, else the model's value; invariant.</summary>
    protected string Typed => View.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } attempted
        ? attempted : Convert.ToString(For.Model, CultureInfo.InvariantCulture) ?? "";

    protected TagBuilder Tag(string tag, string? text = null, string? css = null)
    {
        var builder = new TagBuilder(tag);
        if (text is not null) builder.InnerHtml.Append(text);
        if (css is not null) builder.AddCssClass(css);
        return builder;
    }

    /// <summary>The box a control with its label, hint and error stands in.</summary>
    protected static void Frame(TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "isian");
    }

    protected TagBuilder LabelTag(string tag = "label")
    {
        var label = Tag(tag, Label);
        if (tag == "label") label.Attributes["for"] = Id;
        if (Optional) label.InnerHtml.Append(" ").AppendHtml(Tag("span", T["ui.optional"], "pilihan"));
        return label;
    }

    /// <summary>Appends hint and error, and describes the control by them.</summary>
    protected void Describe(TagHelperContent content, AttributeDictionary? control)
    {
        var by = new List<string>();
        if (Hint is not null)
        {
            var hint = Tag("p", Hint);
            hint.Attributes["id"] = Id + "-h";
            content.AppendHtml(hint);
            by.Add(Id + "-h");
        }
        if (Error is { } error)
        {
            var message = Tag("p", error, "pesan");
            message.Attributes["id"] = Id + "-g";
            content.AppendHtml(message);
            by.Add(Id + "-g");
            if (control is not null) control["aria-invalid"] = "true";
        }
        if (by.Count > 0 && control is not null) control["aria-describedby"] = string.Join(' ', by);
    }

    protected static void Pass(TagHelperContext context, AttributeDictionary control, params string[] known)
    {
        foreach (var attribute in context.AllAttributes)
            if (!known.Contains(attribute.Name) && attribute.Name is not ("for" or "label" or "hint" or "optional"))
                control[attribute.Name] = attribute.Value?.ToString();
    }
}

/// <summary>One line of text. Further attributes (autocomplete, inputmode, maxlength, data-l) pass to the input.</summary>
[HtmlTargetElement("ui-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextField(Texts texts) : Field(texts)
{
    public string Type { get; set; } = "text";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Frame(output);
        output.Content.AppendHtml(LabelTag());
        var input = Tag("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        (input.Attributes["id"], input.Attributes["name"], input.Attributes["type"]) = (Id, Name, Type);
        Pass(context, input.Attributes, "type");
        // A password is never sent back to the browser.
        if (Type != "password") input.Attributes["value"] = Typed;
        Describe(output.Content, input.Attributes);
        output.Content.AppendHtml(input);
    }
}

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("ui-area", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AreaField(Texts texts) : Field(texts)
{
    public int Rows { get; set; } = 6;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Frame(output);
        output.Content.AppendHtml(LabelTag());
        var area = Tag("textarea");
        (area.Attributes["id"], area.Attributes["name"]) = (Id, Name);
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        Pass(context, area.Attributes, "rows");
        Describe(output.Content, area.Attributes);
        // HTML drops one newline after the tag; without this, text that begins with one would lose it at each round.
        area.InnerHtml.AppendHtml("\n").Append(Typed);
        output.Content.AppendHtml(area);
    }
}

/// <summary>One of a list, folded.</summary>
[HtmlTargetElement("ui-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectField(Texts texts) : Field(texts)
{
    public IEnumerable<Option> Options { get; set; } = [];
    /// <summary>Words of the empty choice; none where one is chosen already.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Frame(output);
        output.Content.AppendHtml(LabelTag());
        var select = Tag("select");
        (select.Attributes["id"], select.Attributes["name"]) = (Id, Name);
        Describe(output.Content, select.Attributes);
        foreach (var option in (Empty is null ? [] : new[] { new Option("", Empty) }).Concat(Options))
        {
            var tag = Tag("option", option.Label);
            tag.Attributes["value"] = option.Value;
            if (option.Value == Typed) tag.Attributes["selected"] = "selected";
            select.InnerHtml.AppendHtml(tag);
        }
        output.Content.AppendHtml(select);
    }
}

/// <summary>One of a list, or with <c>many</c> several, each with its own explanation.</summary>
[HtmlTargetElement("ui-choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesField(Texts texts) : Field(texts)
{
    public IEnumerable<Option> Options { get; set; } = [];
    public bool Many { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(LabelTag("legend"));
        var described = new AttributeDictionary();
        Describe(output.Content, described);
        if (described.TryGetValue("aria-describedby", out var by)) output.Attributes.SetAttribute("aria-describedby", by);
        var chosen = Many && For.Model is IEnumerable<string> many && View.ModelState.GetValueOrDefault(Name)?.RawValue is null ? many.ToHashSet()
            : View.ModelState.GetValueOrDefault(Name)?.RawValue is string[] raw ? raw.ToHashSet() : [Typed];
        foreach (var option in Options)
        {
            var label = Tag("label");
            var input = Tag("input");
            input.TagRenderMode = TagRenderMode.SelfClosing;
            (input.Attributes["type"], input.Attributes["name"], input.Attributes["value"]) = (Many ? "checkbox" : "radio", Name, option.Value);
            if (chosen.Contains(option.Value)) input.Attributes["checked"] = "checked";
            var words = Tag("span");
            words.InnerHtml.AppendHtml(Tag("b", option.Label));
            if (option.Hint is not null) words.InnerHtml.AppendHtml(Tag("small", option.Hint));
            label.InnerHtml.AppendHtml(input).Append(" ").AppendHtml(words);
            output.Content.AppendHtml(label);
        }
    }
}

internal static class States
{
    public static Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateEntry? GetValueOrDefault(this Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) ? entry : null;
}

/// <summary>A single yes, bound to a bool.</summary>
[HtmlTargetElement("ui-check", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckField(Texts texts) : Field(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Frame(output);
        var input = Tag("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        (input.Attributes["type"], input.Attributes["id"], input.Attributes["name"], input.Attributes["value"]) = ("checkbox", Id, Name, "true");
        if (Typed is "true" or "True") input.Attributes["checked"] = "checked";
        if (Error is { } error)
        {
            var message = Tag("p", error, "pesan");
            message.Attributes["id"] = Id + "-g";
            output.Content.AppendHtml(message);
            (input.Attributes["aria-invalid"], input.Attributes["aria-describedby"]) = ("true", Id + "-g");
        }
        var label = Tag("label");
        var words = Tag("span");
        words.InnerHtml.AppendHtml(Tag("b", Label));
        if (Hint is not null) words.InnerHtml.AppendHtml(Tag("small", Hint));
        label.InnerHtml.AppendHtml(input).Append(" ").AppendHtml(words);
        output.Content.AppendHtml(label);
    }
}

/// <summary>Carries an earlier answer along.</summary>
[HtmlTargetElement("ui-hidden", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HiddenField(Texts texts) : Field(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Name);
        output.Attributes.SetAttribute("value", Typed);
    }
}
