using Standfirst.Publication;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>One request for a page: the masthead of its moment, the clock read once, the address that readers know.</summary>
internal sealed class Visit
{
    private SiteView? _site;

    public Visit(HttpContext http, Masthead masthead, DateTimeOffset now, string address)
    {
        (Http, Masthead, Now, Address) = (http, masthead, now, address);
    }

    public HttpContext Http { get; }

    public Masthead Masthead { get; }

    public DateTimeOffset Now { get; }

    /// <summary>Scheme and host without a trailing slash.</summary>
    public string Address { get; }

    public CancellationToken Stop => Http.RequestAborted;

    public SiteView Site => _site ??= Masthead.Site with { Address = Address };

    /// <summary>What the answer was made from: see <see cref="Cache.Tags"/>.</summary>
    public HashSet<string> Tags { get; } = [Cache.Tags.Everything];

    /// <summary>It says something to one reader alone, so nobody may keep it.</summary>
    public bool IsPersonal { get; set; }

    /// <summary>Another theme than the one in use, for somebody who looks at it before readers do.</summary>
    public Theme? Tried { get; init; }

    /// <summary>The story that whoever gets the answer reads.</summary>
    public long? StoryId { get; set; }

    /// <summary>The language of a story or page: its own, or else the publication's.</summary>
    public string LanguageOf(string own) => own.Length > 0 ? own : Masthead.Language;

    public Times TimesIn(string language) => new(Words.For(language, Masthead.Language), Masthead.Zone, Now);

    /// <summary>Absolute address of a path of this site, as it is kept.</summary>
    public string Absolute(string path) => Address + Addresses.Encode(path);

    /// <summary>A path that is encoded already, or an address elsewhere.</summary>
    public string AbsoluteUrl(string url) => url.StartsWith('/') ? Address + url : url;

    /// <summary>The page's number in <c>?page=</c>: 1 without one, null for what is no page.</summary>
    public int? Number()
    {
        var given = Http.Request.Query["page"];
        return given.Count == 0 ? 1
            : int.TryParse(given[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 100_000 ? n : null;
    }
}
