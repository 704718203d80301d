namespace Standfirst.CopyDesk.Analysis;

/// <summary>One text of the copy, a field or a block, cut into words and sentences, its quotations found.</summary>
internal sealed class Passage
{
    private readonly Reading reading;
    private readonly int firstWord;
    private readonly int wordCount;
    private readonly int firstSentence;
    private readonly int sentenceCount;
    private List<WrittenDate>? dates;

    internal Passage(Reading reading, Field field, int? block, BlockKind? kind, string text, string language, int firstWord, int wordCount, int firstSentence, int sentenceCount)
    {
        this.reading = reading;
        (Field, Block, Kind, Text, Language) = (field, block, kind, text, language);
        (this.firstWord, this.wordCount, this.firstSentence, this.sentenceCount) = (firstWord, wordCount, firstSentence, sentenceCount);
    }

    public Reading Reading => reading;

    /// <summary>The day of publication.</summary>
    public DateOnly? Day => reading.Copy.Day;

    public Field Field { get; }

    /// <summary>Number of the block, or of the byline; null for headline, dek and dateline.</summary>
    public int? Block { get; }

    /// <summary>Null for what is no block.</summary>
    public BlockKind? Kind { get; }

    public string Text { get; }

    /// <summary>Primary subtag: "en", "ar"; what the copy says, or what the words look like.</summary>
    public string Language { get; }

    public bool IsEnglish => Language == "en";

    /// <summary>Sentences that a reporter wrote: a paragraph, a list item, a box. Not captions, cells, headings, nor what others wrote.</summary>
    public bool IsProse => Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.FactBox;

    /// <summary>Marks of the block.</summary>
    public IReadOnlyList<CopyMark> Marks { get; init; } = [];

    public CopyBlock? Source { get; init; }

    public ReadOnlySpan<Word> Words => reading.AllWords.AsSpan(firstWord, wordCount);

    public ReadOnlySpan<Sentence> Sentences => reading.AllSentences.AsSpan(firstSentence, sentenceCount);

    /// <summary>Quotation spans in their order, the outer before what it holds.</summary>
    public IReadOnlyList<QuoteSpan> Quotes { get; internal set; } = [];

    /// <summary>What is wrong with the quotation marks.</summary>
    public IReadOnlyList<QuoteFault> QuoteFaults { get; internal set; } = [];

    /// <summary>Dates written in it, found when first asked for.</summary>
    public List<WrittenDate> Dates => dates ??= Analysis.Dates.In(this);

    public ReadOnlySpan<char> this[in Word word] => Text.AsSpan(word.Start, word.Length);

    /// <summary>The word without 's.</summary>
    public ReadOnlySpan<char> Base(in Word word) => Text.AsSpan(word.Start, word.Is(Shape.Possessive) ? word.Length - 2 : word.Length);

    /// <summary>Whether a word is this one, whatever its capitals.</summary>
    public bool Is(in Word word, string lower) => this[word].Equals(lower, StringComparison.OrdinalIgnoreCase);

    /// <summary>The character before a place; a blank at the beginning.</summary>
    public char Before(int at) => at > 0 ? Text[at - 1] : ' ';

    /// <summary>The character at a place; a blank behind the end.</summary>
    public char At(int at) => at < Text.Length ? Text[at] : ' ';

    /// <summary>Number of the sentence that holds a place.</summary>
    public int SentenceAt(int at)
    {
        var sentences = Sentences;
        var (low, high) = (0, sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = at < sentences[middle].End ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Number of the first word that ends behind a place; the count of words where there is none.</summary>
    public int WordAt(int at)
    {
        var (low, high) = (0, wordCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.AllWords[firstWord + middle].End > at)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>Whether a place is within words that somebody else said or wrote.</summary>
    public bool IsQuoted(int at)
    {
        if (Kind is BlockKind.BlockQuote or BlockKind.PullQuote)
        {
            return true;
        }

        foreach (var quote in Quotes)
        {
            if (quote.Start <= at && at < quote.End)
            {
                return true;
            }
        }

        foreach (var mark in Marks)
        {
            if (mark is QuotationMark && mark.Start <= at && at < mark.End)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsCode(int start, int length)
    {
        foreach (var mark in Marks)
        {
            if (mark is CodeMark && mark.Touches(start, Math.Max(length, 1)))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOtherLanguage(string language, int start, int length)
    {
        foreach (var mark in Marks)
        {
            if (mark is LanguageMark other && other.Covers(start, length) && Reading.Primary(other.Language) != language)
            {
                return true;
            }
        }

        return false;
    }

    public T? MarkAt<T>(int start, int length)
        where T : CopyMark
    {
        foreach (var mark in Marks)
        {
            if (mark is T wanted && wanted.Touches(start, length))
            {
                return wanted;
            }
        }

        return null;
    }
}
