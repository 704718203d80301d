namespace Standfirst.CopyDesk.Analysis;

/// <summary>
/// Capitals of a headline by the rule of the Associated Press: every word of four letters or more, every verb, noun, pronoun, adjective and
/// adverb, the first and the last; not articles, coordinating conjunctions and short prepositions.
/// </summary>
internal static class TitleCase
{
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "and", "but", "or", "nor", "for", "so", "yet", "as", "at", "by", "in", "of", "off", "on", "per", "to", "up", "via", "vs", "if",
    };

    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create(":—–.?!");

    public static string Of(Passage passage)
    {
        var text = passage.Text.ToCharArray();
        var words = passage.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var word = passage[words[i]];
            var begins = i == 0 || i == words.Length - 1 || (!words[i].Is(Shape.Follows) && passage.Text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).ContainsAny(Breaks));
            var isSmall = Small.Contains(word.ToString());
            if (!begins && isSmall)
            {
                text[words[i].Start] = char.ToLowerInvariant(text[words[i].Start]);
            }
            else if (!HasCapital(word[1..]))
            {
                Raise(text, words[i]);
            }
        }

        return new string(text);
    }

    /// <summary>eBay, iPhone, NASA keep their own.</summary>
    private static bool HasCapital(ReadOnlySpan<char> rest) => rest.ContainsAnyInRange('A', 'Z') && rest.IndexOf('-') < 0;

    private static void Raise(char[] text, in Word word)
    {
        for (var i = word.Start; i < word.End; i++)
        {
            if (i == word.Start || text[i - 1] == '-')
            {
                text[i] = char.ToUpperInvariant(text[i]);
            }
        }
    }
}
