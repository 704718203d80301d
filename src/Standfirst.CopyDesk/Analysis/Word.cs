namespace Standfirst.CopyDesk.Analysis;

/// <summary>How a word is written.</summary>
[Flags]
internal enum Shape : ushort
{
    None = 0,

    /// <summary>Begins with a capital.</summary>
    Capital = 1,

    /// <summary>All its letters are capitals, two at least.</summary>
    AllCapitals = 2,

    /// <summary>Begins with a digit.</summary>
    Digit = 4,

    /// <summary>Digits and their marks only: 5, 1,000, 3.5, 10:30.</summary>
    Number = 8,

    /// <summary>Ends in 's or s'.</summary>
    Possessive = 16,

    /// <summary>A web or mail address, a handle or a hashtag.</summary>
    Address = 32,

    /// <summary>Letters with full stops, the last one included: U.S., a.m., J.K.</summary>
    Dotted = 64,

    /// <summary>Parts joined by a hyphen.</summary>
    Hyphen = 128,

    /// <summary>Only blanks stand between it and the word before: nothing separates the two.</summary>
    Follows = 256,

    /// <summary>The first of its sentence.</summary>
    Opens = 512,
}

/// <summary>A word of a passage. A hyphenated compound and a word with its apostrophe are one.</summary>
/// <param name="Start">UTF-16 units from the beginning of the passage.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Entry">Its number in the vocabulary, without regard to capitals and the form of the apostrophe; 0 where no rule asks for it.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Class">What the desk knows it as; for a possessive that is in no list, what it is without its ending.</param>
internal readonly record struct Word(int Start, int Length, int Entry, Shape Shape, WordClass Class)
{
    public int End => Start + Length;

    public bool Is(Shape shape) => (Shape & shape) != 0;

    public bool Is(WordClass kind) => (Class & kind) != 0;
}

/// <summary>A sentence of a passage.</summary>
/// <param name="Start">UTF-16 units, where its first word or the mark before that begins.</param>
/// <param name="End">Behind its stop and the marks that close with it.</param>
/// <param name="FirstWord">Number of its first word in the passage.</param>
/// <param name="WordCount">How many.</param>
internal readonly record struct Sentence(int Start, int End, int FirstWord, int WordCount)
{
    public int LastWord => FirstWord + WordCount - 1;
}
