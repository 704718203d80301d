using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>
/// A link that can lead nowhere: empty, doubled, to the writer's own machine, or dead by what the copy brings (<see cref="Copy.DeadLinks"/>).
/// Whether any other good address answers is not asked, since the desk asks nobody.
/// </summary>
internal sealed class LinkBroken() : Check(
    "link-broken",
    Severity.Error,
    "A link has an address that a reader's browser can open.",
    "WHATWG, URL standard; RFC 6761 for names that lead to one's own machine",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            foreach (var mark in passage.Marks)
            {
                if (mark is LinkMark link && (Problem(link.Href.Trim()) ?? Dead(reading.Copy, link.Href)) is var (problem, mended))
                {
                    var words = passage.Text.Substring(mark.Start, mark.Length);
                    if (mended is not null)
                    {
                        report.Add(passage, mark.Start, mark.Length, problem, new Fix($"Link to {mended}", words, Href: mended));
                    }
                    else
                    {
                        report.Add(passage, mark.Start, mark.Length, problem, new Fix("Take the link away", words, Href: ""));
                    }
                }
            }
        }
    }

    private static (string Problem, string? Mended)? Dead(Copy copy, string href) => copy.DeadLinks.TryGetValue(href, out var why) ? (why, null) : null;

    private static (string Problem, string? Mended)? Problem(string href)
    {
        if (href is "" or "#" or "http://" or "https://" or "/#")
        {
            return ("This link has no address.", null);
        }

        if (href.Contains('{') || href.Contains('}') || href.Contains('<') || href.Contains("%7B", StringComparison.OrdinalIgnoreCase))
        {
            // The address is put together by a site's generator, which is not asked here.
            return null;
        }

        var second = Math.Max(href.IndexOf("http://", 1, StringComparison.OrdinalIgnoreCase), href.IndexOf("https://", 1, StringComparison.OrdinalIgnoreCase));
        if (second is > 0 and <= 9 && href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return ("The address begins twice.", href[second..]);
        }

        if (href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || href.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || href.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || href.StartsWith("about:", StringComparison.OrdinalIgnoreCase))
        {
            return ("This address means something on the writer's machine only.", null);
        }

        foreach (var wrong in (ReadOnlySpan<string>)["http//", "https//", "http:/", "https:/", "htp://", "htps://", "ttp://", "ttps://", "http;//", "https;//", "hhttps://", "hhttp://"])
        {
            if (href.StartsWith(wrong, StringComparison.OrdinalIgnoreCase) && !href.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !href.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                return ("The address is misspelt at its beginning.", (wrong.Contains('s', StringComparison.OrdinalIgnoreCase) ? "https://" : "http://") + href[wrong.Length..].TrimStart('/'));
            }
        }

        if (href.StartsWith("http", StringComparison.OrdinalIgnoreCase) && href.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0)
        {
            var host = href[(scheme + 3)..].Split('/', '?', '#')[0].Split('@')[^1].Split(':')[0];
            if (host is "localhost" or "127.0.0.1" or "0.0.0.0" || host.EndsWith(".local", StringComparison.Ordinal) || host.EndsWith(".localhost", StringComparison.Ordinal))
            {
                return ("This address leads to the reader's own machine.", null);
            }

            if (host.Length == 0 || host.Contains(' ') || !host.Contains('.') || host.Contains("..", StringComparison.Ordinal) || host.StartsWith('.') || host.EndsWith('.'))
            {
                return ("This address names no site.", null);
            }
        }

        return null;
    }
}
