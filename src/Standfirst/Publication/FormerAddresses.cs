using System.Globalization;
using System.Text.RegularExpressions;

namespace Standfirst.Publication;

/// <summary>What of a former address was asked for beside the item itself.</summary>
public enum FormerAspect
{
    Itself,

    /// <summary>A further page of a front, a writer or a topic.</summary>
    Page,

    Feed,
    Atom,

    /// <summary>The replies below a story.</summary>
    Comments,

    CommentsFeed,

    /// <summary>A year, a month or a day of the archive.</summary>
    Span,

    Search,
}

/// <summary>One way to read a former address: the key to look up, and what of it was meant.</summary>
public readonly record struct FormerAddress(string Key, FormerAspect Aspect = FormerAspect.Itself, string Detail = "")
{
    /// <summary>Where the reader is led when <see cref="Key"/> leads to <paramref name="target"/>.</summary>
    public string Lead(string target, bool isStory = false) => Aspect switch
    {
        FormerAspect.Page when !isStory => With(target, "page=" + Detail),
        FormerAspect.Feed => isStory ? Under(target, "comments/feed.xml") : target.Contains('?', StringComparison.Ordinal) ? "/feed.xml" : Under(target, "feed.xml"),
        FormerAspect.Atom => isStory ? Under(target, "comments/feed.xml") : target.Contains('?', StringComparison.Ordinal) ? "/atom.xml" : Under(target, "atom.xml"),
        FormerAspect.CommentsFeed => isStory ? Under(target, "comments/feed.xml") : "/comments/feed.xml",
        FormerAspect.Comments => target + "#comments",
        FormerAspect.Span or FormerAspect.Search => Detail,
        _ => target,
    };

    private static string With(string target, string query) => target + (target.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;

    private static string Under(string target, string leaf) => target.TrimEnd('/') + '/' + leaf;
}

/// <summary>
/// The addresses that WordPress answers at, read into what they mean, so that a link from elsewhere to any of them still arrives. Only items
/// have rows of their own (<see cref="Redirect"/>): a story, a category, a tag, a writer, a file, a year. What hangs on them (page 3, the feed, a
/// smaller size of a picture, a month) is told from the form of the address, since an archive has millions of those.
/// </summary>
public static partial class FormerAddresses
{
    private static readonly string[] Names =
        ["p", "page_id", "attachment_id", "cat", "tag", "tag_id", "author", "author_name", "category_name", "m", "feed", "paged", "s", "name", "pagename"];

    /// <summary>Whether the query could be a former address: only then is it worth a look before the front page is served.</summary>
    public static bool IsQueryForm(string query) => Pairs(query).Any(pair => Names.Contains(pair.Name));

    /// <summary>All readings of the address, likeliest first. A key is looked up among redirects, then among what is public now.</summary>
    public static IReadOnlyList<FormerAddress> Read(string pathAndQuery)
    {
        var at = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        var path = Addresses.Key(at < 0 ? pathAndQuery : pathAndQuery[..at]);
        if (path.StartsWith("/index.php", StringComparison.Ordinal) && (path.Length == 10 || path[10] == '/'))
        {
            path = path.Length == 10 ? "/" : path[10..];
        }

        var readings = new List<FormerAddress>();
        var query = at < 0 ? [] : Pairs(pathAndQuery[at..]).ToList();
        if (query.Count > 0)
        {
            ReadQuery(path, query, readings);
        }

        ReadPath(path, readings);
        return readings;
    }

    private static void ReadQuery(string path, List<(string Name, string Value)> query, List<FormerAddress> into)
    {
        string? Of(string name) => query.Find(pair => pair.Name == name).Value is { Length: > 0 } value ? value : null;
        var (aspect, detail) = Of("feed") is { } feed ? FeedOf(feed)
            : Of("paged") is { } page && Number().IsMatch(page) ? (FormerAspect.Page, page)
            : (FormerAspect.Itself, "");
        foreach (var name in (ReadOnlySpan<string>)["p", "page_id", "attachment_id", "cat", "tag", "tag_id", "author", "author_name", "category_name"])
        {
            if (Of(name) is { } value)
            {
                into.Add(new(Addresses.Key($"{path}?{name}={value}"), aspect, detail));
                // ?p= and ?page_id= find any item of that number there, an attachment too.
                foreach (var other in name is "p" or "page_id" ? (ReadOnlySpan<string>)["p", "page_id", "attachment_id"] : [])
                {
                    into.Add(new(Addresses.Key($"{path}?{other}={value}"), aspect, detail));
                }
            }
        }

        var root = path.TrimEnd('/');
        if (Of("m") is { Length: 4 or 6 or 8 } month && Number().IsMatch(month))
        {
            var day = month.Length == 8 ? month[6..] : null;
            into.AddRange(SpanOf($"{root}/{month[..4]}", month[..4], month.Length >= 6 ? month[4..6] : null, day));
        }

        if (Of("s") is { } words)
        {
            into.Add(new(root + "/feed", FormerAspect.Search, "/search?q=" + Uri.EscapeDataString(words)));
        }

        if (aspect is FormerAspect.Page or FormerAspect.Feed or FormerAspect.Atom or FormerAspect.CommentsFeed)
        {
            into.Add(aspect == FormerAspect.Page ? new(root + "/home", aspect, detail) : new(root + "/home", aspect));
        }
    }

    private static void ReadPath(string path, List<FormerAddress> into)
    {
        into.Add(new(path));
        into.AddRange(DatesOf(path));
        if (Paged().Match(path) is { Success: true } paged)
        {
            var front = paged.Groups["rest"].Value;
            into.Add(new(front.Length == 0 ? "/home" : front, FormerAspect.Page, paged.Groups["n"].Value));
            into.Add(new(front + "/home", FormerAspect.Page, paged.Groups["n"].Value));
            into.AddRange(DatesOf(front));
        }
        else if (FeedPath().Match(path) is { Success: true } fed)
        {
            var (aspect, _) = FeedOf(fed.Groups["kind"].Value);
            var front = fed.Groups["rest"].Value;
            if (front.EndsWith("/comments", StringComparison.Ordinal))
            {
                into.Add(new(front[..^9] + "/home", FormerAspect.CommentsFeed));
            }

            into.Add(new(front.Length == 0 ? "/home" : front, aspect));
            into.Add(new(front + "/home", aspect));
        }
        else if (CommentPage().Match(path) is { Success: true } replies)
        {
            into.Add(new(replies.Groups["rest"].Value, FormerAspect.Comments));
        }
        else if (Beside().Match(path) is { Success: true } beside)
        {
            into.Add(new(beside.Groups["rest"].Value));
        }
        else if (Sized().Match(path) is { Success: true } sized)
        {
            into.Add(new(sized.Groups["name"].Value + sized.Groups["ext"].Value));
            into.Add(new(sized.Groups["name"].Value + "-scaled" + sized.Groups["ext"].Value));
        }
    }

    private static (FormerAspect Aspect, string Detail) FeedOf(string kind) => kind switch
    {
        "atom" => (FormerAspect.Atom, ""),
        _ when kind.StartsWith("comments-", StringComparison.Ordinal) => (FormerAspect.CommentsFeed, ""),
        _ => (FormerAspect.Feed, ""),
    };

    private static IEnumerable<FormerAddress> DatesOf(string path)
        => Dated().Match(path) is { Success: true } dated
            ? SpanOf(dated.Groups["rest"].Value + "/" + dated.Groups["y"].Value, dated.Groups["y"].Value, Group(dated, "m"), Group(dated, "d"))
            : [];

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true } group ? group.Value : null;

    /// <summary>A year has a row, so that dates before and after the archive stay unknown addresses; its months and days have none.</summary>
    private static IEnumerable<FormerAddress> SpanOf(string key, string year, string? month, string? day)
    {
        var first = $"{year}-{month ?? "01"}-{day ?? "01"}";
        if (!DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            yield break;
        }

        var to = day is not null ? from : month is not null ? from.AddMonths(1).AddDays(-1) : from.AddYears(1).AddDays(-1);
        yield return new(key, FormerAspect.Span, string.Create(CultureInfo.InvariantCulture, $"/search?q=from:{from:yyyy-MM-dd}+to:{to:yyyy-MM-dd}"));
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string query)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at > 0)
            {
                yield return (pair[..at], Addresses.Decode(pair[(at + 1)..].Replace('+', ' ')));
            }
        }
    }

    [GeneratedRegex(@"^\d{1,9}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<rest>.*)/page/(?<n>\d{1,6})$")]
    private static partial Regex Paged();

    [GeneratedRegex(@"^(?<rest>.*)/feed(/(?<kind>rss2?|rdf|atom))?$")]
    private static partial Regex FeedPath();

    [GeneratedRegex(@"^(?<rest>/.*)/comment-page-\d{1,6}$")]
    private static partial Regex CommentPage();

    [GeneratedRegex(@"^(?<rest>/.*)/(amp|embed|trackback|print|\d{1,3})$")]
    private static partial Regex Beside();

    [GeneratedRegex(@"^(?<name>/.*?)(-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{10,13}(-\d{1,5}x\d{1,5})?|@2x)(?<ext>\.[a-z0-9]{2,5})$")]
    private static partial Regex Sized();

    [GeneratedRegex(@"^(?<rest>(/[^/]+)*?)/(?<y>[12]\d{3})(/(?<m>[01]\d)(/(?<d>[0-3]\d))?)?$")]
    private static partial Regex Dated();
}
