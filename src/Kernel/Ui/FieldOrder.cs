using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Netra.Kernel.Ui;

/// <summary>The ids of a page's fields in the order they are written: the error summary above them follows it.</summary>
internal static class FieldOrder
{
    private static readonly object Key = new();

    public static List<string> Of(ViewContext view)
    {
        if (view.HttpContext.Items[Key] is List<string> order) return order;
        order = [];
        view.HttpContext.Items[Key] = order;
        return order;
    }
}

/// <summary>Controls that a page writes by itself take their place among the fields too.</summary>
[HtmlTargetElement("fieldset", Attributes = "id")]
[HtmlTargetElement("input", Attributes = "id, [type=file]", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OwnField : TagHelper
{
    public string Id { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Of(View).Add(Id);
        output.Attributes.SetAttribute("id", Id);
    }
}
