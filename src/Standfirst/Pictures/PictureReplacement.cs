using System.Text.Json;

namespace Standfirst.Pictures;

/// <summary>That one picture took the place of another wherever it ran: by whom, when, and where, so that it can be put back.</summary>
public sealed class PictureReplacement
{
    private PictureReplacement()
    {
    }

    public PictureReplacement(long oldId, long newId, IReadOnlyList<ReplacedPlace> places, string by, DateTimeOffset at)
        => (OldId, NewId, Places, By, At) = (oldId, newId, JsonSerializer.Serialize(places), by, at);

    public long Id { get; private set; }

    public long OldId { get; private set; }

    public long NewId { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>A JSON list of <see cref="ReplacedPlace"/>.</summary>
    public string Places { get; private set; } = "[]";

    public string PutBackBy { get; private set; } = "";

    public DateTimeOffset? PutBackAt { get; private set; }

    public IReadOnlyList<ReplacedPlace> ReadPlaces() => JsonSerializer.Deserialize<List<ReplacedPlace>>(Places) ?? [];

    public void PutBack(string by, DateTimeOffset at) => (PutBackBy, PutBackAt) = (by, at);
}

/// <summary>One place where a picture was replaced.</summary>
/// <param name="Kind"><c>lead</c>, <c>story</c> (in its text), <c>page</c>, <c>writer</c>.</param>
/// <param name="Id">Of the story, page or writer.</param>
/// <param name="Count">In a text: how often the new picture stood in it afterwards.</param>
/// <param name="Rank">In a text: which of these it was, from 0.</param>
/// <param name="Node">In a text: the picture as it stood there, as a document of it alone.</param>
public sealed record ReplacedPlace(string Kind, long Id, int Count = 0, int Rank = 0, string Node = "");
