using BenchmarkDotNet.Attributes;
using Standfirst.Comments;
using Standfirst.Site;

namespace Standfirst.Bench;

/// <summary>Comments in reading order: half of them answer one before.</summary>
public class CommentTree
{
    private List<CommentRow> _rows = [];

    [Params(20, 200, 5000)]
    public int Comments { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var (random, at) = (new Random(7), new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero));
        _rows = [];
        for (var id = 1; id <= Comments; id++)
        {
            var parent = id > 1 && random.Next(2) == 0 ? _rows[random.Next(_rows.Count)] : null;
            _rows.Add(new CommentRow(id, parent?.Id, parent is null ? null : parent.ThreadId ?? parent.Id, "Ada", "The wall will hold, as it did in 1911.", at.AddMinutes(id), CommentState.Published));
        }
    }

    [Benchmark]
    public int InReadingOrder() => new CommentsTree(_rows).Walk().Sum(place => place.Depth);
}
