using System.Collections.Concurrent;
using Standfirst.Storage;

namespace Standfirst.Search;

/// <summary>A word of a text: its place and what it is to the index.</summary>
internal readonly record struct TextWord(Word Place, WordForm Form);

/// <summary>A text parted into the words of one language.</summary>
internal sealed class AnalysedText
{
    public AnalysedText(string text, Analysis analysis)
    {
        (Text, Analysis) = (text, analysis);
        var words = new List<TextWord>(text.Length / 5);
        foreach (var word in new Words(text))
        {
            words.Add(new TextWord(word, analysis[text.AsSpan(word.Start, word.Length)]));
        }

        Words = [.. words];
    }

    public string Text { get; }

    public Analysis Analysis { get; }

    public TextWord[] Words { get; }
}

/// <summary>
/// The texts of stories that were found lately, ready to be marked: reading and parting ten of them took four fifths of a search's time.
/// Kept by version; a text that an import or another node wrote under the same one is read again after a minute.
/// </summary>
internal sealed class FoundTexts(TimeProvider clock)
{
    /// <summary>Letters of all that is kept; a letter takes about five bytes.</summary>
    private const int MostLetters = 2_000_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private static readonly Func<NewsDb, List<long>, IAsyncEnumerable<BodyFound>> BodiesOf = Compiled.List(
        (NewsDb db, List<long> ids) => db.Stories.Where(story => ids.Contains(story.Id)).Select(story => new BodyFound(story.Id, story.Version, story.Body)));

    private readonly ConcurrentDictionary<long, Kept> _kept = new();
    private long _letters;

    /// <summary>The texts of these stories, by number.</summary>
    /// <param name="db">Asked for what is not kept.</param>
    /// <param name="stories">Of which.</param>
    /// <param name="analysis">That of each.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Dictionary<long, AnalysedText>> Of(NewsDb db, IReadOnlyCollection<FoundStory> stories, Func<FoundStory, Analysis> analysis, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var texts = new Dictionary<long, AnalysedText>(stories.Count);
        var missing = new List<long>();
        foreach (var story in stories)
        {
            if (_kept.TryGetValue(story.Id, out var kept) && kept.Version == story.Version && kept.Text.Analysis == analysis(story) && now < kept.Until)
            {
                texts[story.Id] = kept.Text;
            }
            else
            {
                missing.Add(story.Id);
            }
        }

        if (missing.Count > 0)
        {
            var byId = stories.ToDictionary(story => story.Id);
            await foreach (var body in BodiesOf(db, missing).WithCancellation(stop))
            {
                texts[body.Id] = new AnalysedText(StoryText.PlainBody(body.Json), analysis(byId[body.Id]));
                Keep(body.Id, new Kept(body.Version, texts[body.Id], now + Fresh));
            }
        }

        return texts;
    }

    private void Keep(long id, Kept text)
    {
        if (Interlocked.Add(ref _letters, text.Text.Text.Length) > MostLetters)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _letters, text.Text.Text.Length);
        }

        if (_kept.TryRemove(id, out var former))
        {
            Interlocked.Add(ref _letters, -former.Text.Text.Length);
        }

        _kept[id] = text;
    }

    private sealed record BodyFound(long Id, Guid Version, string Json);

    private sealed record Kept(Guid Version, AnalysedText Text, DateTimeOffset Until);
}
