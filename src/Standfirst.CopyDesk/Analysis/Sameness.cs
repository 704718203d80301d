namespace Standfirst.CopyDesk.Analysis;

/// <summary>Whether two texts say the same words, whatever their capitals, marks and blanks.</summary>
internal static class Sameness
{
    /// <summary>Letters and digits of a text in lower case, a blank between words.</summary>
    public static string Key(string text)
    {
        var key = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && key[length - 1] != ' ' && !WordScanner.IsApostrophe(c) && c != '‘')
            {
                key[length++] = ' ';
            }
        }

        return new string(key, 0, length > 0 && key[length - 1] == ' ' ? length - 1 : length);
    }

    /// <summary>The name of a picture's file as words, without its ending, size and number.</summary>
    public static string FileKey(string file)
    {
        var dot = file.LastIndexOf('.');
        return Key(dot > 0 ? file[..dot] : file);
    }

    /// <summary>Looks like a file's name, not like words: IMG_1234.jpg, dsc00012, photo-2-1024x683.</summary>
    public static bool LooksLikeFile(string text)
    {
        var bare = text.Trim();
        if (bare.Length is < 4 or > 120 || bare.Contains(' '))
        {
            return false;
        }

        var dot = bare.LastIndexOf('.');
        return (dot > 0 && bare[(dot + 1)..].ToLowerInvariant() is "jpg" or "jpeg" or "png" or "gif" or "webp" or "avif" or "svg" or "tif" or "tiff" or "heic")
            || ((bare.Contains('_') || bare.Contains('-')) && bare.Any(char.IsAsciiDigit) && !bare.Any(char.IsWhiteSpace) && (bare.StartsWith("IMG", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("DSC", StringComparison.OrdinalIgnoreCase) || bare.Contains('_')));
    }
}
