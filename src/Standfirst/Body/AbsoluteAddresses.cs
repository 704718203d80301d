using System.Text;

namespace Standfirst.Body;

/// <summary>Makes addresses absolute for readers that see the text away from its page.</summary>
internal static class AbsoluteAddresses
{
    private static readonly string[] Attributes = [" href=\"", " src=\"", " cite=\""];

    public static string Of(string address, Uri page)
        => Address.Scheme(address).Length == 0 && Uri.TryCreate(page, address, out var absolute) ? absolute.AbsoluteUri : address;

    /// <summary>In HTML that <see cref="HtmlSanitising"/> wrote: attributes stand in double quotes, and no text holds an unescaped one after these names and a &lt;.</summary>
    public static string In(string html, Uri page)
    {
        var made = new StringBuilder(html.Length + 64);
        var inTag = false;
        for (var i = 0; i < html.Length; i++)
        {
            inTag = html[i] == '<' || (inTag && html[i] != '>');
            made.Append(html[i]);
            if (!inTag || html[i] != '"')
            {
                continue;
            }

            var end = html.IndexOf('"', i + 1);
            if (end < 0)
            {
                continue;
            }

            var value = html[(i + 1)..end];
            var isAddress = Array.Exists(Attributes, name => html.AsSpan(0, i + 1).EndsWith(name));
            made.Append(isAddress ? Of(value.Replace("&amp;", "&", StringComparison.Ordinal), page).Replace("&", "&amp;", StringComparison.Ordinal) : value).Append('"');
            i = end;
        }

        return made.ToString();
    }
}
