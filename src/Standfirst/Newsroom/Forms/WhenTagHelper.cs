using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Standfirst.Newsroom.Forms;

/// <summary><c>&lt;when at="…" /&gt;</c>: a time in the publication's zone, as short as it is clear ("14:05", "Tue 14:05", "3 Mar 2026"), exact as its title.</summary>
[HtmlTargetElement("when", Attributes = "at", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public DateTimeOffset At { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var services = View.HttpContext.RequestServices;
        var zone = (await services.GetRequiredService<PaperNow>().Get(View.HttpContext.RequestAborted)).Zone;
        var now = TimeZoneInfo.ConvertTime(services.GetRequiredService<TimeProvider>().GetUtcNow(), zone);
        var at = TimeZoneInfo.ConvertTime(At, zone);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", at.ToString("dddd, d MMMM yyyy, HH:mm:ss zzz", CultureInfo.InvariantCulture));
        output.Content.SetContent(Short(at, now));
    }

    internal static string Short(DateTimeOffset at, DateTimeOffset now)
    {
        var days = (at.Date - now.Date).Days;
        return at.ToString(days == 0 ? "HH:mm" : Math.Abs(days) < 7 ? "ddd HH:mm" : "d MMM yyyy", CultureInfo.InvariantCulture);
    }
}
