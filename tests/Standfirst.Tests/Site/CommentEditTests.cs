using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Site;
using Standfirst.Staff;
using Standfirst.Tests.Newsroom;

namespace Standfirst.Tests.Site;

/// <summary>For some minutes a reader changes an own comment or takes it back, known by the cookie that posting set.</summary>
public sealed class CommentEditTests
{
    private const string Links = "http://a.example http://b.example http://c.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_cookie_of_a_post_is_all_that_a_reader_ever_gets_and_goes_to_no_page()
    {
        await using var paper = await CommentReader.Begin();
        var answer = await paper.Reply(CommentReader.Fields(await paper.Story(), "Well said."));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith($"{OwnComments.Cookie}=", cookie, StringComparison.Ordinal);
        Assert.EndsWith("; max-age=300; path=/comments; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        var id = (await paper.Comments()).Single().Id;
        foreach (var address in (string[])[CommentReader.Path, "/", $"/comments/{id}/edit", $"/comments/{id}/report"])
        {
            Assert.False((await paper.Http.GetAsync(address, Stop)).Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task A_comment_is_changed_within_the_minutes_and_readers_see_it_at_once()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var (id, cookie) = await Post(paper, story, "Well sed.");
        Assert.Contains($"href=\"/comments/{id}/edit\"", await Page(paper), StringComparison.Ordinal);
        var form = await Get(paper, $"/comments/{id}/edit", cookie);
        Assert.Equal((HttpStatusCode.OK, "no-store"), (form.StatusCode, form.Headers.CacheControl!.ToString()));
        Assert.Contains("Well sed.</textarea>", await form.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        var answer = await Edit(paper, id, cookie, "Well said.");

        Assert.Equal((HttpStatusCode.SeeOther, $"{CommentReader.Path}#comment-{id}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var page = await Page(paper);
        Assert.Contains("Well said.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Well sed.", page, StringComparison.Ordinal);
        var comment = (await paper.Comments()).Single();
        Assert.Equal((CommentState.Published, Verdict.ByWriter, "Well sed."), (comment.State, comment.Verdicts[^1].By, comment.Verdicts[^1].Before));
        Assert.Equal((1, 1), await Counts(paper, story));
        // The same words once more are led to it, not doubled.
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(story, "Well said."))).StatusCode);
        Assert.Single(await paper.Comments());
    }

    [Fact]
    public async Task After_the_minutes_it_says_politely_that_they_are_over()
    {
        await using var paper = await CommentReader.Begin();
        var (id, cookie) = await Post(paper, await paper.Story(), "Well sed.");
        paper.Clock.Advance(OwnComments.Minutes - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await Get(paper, $"/comments/{id}/edit", cookie)).StatusCode);
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var answer in (HttpResponseMessage[])[await Get(paper, $"/comments/{id}/edit", cookie), await Edit(paper, id, cookie, "Well said."), await Edit(paper, id, cookie, "", "take-back")])
        {
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("not yours to change, or the minutes for it are over", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        Assert.Equal("Well sed.", (await paper.Comments()).Single().Text);
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("/edit\"", await Page(paper), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_cookie_that_of_another_comment_and_none_at_all_are_refused()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var (id, cookie) = await Post(paper, story, "One.");
        var (_, other) = await Post(paper, story, "Two.", "Ben");
        foreach (var wrong in (string?[])[null, other, cookie[..^4] + "AAAA", $"{OwnComments.Cookie}={id}-{paper.Clock.GetUtcNow().AddMinutes(5).UtcTicks}"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Edit(paper, id, wrong, "Mine now.")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await Edit(paper, id, wrong, "", "take-back")).StatusCode);
            var page = await (await Get(paper, $"/comments/{id}/edit", wrong)).Content.ReadAsStringAsync(Stop);
            Assert.DoesNotContain("<textarea id=\"edit-body\"", page, StringComparison.Ordinal);
        }

        Assert.Equal(["One.", "Two."], (await paper.Comments()).Select(comment => comment.Text));
    }

    [Fact]
    public async Task Who_sends_the_same_again_does_not_get_the_right_to_change_it()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        await Post(paper, story, "One.");
        var again = await paper.Reply(CommentReader.Fields(story, "One."));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.False(again.Headers.Contains("Set-Cookie"));
        await paper.Reply(CommentReader.Fields(story, Links));
        Assert.False((await paper.Reply(CommentReader.Fields(story, Links))).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_change_from_a_foreign_page_is_refused()
    {
        await using var paper = await CommentReader.Begin();
        var (id, cookie) = await Post(paper, await paper.Story(), "One.");
        Assert.Equal(HttpStatusCode.Forbidden, (await Edit(paper, id, cookie, "", "take-back", request => request.Headers.Add("Sec-Fetch-Site", "cross-site"))).StatusCode);
        Assert.Equal("One.", (await paper.Comments()).Single().Text);
    }

    [Fact]
    public async Task New_words_go_through_moderation_again_and_may_be_held()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var (id, cookie) = await Post(paper, story, "Nice.");
        var answer = await Edit(paper, id, cookie, Links);
        Assert.Equal($"{CommentReader.Path}?comment=held#comments", answer.Headers.Location!.ToString());
        Assert.DoesNotContain("c.example", await Page(paper), StringComparison.Ordinal);
        Assert.Equal((0, 0), await Counts(paper, story));
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Get($"/newsroom/replies/{id}");
        Assert.Contains("Its writer changed it. It has 3 links", tom.Text, StringComparison.Ordinal);
        Assert.Contains("Nice.", tom.Page.QuerySelector("[aria-labelledby=why] details")!.TextContent, StringComparison.Ordinal);
        // And back again.
        Assert.Equal($"{CommentReader.Path}#comment-{id}", (await Edit(paper, id, cookie, "Nice again.")).Headers.Location!.ToString());
        Assert.Equal((1, 1), await Counts(paper, story));
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "Please enter your comment")]
    [InlineData("You slimeball.", HttpStatusCode.UnprocessableEntity, "A comment with “slimeball” in it is not published here.")]
    [InlineData("Two.", HttpStatusCode.UnprocessableEntity, "This comment is here already.")]
    [InlineData("long", HttpStatusCode.RequestEntityTooLarge, "A comment has room for 20,000 characters")]
    public async Task New_words_that_are_not_taken_stay_in_the_form_and_the_old_ones_stand(string words, HttpStatusCode status, string said)
    {
        await using var paper = await CommentReader.Begin();
        await paper.Change(db => db.Papers.Single().Comments.RefusedWords = ["slimeball"]);
        var story = await paper.Story();
        await Post(paper, story, "Two.");
        var (id, cookie) = await Post(paper, story, "One.");
        words = words == "long" ? new string('x', 20_001) : words;
        var answer = await Edit(paper, id, cookie, words);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains($"{words}</textarea>", text, StringComparison.Ordinal);
        Assert.Contains("One.", await Page(paper), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_it_is_gone_with_its_words_and_its_answer_keeps_its_place()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var (id, cookie) = await Post(paper, story, "I regret this.");
        await paper.Published(story, "Why?", id, "Ben");
        var answer = await Edit(paper, id, cookie, "", "take-back");
        Assert.Equal((HttpStatusCode.SeeOther, $"{CommentReader.Path}#comments"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var page = await Page(paper);
        Assert.DoesNotContain("I regret this.", page, StringComparison.Ordinal);
        Assert.Contains("Why?", page, StringComparison.Ordinal);
        Assert.Contains("This comment was removed.", page, StringComparison.Ordinal);
        var comment = (await paper.Comments())[0];
        Assert.Equal((CommentState.TakenBack, "", null), (comment.State, comment.Text, comment.Email));
        Assert.Equal((1, 0), await Counts(paper, story));
        // No moderator brings it back, and its writer may say it again.
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Submit($"/newsroom/replies/{id}", "?handler=Approve");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tom.Status);
        Assert.Contains("its writer took it back", tom.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(story, "I regret this."))).StatusCode);
        Assert.Equal((2, 1), await Counts(paper, story));
    }

    [Fact]
    public async Task What_was_reported_before_it_was_taken_back_is_still_seen_by_the_moderator_alone()
    {
        await using var paper = await CommentReader.Begin();
        var (id, cookie) = await Post(paper, await paper.Story(), "I will find you.");
        using var report = new FormUrlEncodedContent([new("reason", "attack")]);
        await paper.Http.PostAsync($"/comments/{id}/report", report, Stop);
        await Edit(paper, id, cookie, "", "take-back");
        Assert.DoesNotContain("I will find you.", await Page(paper), StringComparison.Ordinal);
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Get($"/newsroom/replies/{id}?show=reported");
        Assert.Contains("I will find you.", tom.Text, StringComparison.Ordinal);
        await tom.SubmitHere($"/newsroom/replies/{id}", "?handler=Approve");
        Assert.Equal(CommentState.TakenBack, (await paper.Comments()).Single().State);
        Assert.Contains("No reader has reported", (await tom.Get("/newsroom/replies?show=reported")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_has_dealt_with_is_not_changed_any_more()
    {
        await using var paper = await CommentReader.Begin();
        var (id, cookie) = await Post(paper, await paper.Story(), "You fool.");
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Submit($"/newsroom/replies/{id}", "?handler=Reject", ("own", "No."));
        var answer = await Edit(paper, id, cookie, "You dear.");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("An editor has dealt with this comment", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Edit(paper, id, cookie, "", "take-back")).StatusCode);
        Assert.Equal(("You fool.", CommentState.Rejected), ((await paper.Comments()).Single().Text, (await paper.Comments()).Single().State));
    }

    [Fact]
    public async Task The_writer_of_a_held_comment_finds_the_way_to_it()
    {
        await using var paper = await CommentReader.Begin();
        var answer = await paper.Reply(CommentReader.Fields(await paper.Story(), Links));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Assert.Contains("href=\"/comments/edit\"", await paper.Http.GetStringAsync(answer.Headers.Location, Stop), StringComparison.Ordinal);
        var id = (await paper.Comments()).Single().Id;
        Assert.Equal($"/comments/{id}/edit", (await Get(paper, "/comments/edit", cookie)).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await Get(paper, "/comments/edit", null)).StatusCode);
        Assert.Equal($"{CommentReader.Path}#comment-{id}", (await Edit(paper, id, cookie, "No links.")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_a_robot_posted_stays_a_robots_however_it_is_changed()
    {
        await using var paper = await CommentReader.Begin();
        var fields = CommentReader.Fields(await paper.Story(), "Buy.");
        fields["website"] = "http://a.example";
        var answer = await paper.Reply(fields);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var id = (await paper.Comments()).Single().Id;
        Assert.Equal($"{CommentReader.Path}?comment=held#comments", (await Edit(paper, id, cookie, "Nice story.")).Headers.Location!.ToString());
        Assert.Equal(CommentState.Spam, (await paper.Comments()).Single().State);
    }

    [Fact]
    public async Task Two_comments_posted_one_after_the_other_can_both_be_changed()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var (one, first) = await Post(paper, story, "One.");
        var answer = await paper.Reply(CommentReader.Fields(story, "Two."), request => request.Headers.Add("Cookie", first));
        var both = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var two = (await paper.Comments())[1].Id;
        Assert.Equal(HttpStatusCode.SeeOther, (await Edit(paper, one, both, "One, changed.")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Edit(paper, two, both, "Two, changed.")).StatusCode);
    }

    private static async Task<(long Id, string Cookie)> Post(TestPaper paper, long story, string body, string name = "Ann")
    {
        var answer = await paper.Reply(CommentReader.Fields(story, body, name));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return (await paper.Read(db => db.Comments.MaxAsync(comment => comment.Id, Stop)), answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private static async Task<HttpResponseMessage> Get(TestPaper paper, string address, string? cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await paper.Http.SendAsync(request, Stop);
    }

    private static async Task<HttpResponseMessage> Edit(TestPaper paper, long id, string? cookie, string body, string act = "save", Action<HttpRequestMessage>? with = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/comments/{id}/edit") { Content = new FormUrlEncodedContent([new("body", body), new("act", act)]) };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        with?.Invoke(request);
        return await paper.Http.SendAsync(request, Stop);
    }

    private static Task<string> Page(TestPaper paper) => paper.Http.GetStringAsync(CommentReader.Path, Stop);

    private static async Task<(int, int)> Counts(TestPaper paper, long story)
    {
        var counts = await paper.Counts(story);
        return (counts.Comments, counts.Threads);
    }
}
