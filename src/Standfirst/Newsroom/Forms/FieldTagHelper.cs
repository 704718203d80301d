using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Standfirst.Newsroom.Forms;

/// <summary>
/// <c>&lt;field name="email" label="E-mail address" type="email" /&gt;</c>: a label, its input, a hint, and what is wrong with it, which a page
/// says with <c>Wrong("email", "…")</c>. With a content (a select, a textarea of the same id) that stands in the place of the input.
/// Attributes that are not named here go to the input.
/// </summary>
[HtmlTargetElement("field", Attributes = "name,label")]
public sealed class FieldTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    /// <summary>Below the input, and read aloud with it.</summary>
    public string? Hint { get; set; }

    /// <summary>Where a page has several fields of one name.</summary>
    public string? Id { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id ?? $"field-{Name}";
        var wrong = string.Join(' ', (View.ViewData.ModelState.TryGetValue(Name, out var state) ? state.Errors.Select(error => error.ErrorMessage) : []));
        var described = string.Join(' ', ((string?[])[Hint is null ? null : $"{id}-hint", wrong.Length == 0 ? null : $"{id}-wrong"]).OfType<string>());
        var content = await output.GetChildContentAsync();
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var attribute in output.Attributes)
        {
            input.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = Type;
        if (Value is not null && Type != "password")
        {
            input.Attributes["value"] = Value;
        }

        if (described.Length > 0)
        {
            input.Attributes["aria-describedby"] = described;
        }

        if (wrong.Length > 0)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        output.Content.SetHtmlContent(label);
        if (content.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(input);
        }
        else
        {
            output.Content.AppendHtml(content);
        }

        Line(output, "hint", $"{id}-hint", Hint);
        Line(output, "wrong", $"{id}-wrong", wrong);
    }

    private static void Line(TagHelperOutput output, string css, string id, string? text)
    {
        if (text is { Length: > 0 })
        {
            var line = new TagBuilder("p");
            line.Attributes["class"] = css;
            line.Attributes["id"] = id;
            line.InnerHtml.Append(text);
            output.Content.AppendHtml(line);
        }
    }
}
