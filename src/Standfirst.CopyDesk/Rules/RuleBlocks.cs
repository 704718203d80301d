using System.Text;
using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Rules;

/// <summary>A text that rules read: a passage, a sentence of it, or all of them.</summary>
/// <param name="Place">What it is.</param>
/// <param name="Passage">Where it stands; null for a sum.</param>
/// <param name="Start">Of the text in its passage.</param>
/// <param name="All">The passage's text, or the sum's.</param>
/// <param name="Length">Of the text.</param>
/// <param name="Hits">Plain words of rules in all of the passage or the sum.</param>
internal readonly record struct RuleBlock(Place Place, Passage? Passage, int Start, string All, int Length, WordHit[] Hits)
{
    public ReadOnlySpan<char> Text => All.AsSpan(Start, Length);
}

/// <summary>The copy as rules see it: code as stars, so that no rule reads it, and so an address that is its own text.</summary>
internal sealed class RuleBlocks
{
    private readonly List<RuleBlock> whole = [];
    private readonly List<RuleBlock> sentences = [];
    private Sum? summary;
    private Sum? raw;
    private Readability? readability;

    private readonly WordIndex index;

    public RuleBlocks(Reading reading, WordIndex index)
    {
        (Reading, this.index) = (reading, index);
        foreach (var passage in reading.Passages)
        {
            if (passage.Text.Length == 0)
            {
                continue;
            }

            var text = Masked(passage);
            var place = PlaceOf(passage);
            var hits = index.In(text);
            whole.Add(new RuleBlock(place, passage, 0, text, text.Length, hits));
            if (place == Place.Prose)
            {
                foreach (var sentence in passage.Sentences)
                {
                    var end = sentence.End;
                    while (end > sentence.Start && char.IsWhiteSpace(text[end - 1]))
                    {
                        end--;
                    }

                    sentences.Add(new RuleBlock(Place.Sentence, passage, sentence.Start, text, end - sentence.Start, hits));
                }
            }
        }
    }

    public Reading Reading { get; }

    /// <summary>Paragraphs, list items and block quotations, with what they come to.</summary>
    public Sum Summary => summary ??= Sum.Of([.. whole.Where(block => block.Place is Place.Prose or Place.ListItem or Place.BlockQuote && block.Passage!.Field == Field.Body)]);

    /// <summary>All of the copy, its code too.</summary>
    public Sum Raw => raw ??= Sum.Of([.. whole.Select(block => block with { All = block.Passage!.Text })]);

    public Readability Readability => readability ??= new Readability(this);

    public int Count(Place place) => whole.Count(block => block.Place == place);

    public IEnumerable<RuleBlock> For(RuleScope scope, string? language)
    {
        var at = 0;
        foreach (var block in whole)
        {
            var isHeard = language is null || block.Passage!.Language == language;
            if (isHeard && scope.Runs(block.Place))
            {
                yield return block;
            }

            if (block.Place != Place.Prose)
            {
                continue;
            }

            if (isHeard && scope.Runs(Place.Paragraph))
            {
                yield return block with { Place = Place.Paragraph };
            }

            for (; at < sentences.Count && sentences[at].Passage == block.Passage; at++)
            {
                if (isHeard && scope.Runs(Place.Sentence))
                {
                    yield return sentences[at];
                }
            }
        }

        if (scope.Runs(Place.Summary) && Summary.Text.Length > 0)
        {
            yield return new RuleBlock(Place.Summary, null, 0, Summary.Text, Summary.Text.Length, index.In(Summary.Text));
        }

        if (scope.Runs(Place.Raw))
        {
            yield return new RuleBlock(Place.Raw, null, 0, Raw.Text, Raw.Text.Length, index.In(Raw.Text));
        }
    }

    private static Place PlaceOf(Passage passage) => (passage.Field, passage.Kind) switch
    {
        (Field.Headline, _) => Place.Headline,
        (Field.Dek, _) => Place.Prose,
        (Field.Byline, _) => Place.Byline,
        (Field.Dateline, _) => Place.Dateline,
        (_, BlockKind.Heading) => Place.Heading1 + Math.Clamp(passage.Source?.Level ?? 2, 1, 6) - 1,
        (_, BlockKind.ListItem) => Place.ListItem,
        (_, BlockKind.BlockQuote or BlockKind.PullQuote) => Place.BlockQuote,
        (_, BlockKind.TableCell) => Place.TableCell,
        (_, BlockKind.Title) => Place.TableCaption,
        (_, BlockKind.Caption) => Place.Caption,
        (_, BlockKind.Alt) => Place.Alt,
        (_, BlockKind.Credit) => Place.Credit,
        _ => Place.Prose,
    };

    private static string Masked(Passage passage)
    {
        char[]? masked = null;
        foreach (var mark in passage.Marks)
        {
            var (start, end) = (Math.Clamp(mark.Start, 0, passage.Text.Length), Math.Clamp(mark.End, 0, passage.Text.Length));
            if (end > start && (mark is CodeMark || (mark is LinkMark link && passage.Text.AsSpan(start, end - start).SequenceEqual(link.Href))))
            {
                (masked ??= passage.Text.ToCharArray()).AsSpan(start, end - start).Fill('*');
            }
        }

        foreach (var word in passage.Words)
        {
            if (word.Is(Shape.Address) && passage[word].Contains("://", StringComparison.Ordinal))
            {
                (masked ??= passage.Text.ToCharArray()).AsSpan(word.Start, word.Length).Fill('*');
            }
        }

        return masked is null ? passage.Text : new string(masked);
    }

    /// <summary>Several texts as one, with empty lines between them.</summary>
    internal sealed class Sum(string text, List<(int Start, RuleBlock Block)> parts)
    {
        public string Text => text;

        public IEnumerable<RuleBlock> Blocks => parts.Select(part => part.Block);

        public static Sum Of(IReadOnlyList<RuleBlock> blocks)
        {
            var (text, parts) = (new StringBuilder(), new List<(int, RuleBlock)>());
            foreach (var block in blocks)
            {
                text.Append(text.Length > 0 ? "\n\n" : "");
                parts.Add((text.Length, block));
                text.Append(block.Text);
            }

            return new Sum(text.ToString(), parts);
        }

        /// <summary>Where a place of the sum stands in the copy; the length is cut at the end of its passage.</summary>
        public (Passage Passage, int Start, int Length)? Find(int start, int length)
        {
            var part = parts.FindLastIndex(one => one.Start <= start);
            if (part < 0)
            {
                return null;
            }

            var block = parts[part].Block;
            var at = Math.Min(start - parts[part].Start, block.Length);
            return (block.Passage!, block.Start + at, Math.Min(length, block.Length - at));
        }
    }
}
