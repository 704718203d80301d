using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Standfirst.Newsroom.Account;

/// <summary>A QR code as one path of SVG: sharp at each size, and without the style attributes that our policy forbids.</summary>
internal static class Qr
{
    public static IHtmlContent Svg(string text, string title)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        // Dark on light whatever the page's colours are: not every telephone reads it the other way round.
        return new HtmlString($"<svg class=\"qr\" role=\"img\" aria-label=\"{title}\" width=\"220\" height=\"220\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\">"
            + $"<rect width=\"{rows.Count}\" height=\"{rows.Count}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
