using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;

namespace Standfirst.Search;

/// <summary>What a word is to the index.</summary>
/// <param name="Written">As it is written, folded: what phrases compare. May be empty for what has no letter left.</param>
/// <param name="Stems">What it is found by; none for a stop word. Two where the stem differs with and without its accents.</param>
/// <param name="Parts">Stems of what it is composed of: they find it, but a question for it does not find them.</param>
internal sealed record WordForm(string Written, string[] Stems, string[] Parts)
{
    public bool IsStop => Stems.Length == 0;
}

/// <summary>
/// The analysis of words in one language, for both databases, for stories and for questions. Words repeat, stemmers are slow: each form is
/// analysed once and remembered.
/// </summary>
internal sealed class Analysis
{
    /// <summary>Raised with every change of what words become: the index is then made anew.</summary>
    public const int Version = 3;

    /// <summary>Forms remembered for each language: an English newspaper's year has about 60,000.</summary>
    private const int Remembered = 60_000;

    private static readonly ConcurrentDictionary<string, Analysis> All = new();

    private readonly string tag;
    private readonly (Analyzer Analyzer, CharArraySet StopWords)? known;
    private readonly HashSet<string> bareStopWords = [];
    private readonly ConcurrentDictionary<string, WordForm> forms = new();
    private readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int count;

    private Analysis(string tag)
    {
        this.tag = tag;
        known = Languages.Known(tag);
        lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var stop in known?.StopWords.AsEnumerable() ?? [])
        {
            bareStopWords.Add(Folding.Fold(Folding.Lower(stop)));
        }
    }

    /// <param name="language">BCP 47; empty is English.</param>
    public static Analysis Of(string language)
    {
        var tag = Languages.Tag(language);
        // Tags come from archives and forms: one that nobody knows shares the analysis without stems, or memory would grow with each.
        return All.TryGetValue(tag, out var analysis) ? analysis
            : Languages.Known(tag) is null ? All.GetOrAdd("", static key => new Analysis(key))
            : All.GetOrAdd(tag, static key => new Analysis(key));
    }

    public WordForm this[ReadOnlySpan<char> word]
    {
        get
        {
            if (lookup.TryGetValue(word, out var form))
            {
                return form;
            }

            if (Interlocked.Increment(ref count) > Remembered)
            {
                forms.Clear();
                count = 0;
            }

            return forms[word.ToString()] = Analyse(word);
        }
    }

    /// <summary>Whether a question's word says nothing: a stop word, also when typed without its accents.</summary>
    public bool IsStopInQuestion(WordForm form) => form.IsStop || bareStopWords.Contains(form.Written) && form.Stems is [var only] && only == Stem(form.Written);

    private WordForm Analyse(ReadOnlySpan<char> word)
    {
        var lower = Folding.Lower(word);
        var written = Folding.Fold(lower);
        if (written.Length == 0)
        {
            return new WordForm("", [], []);
        }

        var stem = Stem(lower);
        if (stem is null)
        {
            return new WordForm(written, [], []);
        }

        // With accents for the rules that need them, without for readers who type none: both find both.
        var bare = Stem(Folding.Fold(lower, keepApostrophe: true)) ?? written;
        return new WordForm(written, stem == bare ? [stem] : [stem, bare], tag == "de" ? Compounds.Parts(written, Stem) : []);
    }

    private string? Stem(string lower)
    {
        if (known is null)
        {
            return Folding.Fold(lower);
        }

        lock (forms)
        {
            using var tokens = known.Value.Analyzer.GetTokenStream("", tag == "es" && !known.Value.StopWords.Contains(lower) ? ShortSpanish.Form(lower) : lower);
            var term = tokens.GetAttribute<ICharTermAttribute>();
            tokens.Reset();
            // A stemmer may leave nothing of a word that is all ending; then the word itself stands.
            var found = tokens.IncrementToken();
            var stem = found ? Folding.Fold(Folding.Lower(term.ToString())) : null;
            tokens.End();
            return found && stem!.Length == 0 ? Folding.Fold(lower) : stem;
        }
    }
}
