namespace Standfirst.CopyDesk.Analysis;

/// <summary>What the desk knows a word as, whatever check asks. The lists are in <see cref="WordLists"/>.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    Month = 1UL << 0,
    Weekday = 1UL << 1,

    /// <summary>one to twenty, the tens, hundred, thousand, million …</summary>
    NumberWord = 1UL << 2,

    /// <summary>Stands before a name, and its full stop never ends a sentence: Mr, Dr, Gen, St.</summary>
    TitleAbbreviation = 1UL << 3,

    /// <summary>Its full stop may end a sentence too: Inc, Jr, etc, Ave.</summary>
    Abbreviation = 1UL << 4,

    /// <summary>Its full stop ends no sentence where a figure follows: No, Fig, p, Art.</summary>
    NumberAbbreviation = 1UL << 5,

    /// <summary>Begins many sentences and few names: The, He, But, In.</summary>
    Starter = 1UL << 6,

    /// <summary>A word of English that no other language of the list has.</summary>
    EnglishFunction = 1UL << 7,
    GermanFunction = 1UL << 8,
    FrenchFunction = 1UL << 9,
    SpanishFunction = 1UL << 10,
    OtherFunction = 1UL << 11,

    /// <summary>said, told, asked …: verbs that carry what somebody said.</summary>
    Reporting = 1UL << 12,
    Pronoun = 1UL << 13,
    Preposition = 1UL << 14,
    Determiner = 1UL << 15,
    Conjunction = 1UL << 16,

    /// <summary>be, have, do, can, will … in all forms.</summary>
    Auxiliary = 1UL << 17,

    /// <summary>President, Prime, Minister, Senator …: a role that stands before a name.</summary>
    Title = 1UL << 18,

    /// <summary>Written with an apostrophe at its beginning: 'em, 'tis, 'til.</summary>
    Elision = 1UL << 19,

    /// <summary>A given name that English-speaking readers know.</summary>
    GivenName = 1UL << 20,
}
