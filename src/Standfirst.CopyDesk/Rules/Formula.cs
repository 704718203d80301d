using System.Globalization;

namespace Standfirst.CopyDesk.Rules;

/// <summary>
/// A formula of a metric: numbers, the counts of a story, + - * / %, brackets, comparisons, &amp;&amp; and ||, and math.sqrt and its like. Vale has
/// it run by an interpreter; here it is read once, so that a name that does not exist is an error of the file and not of the story.
/// </summary>
internal sealed class Formula
{
    private const int Longest = 2000;

    private static readonly Dictionary<string, Func<RuleBlocks, double>> Counts = new(StringComparer.Ordinal)
    {
        ["words"] = blocks => blocks.Readability.Words,
        ["sentences"] = blocks => blocks.Readability.Sentences,
        ["paragraphs"] = blocks => blocks.Readability.Paragraphs,
        ["characters"] = blocks => blocks.Readability.Characters,
        ["syllables"] = blocks => blocks.Readability.Syllables,
        ["long_words"] = blocks => blocks.Readability.LongWords,
        ["complex_words"] = blocks => blocks.Readability.ComplexWords,
        ["polysyllabic_words"] = blocks => blocks.Readability.PolysyllabicWords,
        ["list"] = blocks => blocks.Count(Place.ListItem),
        ["blockquote"] = blocks => blocks.Count(Place.BlockQuote),
        ["pre"] = _ => 0,
        ["heading_h1"] = blocks => blocks.Count(Place.Heading1) + blocks.Count(Place.Headline),
        ["heading_h2"] = blocks => blocks.Count(Place.Heading2),
        ["heading_h3"] = blocks => blocks.Count(Place.Heading3),
        ["heading_h4"] = blocks => blocks.Count(Place.Heading4),
        ["heading_h5"] = blocks => blocks.Count(Place.Heading5),
        ["heading_h6"] = blocks => blocks.Count(Place.Heading6),
    };

    private static readonly Dictionary<string, Func<double, double>> Functions = new(StringComparer.Ordinal)
    {
        ["sqrt"] = Math.Sqrt,
        ["abs"] = Math.Abs,
        ["ceil"] = Math.Ceiling,
        ["floor"] = Math.Floor,
        ["log"] = Math.Log,
        ["log10"] = Math.Log10,
        ["log2"] = Math.Log2,
        ["exp"] = Math.Exp,
    };

    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!=", "<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

    private readonly Func<RuleBlocks, double, double> value;

    private Formula(Func<RuleBlocks, double, double> value) => this.value = value;

    public static Formula Read(RuleFile file, string key, string text)
    {
        var source = text.Replace("heading.h", "heading_h", StringComparison.Ordinal);
        var reader = new Reader(source.Length > Longest ? "" : source, problem => file.Wrong(file.LineOf(key), $"{key}: {problem}"));
        return new Formula(reader.Whole());
    }

    /// <param name="blocks">The story.</param>
    /// <param name="result">What <c>result</c> stands for in a condition.</param>
    /// <returns>A comparison gives 1 or 0.</returns>
    public double Value(RuleBlocks blocks, double result) => value(blocks, result);

    private sealed class Reader(string text, Func<string, RuleException> wrong)
    {
        private int at;
        private int depth;

        public Func<RuleBlocks, double, double> Whole()
        {
            var whole = Level(0);
            return Next().IsEmpty ? whole : throw wrong($"\"{text[at..]}\" is not understood.");
        }

        private Func<RuleBlocks, double, double> Level(int level)
        {
            if (level == Levels.Length)
            {
                return One();
            }

            var left = Level(level + 1);
            while (Levels[level].FirstOrDefault(sign => Next().StartsWith(sign)) is { } sign)
            {
                at += sign.Length;
                var (one, other) = (left, Level(level + 1));
                left = (blocks, result) => Of(sign, one(blocks, result), other(blocks, result));
            }

            return left;
        }

        private Func<RuleBlocks, double, double> One()
        {
            if (++depth > 100)
            {
                throw wrong("it has brackets within brackets without end.");
            }

            var rest = Next();
            Func<RuleBlocks, double, double> made;
            if (rest.StartsWith("("))
            {
                made = Bracket();
            }
            else if (rest.StartsWith("-") || rest.StartsWith("!"))
            {
                var isMinus = text[at++] == '-';
                var of = One();
                made = isMinus ? (blocks, result) => -of(blocks, result) : (blocks, result) => of(blocks, result) == 0 ? 1 : 0;
            }
            else
            {
                var length = 0;
                while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '.' or '_'))
                {
                    length++;
                }

                var word = rest[..length].ToString();
                at += length;
                made = word switch
                {
                    "result" => (_, result) => result,
                    _ when double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => (_, _) => number,
                    _ when Counts.TryGetValue(word, out var count) => (blocks, _) => count(blocks),
                    _ when word.StartsWith("math.", StringComparison.Ordinal) && Functions.TryGetValue(word[5..], out var function) => Applied(function, Bracket()),
                    _ => throw wrong(word.Length == 0 ? "something is missing at its end." : $"\"{word}\" is not known; known are: {string.Join(", ", Counts.Keys)}, and math.{string.Join(", math.", Functions.Keys)}."),
                };
            }

            depth--;
            return made;
        }

        private static Func<RuleBlocks, double, double> Applied(Func<double, double> function, Func<RuleBlocks, double, double> of) => (blocks, result) => function(of(blocks, result));

        private Func<RuleBlocks, double, double> Bracket()
        {
            if (!Next().StartsWith("("))
            {
                throw wrong("a bracket is missing.");
            }

            at++;
            var inner = Level(0);
            if (!Next().StartsWith(")"))
            {
                throw wrong("a bracket is not closed.");
            }

            at++;
            return inner;
        }

        private ReadOnlySpan<char> Next()
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            return text.AsSpan(at);
        }

        private static double Of(string sign, double one, double other) => sign switch
        {
            "+" => one + other,
            "-" => one - other,
            "*" => one * other,
            "/" => one / other,
            "%" => one % other,
            "||" => Truth(one != 0 || other != 0),
            "&&" => Truth(one != 0 && other != 0),
            "==" => Truth(one == other),
            "!=" => Truth(one != other),
            "<" => Truth(one < other),
            "<=" => Truth(one <= other),
            ">" => Truth(one > other),
            _ => Truth(one >= other),
        };

        private static double Truth(bool truth) => truth ? 1 : 0;
    }
}
