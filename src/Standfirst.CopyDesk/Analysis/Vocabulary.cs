namespace Standfirst.CopyDesk.Analysis;

/// <summary>
/// The words that anything asks for, each with a number and its classes. A word of the copy is looked up here once; all that checks do
/// after that is to compare numbers.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Words longer than this are in no list.</summary>
    public const int Longest = 40;

    private readonly List<string> words = [""];
    private readonly List<WordClass> classes = [WordClass.None];
    private readonly List<List<Phrase>?> phrases = [null];
    private int[] slots = new int[4096];

    public Vocabulary(IReadOnlyList<Check> checks, HouseStyle style)
    {
        foreach (var (kind, list) in WordLists.All)
        {
            foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                classes[Enter(word)] |= kind;
            }
        }

        var known = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        for (var listener = 0; listener < checks.Count; listener++)
        {
            foreach (var text in checks[listener].Phrases)
            {
                if (!known.TryGetValue(text, out var phrase))
                {
                    known[text] = phrase = Compile(text);
                    (phrases[phrase.First] ??= []).Add(phrase);
                }

                phrase.Listen(listener);
            }
        }

        foreach (var list in phrases)
        {
            list?.Sort(static (one, other) => other.Count.CompareTo(one.Count));
        }
    }

    /// <summary>The phrases that begin with a word, the longest first.</summary>
    public List<Phrase>? PhrasesFrom(int entry) => phrases[entry];

    /// <summary>A word's classes.</summary>
    public WordClass ClassOf(int entry) => classes[entry];

    /// <summary>The word's number, 0 for one that is not here. Capitals and curly apostrophes make no difference.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
        {
            return 0;
        }

        Span<char> folded = stackalloc char[Longest];
        folded = folded[..word.Length];
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = Fold(word[i]);
            folded[i] = letter;
            hash = (hash ^ letter) * 16777619u;
        }

        for (var slot = Mix(hash) & (uint)(slots.Length - 1); ; slot = (slot + 1) & (uint)(slots.Length - 1))
        {
            var entry = slots[slot];
            if (entry == 0)
            {
                return 0;
            }

            if (folded.SequenceEqual(words[entry]))
            {
                return entry;
            }
        }
    }

    private static char Fold(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        <= '\x7f' => letter,
        '\u2019' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => char.ToLowerInvariant(letter),
    };

    private static uint Mix(uint hash) => hash ^ (hash >> 15);

    private Phrase Compile(string text)
    {
        var entries = new List<int>(4);
        var scanned = new List<(int Start, int Length)>(4);
        WordScanner.Cut(text, scanned);
        foreach (var (start, length) in scanned)
        {
            entries.Add(Enter(text.Substring(start, length)));
        }

        return entries.Count == 0 ? throw new ArgumentException($"\"{text}\" holds no word.") : new Phrase(text, [.. entries]);
    }

    private int Enter(string word)
    {
        if (Find(word) is var entry and not 0)
        {
            return entry;
        }

        if (words.Count * 2 > slots.Length)
        {
            slots = new int[slots.Length * 2];
            for (var i = 1; i < words.Count; i++)
            {
                Place(i);
            }
        }

        words.Add(string.Create(word.Length, word, static (folded, word) =>
        {
            for (var i = 0; i < word.Length; i++)
            {
                folded[i] = Fold(word[i]);
            }
        }));
        classes.Add(WordClass.None);
        phrases.Add(null);
        Place(words.Count - 1);
        return words.Count - 1;
    }

    private void Place(int entry)
    {
        var hash = 2166136261u;
        foreach (var letter in words[entry])
        {
            hash = (hash ^ letter) * 16777619u;
        }

        var slot = Mix(hash) & (uint)(slots.Length - 1);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & (uint)(slots.Length - 1);
        }

        slots[slot] = entry;
    }
}

/// <summary>Words that a check waits for, as numbers of the vocabulary.</summary>
internal sealed class Phrase(string text, int[] entries)
{
    private int[] listeners = [];

    public string Text { get; } = text;

    public int First => entries[0];

    public int Count => entries.Length;

    /// <summary>Numbers of the checks that wait for it.</summary>
    public ReadOnlySpan<int> Listeners => listeners;

    public void Listen(int check) => listeners = listeners.Contains(check) ? listeners : [.. listeners, check];

    /// <summary>Whether the words from a place on are these, with nothing but blanks between them.</summary>
    public bool Fits(ReadOnlySpan<Word> words, int at)
    {
        if (at + entries.Length > words.Length)
        {
            return false;
        }

        for (var i = 1; i < entries.Length; i++)
        {
            if (words[at + i].Entry != entries[i] || !words[at + i].Is(Shape.Follows))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A phrase that was found.</summary>
/// <param name="Passage">Where.</param>
/// <param name="At">Number of its first word.</param>
/// <param name="Count">How many words.</param>
/// <param name="Text">The phrase as the check named it.</param>
internal readonly record struct PhraseHit(Passage Passage, int At, int Count, string Text)
{
    public int Start => Passage.Words[At].Start;

    public int Length => Passage.Words[At + Count - 1].End - Start;
}
