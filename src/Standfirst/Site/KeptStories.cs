using System.Collections.Concurrent;
using Standfirst.Body;
using Standfirst.Site.Cache;
using Standfirst.Stories;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>
/// What a story's page is made of beside its row and its comments, kept in memory: each story that comes out drops the kept pages of all that
/// name it, and those are asked for at once. The text is kept by version, what stands around it until one of its tags is dropped, or for as
/// long as a page is, since another node's changes drop nothing here.
/// </summary>
internal sealed class KeptStories
{
    /// <summary>Letters of bodies whose texts are kept; a text takes about six bytes for each.</summary>
    private const int MostLetters = 2_000_000;

    private const int MostAround = 2000;

    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<long, StoryText> _texts = new();
    private readonly ConcurrentDictionary<long, (StoryAround Around, DateTimeOffset Until)> _around = new();
    private long _letters;
    private long _changes;

    public KeptStories(PageStore store, TimeProvider clock)
    {
        _clock = clock;
        store.Dropped += Drop;
    }

    /// <summary>The story's text, with its pictures.</summary>
    public async Task<StoryText> Text(NewsDb db, StoryRow row, CancellationToken stop)
    {
        if (_texts.TryGetValue(row.Id, out var kept) && kept.Version == row.Version)
        {
            return kept;
        }

        var changes = Interlocked.Read(ref _changes);
        var body = await StoryReading.Body(db, row);
        var shown = await BodyShown.Read(db, body.Json, stop);
        var text = new StoryText(body.Version, body.Json.Length, shown, PlainText.Of(shown.Document), body.Json.Contains("\"blockquote\"", StringComparison.Ordinal));
        Forget(row.Id);
        if (Interlocked.Add(ref _letters, text.Letters) > MostLetters)
        {
            _texts.Clear();
            Interlocked.Exchange(ref _letters, text.Letters);
        }

        _texts[row.Id] = text;
        // A picture that changed while it was read may have been read too early.
        if (Interlocked.Read(ref _changes) != changes)
        {
            Forget(row.Id);
        }

        return text;
    }

    /// <summary>Its topics, its corrections, and the numbers of the stories around it.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="row">The story's row.</param>
    /// <param name="now">The moment of the page.</param>
    /// <param name="next">When the next story appears by itself.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<StoryAround> Around(NewsDb db, StoryRow row, DateTimeOffset now, DateTimeOffset? next, CancellationToken stop)
    {
        if (_around.TryGetValue(row.Id, out var kept) && kept.Until > _clock.GetUtcNow() && kept.Around.Version == row.Version)
        {
            return kept.Around;
        }

        var changes = Interlocked.Read(ref _changes);
        var topics = await StoryReading.About(db, row, stop);
        var corrections = await StoryReading.Corrections(db, row, stop);
        var around = new StoryAround(row.Version, topics, corrections, await StoryReading.Surrounding(db, now, row, topics, stop));
        if (_around.Count >= MostAround)
        {
            _around.Clear();
        }

        var until = now + Page.Lifetime;
        _around[row.Id] = (around, next < until ? next.Value : until);
        if (Interlocked.Read(ref _changes) != changes)
        {
            _around.TryRemove(row.Id, out _);
        }

        return around;
    }

    private void Forget(long id)
    {
        if (_texts.TryRemove(id, out var text))
        {
            Interlocked.Add(ref _letters, -text.Letters);
        }
    }

    private void Drop(IReadOnlyCollection<string> tags)
    {
        Interlocked.Increment(ref _changes);
        foreach (var tag in tags)
        {
            if (tag == Tags.Everything)
            {
                _texts.Clear();
                Interlocked.Exchange(ref _letters, 0);
            }

            if (tag is Tags.Everything or Tags.Lists)
            {
                _around.Clear();
            }
            else if (Tags.IsStory(tag, out var id))
            {
                // An import writes a text without another version.
                Forget(id);
                _around.TryRemove(id, out _);
            }
        }
    }
}

/// <summary>A story's text as its page shows it.</summary>
internal sealed class StoryText(Guid version, int letters, BodyShown shown, PlainText plain, bool hasBlockQuotes)
{
    // Set whole, since several requests may be at it.
    private KeptHtml? _html;
    private KeptMinutes? _reading;

    public Guid Version => version;

    /// <summary>Of the body as it is kept, marks and all.</summary>
    public int Letters => letters;

    public PlainText Plain => plain;

    /// <summary>Somebody's page may have to be found for them.</summary>
    public bool HasBlockQuotes => hasBlockQuotes;

    public int ReadingMinutes(string language)
    {
        if (_reading is { } kept && kept.Language == language)
        {
            return kept.Minutes;
        }

        var minutes = plain.ReadingMinutes(language);
        _reading = new KeptMinutes(language, minutes);
        return minutes;
    }

    /// <inheritdoc cref="BodyShown.Html"/>
    public Html Shown(string address, string tableName, IReadOnlyDictionary<int, string>? speakers)
    {
        if (speakers is null && _html is { } kept && kept.Address == address && kept.TableName == tableName)
        {
            return kept.Html;
        }

        var html = shown.Html(address, tableName, speakers);
        if (speakers is null)
        {
            _html = new KeptHtml(address, tableName, html);
        }

        return html;
    }

    private sealed record KeptHtml(string Address, string TableName, Html Html);

    private sealed record KeptMinutes(string Language, int Minutes);
}

/// <summary>What stands around a story.</summary>
internal sealed record StoryAround(Guid Version, List<TopicRow> Topics, List<CorrectionRow> Corrections, List<Pick> Picks);
