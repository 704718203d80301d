namespace Standfirst.Search;

/// <summary>A question in the words of the index, the same for both databases; each writes it in its own syntax.</summary>
internal sealed class Question
{
    /// <summary>Languages of which each word is analysed; more than a paper has, and a bound for what a database must answer.</summary>
    private const int MaxLanguages = 8;

    /// <summary>Words in all phrases and languages together.</summary>
    private const int MaxWords = 64;

    /// <summary>Each way, of any language of the paper, in which the words can occur: all words of one way must, each by any of its stems.</summary>
    public List<List<string[]>> Ways { get; } = [];

    /// <summary>Written words that must stand together in this order; one word where a question has nothing but stop words.</summary>
    public List<string[]> Phrases { get; } = [];

    /// <summary>None of these stems may occur.</summary>
    public List<string> Without { get; } = [];

    public List<string[]> WithoutPhrases { get; } = [];

    /// <summary>Of each list one tag must be there: see <see cref="StoryText.Tags"/>.</summary>
    public List<string[]> Tags { get; } = [];

    public List<string> WithoutTags { get; } = [];

    public DateTimeOffset? From { get; set; }

    public DateTimeOffset? Before { get; set; }

    /// <summary>All stems that count for rank and are marked in passages.</summary>
    public HashSet<string> Stems { get; } = [];

    /// <summary>Of these, the ones that only the phrases have.</summary>
    public HashSet<string> PhraseStems { get; } = [];

    /// <summary>Every story was analysed as this question is: where a phrase stands, its stems stand too.</summary>
    public bool IsOneLanguage { get; private set; }

    public bool AsksNothing => Ways.Count == 0 && Phrases.Count == 0 && Without.Count == 0 && WithoutPhrases.Count == 0
        && Tags.Count == 0 && WithoutTags.Count == 0 && From is null && Before is null;

    public static Question Of(SearchQuery query, IReadOnlyCollection<string> languages)
    {
        var question = new Question();
        var analyses = languages.DefaultIfEmpty("en").Select(Analysis.Of).Distinct().Take(MaxLanguages).ToList();
        var words = new List<string>();
        var left = MaxWords;
        foreach (var part in query.Parts.Where(part => part.Kind is QueryPartKind.Words or QueryPartKind.Phrase))
        {
            var parted = Part(part.Value, ref left);
            // A word of a script without spaces is as many words as it has letters, and means them together.
            var isPhrase = part.Kind == QueryPartKind.Phrase || (parted.Count > 1 && parted.TrueForAll(word => word.Length < 4 && word[0] > '\u0DFF'));
            switch (isPhrase, part.IsExcluded)
            {
                case (true, false):
                    AddPhrase(question.Phrases, parted, analyses);
                    question.CountForRank(parted, analyses);
                    break;
                case (true, true):
                    AddPhrase(question.WithoutPhrases, parted, analyses);
                    break;
                case (false, false):
                    words.AddRange(parted);
                    break;
                default:
                    question.Exclude(parted, analyses);
                    break;
            }
        }

        question.AddWords(words, analyses);
        question.PhraseStems.ExceptWith(question.Stems);
        question.Stems.UnionWith(question.PhraseStems);
        question.IsOneLanguage = analyses.Count == 1;
        return question;
    }

    private static List<string> Part(string value, ref int left)
    {
        var parted = new List<string>();
        foreach (var word in new Words(value))
        {
            if (left-- <= 0)
            {
                break;
            }

            parted.Add(value.Substring(word.Start, word.Length));
        }

        return parted;
    }

    private void AddWords(List<string> words, List<Analysis> analyses)
    {
        var seen = new HashSet<string>();
        foreach (var analysis in analyses)
        {
            var way = new List<string[]>();
            foreach (var word in words)
            {
                var form = analysis[word];
                if (form.Written.Length > 0 && !analysis.IsStopInQuestion(form))
                {
                    way.Add(form.Stems);
                    Stems.UnionWith(form.Stems);
                }
            }

            if (way.Count > 0 && seen.Add(string.Join(' ', way.Select(stems => string.Join('|', stems)))))
            {
                Ways.Add(way);
            }
        }

        if (Ways.Count == 0)
        {
            Phrases.AddRange(words.Select(word => analyses[0][word].Written).Where(written => written.Length > 0).Distinct().Select(written => (string[])[written]));
        }
    }

    private static void AddPhrase(List<string[]> to, List<string> words, List<Analysis> analyses)
    {
        var written = words.Select(word => analyses[0][word].Written).Where(word => word.Length > 0).ToArray();
        if (written.Length > 0)
        {
            to.Add(written);
        }
    }

    /// <summary>A phrase in a headline is worth more than one in the text: its words rank by the fields they stand in.</summary>
    private void CountForRank(List<string> words, List<Analysis> analyses)
    {
        foreach (var analysis in analyses)
        {
            PhraseStems.UnionWith(words.SelectMany(word => analysis[word].Stems));
        }
    }

    private void Exclude(List<string> words, List<Analysis> analyses)
    {
        if (words.Count > 1)
        {
            // "-well-known": the two together are what is not wanted.
            AddPhrase(WithoutPhrases, words, analyses);
            return;
        }

        foreach (var word in words)
        {
            var stems = analyses.SelectMany(analysis => analysis[word].Stems).Distinct().ToList();
            Without.AddRange(stems);
            if (stems.Count == 0)
            {
                AddPhrase(WithoutPhrases, words, analyses);
            }
        }
    }
}
