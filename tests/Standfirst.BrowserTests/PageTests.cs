using System.Collections.Concurrent;

namespace Standfirst.BrowserTests;

/// <summary>Each kind of page, in both schemes and at the width of a phone: no violation of WCAG 2.2 AA, nothing that overflows.</summary>
public sealed class PageTests(Sunday sunday)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Axe_finds_no_violation(ColorScheme scheme, int width)
    {
        // A second or more for each page: as many at once as there are processors.
        var violations = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(await Addresses.OfEachKind(sunday), async (address, _) =>
        {
            await using var reader = await sunday.Reader(scheme: scheme, width: width);
            await reader.Page.GotoAsync(address);
            foreach (var violation in await Axe.Violations(reader.Page))
            {
                violations.Add(violation);
            }
        });
        Assert.Empty(violations);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1280)]
    [InlineData(1920)]
    public async Task No_page_is_wider_than_its_window(int width)
    {
        await using var reader = await sunday.Reader(width: width);
        var wide = new List<string>();
        foreach (var address in await Addresses.OfEachKind(sunday))
        {
            await reader.Page.GotoAsync(address);
            var over = await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
            {
                wide.Add($"{address}: {over} px");
            }
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task A_story_comes_whole_without_script_cookie_or_third_party()
    {
        await using var reader = await sunday.Reader(script: false);
        var asked = new List<string>();
        reader.Page.Request += (_, request) => asked.Add(request.Url);
        await reader.Page.GotoAsync(await Addresses.Discussed(sunday), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.All(asked, address => Assert.StartsWith(sunday.Address, address, StringComparison.Ordinal));
        Assert.DoesNotContain(asked, address => address.EndsWith(".js", StringComparison.Ordinal));
        Assert.Empty(await reader.Page.Context.CookiesAsync());
        Assert.Equal(1, await reader.Page.Locator("h1").CountAsync());
        Assert.True(await reader.Page.Locator("article p").CountAsync() > 5);
    }

    [Fact]
    public async Task Nothing_on_a_page_breaks_its_own_security_policy()
    {
        await using var reader = await sunday.Reader();
        var said = new List<string>();
        reader.Page.Console += (_, message) => said.Add($"{reader.Page.Url}: {message.Type}: {message.Text}");
        reader.Page.PageError += (_, error) => said.Add(error);
        foreach (var address in await Addresses.OfEachKind(sunday))
        {
            await reader.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        }

        // A 404 and a 410 are what those two addresses are for.
        Assert.DoesNotContain(said, line => !line.Contains("status of 404", StringComparison.Ordinal) && !line.Contains("status of 410", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_story_in_Arabic_reads_from_the_right()
    {
        await using var reader = await sunday.Reader(width: 390);
        await reader.Page.GotoAsync(await Addresses.Arabic(sunday));
        Assert.Equal("rtl", await reader.Page.Locator("article.story").EvaluateAsync<string>("article => getComputedStyle(article).direction"));
        Assert.Equal("right", await reader.Page.Locator("article.story p").First.EvaluateAsync<string>(
            "p => { const s = getComputedStyle(p); return s.textAlign === 'start' && s.direction === 'rtl' ? 'right' : s.textAlign; }"));
    }
}
