using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Newsroom.Replies;
using Standfirst.Staff;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Newsroom;

/// <summary>The Replies desk through its pages: judging, undoing, banning, closing.</summary>
public sealed class RepliesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_held_comment_says_why_in_words_is_approved_and_the_next_one_is_there()
    {
        await using var paper = await Begin();
        var story = await paper.Story();
        var (first, second) = (await Held(paper, story, "See http://a.example http://b.example http://c.example"), await Held(paper, story, "More at http://a.example http://b.example http://c.example", "Ben"));
        using var tom = await Browser.SignedIn(paper, Role.Moderator, "tom@example.org", "Tom Reed");
        await tom.Get("/newsroom/replies");
        Assert.Contains("The rule “Links”: It has 3 links; 2 are allowed.", tom.Text, StringComparison.Ordinal);
        Assert.Equal($"/newsroom/replies/{first}", tom.Page.QuerySelector("a.main")!.GetAttribute("href"));
        await tom.Get($"/newsroom/replies/{first}");
        Assert.Contains("It has 3 links; 2 are allowed.", tom.Page.QuerySelector("[aria-labelledby=why]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/newsroom/replies/rules#links", tom.Page.QuerySelector("[aria-labelledby=why] a")!.GetAttribute("href"));
        Assert.DoesNotContain("http://c.example", await Site(paper), StringComparison.Ordinal);

        await tom.SubmitHere($"/newsroom/replies/{first}", "?handler=Approve");

        Assert.Equal((HttpStatusCode.SeeOther, $"/newsroom/replies/{second}"), (tom.Status, tom.Led));
        await tom.Get(tom.Led!);
        Assert.Contains("Approved: the comment of Ann", tom.Page.QuerySelector(".undo")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("http://c.example", await Site(paper), StringComparison.Ordinal);
        Assert.Equal((1, 1), await Counts(paper, story));
        Assert.Contains(Acts.ApprovedComment, await Log(paper));
        await tom.SubmitHere(tom.Answer.RequestMessage!.RequestUri!.PathAndQuery, "?handler=Approve");
        Assert.Equal("/newsroom/replies", tom.Led);
        Assert.Contains("No comment waits", (await tom.Get(tom.Led!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_is_rejected_only_with_a_reason_which_is_kept_with_it()
    {
        await using var paper = await Begin();
        var story = await paper.Story();
        var id = await paper.Published(story, "You fool.");
        var answer = await paper.Published(story, "No, you.", id, "Ben");
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Submit($"/newsroom/replies/{id}?show=latest", "?handler=Reject", ("why", ""), ("own", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tom.Status);
        Assert.Contains("Say why", tom.Text, StringComparison.Ordinal);
        Assert.NotNull(tom.Page.QuerySelector("details.reject[open]"));
        Assert.Equal((2, 1), await Counts(paper, story));

        await tom.SubmitHere($"/newsroom/replies/{id}", "?handler=Reject", ("own", "Names a child."), ("show", "latest"));

        Assert.Equal("/newsroom/replies?show=latest", tom.Led);
        var comment = (await paper.Comments()).Single(one => one.Id == id);
        Assert.Equal((CommentState.Rejected, "Ada Quill", "Names a child."), (comment.State, comment.Verdicts[^1].By, comment.Verdicts[^1].Reason));
        // Its answer keeps its place and its count.
        Assert.Equal((1, 0), await Counts(paper, story));
        var page = await Site(paper);
        Assert.DoesNotContain("You fool.", page, StringComparison.Ordinal);
        Assert.Contains($"comment-{answer}", page, StringComparison.Ordinal);
        var entry = await paper.Read(db => db.AuditLog.SingleAsync(one => one.Act == Acts.RejectedComment));
        Assert.Equal(("comment", id, "Ann", "Names a child."), (entry.SubjectKind, entry.SubjectId, entry.SubjectLabel, entry.Details));
        Assert.Contains("Names a child.", (await tom.Get($"/newsroom/replies?show=rejected")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_is_not_on_the_list_is_none()
    {
        await using var paper = await Begin();
        var id = await paper.Published(await paper.Story(), "Well.");
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Submit($"/newsroom/replies/{id}", "?handler=Reject", ("why", "Because."), ("own", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tom.Status);
        await tom.SubmitHere($"/newsroom/replies/{id}", "?handler=Reject", ("why", ReplyWords.Reasons[0]), ("own", ""));
        Assert.Equal(ReplyWords.Reasons[0], (await paper.Comments())[0].Verdicts[^1].Reason);
    }

    [Fact]
    public async Task Acts_are_undone_one_after_the_other_each_back_to_what_was_before_it()
    {
        await using var paper = await Begin();
        var story = await paper.Story();
        var id = await paper.Published(story, "Buy now.");
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Submit($"/newsroom/replies/{id}", "?handler=Reject", ("own", "No."));
        await tom.Get($"/newsroom/replies/{id}");
        await tom.Fetch($"/newsroom/replies/{id}?handler=Spam");
        Assert.Equal((CommentState.Spam, (0, 0)), (await State(paper, id), await Counts(paper, story)));

        await tom.Submit($"/newsroom/replies/{id}", "?handler=Undo");
        Assert.Equal((CommentState.Rejected, $"/newsroom/replies/{id}"), (await State(paper, id), tom.Led));
        await tom.Submit($"/newsroom/replies/{id}", "?handler=Undo");

        Assert.Equal((CommentState.Published, (1, 1)), (await State(paper, id), await Counts(paper, story)));
        Assert.Contains("Buy now.", await Site(paper), StringComparison.Ordinal);
        Assert.Null((await tom.Get($"/newsroom/replies/{id}")).Page.QuerySelector(".undo"));
        Assert.Equal(2, (await Log(paper)).Count(act => act == Acts.UndidOnComment));
    }

    [Fact]
    public async Task What_somebody_judged_since_is_not_undone()
    {
        await using var paper = await Begin();
        var story = await paper.Story();
        var (one, two) = (await paper.Published(story, "One."), await paper.Published(story, "Two."));
        using var tom = await Browser.SignedIn(paper, Role.Moderator, "tom@example.org", "Tom Reed");
        using var eva = await Browser.SignedIn(paper, Role.Moderator, "eva@example.org", "Eva Lind");
        await tom.Get("/newsroom/replies?show=latest");
        await tom.Fetch("/newsroom/replies?handler=Spam", ("id", $"{one}"), ("id", $"{two}"));
        await eva.Submit($"/newsroom/replies/{one}", "?handler=Reject", ("own", "Mine."));
        await tom.Submit("/newsroom/replies", "?handler=Undo");
        Assert.Contains("1 comment was judged by somebody since", (await tom.Get(tom.Led!)).Text, StringComparison.Ordinal);
        Assert.Equal((CommentState.Rejected, CommentState.Published, (1, 1)), (await State(paper, one), await State(paper, two), await Counts(paper, story)));
    }

    [Fact]
    public async Task Nobody_undoes_what_another_did_nor_after_an_hour()
    {
        await using var paper = await Begin();
        var id = await paper.Published(await paper.Story(), "One.");
        using var tom = await Browser.SignedIn(paper, Role.Moderator, "tom@example.org", "Tom Reed");
        using var eva = await Browser.SignedIn(paper, Role.Moderator, "eva@example.org", "Eva Lind");
        await tom.Submit($"/newsroom/replies/{id}", "?handler=Reject", ("own", "No."));
        await eva.Get("/newsroom/replies");
        await eva.Fetch("/newsroom/replies?handler=Undo");
        Assert.Equal(CommentState.Rejected, await State(paper, id));
        Browser.Later(paper, RepliesPage.Undoable + TimeSpan.FromMinutes(1));
        await tom.Get("/newsroom/replies");
        await tom.Fetch("/newsroom/replies?handler=Undo");
        Assert.Equal(CommentState.Rejected, await State(paper, id));
    }

    [Fact]
    public async Task Many_are_judged_at_once_and_undone_at_once()
    {
        await using var paper = await Begin();
        var story = await paper.Story();
        for (var i = 0; i < 5; i++)
        {
            await Held(paper, story, $"Offer {i} http://a.example http://b.example http://c.example", $"Bot {i}");
        }

        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Get("/newsroom/replies?words=offer&tick=all");
        var ids = tom.Page.QuerySelectorAll("input[name=id][checked]").Select(one => ("id", one.GetAttribute("value")!)).ToArray();
        Assert.Equal(5, ids.Length);
        await tom.Fetch("/newsroom/replies?handler=Approve");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tom.Status);
        Assert.Contains("Tick the comments", tom.Text, StringComparison.Ordinal);
        await tom.Fetch("/newsroom/replies?handler=Approve", [.. ids, ("words", "offer")]);
        Assert.Equal("/newsroom/replies?words=offer", tom.Led);
        Assert.Equal((5, 5), await Counts(paper, story));
        Assert.Equal(5, (await Log(paper)).Count(act => act == Acts.ApprovedComment));
        await tom.Submit("/newsroom/replies", "?handler=Undo");
        Assert.Equal((0, 0), await Counts(paper, story));
        Assert.All(await paper.Comments(), comment => Assert.Equal(CommentState.Held, comment.State));
    }

    [Fact]
    public async Task Two_who_judge_the_same_comment_at_once_count_it_once()
    {
        await using var paper = await Begin();
        var story = await paper.Story();
        var ids = new List<long>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add(await Held(paper, story, $"Number {i} http://a.example http://b.example http://c.example"));
        }

        using var tom = await Browser.SignedIn(paper, Role.Moderator, "tom@example.org", "Tom Reed");
        using var eva = await Browser.SignedIn(paper, Role.Moderator, "eva@example.org", "Eva Lind");
        await Task.WhenAll(tom.Get("/newsroom/replies"), eva.Get("/newsroom/replies"));
        foreach (var id in ids)
        {
            await Task.WhenAll(tom.Fetch("/newsroom/replies?handler=Approve", ("id", $"{id}")), eva.Fetch("/newsroom/replies?handler=Approve", ("id", $"{id}")));
            Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (tom.Status, eva.Status));
        }

        Assert.Equal((8, 8), await Counts(paper, story));
    }

    [Fact]
    public async Task What_its_writer_said_before_and_what_was_done_with_it_stands_beside_the_comment()
    {
        await using var paper = await Begin();
        var story = await paper.Story();
        var before = await paper.Published(story, "Where the money went.");
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Submit($"/newsroom/replies/{before}", "?handler=Reject", ("own", "Names a child."));
        // By another name from the same address.
        var id = await paper.Published(story, "Again.", name: "Ann's other name");
        await tom.Get($"/newsroom/replies/{id}");
        var history = tom.Page.QuerySelector("[aria-labelledby=history]")!.TextContent;
        Assert.Contains("1 rejected", history, StringComparison.Ordinal);
        Assert.Contains("Where the money went.", history, StringComparison.Ordinal);
        Assert.Contains("Ada Quill: Names a child.", history, StringComparison.Ordinal);
        Assert.Contains("from the same address", history, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", "Ann", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Name", "Ben", HttpStatusCode.SeeOther)]
    [InlineData("Address", "Ben", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Network", "Ben", HttpStatusCode.UnprocessableEntity)]
    public async Task A_ban_stops_the_next_post_with_its_reason(string of, string name, HttpStatusCode status)
    {
        await using var paper = await Begin();
        var story = await paper.Story();
        var id = await paper.Published(story, "You fool.");
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Submit($"/newsroom/replies/{id}", "?handler=Ban", ("of", of), ("until", "week"), ("reason", "Threats."));
        Assert.Equal(HttpStatusCode.SeeOther, tom.Status);
        Assert.Equal(CommentState.Rejected, await State(paper, id));
        var answer = await paper.Reply(CommentReader.Fields(story, "Here again.", name));
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.UnprocessableEntity)
        {
            Assert.Contains("You cannot comment here before 17 March 2026: Threats.", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        Assert.Contains(Acts.Banned, await Log(paper));
        // Undone, ban and rejection alike.
        await tom.Submit("/newsroom/replies", "?handler=Undo");
        Assert.Equal(CommentState.Published, await State(paper, id));
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(story, "And again.", name))).StatusCode);
    }

    [Fact]
    public async Task A_ban_says_what_is_missing_and_keeps_what_was_typed()
    {
        await using var paper = await Begin();
        var id = await paper.Published(await paper.Story(), "You fool.");
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Submit($"/newsroom/replies/{id}", "?handler=Ban", ("of", "Shoe"), ("until", "week"), ("reason", "Threats."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tom.Status);
        Assert.Contains("Choose what of the writer", tom.Text, StringComparison.Ordinal);
        Assert.Equal("Threats.", tom.Page.QuerySelector("#field-reason")!.GetAttribute("value"));
        await tom.SubmitHere($"/newsroom/replies/{id}", "?handler=Ban", ("of", "Name"), ("until", "week"), ("reason", " "));
        Assert.Contains("Say why", tom.Text, StringComparison.Ordinal);
        await tom.SubmitHere($"/newsroom/replies/{id}", "?handler=Ban", ("of", "Name"), ("until", "eon"), ("reason", "Threats."));
        Assert.Contains("Choose until when", tom.Text, StringComparison.Ordinal);
        Assert.Empty(await paper.Read(db => db.Bans.ToListAsync(Stop)));
        Assert.Equal(CommentState.Published, await State(paper, id));
    }

    [Fact]
    public async Task A_story_is_closed_for_comments_from_one_of_them_and_opened_again()
    {
        await using var paper = await Begin();
        var story = await paper.Story();
        var id = await paper.Published(story, "You fool.");
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Submit($"/newsroom/replies/{id}?show=latest", "?handler=Close");
        Assert.Equal($"/newsroom/replies/{id}?show=latest", tom.Led);
        Assert.Equal(HttpStatusCode.Conflict, (await paper.Reply(CommentReader.Fields(story, "Another."))).StatusCode);
        Assert.Contains("Comments on this story are closed.", await Site(paper), StringComparison.Ordinal);
        await tom.Submit("/newsroom/replies", "?handler=Undo");
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(story, "Another."))).StatusCode);
        await tom.Submit($"/newsroom/replies/{id}", "?handler=Close");
        await tom.Submit($"/newsroom/replies/{id}", "?handler=Open");
        Assert.Equal([Acts.ClosedComments, Acts.UndidOnComment, Acts.ClosedComments, Acts.OpenedComments], (await Log(paper)).Where(act => act is Acts.ClosedComments or Acts.OpenedComments or Acts.UndidOnComment));
    }

    [Fact]
    public async Task The_list_goes_on_behind_its_fifty_and_knows_story_words_and_rule()
    {
        await using var paper = await Begin();
        var (story, other) = (await paper.Story(), await paper.Story("/news/other"));
        for (var i = 0; i < RepliesModel.PageSize + 2; i++)
        {
            await Held(paper, story, $"Number {i} http://a.example http://b.example http://c.example");
        }

        await Held(paper, other, "Elsewhere http://a.example http://b.example http://c.example");
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Get("/newsroom/replies");
        Assert.Equal(RepliesModel.PageSize, tom.Page.QuerySelectorAll("[data-item]").Length);
        await tom.Get(tom.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(3, tom.Page.QuerySelectorAll("[data-item]").Length);
        Assert.Null(tom.Page.QuerySelector("a[rel=next]"));
        await tom.Get($"/newsroom/replies?story={other}");
        Assert.Single(tom.Page.QuerySelectorAll("[data-item]"));
        await tom.Get("/newsroom/replies?words=NUMBER%2051");
        Assert.Single(tom.Page.QuerySelectorAll("[data-item]"));
        await tom.Get("/newsroom/replies?step=first");
        Assert.Empty(tom.Page.QuerySelectorAll("[data-item]"));
        await tom.Get($"/newsroom/replies?step=links&story={other}");
        Assert.Single(tom.Page.QuerySelectorAll("[data-item]"));
    }

    private static Task<TestPaper> Begin() => CommentReader.Begin();

    /// <summary>One that a step holds; its id.</summary>
    private static async Task<long> Held(TestPaper paper, long story, string body, string name = "Ann")
    {
        var answer = await paper.Reply(CommentReader.Fields(story, body, name));
        Assert.EndsWith("?comment=held#comments", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        return await paper.Read(db => db.Comments.MaxAsync(comment => comment.Id, Stop));
    }

    private static Task<string> Site(TestPaper paper) => paper.Http.GetStringAsync(CommentReader.Path, Stop);

    private static Task<CommentState> State(TestPaper paper, long id) => paper.Read(db => db.Comments.Where(comment => comment.Id == id).Select(comment => comment.State).SingleAsync(Stop));

    private static async Task<(int, int)> Counts(TestPaper paper, long story)
    {
        var counts = await paper.Counts(story);
        return (counts.Comments, counts.Threads);
    }

    private static Task<List<string>> Log(TestPaper paper) => paper.Read(db => db.AuditLog.Where(entry => entry.Act != Acts.CameIn).OrderBy(entry => entry.Id).Select(entry => entry.Act).ToListAsync(Stop));
}
