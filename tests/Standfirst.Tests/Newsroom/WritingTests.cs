using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Tests.Newsroom;

/// <summary>Nothing that anybody typed is ever lost or overwritten.</summary>
public sealed class WritingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_is_kept_apart_from_the_story_until_it_is_saved_and_only_its_writer_sees_it()
    {
        await using var paper = await StoryTests.Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        using var other = await Browser.SignedIn(paper, Role.CopyEditor, "cleo@example.org", "Cleo Marks");
        var address = await StoryTests.Begin(editor);
        var kept = await Autosave(editor, address, "Weir", ["One."]);
        Assert.Equal(HttpStatusCode.OK, editor.Status);
        Assert.Equal(1, kept.GetProperty("draft").GetInt32());
        Assert.Equal(("", 0), await paper.Read(async db => (await db.Stories.Select(story => story.Headline).SingleAsync(Stop), await db.Revisions.CountAsync(Stop))));
        Assert.Equal("Weir", Headline(await editor.Get(address)));
        Assert.Contains("One.", Body(editor), StringComparison.Ordinal);
        Assert.Equal("", Headline(await other.Get(address)));

        await editor.Press("story");
        Assert.Equal("Weir", await paper.Read(db => db.Stories.Select(story => story.Headline).SingleAsync(Stop)));
        Assert.Equal(0, await paper.Read(db => db.Drafts.CountAsync(Stop)));
    }

    [Fact]
    public async Task Two_who_write_in_one_story_at_different_places_both_stand_in_it()
    {
        await using var paper = await StoryTests.Paper();
        using var ada = await Browser.SignedIn(paper, Role.Editor);
        using var cleo = await Browser.SignedIn(paper, Role.CopyEditor, "cleo@example.org", "Cleo Marks");
        var address = await StoryTests.Begin(ada);
        await ada.Press("story", null, ("headline", "Weir"), ("body", StoryTests.Doc("One.", "Two.", "Three.")));
        await ada.Get(address);
        await cleo.Get(address);
        Assert.Null(cleo.Page.QuerySelector("form#story[data-clash=true]"));
        await Autosave(cleo, address, "Weir holds", ["One.", "Two.", "Three, she said."]);
        await ada.Press("story", null, ("body", StoryTests.Doc("One, he said.", "Two.", "Three.")));
        // Her window still stands on the older version: the server puts both together, by script and by form.
        var met = await Autosave(cleo, address, "Weir holds", ["One.", "Two.", "Three, she said!"]);
        Assert.Equal(HttpStatusCode.Conflict, cleo.Status);
        Assert.Equal("Ada Quill", met.GetProperty("by").GetString());
        Assert.Empty(met.GetProperty("merge").GetProperty("conflicts").EnumerateArray());
        Assert.Contains("One, he said.", met.GetProperty("merge").GetProperty("body").GetRawText(), StringComparison.Ordinal);
        await cleo.Press("story", null, ("headline", "Weir holds"), ("body", StoryTests.Doc("One.", "Two.", "Three, she said!")));
        var story = await paper.Read(db => db.Stories.SingleAsync(Stop));
        Assert.Equal(("Weir holds", StoryTests.Doc("One, he said.", "Two.", "Three, she said!")), (story.Headline, story.Body));
    }

    [Fact]
    public async Task Two_who_change_the_same_paragraph_keep_both_until_one_is_chosen()
    {
        await using var paper = await StoryTests.Paper();
        using var ada = await Browser.SignedIn(paper, Role.Editor);
        using var cleo = await Browser.SignedIn(paper, Role.CopyEditor, "cleo@example.org", "Cleo Marks");
        var address = await StoryTests.Begin(ada);
        await ada.Press("story", null, ("headline", "Weir"), ("body", StoryTests.Doc("One.", "Two.")));
        await ada.Get(address);
        await cleo.Get(address);
        await Autosave(cleo, address, "Weir", ["One, she said.", "Two."]);
        await ada.Press("story", null, ("body", StoryTests.Doc("One, he said.", "Two.")));
        await cleo.Press("story", null, ("body", StoryTests.Doc("One, she said.", "Two.")));
        await cleo.Follow();
        Assert.Contains("Ada Quill saved this story while you wrote", cleo.Text, StringComparison.Ordinal);
        Assert.NotNull(cleo.Page.QuerySelector("form#story[data-clash=true]"));
        Assert.Contains("One, she said.", Body(cleo), StringComparison.Ordinal);
        Assert.Contains("One, he said.", await paper.Read(db => db.Stories.Select(story => story.Body).SingleAsync(Stop)), StringComparison.Ordinal);
        var met = await Autosave(cleo, address, "Weir", ["One, she said.", "Two."]);
        var conflict = met.GetProperty("merge").GetProperty("conflicts").EnumerateArray().Single();
        Assert.Contains("she said", conflict.GetProperty("mine").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("he said", conflict.GetProperty("theirs").GetRawText(), StringComparison.Ordinal);
        // What was chosen is sent on top of the version that it was chosen against.
        await Autosave(cleo, address, "Weir", ["One, both said.", "Two."], met.GetProperty("version").GetGuid());
        Assert.Equal(HttpStatusCode.OK, cleo.Status);
        await cleo.Get(address);
        await cleo.Press("story");
        Assert.Contains("One, both said.", await paper.Read(db => db.Stories.Select(story => story.Body).SingleAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Small_print_that_two_changed_is_shown_to_the_second_before_it_is_theirs()
    {
        await using var paper = await StoryTests.Paper();
        using var ada = await Browser.SignedIn(paper, Role.Editor);
        using var cleo = await Browser.SignedIn(paper, Role.CopyEditor, "cleo@example.org", "Cleo Marks");
        var address = await StoryTests.Begin(ada);
        await ada.Press("story", null, ("headline", "Weir"), ("body", StoryTests.Doc("One.")));
        await ada.Get(address);
        await cleo.Get(address);
        await ada.Press("story", null, ("dateline", "HARBOUR"), ("thread", "Flood"));
        await cleo.Press("story", null, ("dateline", "LONDON"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, cleo.Status);
        Assert.Contains("A colleague made this “HARBOUR” meanwhile.", cleo.Text, StringComparison.Ordinal);
        await cleo.Press("story", null);
        var story = await paper.Read(db => db.Stories.SingleAsync(Stop));
        Assert.Equal(("LONDON", "Flood"), (story.Dateline, story.Thread));
    }

    [Fact]
    public async Task A_story_that_is_killed_while_somebody_writes_keeps_their_words()
    {
        await using var paper = await StoryTests.Paper();
        using var ada = await Browser.SignedIn(paper, Role.Editor);
        using var cleo = await Browser.SignedIn(paper, Role.CopyEditor, "cleo@example.org", "Cleo Marks");
        var address = await StoryTests.Publish(paper, ada);
        await cleo.Get(address);
        var window = cleo.Page;
        await ada.Get(address + "/kill");
        await StoryTests.Sheet(ada, ("reason", "Wrong."));
        cleo.Keep(window);
        var gone = await Autosave(cleo, address, "Weir", ["New words."]);
        Assert.Equal(HttpStatusCode.Gone, cleo.Status);
        Assert.Contains("Ada Quill killed it: Wrong.", gone.GetProperty("error").GetString(), StringComparison.Ordinal);
        await cleo.Press("story", null, ("body", StoryTests.Doc("Newer words.")));
        await cleo.Follow();
        Assert.Contains("What you wrote is kept in the list of versions.", cleo.Text, StringComparison.Ordinal);
        Assert.Contains(await paper.Read(db => db.Revisions.Select(one => one.Body).ToListAsync(Stop)), body => body.Contains("Newer words.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_writer_reads_until_they_take_over_and_the_first_is_told()
    {
        await using var paper = await StoryTests.Paper();
        using var ada = await Browser.SignedIn(paper, Role.Editor);
        using var cleo = await Browser.SignedIn(paper, Role.CopyEditor, "cleo@example.org", "Cleo Marks");
        var address = await StoryTests.Begin(ada);
        await cleo.Get(address);
        Assert.True((await ada.Json(address + "/presence", new { tab = "a", editing = true })).GetProperty("lock").GetProperty("mine").GetBoolean());
        var second = await cleo.Json(address + "/presence", new { tab = "c", editing = true });
        Assert.Equal(("Ada Quill", false), (second.GetProperty("lock").GetProperty("name").GetString(), second.GetProperty("lock").GetProperty("mine").GetBoolean()));
        Assert.True((await cleo.Json(address + "/take-over", new { tab = "c", editing = true })).GetProperty("lock").GetProperty("mine").GetBoolean());
        Assert.Equal("Cleo Marks", (await ada.Json(address + "/presence", new { tab = "a", editing = true })).GetProperty("lock").GetProperty("name").GetString());
        await ada.Get("/newsroom/stories");
        Assert.Contains("Cleo Marks in it now", ada.Text, StringComparison.Ordinal);
        // Silent windows are gone.
        paper.Clock.Advance(Presence.Silent + TimeSpan.FromSeconds(1));
        await ada.Get(address);
        Assert.True((await ada.Json(address + "/presence", new { tab = "a", editing = true })).GetProperty("lock").GetProperty("mine").GetBoolean());
    }

    [Theory]
    [InlineData("""{"version":"00000000-0000-0000-0000-000000000000","body":{"type":"doc","content":[{"type":"script"}]}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":"nothing","body":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"body":""", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"version":"00000000-0000-0000-0000-000000000000","fields":{"headline":"\ud800"},"body":{"type":"doc","content":[]}}""", HttpStatusCode.BadRequest)]
    public async Task What_is_no_text_is_refused_with_the_place_and_keeps_nothing(string json, HttpStatusCode status)
    {
        await using var paper = await StoryTests.Paper();
        using var ada = await Browser.SignedIn(paper, Role.Editor);
        var address = await StoryTests.Begin(ada);
        var request = new HttpRequestMessage(HttpMethod.Post, address + "/autosave") { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("X-CSRF", ada.Token);
        request.Headers.Add("Accept", "application/json");
        var said = await ada.Send(request);
        Assert.Equal(status, ada.Status);
        Assert.Contains("error", said, StringComparison.Ordinal);
        Assert.Equal(0, await paper.Read(db => db.Drafts.CountAsync(Stop)));
    }

    [Fact]
    public async Task Discarded_words_are_in_the_list_of_versions()
    {
        await using var paper = await StoryTests.Paper();
        using var ada = await Browser.SignedIn(paper, Role.Editor);
        var address = await StoryTests.Begin(ada);
        await ada.Press("story", null, ("headline", "Weir"), ("body", StoryTests.Doc("One.")));
        await ada.Get(address);
        await Autosave(ada, address, "Weir", ["Thrown away."]);
        await ada.Get(address);
        await ada.SubmitHere(address, address + "?handler=Discard");
        Assert.DoesNotContain("Thrown away.", Body(await ada.Get(address)), StringComparison.Ordinal);
        Assert.Contains(await paper.Read(db => db.Revisions.Select(one => one.Body).ToListAsync(Stop)), body => body.Contains("Thrown away.", StringComparison.Ordinal));

        // They are no version of the story: what stands in it is kept as ever when it is changed next.
        Browser.Later(paper, TimeSpan.FromMinutes(11));
        await ada.Get(address);
        await ada.Press("story", null, ("body", StoryTests.Doc("Two.")));
        Browser.Later(paper, TimeSpan.FromMinutes(11));
        await ada.Get(address);
        await Autosave(ada, address, "Weir", ["Thrown away too."]);
        await ada.Get(address);
        await ada.SubmitHere(address, address + "?handler=Discard");
        await ada.Get(address);
        await ada.Press("story", null, ("body", StoryTests.Doc("Three.")));
        Assert.Contains(await paper.Read(db => db.Revisions.Select(one => one.Body).ToListAsync(Stop)), body => body.Contains("Two.", StringComparison.Ordinal));
    }

    private static Task<JsonElement> Autosave(Browser browser, string address, string headline, string[] paragraphs, Guid? version = null)
        => browser.Json(address + "/autosave", new
        {
            version = version ?? Guid.Parse(browser.Page.QuerySelector("form#story")!.GetAttribute("data-version")!),
            fields = new { headline, dek = "" },
            body = JsonSerializer.Deserialize<JsonElement>(StoryTests.Doc(paragraphs)),
        });

    private static string Headline(Browser browser) => ((IHtmlTextAreaElement)browser.Page.QuerySelector("textarea[name=headline]")!).Value;

    private static string Body(Browser browser) => ((IHtmlTextAreaElement)browser.Page.QuerySelector("textarea[name=body]")!).Value;
}
