using Deque.AxeCore.Commons;

namespace Standfirst.BrowserTests;

/// <summary>
/// WCAG 2.2 AA and the good practices, as axe knows them. Run in the page itself: the package for Playwright opens a second page for each,
/// for the sake of frames that we have none of, and took four seconds where this takes one.
/// </summary>
internal static class Axe
{
    private const string Run =
        """
        async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
            .map(found => `${found.id}: ${found.help}: ${found.nodes.slice(0, 3).map(node => node.html).join(' | ')}`)
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>One line for each rule that the page breaks, beginning with its address.</summary>
    public static async Task<IEnumerable<string>> Violations(IPage page)
    {
        await page.EvaluateAsync(Script);
        return (await page.EvaluateAsync<string[]>(Run)).Select(found => $"{new Uri(page.Url).PathAndQuery}: {found}");
    }
}
