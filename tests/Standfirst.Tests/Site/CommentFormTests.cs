using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Publication;

namespace Standfirst.Tests.Site;

public sealed class CommentFormTests
{
    [Fact]
    public async Task A_reply_is_kept_and_its_writer_is_led_to_it()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var answer = await paper.Reply(CommentReader.Fields(story, "Well said.\r\n\r\nAnd *done*.", " Ann  Lee "));
        var comment = Assert.Single(await paper.Comments());
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"{CommentReader.Path}#comment-{comment.Id}", answer.Headers.Location!.ToString());
        Assert.Equal(("Ann Lee", "Well said.\n\nAnd *done*.", CommentState.Published, TestPaper.Start), (comment.Name, comment.Text, comment.State, comment.PostedAt));
        Assert.Equal("steps", Assert.Single(comment.Verdicts).By);
        var counts = await paper.Counts(story);
        Assert.Equal((1, 1), (counts.Comments, counts.Threads));
    }

    [Fact]
    public async Task An_answer_to_an_answer_belongs_to_the_same_thread()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var head = await paper.Published(story, "One");
        var answer = await paper.Published(story, "Two", head);
        var third = await paper.Published(story, "Three", answer);
        var comments = await paper.Comments();
        Assert.Equal([null, head, head], comments.Select(comment => comment.ThreadId));
        Assert.Equal([null, head, answer], comments.Select(comment => comment.ParentId));
        Assert.Equal(third, comments[2].Id);
        var counts = await paper.Counts(story);
        Assert.Equal((3, 1), (counts.Comments, counts.Threads));
    }

    [Fact]
    public async Task A_form_in_parts_serves_as_well()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in CommentReader.Fields(story, "قرأت الخبر كاملًا", "مها"))
        {
            form.Add(new StringContent(value, Encoding.UTF8), name);
        }

        var answer = await paper.Http.PostAsync("/comments", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("قرأت الخبر كاملًا", Assert.Single(await paper.Comments()).Text);
    }

    [Theory]
    [InlineData("body", "  \r\n ", "Please enter your comment")]
    [InlineData("name", "\u200B", "Please enter your name")]
    [InlineData("email", "nobody", "This is not an e-mail address. The field may stay empty.")]
    [InlineData("parent", "4711", "The comment that you answer is not here any more. You can post yours as a new one.")]
    [InlineData("parent", "abc", "The comment that you answer is not here any more. You can post yours as a new one.")]
    public async Task A_form_that_is_not_right_comes_back_with_its_words_and_nothing_is_kept(string field, string value, string message)
    {
        await using var paper = await CommentReader.Begin();
        var fields = CommentReader.Fields(await paper.Story(), "These <words> stay");
        fields[field] = value;
        var answer = await paper.Reply(fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains(fields["body"], page, StringComparison.Ordinal);
        Assert.Empty(await paper.Comments());
    }

    [Fact]
    public async Task All_that_is_missing_is_said_at_once()
    {
        await using var paper = await CommentReader.Begin();
        var answer = await paper.Reply(CommentReader.Fields(await paper.Story(), "", ""));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Please enter your comment", page, StringComparison.Ordinal);
        Assert.Contains("Please enter your name", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_that_comes_back_is_the_story_with_the_form_as_it_was_sent()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var head = await paper.Published(story, "Head", name: "Bea");
        var fields = CommentReader.Fields(story, "</textarea><script>x</script>", "", head);
        fields["email"] = "\"ann@example.org";
        var answer = await paper.Reply(fields);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("The bridge opens", page.QuerySelector("h1")!.TextContent);
        var form = page.QuerySelector($"#comment-{head} form")!;
        Assert.Equal("Please enter your name", form.QuerySelector("#reply-name-error")!.TextContent);
        Assert.Null(form.QuerySelector("#reply-body-error"));
        Assert.Equal(fields["body"], form.QuerySelector("textarea")!.TextContent);
        Assert.Equal(fields["email"], form.QuerySelector("[name=email]")!.GetAttribute("value"));
        Assert.Equal($"{head}", form.QuerySelector("[name=parent]")!.GetAttribute("value"));
        Assert.Equal("", form.QuerySelector("[name=website]")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_form_taken_from_the_page_posts_and_the_held_are_told_so()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { CommentsHold = Hold.All });
        await paper.Story();
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var page = parser.ParseDocument(await paper.Http.GetStringAsync(CommentReader.Path, TestContext.Current.CancellationToken));
        var form = page.QuerySelector("form.reply")!;
        var fields = form.QuerySelectorAll("input[name]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        (fields["name"], fields["body"]) = ("Ann", "Well said.");
        Assert.Equal("/comments", form.GetAttribute("action"));
        var answer = await paper.Reply(fields);
        var held = parser.ParseDocument(await paper.Http.GetStringAsync(answer.Headers.Location, TestContext.Current.CancellationToken));
        Assert.Contains("waits for an editor", held.QuerySelector("#comments .held")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(held.QuerySelectorAll(".comment"));
    }

    [Fact]
    public async Task An_answer_to_a_comment_of_another_story_is_refused()
    {
        await using var paper = await CommentReader.Begin();
        var other = await paper.Published(await paper.Story("/other"), "There");
        var answer = await paper.Reply(CommentReader.Fields(await paper.Story(), "Here", parent: other));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_comment_has_room_for_twenty_thousand_characters_in_any_script()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(story, new string('字', 20_000)))).StatusCode);
        var answer = await paper.Reply(CommentReader.Fields(story, new string('x', 20_001)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("20,000", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await paper.Reply(CommentReader.Fields(story, new string('x', 400_000)))).StatusCode);
        Assert.Single(await paper.Comments());
    }

    [Fact]
    public async Task Line_ends_of_a_form_count_as_the_browser_counts_them()
    {
        await using var paper = await CommentReader.Begin();
        var body = string.Concat(Enumerable.Repeat("abc\r\n", 4_999)) + "abcd";
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(await paper.Story(), body))).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", true)]
    [InlineData("Sec-Fetch-Site", "same-site", true)]
    [InlineData("Sec-Fetch-Site", "same-origin", false)]
    [InlineData("Sec-Fetch-Site", "none", false)]
    [InlineData("Origin", "https://evil.example", true)]
    [InlineData("Origin", "null", true)]
    [InlineData("Origin", "http://OWN", false)]
    [InlineData("Origin", "https://paper.example", false)]
    [InlineData("Origin", "https://paper.example.evil.example", true)]
    [InlineData("Origin", "http://OWN.evil.example", true)]
    public async Task A_form_of_another_site_is_refused(string header, string value, bool isForeign)
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PublicUrl = "https://paper.example" });
        var own = paper.Http.BaseAddress!.Authority;
        var answer = await paper.Reply(
            CommentReader.Fields(await paper.Story()), request => request.Headers.Add(header, value.Replace("OWN", own, StringComparison.Ordinal)));
        Assert.Equal(isForeign ? HttpStatusCode.Forbidden : HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(isForeign ? 0 : 1, (await paper.Comments()).Count);
    }

    [Fact]
    public async Task What_the_browser_says_of_the_request_stands_above_an_origin_without_a_name()
    {
        await using var paper = await CommentReader.Begin();
        var answer = await paper.Reply(CommentReader.Fields(await paper.Story()), request =>
        {
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            request.Headers.Add("Origin", "null");
        });
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task A_story_that_readers_cannot_see_takes_no_replies()
    {
        await using var paper = await CommentReader.Begin();
        var killed = await paper.Story("/killed", story => story.Withdraw("Wrong.", isPublic: true, "Ed", TestPaper.Start));
        var embargoed = await paper.Story("/embargoed", story => story.EmbargoUntil = TestPaper.Start.AddHours(1));
        foreach (var id in new[] { killed, embargoed, 4711 })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await paper.Reply(CommentReader.Fields(id))).StatusCode);
        }

        paper.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(embargoed))).StatusCode);
    }

    [Fact]
    public async Task Where_comments_are_closed_the_answer_is_409_and_says_why()
    {
        await using var paper = await CommentReader.Begin();
        var closed = await paper.Story("/closed", story => story.CommentsClosed = true);
        var open = await paper.Story();
        await Expect(closed, "Comments on this story are closed.");
        await paper.Change(db => db.Papers.Single().Comments.CloseAfterDays = 7);
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(open))).StatusCode);
        paper.Clock.Advance(TimeSpan.FromDays(7));
        await Expect(open, "Comments on this story closed 7 days after it was published.");
        await paper.Change(db => db.Papers.Single().Comments.Open = false);
        await Expect(open, "Comments are closed.");

        async Task Expect(long story, string reason)
        {
            var answer = await paper.Reply(CommentReader.Fields(story, "Too late"));
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            Assert.Contains(reason, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_seventh_comment_of_a_minute_has_to_wait()
    {
        await using var paper = await TestPaper.Begin();
        var story = await paper.Story();
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(story, $"Number {i}"))).StatusCode);
            paper.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        var answer = await paper.Reply(CommentReader.Fields(story, "One more"));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter!.Delta);
        Assert.Contains("One more", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(story, "Number 5"))).StatusCode);
        paper.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(story, "One more"))).StatusCode);
    }

    [Fact]
    public async Task The_operators_limit_stands_above_the_editors()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { CommentsPerMinute = 1, CommentsHold = Hold.All });
        var story = await paper.Story();
        var held = await paper.Reply(CommentReader.Fields(story, "a"));
        Assert.Equal($"{CommentReader.Path}?comment=held#comments", held.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.TooManyRequests, (await paper.Reply(CommentReader.Fields(story, "b"))).StatusCode);
        Assert.Equal(0, (await paper.Counts(story)).Comments);
    }

    [Fact]
    public async Task A_filled_trap_is_answered_as_held_and_kept_as_spam()
    {
        await using var paper = await CommentReader.Begin();
        var fields = CommentReader.Fields(await paper.Story());
        fields["website"] = "http://pills.example/";
        var answer = await paper.Reply(fields);
        Assert.Equal($"{CommentReader.Path}?comment=held#comments", answer.Headers.Location!.ToString());
        var comment = Assert.Single(await paper.Comments());
        Assert.Equal((CommentState.Spam, "step:trap"), (comment.State, Assert.Single(comment.Verdicts).By));
    }

    [Fact]
    public async Task A_first_comment_waits_and_a_known_writers_next_does_not()
    {
        await using var paper = await CommentReader.Begin();
        await paper.Change(db => db.Papers.Single().Comments.Hold = Hold.First);
        var story = await paper.Story();
        Assert.EndsWith("?comment=held#comments", (await paper.Reply(CommentReader.Fields(story, "First"))).Headers.Location!.ToString(), StringComparison.Ordinal);
        await paper.Change(db => db.Comments.Single().Decide(new Verdict(CommentState.Published, "Ed", "Fine.", TestPaper.Start)));
        await paper.Published(story, "Second");
        Assert.EndsWith("?comment=held#comments", (await paper.Reply(CommentReader.Fields(story, "Third", "Someone else"))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["step:first", "steps", "step:first"], (await paper.Comments()).Select(comment => comment.Verdicts[0].By));
    }

    [Fact]
    public async Task Who_is_banned_is_told_why_until_the_ban_ends()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        await paper.Published(story, "Before");
        var address = (await paper.Comments())[0].AddressHash!;
        await paper.Change(db => db.Bans.Add(new Ban(BanOf.Address, address, "Ed", "Threats.", TestPaper.Start, TestPaper.Start.AddDays(1))));
        var answer = await paper.Reply(CommentReader.Fields(story, "After"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("You cannot comment here before 11 March 2026: Threats.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        paper.Clock.Advance(TimeSpan.FromDays(2));
        await paper.Published(story, "Much later");
    }

    [Fact]
    public async Task A_refused_comment_sent_again_is_refused_again_and_kept_once()
    {
        await using var paper = await CommentReader.Begin();
        await paper.Change(db => db.Papers.Single().Comments.RefusedWords = ["scoundrel"]);
        var fields = CommentReader.Fields(await paper.Story(), "You Scoundrel!");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paper.Reply(fields)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paper.Reply(fields)).StatusCode);
        Assert.Equal(CommentState.Rejected, Assert.Single(await paper.Comments()).State);
    }

    [Fact]
    public async Task A_form_of_another_kind_or_a_broken_one_is_an_error_of_its_sender()
    {
        await using var paper = await CommentReader.Begin();
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await paper.Http.PostAsync("/comments", json, TestContext.Current.CancellationToken)).StatusCode);
        using var broken = new ByteArrayContent("nonsense"u8.ToArray());
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(HttpStatusCode.BadRequest, (await paper.Http.PostAsync("/comments", broken, TestContext.Current.CancellationToken)).StatusCode);
        using var many = new FormUrlEncodedContent(Enumerable.Range(0, 1000).Select(i => KeyValuePair.Create($"f{i}", "x")));
        Assert.Equal(HttpStatusCode.BadRequest, (await paper.Http.PostAsync("/comments", many, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_address_is_kept_only_as_a_hash_that_needs_the_key()
    {
        await using var paper = await CommentReader.Begin();
        await paper.Published(await paper.Story(), "Here");
        var hash = (await paper.Comments())[0].AddressHash!;
        Assert.Matches("^[0-9a-f]{32}$", hash);
        var key = new FileInfo(System.IO.Path.Combine(paper.Settings.DataFolder, "keys", "address.key"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, key.UnixFileMode);
        Assert.Equal(AddressKey.In(paper.Settings.DataFolder).Hash(IPAddress.Loopback), hash);
    }
}
