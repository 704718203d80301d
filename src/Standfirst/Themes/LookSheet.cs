using System.Text;
using System.Text.RegularExpressions;

namespace Standfirst.Themes;

/// <summary>
/// The theme's sheet with what was chosen: without the faces that nothing is set in any more, and behind it the sheets of the choices and
/// the values of custom properties. Values are written from what was read out of them, never as they were typed.
/// </summary>
internal static partial class LookSheet
{
    public static string Of(string own, ThemeSettings settings, ChosenLook look)
    {
        var sheet = new StringBuilder(look.Faces?.Loads is { } loads ? WithFaces(own, loads) : own);
        foreach (var change in look.Front.Values.Cast<SheetChange>().Prepend(look.Faces).OfType<SheetChange>())
        {
            Follow(change.Css);
            if (change.Set.Count > 0)
            {
                Follow($":root{{{string.Join(';', change.Set.Select(one => $"--{one.Property}:{one.Value}"))}}}");
            }
        }

        if (look.Logo is not null)
        {
            Follow(settings.Logo!.Css);
        }

        Colours(isDark: false);
        if (settings.HasDark)
        {
            Colours(isDark: true);
        }

        return sheet.ToString();

        void Follow(string css)
        {
            if (css.Length > 0)
            {
                sheet.Append('\n').Append(css);
            }
        }

        void Colours(bool isDark)
        {
            var palette = new Palette(settings.Colours, isDark, colour => look.Set(colour, isDark));
            var changed = palette.Changed.ToList();
            if (changed.Count == 0)
            {
                return;
            }

            // For the screen alone, since paper has the theme's own ink; and each scheme for itself, since the other keeps what it has.
            var scheme = settings.HasDark ? $" and (prefers-color-scheme:{(isDark ? "dark" : "light")})" : "";
            Follow($"@media screen{scheme}{{:root{{{string.Join(';', changed.Select(one => $"--{one.Colour.Name}:{one.Value.Text}"))}}}}}");
            // Who asks for more contrast gets what is quiet at full strength, whatever the theme said of it above.
            var quiet = changed.Where(one => one.Colour.Between is { } pair && one.Colour.On.Contains(pair.From)).ToList();
            if (quiet.Count > 0)
            {
                Follow($"@media screen{scheme} and (prefers-contrast:more){{:root{{{string.Join(';', quiet.Select(one => $"--{one.Colour.Name}:var(--{one.Colour.Between!.Value.To})"))}}}}}");
            }
        }
    }

    /// <summary>A sheet that is in one scheme whatever the browser asks for, to be looked at.</summary>
    public static string In(string sheet, bool isDark)
        => SchemeAsked().Replace(sheet, asked => asked.Groups[1].Value == "dark" == isDark ? "(min-width:0)" : "(max-width:0)");

    /// <summary>Without the rules of our families that are not loaded, their stand-ins with our measures among them.</summary>
    private static string WithFaces(string sheet, IReadOnlyList<string> loads)
    {
        var gone = ThemeAssets.Families.Except(loads).Concat(loads.Count == 0 ? [ThemeAssets.ArabicFamily] : []).ToList();
        return FaceRule().Replace(sheet, rule => Family().Match(rule.Value) is { Success: true } family
            && gone.Exists(one => family.Groups[1].Value == one || family.Groups[1].Value.StartsWith(one + " ", StringComparison.Ordinal)) ? "" : rule.Value);
    }

    [GeneratedRegex(@"@font-face\s*\{[^{}]*\}\n?")]
    private static partial Regex FaceRule();

    [GeneratedRegex(@"\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)")]
    private static partial Regex SchemeAsked();

    [GeneratedRegex(@"font-family:\s*""?([^"";}]+)")]
    private static partial Regex Family();
}
