using System.Globalization;
using System.Text;
using Standfirst.Body;

namespace Standfirst.Sample;

/// <summary>Writes one seeded story: its people and its subject stay the same from headline to last comment.</summary>
internal sealed class SeedProse
{
    /// <summary>What is aimed at: the last paragraph goes beyond it, so that stories have 617 on average.</summary>
    private const int Words = 575;

    private readonly SeedDice dice;
    private readonly Dictionary<string, string> cast;
    private readonly StringBuilder made = new();
    private readonly Queue<string> middle = new();

    public SeedProse(SeedDice dice, int section)
    {
        this.dice = dice;
        var (who, other) = (Person(), Person());
        while (Surname(other) == Surname(who))
        {
            other = Person();
        }

        Place = dice.Early(SeedWords.Places);
        cast = new Dictionary<string, string>
        {
            ["who"] = who,
            ["who-last"] = Surname(who),
            ["other"] = other,
            ["other-last"] = Surname(other),
            ["place"] = Place,
            ["body"] = dice.Early(SeedWords.Bodies),
            ["body2"] = dice.Of(SeedWords.Bodies),
            ["subject"] = dice.Of(SeedWords.Sections[section].Subjects),
        };
        Headline = Fill(dice.Of(SeedSentences.Headlines));
        Dek = Fill(dice.Of(SeedSentences.Deks));
    }

    public string Place { get; }

    public string Headline { get; }

    public string Dek { get; }

    /// <summary>The body document, about as long as stories of real papers are.</summary>
    public string Body()
    {
        var length = Words * dice.Between(60, 140) / 100;
        var blocks = new List<Block> { new Paragraph(Line(Fill(dice.Of(SeedSentences.Leads)) + " " + Fill(Another()))) };
        var written = Count(blocks[0]);
        while (written < length)
        {
            if (blocks.Count % 6 == 5)
            {
                blocks.Add(new Heading(2, Line(Fill(dice.Of(SeedSentences.Crossheads)))));
            }

            var sentences = Enumerable.Range(0, dice.Between(1, 4)).Select(_ => Fill(Another()));
            blocks.Add(new Paragraph(Line(string.Join(' ', sentences))));
            written += Count(blocks[^1]);
        }

        blocks.Add(new Paragraph(Line(Fill(dice.Of(SeedSentences.Ends)))));
        return new Document([.. blocks]).ToJson();
    }

    public string Comment(SeedDice of, bool isReply)
    {
        var sentences = isReply ? SeedSentences.Replies : SeedSentences.Comments;
        var text = Fill(of.Of(sentences), of);
        for (var more = of.Below(3); more > 0; more--)
        {
            var next = Fill(of.Of(sentences), of);
            if (!text.Contains(next[..8], StringComparison.Ordinal))
            {
                text += (of.OneIn(3) ? "\n\n" : " ") + next;
            }
        }

        return text;
    }

    public static string Person(SeedDice dice) => dice.Early(SeedWords.First) + " " + dice.Early(SeedWords.Last);

    /// <summary>No sentence comes again before all have come.</summary>
    private string Another()
    {
        if (middle.Count == 0)
        {
            var deck = SeedSentences.Middle.ToArray();
            for (var i = deck.Length - 1; i > 0; i--)
            {
                var j = dice.Below(i + 1);
                (deck[i], deck[j]) = (deck[j], deck[i]);
            }

            foreach (var sentence in deck)
            {
                middle.Enqueue(sentence);
            }
        }

        return middle.Dequeue();
    }

    private static string Surname(string person) => person[(person.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private string Person() => Person(dice);

    private static Parts<Inline> Line(string text) => [new Text(text)];

    private static int Count(Block block) => block is Paragraph { Content: [Text text] } ? text.Value.Count(c => c == ' ') + 1 : 0;

    private string Fill(string sentence) => Fill(sentence, dice);

    private string Fill(string sentence, SeedDice by)
    {
        made.Clear();
        var at = 0;
        for (var open = sentence.IndexOf('[', StringComparison.Ordinal); open >= 0; open = sentence.IndexOf('[', at))
        {
            var close = sentence.IndexOf(']', open);
            made.Append(sentence, at, open - at);
            var slot = sentence[(open + 1)..close];
            var value = Draw(char.ToLowerInvariant(slot[0]) + slot[1..], by);
            if (char.IsUpper(slot[0]) || made.Length == 0 || made.ToString() is "“" or "‘")
            {
                value = char.ToUpperInvariant(value[0]) + value[1..];
            }
            else if (made.Length > 1 && made[^1] == ' ' && made[^2] == 'a' && (made.Length == 2 || made[^3] is ' ' or '“') && StartsWithVowel(value))
            {
                made.Insert(made.Length - 1, 'n');
            }

            made.Append(value);
            at = close + 1;
        }

        made.Append(sentence, at, sentence.Length - at);
        if (made.Length > 2 && made[0] == 'A' && made[1] == ' ' && StartsWithVowel(made.ToString(2, Math.Min(6, made.Length - 2))))
        {
            made.Insert(1, 'n');
        }

        return made.ToString();
    }

    private static bool StartsWithVowel(string word)
        => ("aeiou".Contains(word[0], StringComparison.Ordinal) && !word.StartsWith("uni", StringComparison.Ordinal)) || word.StartsWith("honest", StringComparison.Ordinal);

    private string Draw(string slot, SeedDice by) => cast.TryGetValue(slot, out var known) ? known : slot switch
    {
        "town" => by.Of(SeedWords.Places),
        "stranger" => Person(by),
        "role" => by.Early(SeedWords.Roles),
        "verb" => by.Of(SeedWords.Verbs),
        "thing" => by.Early(SeedWords.Things),
        "quality" => by.Of(SeedWords.Qualities),
        "details" => by.Early(SeedWords.Details),
        "day" => by.Of(SeedWords.Days),
        "month" => by.Of(SeedWords.Months),
        "year" => by.Between(1961, 2019).ToString(CultureInfo.InvariantCulture),
        "small" => by.Of((string[])["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]),
        "km" => by.Between(3, 80).ToString(CultureInfo.InvariantCulture),
        "percent" => by.Between(12, 88).ToString(CultureInfo.InvariantCulture),
        "number" => by.Between(120, 9_800).ToString("N0", CultureInfo.InvariantCulture),
        "money" => "£" + (by.OneIn(2) ? by.Between(2, 90) + " million" : by.Between(12, 980) + ",000"),
        _ => throw new InvalidOperationException($"No sentence may ask for “{slot}”."),
    };
}
