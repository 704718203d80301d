namespace Standfirst.Staff;

/// <summary>Which passwords are taken: long ones that nobody would try first. No rule about digits or signs, which only makes people write them down.</summary>
public static class Passwords
{
    public const int MinLength = 12;

    /// <summary>Hashing takes as long as the password is.</summary>
    public const int MaxLength = 200;

    // What people choose when they have to choose something; any of them, with digits and signs around it or said twice, is as bad.
    private static readonly HashSet<string> Common =
    [
        "password", "passwort", "passw", "motdepasse", "contrasena", "secret", "geheim", "letmein", "welcome", "willkommen", "bienvenue", "bonjour", "hello", "helloworld",
        "admin", "administrator", "root", "user", "guest", "test", "testtest", "default", "changeme", "changemenow", "newpassword", "mypassword", "thepassword",
        "passwordpassword", "iloveyou", "iloveyousomuch", "trustno", "sunshine", "princess", "dragon", "monkey", "football", "baseball", "basketball", "superman",
        "batman", "starwars", "pokemon", "master", "shadow", "michael", "jennifer", "jordan", "hunter", "killer", "charlie", "andrew", "daniel", "jessica",
        "qwerty", "qwertz", "azerty", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "qwertyasdfgh", "qazwsx", "qazwsxedc",
        "qazwsxedcrfv", "onetwothree", "abc", "abcd", "abcdef", "abcdefg", "abcdefgh", "spring", "summer", "autumn", "winter", "monday", "friday", "january",
        "company", "internet", "computer", "google", "facebook", "whatever", "freedom", "forever", "cheese", "chocolate", "correcthorsebatterystaple",
        "newsroom", "newspaper", "journalist", "editor", "reporter", "standfirst", "headline", "deadline", "breakingnews", "frontpage", "printingpress",
    ];

    private const string Rows = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm azertyuiop qsdfghjklm wxcvbn";

    /// <summary>Why a password is not taken, in words for the one who chose it; null for a good one.</summary>
    /// <param name="password">As typed; blanks are part of it.</param>
    /// <param name="known">What everybody knows of them: e-mail address, name, the paper's name.</param>
    public static string? Refusal(string password, params string[] known)
    {
        if (password.Length < MinLength)
        {
            return $"Please take at least {MinLength} characters: a few words that belong together for you alone are good.";
        }

        if (password.Length > MaxLength)
        {
            return $"At most {MaxLength} characters, please.";
        }

        var word = Word(password);
        if (password.Distinct().Count() < 5 || Common.Contains(word) || Twice(word) || IsRow(password.ToLowerInvariant()))
        {
            return "This password is among the first that somebody would try. Please take another.";
        }

        var told = known.SelectMany(one => (string[])[one, .. one.Split('@', ' ', '.', '-')]).Select(Word).Where(one => one.Length >= 4);
        return told.Any(one => word.Length - one.Length < 4 && word.Contains(one, StringComparison.Ordinal))
            ? "This password is made of your name, your address or the paper's name. Please take another." : null;
    }

    /// <summary>Its letters alone, digits that stand for letters read as them.</summary>
    private static string Word(string text)
    {
        var trimmed = text.ToLowerInvariant().Trim([.. "0123456789!?.,;:-_+*#$%&/()=@ "]);
        return new string([.. trimmed.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', '@' => 'a', '$' => 's', _ => c }).Where(char.IsLetter)]);
    }

    private static bool Twice(string word)
    {
        for (var length = 1; length <= word.Length / 2; length++)
        {
            if (word.Length % length == 0 && string.Concat(Enumerable.Repeat(word[..length], word.Length / length)) == word && (length < 6 || Common.Contains(word[..length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs along the keyboard, the alphabet or the digits, in pieces of at least four.</summary>
    private static bool IsRow(string password)
    {
        var along = 0;
        for (var i = 0; i + 4 <= password.Length;)
        {
            var length = 4;
            if (!Runs(password.Substring(i, length)))
            {
                i++;
                continue;
            }

            while (i + length < password.Length && Runs(password.Substring(i, length + 1)))
            {
                length++;
            }

            along += length;
            i += length;
        }

        return password.Length - along < 4;
    }

    private static bool Runs(string piece)
        => Rows.Contains(piece, StringComparison.Ordinal) || Rows.Contains(new string([.. piece.Reverse()]), StringComparison.Ordinal);
}
