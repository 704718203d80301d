using Microsoft.Extensions.Time.Testing;
using Standfirst.Site.Cache;

namespace Standfirst.Tests.Site.Cache;

public sealed class PageStoreTests
{
    private static readonly PageKey One = new("", "/one", "");
    private readonly FakeTimeProvider clock = new(TestPaper.Start);

    [Fact]
    public void A_page_goes_when_one_of_its_tags_is_dropped()
    {
        var store = new PageStore(clock);
        Keep(store, One, "story:1", "lists");
        store.Drop(["story:2"]);
        Assert.NotNull(store.Find(One));
        store.Drop(["lists"]);
        Assert.Null(store.Find(One));
        Assert.Equal(0, store.Bytes);
    }

    [Fact]
    public void A_page_that_was_being_made_when_its_story_changed_is_not_kept()
    {
        var store = new PageStore(clock);
        var begun = store.Begin();
        store.Drop(["story:1"]);
        store.Keep(One, Made("old words"), ["story:1"], clock.GetUtcNow().AddMinutes(1), begun);
        Assert.Null(store.Find(One));
        store.Keep(One, Made("new words"), ["story:1"], clock.GetUtcNow().AddMinutes(1), store.Begin());
        Assert.NotNull(store.Find(One));
    }

    [Fact]
    public void A_page_never_outlives_its_moment()
    {
        var store = new PageStore(clock);
        store.Keep(One, Made("x"), ["a"], clock.GetUtcNow().AddSeconds(10), store.Begin());
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.NotNull(store.Find(One));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(store.Find(One));
    }

    [Fact]
    public void What_is_read_stays_when_memory_is_full()
    {
        var store = new PageStore(clock, maxBytes: 20_000);
        Keep(store, One, "a");
        for (var n = 0; n < 200; n++)
        {
            Assert.NotNull(store.Find(One));
            Keep(store, new PageKey("", $"/{n}", ""), $"story:{n}");
            Assert.True(store.Bytes <= 20_000);
        }

        Assert.NotNull(store.Find(One));
        Assert.Null(store.Find(new PageKey("", "/0", "")));
    }

    [Fact]
    public void Everything_goes_at_once()
    {
        var store = new PageStore(clock);
        Keep(store, One, "story:1");
        store.Drop([Tags.Everything]);
        Assert.Null(store.Find(One));
    }

    private void Keep(PageStore store, PageKey key, params string[] tags)
        => store.Keep(key, Made(new string('x', 1000)), tags, clock.GetUtcNow().AddMinutes(1), store.Begin());

    private static FinishedPage Made(string text) => new(System.Text.Encoding.UTF8.GetBytes(text), "text/html", kept: true);
}
