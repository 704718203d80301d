using Standfirst.Comments;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Sample;

/// <summary>What readers of the edition said, and what became of it.</summary>
internal static class EditionThreads
{
    public static async Task Add(NewsDb db, Story story, IReadOnlyList<CommentFile> files, CancellationToken cancel)
    {
        if (files.Count == 0)
        {
            return;
        }

        await Answer(db, story, null, files, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task Answer(NewsDb db, Story story, Comment? parent, IReadOnlyList<CommentFile> files, CancellationToken cancel)
    {
        foreach (var file in files)
        {
            var at = story.FirstPublishedAt!.Value + EditionDays.Span(file.After, $"comments of {story.Headline}");
            var comment = new Comment(story.Id, parent, file.Name, file.Text.Trim(), at);
            if (file.State != CommentState.Published)
            {
                comment.Decide(new Verdict(file.State, file.By, file.Reason, at));
            }
            else
            {
                story.Counts.Comments++;
                story.Counts.Threads += parent is null ? 1 : 0;
            }

            db.Comments.Add(comment);
            // Its answers need its number.
            await db.SaveChangesAsync(cancel);
            await Answer(db, story, comment, file.Replies, cancel);
        }
    }
}
