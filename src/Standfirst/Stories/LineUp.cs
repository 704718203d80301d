using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Standfirst.Stories;

/// <summary>A place on a front that an editor filled. Places without a row fill themselves with the newest.</summary>
public sealed class LineUpSlot
{
    private LineUpSlot()
    {
    }

    public LineUpSlot(long? sectionId, int position, Story story) => (SectionId, Position, Story) = (sectionId, position, story);

    public long Id { get; private set; }

    /// <summary>Null for the front page.</summary>
    public long? SectionId { get; private set; }

    /// <summary>0 is the lead, then the seconds, then the briefs.</summary>
    public int Position { get; private set; }

    public long StoryId { get; private set; }

    public Story Story { get; private set; } = null!;
}

/// <summary>How places on a front are called, by their number.</summary>
public static class FrontPlaces
{
    public const int Seconds = 3;
    public const int Briefs = 7;

    /// <summary>On a section's front: the lead, its seconds, and what stands above the newest.</summary>
    public const int OfSection = 8;

    private const int SecondsOfSection = 2;

    public static int Count(long? section) => section is null ? 1 + Seconds + Briefs : OfSection;

    public static string Name(long? section, int position)
    {
        var seconds = section is null ? Seconds : SecondsOfSection;
        return position == 0 ? "Lead" : position <= seconds ? $"Second {position}" : section is null ? $"Brief {position - seconds}" : $"Then {position - seconds}";
    }
}

/// <summary>A line-up as somebody made it: published at a moment, or only looked at.</summary>
public sealed class LineUpEdition
{
    /// <summary>So long a line-up that was not published can be looked at.</summary>
    public static readonly TimeSpan PreviewLife = TimeSpan.FromHours(2);

    private LineUpEdition()
    {
    }

    /// <param name="sectionId">Null for the front page.</param>
    /// <param name="places">Stories by their place.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="at">Now.</param>
    public LineUpEdition(long? sectionId, IReadOnlyDictionary<int, long> places, string by, DateTimeOffset at)
        => (SectionId, Slots, By, At) = (sectionId, JsonSerializer.Serialize(places), by, at);

    public long Id { get; private set; }

    public long? SectionId { get; private set; }

    /// <summary>A JSON object of story numbers by place.</summary>
    public string Slots { get; private set; } = "{}";

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public bool IsPublished { get; private set; }

    /// <summary>Of the address at which one that is not published is seen; empty for none.</summary>
    public string TokenHash { get; private set; } = "";

    public IReadOnlyDictionary<int, long> Places => JsonSerializer.Deserialize<Dictionary<int, long>>(Slots) ?? [];

    public LineUpEdition Published()
    {
        IsPublished = true;
        return this;
    }

    /// <summary>The path at which it is seen.</summary>
    public string MakePreview()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        TokenHash = PreviewLink.Hash(token);
        return $"/preview/front/{token}";
    }
}
