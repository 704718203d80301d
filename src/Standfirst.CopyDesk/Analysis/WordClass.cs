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

    // What the finder of quotations asks for; its lists are in Quotations/Lexicon.cs.

    /// <summary>said, told, asked: reports words in marks and out of them.</summary>
    CueSay = 1UL << 40,

    /// <summary>called, described, accused: with a few words in marks.</summary>
    CueJudge = 1UL << 41,

    /// <summary>began, read, laughed: right beside words in marks only.</summary>
    CueSoft = 1UL << 42,

    /// <summary>say, tell: a verb as it stands in the dictionary.</summary>
    PlainForm = 1UL << 43,

    /// <summary>saying, telling.</summary>
    IngForm = 1UL << 44,

    /// <summary>A past participle, which may be the past as well.</summary>
    Participle = 1UL << 45,

    /// <summary>A form of a verb that is a noun too: report, claims, answer.</summary>
    NounToo = 1UL << 46,

    /// <summary>A verb of none of the other kinds.</summary>
    Verb = 1UL << 47,

    /// <summary>spokesman, voters, aide.</summary>
    PersonNoun = 1UL << 48,

    /// <summary>ministry, company, campaign.</summary>
    OrganisationNoun = 1UL << 49,

    /// <summary>statement, letter, sign: what words can be read on.</summary>
    DocumentNoun = 1UL << 50,

    /// <summary>morning, week, yesterday.</summary>
    TimeNoun = 1UL << 51,
    Adverb = 1UL << 52,

    /// <summary>that, when, because: a clause begins.</summary>
    Subordinator = 1UL << 53,

    /// <summary>who, which.</summary>
    Relative = 1UL << 54,

    /// <summary>he, they, many: may be a subject by itself.</summary>
    SubjectPronoun = 1UL << 55,

    /// <summary>de, van, al: small words within names.</summary>
    NameParticle = 1UL << 56,
}
