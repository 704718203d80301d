using Microsoft.EntityFrameworkCore;

namespace Standfirst.Tests.Storage;

/// <summary>A context that comes back from the pool has the connection of the one before, and nothing of what that one was in the middle of.</summary>
public sealed class KeptConnectionsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_context_left_open_holds_nobody_up_and_hides_nothing(bool isReading)
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.AddRange(Make.Topic("One"), Make.Topic("Two")));
        await using var colleague = paper.Open();
        Assert.Equal(2, await colleague.Topics.CountAsync(Stop));
        await using (var left = paper.Open())
        {
            if (isReading)
            {
                // At its first row, and never at the next.
                Assert.True(await left.Topics.AsNoTracking().OrderBy(topic => topic.Id).AsAsyncEnumerable().GetAsyncEnumerator(Stop).MoveNextAsync());
            }
            else
            {
                await left.Database.BeginTransactionAsync(Stop);
                await left.Topics.ExecuteUpdateAsync(set => set.SetProperty(topic => topic.Name, "Lost"), Stop);
            }
        }

        var began = TimeProvider.System.GetTimestamp();
        (await colleague.Topics.FirstAsync(topic => topic.Name == "One", Stop)).Name = "First";
        await colleague.SaveChangesAsync(Stop);
        Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(5), "Somebody held the database.");
        // The next from the pool is the one that was left.
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(["First", "Two"], await paper.Read(db => db.Topics.OrderBy(topic => topic.Id).Select(topic => topic.Name).ToListAsync(Stop)));
        }

        await paper.Change(db => db.Topics.First(topic => topic.Name == "Two").Name = "Second");
        Assert.Equal(["First", "Second"], await colleague.Topics.OrderBy(topic => topic.Id).Select(topic => topic.Name).ToListAsync(Stop));
    }

    [Fact]
    public async Task More_questions_than_are_kept_prepared_are_answered_right_each_time()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.AddRange(Enumerable.Range(0, 5).Select(number => Make.Topic($"Topic {number}"))));
        await using var db = paper.Open();
        for (var round = 0; round < 2; round++)
        {
            for (var number = 0; number < 150; number++)
            {
                Assert.Equal(5, await db.Database.SqlQueryRaw<long>(OfItsOwn(number)).SingleAsync(Stop));
            }
        }
    }

    [Fact]
    public async Task A_question_that_fails_leaves_the_next_one_as_it_was()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Topic("One")));
        await using var db = paper.Open();
        for (var i = 0; i < 3; i++)
        {
            // The name is taken: the row is refused by the index.
            db.Add(new Standfirst.Topics.Topic("Again", "one"));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
            db.ChangeTracker.Clear();
            Assert.Equal("One", await db.Topics.Select(topic => topic.Name).SingleAsync(Stop));
        }

        db.Add(Make.Topic("Two"));
        await db.SaveChangesAsync(Stop);
        Assert.Equal(2, await db.Topics.CountAsync(Stop));
    }

    /// <summary>With a constant in it, so that each is another statement.</summary>
    private static string OfItsOwn(int number) => $"SELECT COUNT(*) AS \"Value\" FROM topics WHERE id <> {-1 - number}";
}
