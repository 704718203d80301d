using Standfirst.Comments;
using Standfirst.Stories;
using Standfirst.Topics;
using YamlDotNet.Serialization;

namespace Standfirst.Sample;

// What stands in the files of the edition, as it is written there: hyphens for the humps of the names.
internal sealed class PaperFile
{
    public string Name { get; set; } = "";

    public string Tagline { get; set; } = "";

    public string Language { get; set; } = "";

    public string TimeZone { get; set; } = "";

    public List<SectionFile> Sections { get; set; } = [];

    public List<WriterFile> Writers { get; set; } = [];

    public List<TopicFile> Topics { get; set; } = [];

    /// <summary>By the name of the drawing.</summary>
    public Dictionary<string, PictureFile> Pictures { get; set; } = [];
}

internal sealed class SectionFile
{
    public string Name { get; set; } = "";

    public string Slug { get; set; } = "";

    public string Description { get; set; } = "";

    public List<SectionFile> Children { get; set; } = [];
}

internal sealed class WriterFile
{
    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public string Title { get; set; } = "";

    public string Biography { get; set; } = "";
}

internal sealed class TopicFile
{
    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public TopicKind Kind { get; set; }

    public string Description { get; set; } = "";
}

internal sealed class PictureFile
{
    public string Caption { get; set; } = "";

    public string Alt { get; set; } = "";

    public string Credit { get; set; } = "";
}

internal abstract class FileWithHead
{
    /// <summary><c>stories/weir-gate.html</c>.</summary>
    [YamlIgnore]
    public string Name { get; set; } = "";

    [YamlIgnore]
    public string Html { get; set; } = "";

    [YamlIgnore]
    public string Slug => Path.GetFileNameWithoutExtension(Name);
}

internal sealed class PageFile : FileWithHead
{
    public string Title { get; set; } = "";

    [YamlMember(Alias = "path", ApplyNamingConventions = false)]
    public string Address { get; set; } = "";

    public int? Menu { get; set; }

    public string Description { get; set; } = "";
}

internal sealed class StoryFile : FileWithHead
{
    public StoryKind Kind { get; set; }

    /// <summary>Slug of the section.</summary>
    public string Section { get; set; } = "";

    public string Language { get; set; } = "";

    /// <summary>Slug of the story that this one translates.</summary>
    public string TranslationOf { get; set; } = "";

    public string Headline { get; set; } = "";

    public string Dek { get; set; } = "";

    public string Dateline { get; set; } = "";

    public List<string> Writers { get; set; } = [];

    /// <summary>Whose work it is, where nobody's name stands over it.</summary>
    public string NoByline { get; set; } = "";

    public List<string> Topics { get; set; } = [];

    /// <summary>Name of the drawing that leads it, or empty.</summary>
    public string Picture { get; set; } = "";

    public string Caption { get; set; } = "";

    /// <summary>How long before the first start it came out, for what is of today: <c>2h30m</c>. See <see cref="EditionDays.Moment"/>.</summary>
    public string Age { get; set; } = "";

    /// <summary>
    /// Day of publication: days from the edition's day (<c>-2</c>), or the last Friday or Saturday before it (<c>fri</c>, <c>sat</c>).
    /// </summary>
    public string Day { get; set; } = "";

    /// <summary>Time of that day in the paper's zone: <c>16:10</c>.</summary>
    public string Time { get; set; } = "";

    /// <summary>Place on the front, 0 the lead.</summary>
    public int? Lineup { get; set; }

    public bool Developing { get; set; }

    public string Thread { get; set; } = "";

    /// <summary><c>closed</c>, or empty.</summary>
    public string Comments { get; set; } = "";

    /// <summary>How many have read it on the edition's day.</summary>
    public int Readers { get; set; }

    public List<CorrectionFile> Corrections { get; set; } = [];

    public KillFile? Kill { get; set; }
}

internal sealed class CorrectionFile
{
    public CorrectionKind Kind { get; set; }

    /// <summary>How long after publication.</summary>
    public string After { get; set; } = "";

    public string By { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>What stood in the story until then, in place of <see cref="Now"/>.</summary>
    public string Was { get; set; } = "";

    public string Now { get; set; } = "";
}

internal sealed class KillFile
{
    public string After { get; set; } = "";

    public string By { get; set; } = "";

    public bool Public { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class CommentFile
{
    public string Name { get; set; } = "";

    /// <summary>How long after the story.</summary>
    public string After { get; set; } = "";

    public string Text { get; set; } = "";

    public CommentState State { get; set; }

    /// <summary>Who decided, where that was not the moderation's own steps.</summary>
    public string By { get; set; } = "";

    public string Reason { get; set; } = "";

    public List<CommentFile> Replies { get; set; } = [];
}
