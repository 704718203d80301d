using System.Collections.Concurrent;

namespace Standfirst.BrowserTests;

/// <summary>The small theme: what the tests of courant ask of every kind of page, asked of a few that have everything between them.</summary>
public sealed class KioskTests(Sunday sunday)
{
    private static readonly (ColorScheme Scheme, int Width)[] Looks = [(ColorScheme.Light, 1280), (ColorScheme.Light, 360), (ColorScheme.Dark, 1280), (ColorScheme.Dark, 360)];

    [Fact]
    public async Task Kiosk_is_clean_in_light_and_dark_at_a_desk_and_on_a_telephone()
    {
        var (kiosk, site) = await sunday.In("kiosk");
        await using var served = kiosk;
        var discussed = await Addresses.Discussed(sunday);
        var wrong = new ConcurrentBag<string>();
        // The held notice stands over a story's whole page; the last address is the story with a form that lacks everything.
        string[] addresses = ["/", discussed + "?comment=held", await Addresses.Arabic(sunday), "/quotations?speaker=nobody&from=never", "/search?q=harbour", discussed];
        await Parallel.ForEachAsync(addresses, async (address, _) =>
        {
            await using var reader = await sunday.Reader();
            var page = reader.Page;
            page.Console += (_, message) => wrong.Add($"{page.Url}: {message.Text}");
            await page.GotoAsync(site + address);
            if (address == discussed)
            {
                await page.Locator("#reply button").ClickAsync();
                await Assertions.Expect(page.Locator("#reply [aria-invalid]")).ToHaveCountAsync(2);
            }

            await Look(page, wrong);
        });
        // A form that is refused answers 422, and a browser asks for an icon that the sample edition lacks.
        var told = wrong.Where(line => !line.Contains("status of 4", StringComparison.Ordinal)).ToList();
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    [Fact]
    public async Task A_story_in_kiosk_is_two_requests_beside_its_pictures_and_has_what_the_site_relies_on()
    {
        var (kiosk, site) = await sunday.In("kiosk");
        await using var served = kiosk;
        await using var reader = await sunday.Reader(script: false);
        var (page, asked) = (reader.Page, new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(site + await Addresses.Discussed(sunday), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.All(asked, address => Assert.StartsWith(site, address, StringComparison.Ordinal));
        // Its picture in the tab a browser asks for once a site, whatever the page says.
        Assert.Equal(2, asked.Count(address => !address.Contains("/pictures/", StringComparison.Ordinal) && !address.EndsWith("/icon.svg", StringComparison.Ordinal)));
        foreach (var part in (string[])["nav[aria-label=Breadcrumb]", "h1", "#comments", "#reply", "link[rel=canonical]", "link[type='application/ninjs+json']", "meta[property='og:title']"])
        {
            Assert.True(await page.Locator(part).CountAsync() == 1, part);
        }

        foreach (var part in (string[])["a[rel=author]", "time[datetime]", "figure > figcaption", "script[type='application/ld+json']"])
        {
            Assert.True(await page.Locator(part).CountAsync() > 0, part);
        }

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
    }

    private static async Task Look(IPage page, ConcurrentBag<string> wrong)
    {
        foreach (var (scheme, width) in Looks)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 900);
            foreach (var one in await Axe.Violations(page))
            {
                wrong.Add($"{scheme} {width}: {one}");
            }

            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
            {
                wrong.Add($"{page.Url}: {wide} wide on {width}");
            }
        }
    }
}
