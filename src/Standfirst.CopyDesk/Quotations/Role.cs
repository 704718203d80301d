namespace Standfirst.CopyDesk.Quotations;

/// <summary>What a word does in its sentence, as far as its looks and the lexicon tell.</summary>
internal enum Role : byte
{
    /// <summary>Anything that no list has and nothing marks: nouns and adjectives, for the most part.</summary>
    Noun,
    Name,
    Determiner,
    Possessive,
    Number,
    Pronoun,
    Preposition,

    /// <summary>and, or, but.</summary>
    Conjunction,

    /// <summary>that, when, because.</summary>
    Subordinator,

    /// <summary>who, which.</summary>
    Relative,
    Auxiliary,
    Adverb,
    Time,

    /// <summary>A verb that reports.</summary>
    Cue,

    /// <summary>A verb that reports nothing.</summary>
    Verb,

    /// <summary>Any other word in -ing.</summary>
    Ing,

    /// <summary>Within quotation marks.</summary>
    Quoted,
}
