using System.Buffers;

namespace Standfirst.CopyDesk.Analysis;

/// <summary>The whole copy, analysed once for all checks. Its words and sentences lie in two rented arrays, which go back when it is disposed.</summary>
internal sealed class Reading : IDisposable
{
    private readonly Vocabulary vocabulary;
    private int wordCount;
    private int sentenceCount;
    private Quotations.WhoSaidWhat? speech;
    private List<FullName>? people;
    private readonly Rules.ValeRules rules;
    private Rules.RuleBlocks? ruleBlocks;

    private Reading(Copy copy, Vocabulary vocabulary, Rules.ValeRules rules, int characters)
    {
        Copy = copy;
        this.rules = rules;
        this.vocabulary = vocabulary;
        AllWords = ArrayPool<Word>.Shared.Rent((characters / 4) + 16);
        AllSentences = ArrayPool<Sentence>.Shared.Rent((characters / 64) + 16);
    }

    public Copy Copy { get; }

    /// <summary>Headline, dek, bylines and dateline where they are not empty, then the blocks, empty ones included.</summary>
    public IReadOnlyList<Passage> Passages { get; private set; } = [];

    public Passage? Headline { get; private set; }

    public Passage? Dek { get; private set; }

    /// <summary>People named in full, in the order of the copy; found when first asked for.</summary>
    public List<FullName> People => people ??= Analysis.People.In(this);

    /// <summary>The story's language, primary subtag.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Who said what, found when first asked for.</summary>
    public Quotations.WhoSaidWhat Speech => speech ??= Quotations.QuotationFinder.Find(this);

    /// <summary>The copy as the house's own rules see it, made when first asked for.</summary>
    public Rules.RuleBlocks RuleBlocks => ruleBlocks ??= new Rules.RuleBlocks(this, rules.Index);

    /// <summary>The passage of a block of <see cref="Copy.Blocks"/>: they are the last ones, one for each.</summary>
    public Passage PassageOf(int block) => Passages[Passages.Count - Copy.Blocks.Count + block];

    internal Word[] AllWords { get; private set; }

    internal Sentence[] AllSentences { get; private set; }

    public static string Primary(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }

    public static Reading Of(Copy copy, Vocabulary vocabulary, HouseStyle style)
    {
        var characters = copy.Headline.Length + copy.Dek.Length + copy.Dateline.Length;
        foreach (var block in copy.Blocks)
        {
            characters += block.Text.Length;
        }

        var reading = new Reading(copy, vocabulary, style.Rules, characters);
        var passages = new List<Passage>(copy.Blocks.Count + 4);
        var declared = copy.Language.Length > 0 ? Primary(copy.Language) : null;
        reading.Language = declared ?? LanguageGuess.Of(copy, vocabulary) ?? style.Language;
        if (copy.Headline.Length > 0)
        {
            passages.Add(reading.Headline = reading.Cut(Field.Headline, null, null, copy.Headline));
        }

        if (copy.Dek.Length > 0)
        {
            passages.Add(reading.Dek = reading.Cut(Field.Dek, null, null, copy.Dek));
        }

        for (var i = 0; i < copy.Bylines.Count; i++)
        {
            passages.Add(reading.Cut(Field.Byline, i, null, copy.Bylines[i]));
        }

        if (copy.Dateline.Length > 0)
        {
            passages.Add(reading.Cut(Field.Dateline, null, null, copy.Dateline));
        }

        for (var i = 0; i < copy.Blocks.Count; i++)
        {
            var block = copy.Blocks[i];
            var field = block.Kind switch
            {
                BlockKind.Caption => Field.Caption,
                BlockKind.Credit => Field.Credit,
                BlockKind.Alt => Field.Alt,
                _ => Field.Body,
            };
            passages.Add(reading.Cut(field, i, block, block.Text));
        }

        reading.Passages = passages;
        QuoteFinder.Find(passages);
        return reading;
    }

    public void Dispose()
    {
        ArrayPool<Word>.Shared.Return(AllWords);
        ArrayPool<Sentence>.Shared.Return(AllSentences);
        (AllWords, AllSentences) = ([], []);
    }

    private Passage Cut(Field field, int? number, CopyBlock? block, string text)
    {
        var (firstWord, firstSentence) = (wordCount, sentenceCount);
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            if (wordCount == AllWords.Length)
            {
                AllWords = Larger(AllWords);
            }

            var word = text.AsSpan(scanner.Start, scanner.End - scanner.Start);
            var entry = vocabulary.Find(word);
            var known = vocabulary.ClassOf(entry);
            if (entry == 0 && (scanner.Shape & Shape.Possessive) != 0)
            {
                known = vocabulary.ClassOf(vocabulary.Find(word[..^2]));
            }

            AllWords[wordCount++] = new Word(scanner.Start, word.Length, entry, scanner.Shape, known);
        }

        var words = AllWords.AsSpan(firstWord, wordCount - firstWord);
        var language = block?.Language is { Length: > 0 } own ? Primary(own) : LanguageGuess.Foreign(words, text, Language) ?? Language;
        var splitter = new SentenceSplitter(text, words, language == "en");
        while (splitter.Next())
        {
            if (sentenceCount == AllSentences.Length)
            {
                AllSentences = Larger(AllSentences);
            }

            AllSentences[sentenceCount++] = splitter.Current;
        }

        return new Passage(this, field, number, block?.Kind, text, language, firstWord, words.Length, firstSentence, sentenceCount - firstSentence)
        {
            Marks = block?.Marks ?? [],
            Source = block,
        };
    }

    private static T[] Larger<T>(T[] full)
    {
        var larger = ArrayPool<T>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(full);
        return larger;
    }
}
