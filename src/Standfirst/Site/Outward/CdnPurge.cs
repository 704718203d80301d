using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Standfirst.Site.Cache;

namespace Standfirst.Site.Outward;

/// <summary>
/// Tells the caches before the paper what changed, by the tags of <see cref="CdnHeaders"/>: each Varnish with a ban, anything else with a signed
/// request. What a cache could not be told is kept and told with the next, so that none goes on showing what was corrected.
/// </summary>
internal sealed class CdnPurge : BackgroundService
{
    public const string Signature = "Standfirst-Signature";

    /// <summary>Changes of one save come in several drops.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50), FirstWait = TimeSpan.FromSeconds(1), LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>More than these, and all is told to go: a header must not grow without end.</summary>
    private const int MostTags = 200;

    private readonly Settings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger<CdnPurge> _log;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly IReadOnlyList<Target> _targets;

    public CdnPurge(PageStore store, Settings settings, TimeProvider clock, ILogger<CdnPurge> log)
    {
        (_settings, _clock, _log) = (settings, clock, log);
        _targets = [.. settings.CdnVarnish.Select(at => new Target(at, Ban)), .. settings.CdnWebhook is { } hook ? [new Target(hook, Hook)] : Array.Empty<Target>()];
        if (_targets.Count > 0)
        {
            store.Dropped += tags =>
            {
                foreach (var target in _targets)
                {
                    target.Changed.Writer.TryWrite([.. tags]);
                }
            };
        }
    }

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    // Each target by itself: one that is down must not hold up the others.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_targets.Select(target => Tell(target, stoppingToken)));

    private async Task Tell(Target target, CancellationToken stop)
    {
        var (tags, wait) = (new HashSet<string>(StringComparer.Ordinal), FirstWait);
        try
        {
            while (tags.Count > 0 || await target.Changed.Reader.WaitToReadAsync(stop))
            {
                await Task.Delay(Gather, _clock, stop);
                while (target.Changed.Reader.TryRead(out var more))
                {
                    tags.UnionWith(more);
                }

                if (tags.Count > MostTags || tags.Contains(Tags.Everything))
                {
                    tags = [Tags.Everything];
                }

                try
                {
                    using var request = target.Request(target.At, tags);
                    using var answer = await _http.SendAsync(request, stop);
                    answer.EnsureSuccessStatusCode();
                    (tags, wait) = (new HashSet<string>(StringComparer.Ordinal), FirstWait);
                }
                catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
                {
                    _log.LogWarning("The cache at {Address} could not be told what changed, again in {Seconds} s: {Reason}", target.At.GetLeftPart(UriPartial.Authority), wait.TotalSeconds, failed.Message);
                    await Task.Delay(wait, _clock, stop);
                    wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is untold now lives in the cache for its time at most.
        }
    }

    private static HttpRequestMessage Ban(Uri at, IReadOnlyCollection<string> tags)
    {
        // Tags are letters, digits and colons: nothing of them means something in an expression. Varnish ends an expression at a blank, so it
        // is one for the list that has commas.
        var request = new HttpRequestMessage(new HttpMethod("BAN"), at);
        request.Headers.Add("Ban-Cache-Tag", $"(^|,)({string.Join('|', tags.Order(StringComparer.Ordinal))})(,|$)");
        return request;
    }

    private HttpRequestMessage Hook(Uri at, IReadOnlyCollection<string> tags)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            site = _settings.PublicUrl,
            everything = tags.Contains(Tags.Everything),
            tags = tags.Order(StringComparer.Ordinal),
            at = _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        });
        var request = new HttpRequestMessage(HttpMethod.Post, at) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (_settings.CdnSecret is { } secret)
        {
            request.Headers.Add(Signature, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
        }

        return request;
    }

    private sealed record Target(Uri At, Func<Uri, IReadOnlyCollection<string>, HttpRequestMessage> Request)
    {
        public Channel<string[]> Changed { get; } = Channel.CreateUnbounded<string[]>(new UnboundedChannelOptions { SingleReader = true });
    }
}
