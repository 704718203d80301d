using System.Globalization;
using System.Text;

namespace Standfirst.Pictures;

/// <summary>Names that files came with.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    /// <summary>The last part of a name, fit to be shown, stored and downloaded: no path, no control or direction characters, not endless.</summary>
    public static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new StringBuilder(Math.Min(last.Length, Longest));
        foreach (var rune in last.EnumerateRunes())
        {
            // Format characters can turn "gpj.exe" around so that it reads "exe.jpg".
            var category = Rune.GetUnicodeCategory(rune);
            if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate) && rune != Rune.ReplacementChar)
            {
                plain.Append(rune.ToString());
            }
        }

        var text = plain.ToString().Trim(' ', '.');
        if (text.Length > Longest)
        {
            var extension = Path.GetExtension(text);
            extension = extension.Length <= 10 ? extension : "";
            text = text[..(Longest - extension.Length)].TrimEnd() + extension;
        }

        return text.Length > 0 ? text : "unnamed";
    }
}
