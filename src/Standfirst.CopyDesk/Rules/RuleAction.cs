using System.Globalization;
using System.Text;

namespace Standfirst.CopyDesk.Rules;

/// <summary>What a rule's <c>action</c> makes of the words that it found: replace, remove, convert, edit. <c>suggest</c> is the spelling rule's own.</summary>
internal sealed class RuleAction
{
    private static readonly string[] Names = ["", "replace", "remove", "convert", "edit", "suggest"];

    private readonly string name;
    private readonly string[] parameters;
    private readonly Pattern? pattern;

    private RuleAction(string name, string[] parameters, Pattern? pattern) => (this.name, this.parameters, this.pattern) = (name, parameters, pattern);

    public bool IsNone => name.Length == 0;

    /// <summary>The rule itself knows what stands for the words.</summary>
    public bool IsReplace => name == "replace" && parameters.Length == 0;

    public bool IsSuggest => name == "suggest";

    public static RuleAction Read(RuleFile file)
    {
        var (name, parameters, line) = file.Action();
        if (!Names.Contains(name))
        {
            throw file.Wrong(line, $"\"{name}\" is no action; known are: {string.Join(", ", Names[1..])}.");
        }

        Pattern? pattern = null;
        if (name == "edit")
        {
            var needed = parameters.Count == 0 ? 0 : parameters[0].Text switch { "regex" or "split" => 3, "trim" or "trim_left" or "trim_right" or "truncate" => 2, _ => 0 };
            if (needed == 0 || parameters.Count != needed)
            {
                throw file.Wrong(line, "edit has params: [regex, this, that], [trim, characters], [trim_left, characters], [trim_right, characters], [truncate, at] or [split, at, number].");
            }

            pattern = parameters[0].Text == "regex" ? Pattern.Of(parameters[1].Text, file, parameters[1].Number) : null;
            if (parameters[0].Text == "split" && !int.TryParse(parameters[2].Text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                throw file.Wrong(parameters[2].Number, "the number of a part counts from 0.");
            }
        }

        return new RuleAction(name, [.. parameters.Select(one => one.Text)], pattern);
    }

    /// <summary>What stands for the words; empty where the action does not say.</summary>
    public string[] Made(string words) => name switch
    {
        "replace" => parameters,
        "remove" => [""],
        "convert" => [parameters is ["simple", ..] ? Simple(words) : words],
        "edit" => [Edited(words)],
        _ => [],
    };

    public Fix[] Fixes(string words) => Fixes(Made(words), words);

    public static Fix[] Fixes(IEnumerable<string> made, string words)
        => [.. made.Where(one => one != words).Distinct().Select(one => new Fix(one.Length == 0 ? "Take it out" : $"Write “{one}”", one))];

    /// <summary>'this', 'this' or 'that', as messages say it.</summary>
    public static string Sentence(string[] words) => words.Length switch
    {
        0 => "",
        1 => $"'{words[0]}'",
        2 => $"'{words[0]}' or '{words[1]}'",
        _ => string.Join(", ", words[..^1].Select(one => $"'{one}'")) + $", or '{words[^1]}'",
    };

    /// <summary>Vale cuts the blanks off that an expression took in with a word ("thanks! "); here they stay, unless they are what is to go.</summary>
    private string Edited(string words)
    {
        var core = words.Trim();
        if (parameters[0].StartsWith("trim", StringComparison.Ordinal) && parameters[1].All(c => !char.IsWhiteSpace(c)) && core.Length > 0)
        {
            var from = words.IndexOf(core, StringComparison.Ordinal);
            return words[..from] + Cut(core) + words[(from + core.Length)..];
        }

        return Cut(words).Trim();
    }

    private string Cut(string words)
    {
        switch (parameters[0])
        {
            case "regex":
                return pattern!.Replace(words, parameters[2]);
            case "trim":
                return words.Trim([.. parameters[1]]);
            case "trim_left":
                return words.TrimStart([.. parameters[1]]);
            case "trim_right":
                return words.TrimEnd([.. parameters[1]]);
            case "truncate":
                return words.Split(parameters[1])[0];
            default:
                var parts = words.Split(parameters[1]);
                var number = int.Parse(parameters[2], CultureInfo.InvariantCulture);
                return number < parts.Length ? parts[number] : words;
        }
    }

    /// <summary>"fooBar-baz" as "foo bar baz".</summary>
    private static string Simple(string words)
    {
        var made = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var isLetter = char.IsLetterOrDigit(words[i]);
            if ((!isLetter || (i > 1 && char.IsLower(words[i - 1]) && char.IsUpper(words[i]))) && made.Length > 0 && made[^1] != ' ')
            {
                made.Append(' ');
            }

            made.Append(isLetter ? char.ToLowerInvariant(words[i]) : "");
        }

        return made.ToString().Trim();
    }
}
