using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Site.Outward;

/// <summary>
/// Tells the WebSub hub which feeds have something new (W3C WebSub, "hub.mode=publish"): when a story is published, changed or withdrawn, and
/// when one appears by itself. Readers of feeds then have it in seconds and need not ask.
/// </summary>
internal sealed class HubPing : BackgroundService
{
    /// <summary>A save comes in several changes, and a hub wants to be told once.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(1), Again = TimeSpan.FromSeconds(30), LongestSleep = TimeSpan.FromHours(1);

    private const int MostTries = 5;

    /// <summary>Feeds in one request.</summary>
    private const int AtOnce = 50;

    private readonly Uri? _hub;
    private readonly Settings _settings;
    private readonly IDbContextFactory<NewsDb> _databases;
    private readonly NextMoment _next;
    private readonly TimeProvider _clock;
    private readonly ILogger<HubPing> _log;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Channel<long> _changed = Channel.CreateUnbounded<long>(new UnboundedChannelOptions { SingleReader = true });

    public HubPing(PageStore store, NextMoment next, IDbContextFactory<NewsDb> databases, Settings settings, TimeProvider clock, ILogger<HubPing> log)
    {
        (_hub, _settings, _databases, _next, _clock, _log) = (settings.WebSubHub, settings, databases, next, clock, log);
        if (_hub is null)
        {
            return;
        }

        store.DroppedHere += tags =>
        {
            // A comment drops its story alone, and no feed of stories has comments.
            if (tags.Contains(Tags.Lists))
            {
                foreach (var tag in tags)
                {
                    if (Tags.IsStory(tag, out var id))
                    {
                        _changed.Writer.TryWrite(id);
                    }
                }
            }
        };
    }

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_hub is null)
        {
            return;
        }

        var since = _clock.GetUtcNow();
        try
        {
            while (true)
            {
                try
                {
                    await Sleep(stoppingToken);
                    await Task.Delay(Gather, _clock, stoppingToken);
                    var now = _clock.GetUtcNow();
                    var feeds = await Feeds(since, now, stoppingToken);
                    since = now;
                    foreach (var some in feeds.Chunk(AtOnce))
                    {
                        await Tell(some, stoppingToken);
                    }
                }
                catch (Exception failed) when (failed is not OperationCanceledException)
                {
                    _log.LogWarning("What a hub should be told could not be read: {Reason}", failed.Message);
                    await Task.Delay(Again, _clock, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped: the hub asks the feeds itself from time to time.
        }
    }

    /// <summary>Until something changed, or the next story appears by itself.</summary>
    private async Task Sleep(CancellationToken stop)
    {
        DateTimeOffset? moment;
        await using (var db = await _databases.CreateDbContextAsync(stop))
        {
            moment = await _next.Get(db, stop);
        }

        var left = moment is { } at ? at - _clock.GetUtcNow() : LongestSleep;
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var change = _changed.Reader.WaitToReadAsync(woken.Token).AsTask();
        var time = Task.Delay(left < TimeSpan.Zero ? TimeSpan.Zero : left < LongestSleep ? left : LongestSleep, _clock, woken.Token);
        await Task.WhenAny(change, time);
        await woken.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }

    /// <summary>Absolute addresses of the feeds in which these stories stand, or stood until they were withdrawn.</summary>
    private async Task<IReadOnlyList<string>> Feeds(DateTimeOffset since, DateTimeOffset now, CancellationToken stop)
    {
        var ids = new HashSet<long>();
        while (_changed.Reader.TryRead(out var id))
        {
            ids.Add(id);
        }

        await using var db = await _databases.CreateDbContextAsync(stop);
        var stories = await db.Stories.AsNoTracking()
            .Where(story => (ids.Contains(story.Id) && (story.Status == Status.Published || story.Status == Status.Killed))
                || (story.Status == Status.Published && ((story.PublishedAt > since && story.PublishedAt <= now) || (story.EmbargoUntil > since && story.EmbargoUntil <= now))))
            .Select(story => new
            {
                story.SectionId,
                story.Status,
                story.PublishedAt,
                story.EmbargoUntil,
                Writers = story.Bylines.Where(byline => byline.Writer != null).Select(byline => byline.Writer!.Slug).ToList(),
                Topics = story.Topics.Select(topic => topic.Topic.Slug).ToList(),
            }).ToListAsync(stop);
        var visible = stories.Where(story => StoryQueries.IsLive(Status.Published, story.PublishedAt, story.EmbargoUntil, now)).ToList();
        if (visible.Count == 0)
        {
            return [];
        }

        var tree = new SectionTree(await db.Sections.AsNoTracking().ToListAsync(stop));
        var homes = new HashSet<string>(StringComparer.Ordinal) { "/" };
        foreach (var story in visible)
        {
            homes.UnionWith((tree.Find(story.SectionId)?.Line ?? []).Select(section => section.Url));
            homes.UnionWith(story.Writers.Select(slug => Cards.WriterUrl(slug) + "/"));
            homes.UnionWith(story.Topics.Select(slug => Cards.TopicUrl(slug) + "/"));
        }

        return [.. homes.Order(StringComparer.Ordinal).SelectMany(home => FeedPages.Names, (home, name) => _settings.PublicUrl + home + name)];
    }

    private async Task Tell(string[] feeds, CancellationToken stop)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                using var form = new FormUrlEncodedContent([new("hub.mode", "publish"), .. feeds.Select(feed => new KeyValuePair<string, string>("hub.url", feed))]);
                using var answer = await _http.PostAsync(_hub, form, stop);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                if (tried == MostTries)
                {
                    _log.LogWarning("The hub {Hub} could not be told of {Count} feeds: {Reason}", _hub, feeds.Length, failed.Message);
                    return;
                }

                await Task.Delay(Again * tried, _clock, stop);
            }
        }
    }
}
