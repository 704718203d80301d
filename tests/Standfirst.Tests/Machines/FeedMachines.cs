using System.Xml.Linq;
using Standfirst.Tests.Feeds;

namespace Standfirst.Tests.Machines;

/// <summary>The feeds of a paper, in all their formats, against each other and against the paper.</summary>
internal sealed class FeedMachines(Answers answers, Faults faults)
{
    /// <summary>The three formats of a feed.</summary>
    /// <param name="of">What stands before its name: <c>/news</c>, or nothing for the paper's.</param>
    /// <returns>Its entries, as RSS has them.</returns>
    public async Task<IReadOnlyList<ReadEntry>> Three(string of)
    {
        var rss = await One($"{of}/feed.xml", "application/rss+xml", FeedChecks.Rss);
        var atom = await One($"{of}/atom.xml", "application/atom+xml", FeedChecks.Atom);
        var json = await One($"{of}/feed.json", "application/feed+json", FeedChecks.Json);
        foreach (var other in (ReadFeed[])[atom, json])
        {
            faults.Same(rss.Title, other.Title, of + ", title of a format");
            faults.Same(rss.Home, other.Home, of + ", home of a format");
            faults.Same(rss.Language, other.Language, of + ", language of a format");
            faults.Same(rss.Entries.Select(Alike), other.Entries.Select(Alike), of + ", entries of a format");
            faults.Same(rss.Entries.Select(entry => entry.Html), other.Entries.Select(entry => entry.Html), of + ", contents of a format");
        }

        return rss.Entries;
    }

    public async Task<IReadOnlyList<ReadEntry>> Comments(string of) => (await One($"{of}/comments/feed.xml", "application/rss+xml", FeedChecks.Rss)).Entries;

    private static string Alike(ReadEntry entry) => $"{entry.Id} {entry.Url} {entry.Title} {entry.Language} {string.Join('|', entry.Authors)} {string.Join('|', entry.Categories)}";

    private async Task<ReadFeed> One(string address, string type, Func<string, string, Faults, ReadFeed?> read)
    {
        var answer = await answers.Of(address);
        faults.Same((200, type), ((int)answer.Status, answer.MediaType), address);
        if (read(answer.Text, address, faults) is not { } feed)
        {
            return new ReadFeed("", "", "", "", []);
        }

        faults.Same(answers.Site + address, feed.Self, address + ", its own address");
        await answers.Leads(feed.Home, address, faults);
        foreach (var entry in feed.Entries)
        {
            await answers.Leads(entry.Url, $"{address} “{entry.Title}”", faults);
        }

        if (type.EndsWith("xml", StringComparison.Ordinal))
        {
            await Files(XDocument.Parse(answer.Text), address);
        }

        return feed;
    }

    private async Task Files(XDocument feed, string where)
    {
        var files = feed.Descendants("enclosure").Select(file => ((string)file.Attribute("url")!, (string)file.Attribute("length")!, (string)file.Attribute("type")!))
            .Concat(feed.Descendants(FeedCheck.AtomSpace + "link").Where(link => (string?)link.Attribute("rel") == "enclosure")
                .Select(link => ((string)link.Attribute("href")!, (string?)link.Attribute("length") ?? "", (string)link.Attribute("type")!)));
        foreach (var (url, length, type) in files.Where(file => answers.IsHere(file.Item1)))
        {
            var answer = await answers.Of(url);
            faults.Same((200, type), ((int)answer.Status, answer.MediaType), $"{where} enclosure {url}");
            faults.Unless(length.Length == 0 || length == $"{answer.Bytes.Length}", where, $"{url} has {answer.Bytes.Length} bytes, and not {length}");
        }

        foreach (var address in feed.Descendants("comments").Select(one => one.Value).Concat(feed.Descendants(FeedCheck.AtomSpace + "link").Where(link => (string?)link.Attribute("rel") == "replies").Select(link => (string)link.Attribute("href")!)))
        {
            await answers.Leads(address, where + " comments", faults);
        }
    }
}
