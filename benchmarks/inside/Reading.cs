using BenchmarkDotNet.Attributes;
using Standfirst.Sample;
using Standfirst.Search;
using Standfirst.Stories;

namespace Standfirst.Bench;

/// <summary>What a save costs beside the save: the words of the index.</summary>
public class Reading
{
    private StoryFields _story = null!;

    [GlobalSetup]
    public void Write()
    {
        var prose = new SeedProse(SeedDice.Of(1, "story", 1), 0);
        _story = new StoryFields
        {
            Id = 1,
            Status = Status.Published,
            Headline = prose.Headline,
            Dek = prose.Dek,
            Dateline = "",
            Body = prose.Body(),
            Language = "en",
            LeadCaption = "",
            PublishedAt = DateTimeOffset.UnixEpoch,
        };
    }

    [Benchmark]
    public object ForSearch() => new StoryText(_story, "en", ["Ada Quill"], ["Harbour"], ["s1"]);
}
