using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Tests.Newsroom;

/// <summary>Several who work on one story: its versions, notes and tasks, and who may only read.</summary>
public sealed partial class StoryTests
{
    [Fact]
    public async Task Versions_are_listed_compared_by_words_and_restored()
    {
        await using var paper = await Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var address = await Begin(editor);
        await editor.Press("story", null, ("headline", "First"), ("body", Doc("One two three.")));
        Browser.Later(paper, TimeSpan.FromMinutes(11));
        await editor.Get(address);
        await editor.Press("story", null, ("headline", "Second"), ("body", Doc("One four three.")));
        await editor.Get(address + "/revisions");
        var first = editor.Page.QuerySelectorAll("table a[href*='from=']").First(one => one.TextContent == "First").GetAttribute("href")!;
        await editor.Get(first);
        Assert.Equal(("two", "four"), (editor.Page.QuerySelector(".difference del")!.TextContent, editor.Page.QuerySelector(".difference ins")!.TextContent));
        await editor.Fetch(address + "/revisions?handler=Restore", ("version", first.Split('=')[^1]));
        var story = await paper.Read(db => db.Stories.Include(one => one.Revisions).SingleAsync(Stop));
        Assert.Equal("First", story.Headline);
        Assert.Contains(story.Revisions, one => one.Headline == "Second");
    }

    [Fact]
    public async Task Notes_are_answered_and_resolved_and_tasks_are_given_and_done()
    {
        await using var paper = await Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor, "edda@example.org", "Edda Stone");
        using var reporter = await Browser.SignedIn(paper, Role.Reporter, "rosa@example.org", "Rosa Field");
        var address = await Begin(reporter);
        await editor.Get(address);
        await editor.SubmitHere(address, address + "?handler=Note", ("text", "Name the board."), ("passage", "the board said"));
        await reporter.Get(address);
        Assert.Contains("Name the board.", reporter.Text, StringComparison.Ordinal);
        await reporter.SubmitHere(address, address + "?handler=Answer", ("text", "The Harbour Board."));
        await reporter.Get(address);
        Assert.Contains("The Harbour Board.", reporter.Text, StringComparison.Ordinal);
        await reporter.SubmitHere(address, address + "?handler=Resolve");
        await reporter.Follow();
        Assert.Contains("resolved by Rosa Field", reporter.Text, StringComparison.Ordinal);

        var rosa = await paper.Read(db => db.Members.Where(one => one.Name == "Rosa Field").Select(one => one.Id).SingleAsync(Stop));
        var edda = await paper.Read(db => db.Members.Where(one => one.Name == "Edda Stone").Select(one => one.Id).SingleAsync(Stop));
        await editor.Get(address);
        await editor.SubmitHere(address, address + "?handler=Assign", ("member", rosa.ToString(CultureInfo.InvariantCulture)), ("what", "Call the board"), ("due", "2026-03-11T09:00"));
        await reporter.Get("/newsroom");
        Assert.Contains("Call the board", reporter.Text, StringComparison.Ordinal);
        await reporter.Get(address);
        await reporter.Fetch(address + "?handler=Assign", ("member", edda.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Status);
        await reporter.Get(address);
        await reporter.SubmitHere(address, address + "?handler=Finish");
        Assert.NotNull(await paper.Read(db => db.Assignments.Select(one => one.DoneAt).SingleAsync(Stop)));
    }

    [Fact]
    public async Task A_colleagues_story_is_read_and_not_written_in()
    {
        await using var paper = await Paper();
        using var reporter = await Browser.SignedIn(paper, Role.Reporter, "rosa@example.org", "Rosa Field");
        var address = await Begin(reporter);
        await reporter.Press("story", null, ("headline", "Hers"), ("body", Doc("Her words.")));
        using var other = await Browser.SignedIn(paper, Role.Reporter, "tom@example.org", "Tom Reed");
        await other.Get(address);
        Assert.Contains("Her words.", other.Text, StringComparison.Ordinal);
        Assert.Null(other.Page.QuerySelector("textarea[name=body]"));
        await other.Fetch(address, ("headline", "His"), ("body", Doc("His words.")), ("version", Guid.NewGuid().ToString()));
        await other.Fetch(address + "?handler=Approve");
        Assert.Equal(HttpStatusCode.Forbidden, other.Status);
        var story = await paper.Read(db => db.Stories.SingleAsync(Stop));
        Assert.Equal(("Hers", Status.Draft), (story.Headline, story.Status));
    }
}
