using System.Globalization;

namespace Standfirst.CopyDesk.Analysis;

/// <summary>Reads numbers as they are written in English copy.</summary>
internal static class Numbers
{
    private static readonly Dictionary<string, int> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
    };

    /// <summary>"twelve", "12", "1,200", "3.5", "twenty-one"; null for what is no number.</summary>
    public static double? Of(ReadOnlySpan<char> word)
    {
        if (word.Length == 0)
        {
            return null;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return double.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure : null;
        }

        if (word.Length > 13)
        {
            return null;
        }

        if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var named))
        {
            return named;
        }

        var hyphen = word.IndexOf('-');
        return hyphen > 0 && Of(word[..hyphen]) is >= 20 and < 100 and var tens && Of(word[(hyphen + 1)..]) is >= 1 and < 10 and var ones ? tens + ones : null;
    }

    /// <summary>The words for a whole number below 100; null for others.</summary>
    public static string? Spelled(int number)
    {
        if (number is < 0 or >= 100)
        {
            return null;
        }

        return Named(number) ?? $"{Named(number / 10 * 10)}-{Named(number % 10)}";
    }

    private static string? Named(int number)
    {
        foreach (var (word, value) in Words)
        {
            if (value == number)
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>What "million" and its like multiply by; 1 for other words.</summary>
    public static double Scale(ReadOnlySpan<char> word) => word switch
    {
        "thousand" or "k" or "K" => 1e3,
        "million" or "m" or "M" or "mn" => 1e6,
        "billion" or "bn" or "B" or "b" => 1e9,
        "trillion" or "tn" => 1e12,
        _ => 1,
    };
}
