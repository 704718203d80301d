using System.Text;
using System.Text.RegularExpressions;

namespace Standfirst.CopyDesk.Rules;

/// <summary>
/// An expression of a rule. Vale's are those of regexp2, a port of .NET's own; what regexp2 takes from Go besides is put into .NET's words.
/// An expression that needs no looking around runs in time that grows with the text only; another is given up when it takes too long.
/// </summary>
internal sealed class Pattern
{
    /// <summary>On a paragraph none takes a thousandth of it; one that goes wrong would take years.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest known is a list of 700 clichés, 14,000 characters; one of this length takes a second to compile.</summary>
    private const int Longest = 50_000;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["Latin"] = "A-Za-zªºÀ-ÖØ-öø-ʸḀ-ỿ",
        ["Greek"] = "Ͱ-ͳ͵-ͷͺ-ͽͿ΄ΆΈ-ϡϰ-Ͽἀ-῾",
        ["Cyrillic"] = "Ѐ-ԯᲀ-ᲈⷠ-ⷿꙀ-ꚟ",
        ["Hebrew"] = "֑-ֿא-ת",
        ["Arabic"] = "؀-ۿݐ-ݿࢠ-ࣿ",
        ["Han"] = "⺀-⿕々〇㐀-䶿一-鿿豈-龎",
        ["Hiragana"] = "ぁ-ゟ",
        ["Katakana"] = "ァ-ヿ",
        ["Hangul"] = "ᄀ-ᇿㄱ-ㆎ가-힣",
    };

    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = @"\x00-\x7F",
        ["blank"] = @"\t ",
        ["cntrl"] = @"\x00-\x1F\x7F",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = @"!-/:-@\[-`{-~",
        ["space"] = @"\t\n\v\f\r ",
        ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",
    };

    private readonly Regex regex;

    private Pattern(Regex regex) => this.regex = regex;

    /// <summary>How the words of a rule that looks for words are held: on their own, capitals or not.</summary>
    public static string Held(string words, bool ignoreCase, bool nonword) => $"{(ignoreCase ? "(?i)" : "")}(?m){(nonword ? $"(?:{words})" : $@"\b(?:{words})\b")}";

    /// <exception cref="ArgumentException">It is no expression; the message says where.</exception>
    public static Pattern Of(string expression)
    {
        if (expression.Length > Longest)
        {
            throw new ArgumentException($"an expression has {Longest:N0} characters at most.");
        }

        var native = Native(expression);
        try
        {
            return new Pattern(new Regex(native, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Patience));
        }
        catch (NotSupportedException)
        {
            return new Pattern(new Regex(native, RegexOptions.CultureInvariant, Patience));
        }
    }

    public static Pattern Of(string expression, RuleFile file, int line)
    {
        try
        {
            return Of(expression);
        }
        catch (ArgumentException wrong)
        {
            throw file.Wrong(line, $"this is no expression: {Said(wrong)}");
        }
    }

    /// <summary>The expression of several; where it does not compile, the one that is wrong by itself is named.</summary>
    public static Pattern Of(string expression, RuleFile file, IEnumerable<Line> parts, int line)
    {
        try
        {
            return Of(expression);
        }
        catch (ArgumentException wrong)
        {
            foreach (var part in parts)
            {
                _ = Of(part.Text, file, part.Number);
            }

            throw file.Wrong(line, $"together these are no expression: {Said(wrong)}");
        }
    }

    public bool IsMatch(ReadOnlySpan<char> text) => regex.IsMatch(text);

    public Regex.ValueMatchEnumerator In(ReadOnlySpan<char> text) => regex.EnumerateMatches(text);

    public Match Match(string text) => regex.Match(text);

    public int[] GroupNumbers() => regex.GetGroupNumbers();

    public int GroupNumber(string name) => regex.GroupNumberFromName(name);

    public string Replace(string text, string replacement) => regex.Replace(text, replacement);

    private static string Said(ArgumentException wrong) => wrong is RegexParseException at ? $"{Words(at.Error)} at character {at.Offset}." : wrong.Message;

    private static string Words(RegexParseError error)
    {
        var said = new StringBuilder();
        foreach (var c in error.ToString())
        {
            said.Append(char.IsUpper(c) && said.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
        }

        return said.ToString();
    }

    private static string Native(string expression)
    {
        if (!expression.Contains("(?P", StringComparison.Ordinal) && !expression.Contains("[:", StringComparison.Ordinal) && !expression.Contains(@"\p", StringComparison.OrdinalIgnoreCase) && !expression.Contains(@"\x{", StringComparison.Ordinal))
        {
            return expression;
        }

        var native = new StringBuilder(expression.Length + 16);
        var inClass = false;
        for (var i = 0; i < expression.Length; i++)
        {
            var rest = expression.AsSpan(i);
            if (rest.StartsWith(@"\x{") && rest.IndexOf('}') is var close and > 3 && int.TryParse(rest[3..close], System.Globalization.NumberStyles.HexNumber, null, out var code) && Rune.IsValid(code))
            {
                native.Append(inClass ? char.ConvertFromUtf32(code) : Regex.Escape(char.ConvertFromUtf32(code)));
                i += close;
            }
            else if ((rest.StartsWith(@"\p{") || rest.StartsWith(@"\P{")) && rest.IndexOf('}') is var end and > 3 && Scripts.TryGetValue(rest[3..end].TrimStart('^').ToString(), out var letters) && (!inClass || (rest[1] == 'p' && rest[3] != '^')))
            {
                native.Append(inClass ? letters : rest[1] == 'P' || rest[3] == '^' ? $"[^{letters}]" : $"[{letters}]");
                i += end;
            }
            else if (rest[0] == '\\' && rest.Length > 1)
            {
                native.Append(rest[..2]);
                i++;
            }
            else if (inClass && rest.StartsWith("[:") && rest.IndexOf(":]") is var last and > 2 && Classes.TryGetValue(rest[2..last].ToString(), out var set))
            {
                native.Append(set);
                i += last + 1;
            }
            else if (rest.StartsWith("(?P<"))
            {
                native.Append("(?<");
                i += 3;
            }
            else
            {
                inClass = rest[0] == '[' || (inClass && rest[0] != ']');
                native.Append(rest[0]);
            }
        }

        return native.ToString();
    }
}
