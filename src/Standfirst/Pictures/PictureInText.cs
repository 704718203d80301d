namespace Standfirst.Pictures;

/// <summary>
/// That a text shows a picture: of a story, a page, or what somebody is writing just now. One of the three numbers is set. The rows are kept
/// by the database itself (triggers on the texts), so that no way of saving can forget them. The picture may be gone.
/// </summary>
public sealed class PictureInText
{
    private PictureInText()
    {
    }

    public long Id { get; private set; }

    public long PictureId { get; private set; }

    public long? StoryId { get; private set; }

    public long? PageId { get; private set; }

    public long? DraftId { get; private set; }
}
