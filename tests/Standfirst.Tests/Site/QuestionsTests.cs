using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Comments;
using Standfirst.Site.Cache;

namespace Standfirst.Tests.Site;

/// <summary>How often each kind of page asks the database, with the page cache off: what a page costs is mostly that.</summary>
public sealed class QuestionsTests
{
    /// <summary>The page; how often it asks when what stands around it is in memory, and when nothing of the paper is.</summary>
    private static readonly (string Address, int Again, int Cold)[] Pages =
    [
        ("/", 1, 11), ("/news/", 1, 11), ("/wall", 1, 13), ("/said", 2, 14), ("/writers/ada-quill", 2, 11), ("/topics/harbour", 2, 11),
        ("/corrections", 1, 8), ("/search?q=wall", 4, 13), ("/feed.xml", 4, 13),
    ];

    [Fact]
    public async Task Each_page_asks_no_more_than_this_however_many_stories_there_are()
    {
        // Before the paper: where nobody listens, a context of EF's does not look again for a second.
        using var questions = new Questions();
        await using var paper = await TestPaper.Begin(settings => settings with { PageCache = false });
        questions.Connection = await paper.Read(db => Task.FromResult(db.Database.GetConnectionString()!));
        var (section, ada, harbour) = (Make.Section(), Make.Writer(), Make.Topic());
        await paper.Change(db =>
        {
            db.Add(Make.Story("Wall", section, "/wall", TestPaper.Start.AddMinutes(-9), by: [ada], topics: [harbour]));
            db.Add(Make.Story("Said", section, "/said", TestPaper.Start.AddMinutes(-8), by: [ada], topics: [harbour]));
            AddStories(db, 20);
        });
        await Comment(paper, 6);
        var small = await Counts(paper, questions);
        await paper.Change(db =>
        {
            db.AttachRange(section, ada, harbour);
            AddStories(db, 200);
        });
        var large = await Counts(paper, questions);
        var wrong = Pages.Where((page, i) => large[i].Again > page.Again || large[i].Cold > page.Cold || large[i] != small[i])
            .Select((page, i) => page.Address).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", Pages.Select((page, i) => $"{page.Address}: {small[i]} in the small paper, {large[i]} in the large one, allowed ({page.Again}, {page.Cold})")));

        void AddStories(global::Standfirst.Storage.NewsDb db, int count)
        {
            for (var i = 0; i < count; i++)
            {
                db.Add(Make.Story($"Harbour wall {i}", section, at: TestPaper.Start.AddHours(-1).AddMinutes(-i), by: [ada], topics: [harbour]));
            }
        }
    }

    private static async Task Comment(TestPaper paper, int count)
    {
        var story = await paper.Read(db => db.Stories.Where(one => one.Path == "/said").Select(one => one.Id).SingleAsync(TestContext.Current.CancellationToken));
        for (var i = 0; i < count; i++)
        {
            using var form = new FormUrlEncodedContent([new("story", story.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("name", $"Reader {i}"), new("body", $"The wall is {i} metres high.")]);
            (await paper.Http.PostAsync("/comments", form, TestContext.Current.CancellationToken)).Dispose();
        }

        Assert.Equal(count, await paper.Read(db => db.Comments.CountAsync(one => one.State == CommentState.Published, TestContext.Current.CancellationToken)));
    }

    private static async Task<List<(int Again, int Cold)>> Counts(TestPaper paper, Questions questions)
    {
        var store = paper.Services.GetRequiredService<PageStore>();
        var counts = new List<(int, int)>();
        foreach (var (address, _, _) in Pages)
        {
            await paper.Text(address);
            questions.Count = 0;
            await paper.Text(address);
            var again = questions.Count;
            store.Drop([Tags.Everything, Tags.Lists]);
            questions.Count = 0;
            await paper.Text(address);
            counts.Add((again, questions.Count));
        }

        return counts;
    }

    /// <summary>Counts what EF and our own commands ask of one database; other tests run beside this one.</summary>
    private sealed class Questions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly IDisposable _all;
        // Each model's EF has a listener of its own.
        private readonly List<IDisposable> _listeners = [];

        public Questions() => _all = DiagnosticListener.AllListeners.Subscribe(this);

        /// <summary>Of the paper whose questions are counted.</summary>
        public string? Connection { get; set; }

        public int Count { get; set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                _listeners.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData asked && asked.Command.Connection?.ConnectionString == Connection)
            {
                Count++;
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            _listeners.ForEach(one => one.Dispose());
            _all.Dispose();
        }
    }
}
