namespace Standfirst.Readers;

/// <summary>How many readers a story had on a day of the publication's zone. No trace of any one of them.</summary>
public sealed class DayOfReaders
{
    private DayOfReaders()
    {
    }

    public DayOfReaders(long storyId, DateOnly day) => (StoryId, Day) = (storyId, day);

    public long StoryId { get; private set; }

    public DateOnly Day { get; private set; }

    public int Readers { get; set; }
}
