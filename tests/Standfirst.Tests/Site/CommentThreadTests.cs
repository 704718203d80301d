using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Standfirst.Comments;
using Standfirst.Publication;
using Standfirst.Site;
using Standfirst.Stories;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Tests.Site;

public sealed class CommentThreadTests
{
    [Fact]
    public async Task Threads_stand_newest_first_and_their_answers_in_reading_order()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var first = await paper.Published(story, "First");
        await paper.Published(story, "Second");
        var answer = await paper.Published(story, "Answer", first, "Bea");
        await paper.Published(story, "Later answer", first);
        await paper.Published(story, "Answer to the answer", answer);
        var shown = (await paper.Thread(story))!;
        Assert.Equal(5, shown.Count);
        Assert.Equal(
            ["0 Second", "0 First", "1 Answer", "2 Answer to the answer", "1 Later answer"],
            shown.Items.Select(item => $"{item.Depth} {item.Text.Value.Replace("<p dir=\"auto\">", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal)}"));
        Assert.Equal(new LinkView("Bea", $"{CommentReader.Path}#comment-{answer}"), shown.Items[3].InReplyTo);
        Assert.Null(shown.Items[1].InReplyTo);
        Assert.Equal($"{CommentReader.Path}?reply={answer}#reply", shown.Items[2].ReplyUrl);
        Assert.Null(shown.Paging);
    }

    [Fact]
    public async Task What_is_held_is_not_shown_and_what_was_removed_keeps_its_place_while_it_is_answered()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var head = await paper.Published(story, "Head");
        var answer = await paper.Published(story, "Answer", head);
        await paper.Published(story, "Below", answer);
        await paper.Published(story, "Alone");
        await paper.Change(db =>
        {
            foreach (var comment in db.Comments.Where(comment => comment.Text != "Below"))
            {
                comment.Decide(new Verdict(CommentState.Rejected, "Ed", "Libel.", TestPaper.Start));
            }
        });
        var shown = (await paper.Thread(story))!;
        Assert.Equal(["True  0", "True  1", "False Ann 2"], shown.Items.Select(item => $"{item.IsRemoved} {item.Name} {item.Depth}"));
        Assert.All(shown.Items.Take(2), item => Assert.True(item.Text.IsEmpty && item.ReplyUrl is null));
    }

    [Fact]
    public async Task Every_comment_of_a_long_thread_stands_on_exactly_one_page_and_its_answer_says_which()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        await Fill(paper, story, threads: 55, answersOf: number => number == 30 ? 250 : number % 7);
        var seen = new List<long>();
        var pages = 0;
        for (var page = 1; page == 1 || pages == page - 1; page++)
        {
            var shown = (await paper.Thread(story, asked => asked with { Page = page }))!;
            Assert.True(shown.Items.Count <= 101);
            seen.AddRange(shown.Items.Select(item => item.Id));
            pages = shown.Paging!.Next is null ? pages : page;
        }

        var comments = await paper.Comments();
        Assert.Equal(comments.Count, seen.Count);
        Assert.Equal(comments.Select(comment => comment.Id), seen.Order());

        foreach (var comment in comments.Where(comment => comment.Id % 29 == 0))
        {
            var page = await paper.Read(db => CommentsOutline.PageOf(db, story, comment.ThreadId ?? comment.Id, comment.Id, TestContext.Current.CancellationToken));
            Assert.Contains((await paper.Thread(story, asked => asked with { Page = page }))!.Items, item => item.Id == comment.Id);
        }

        var old = comments.First(comment => comment.ThreadId is null);
        var posted = await paper.Reply(CommentReader.Fields(story, "An answer far below", parent: old.Id));
        var number = int.Parse(posted.Headers.Location!.ToString().Split("?comments=")[1].Split('#')[0], CultureInfo.InvariantCulture);
        Assert.Contains((await paper.Thread(story, asked => asked with { Page = number }))!.Items, item => item.Text.Value.Contains("far below", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_form_answers_the_comment_that_was_asked_for()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var head = await paper.Published(story, "Head", name: "Bea");
        var form = (await paper.Thread(story, asked => asked.From(new QueryCollection(new Dictionary<string, StringValues> { ["reply"] = $"{head}" }))))!.Form!;
        Assert.Equal((head, "Bea", $"{CommentReader.Path}#comments"), (form.Parent, form.ParentName, form.CancelUrl));
        Assert.Null((await paper.Thread(story, asked => asked with { Reply = 4711 }))!.Form!.Parent);
    }

    [Fact]
    public async Task What_was_wrong_stands_beside_the_fields_in_the_language_of_the_page()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var form = new CommentFormState
        {
            Status = 422,
            Body = "",
            Name = "مها",
            Objections = Moderation.Judge(Reply.From(story, null, "مها", "x", "", "", ""), new Standing
            {
                Now = TestPaper.Start,
                Rules = new CommentRules(),
                Hold = Hold.None,
                HeldWords = new WordList([]),
                RefusedWords = new WordList([]),
            }),
        };
        var english = (await paper.Thread(story, asked => asked with { Form = form }))!.Form!;
        Assert.Equal(("Please enter your comment", null, "مها"), (english.BodyError, english.NameError, english.Name));
        Assert.StartsWith("This is not an e-mail", english.EmailError, StringComparison.Ordinal);
        var arabic = (await paper.Thread(story, asked => asked with { Form = form, Words = Words.For("ar") }))!.Form!;
        Assert.Equal("يرجى كتابة تعليقك", arabic.BodyError);
    }

    [Fact]
    public async Task A_closed_story_shows_its_thread_without_a_form_and_nothing_where_there_is_none()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var rules = new CommentRules { Open = false };
        Assert.Null(await paper.Thread(story, asked => asked with { Rules = rules }));
        await paper.Published(story, "Early");
        var shown = (await paper.Thread(story, asked => asked with { Rules = rules }))!;
        Assert.Equal((null, "Comments are closed.", null), (shown.Form, shown.ClosedReason, shown.Items[0].ReplyUrl));
        var late = (await paper.Thread(story, asked => asked with { Rules = rules, Form = new CommentFormState { Status = 409, Body = "My words" } }))!;
        Assert.Equal("My words", late.Form!.Body);
    }

    private static async Task Fill(TestPaper paper, long story, int threads, Func<int, int> answersOf)
    {
        await using var db = paper.Open();
        await using var together = await db.Database.BeginTransactionAsync();
        for (var i = 0; i < threads; i++)
        {
            var head = Made(null, $"Thread {i}");
            db.Comments.Add(head);
            await db.SaveChangesAsync();
            var parent = head;
            for (var n = 0; n < answersOf(i); n++)
            {
                var answer = Made(n % 3 == 0 ? head : parent, $"Answer {n} in {i}");
                db.Comments.Add(answer);
                await db.SaveChangesAsync();
                parent = answer;
            }
        }

        var (comments, heads) = (await db.Comments.CountAsync(), threads);
        await db.Set<StoryCounts>().ExecuteUpdateAsync(set => set.SetProperty(counts => counts.Comments, comments).SetProperty(counts => counts.Threads, heads));
        await together.CommitAsync();

        Comment Made(Comment? parent, string text)
        {
            var comment = new Comment(story, parent, "Ann", text, TestPaper.Start);
            comment.Decide(new Verdict(CommentState.Published, "import", "Approved.", TestPaper.Start));
            return comment;
        }
    }
}

internal static class CommentThreadReading
{
    public static Task<CommentsView?> Thread(this TestPaper paper, long story, Func<CommentsAsked, CommentsAsked>? with = null) => paper.Read(async db =>
    {
        var words = Words.For("en");
        var asked = new CommentsAsked
        {
            Story = story,
            StoryPath = CommentReader.Path,
            Count = (await paper.Counts(story)).Comments,
            Rules = new CommentRules(),
            Words = words,
            Times = new Times(words, TimeZoneInfo.Utc, TestPaper.Start),
            Now = TestPaper.Start,
        };
        return await CommentsThread.Of(db, with?.Invoke(asked) ?? asked, TestContext.Current.CancellationToken);
    });
}
