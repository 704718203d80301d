using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Standfirst.Tests.Site;

/// <summary>What tests ask of a paper by its front door.</summary>
internal static class Asking
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> Get(this TestPaper paper, string address) => paper.Http.GetAsync(address, Stop);

    public static Task<string> Text(this TestPaper paper, string address) => paper.Http.GetStringAsync(address, Stop);

    public static async Task<HttpStatusCode> Status(this TestPaper paper, string address) => (await paper.Get(address)).StatusCode;

    /// <summary>Where a redirect for good leads; fails where there is none.</summary>
    public static async Task<string> Led(this TestPaper paper, string address)
    {
        // As it is written: a client of the base library would tidy the address before it asks.
        var raw = new Uri(paper.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var answer = await paper.Http.GetAsync(raw, Stop);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>A page, whatever its status.</summary>
    public static async Task<IHtmlDocument> Page(this TestPaper paper, string address)
    {
        var answer = await paper.Get(address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Headlines on a page, in their order.</summary>
    public static IReadOnlyList<string> Headlines(this IHtmlDocument page) => [.. page.QuerySelectorAll("main .headline").Select(one => one.TextContent.Trim())];

    /// <summary>The JSON-LD block of a type.</summary>
    public static JsonElement LinkedData(this IHtmlDocument page, string type)
    {
        foreach (var block in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            var json = JsonDocument.Parse(block.TextContent).RootElement;
            var types = json.GetProperty("@type");
            if ((types.ValueKind == JsonValueKind.String && types.GetString() == type)
                || (types.ValueKind == JsonValueKind.Array && types.EnumerateArray().Any(one => one.GetString() == type)))
            {
                return json;
            }
        }

        throw new Xunit.Sdk.XunitException($"The page has no {type}.");
    }

    public static string Content(this IHtmlDocument page, string property)
        => page.QuerySelector($"meta[property='{property}'], meta[name='{property}']")?.GetAttribute("content") ?? "";
}
