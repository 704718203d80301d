namespace Standfirst.Pictures;

/// <summary>How a kind of file is served: its media type, and whether a browser may show it within the paper's own origin.</summary>
public sealed record FileKind(string MediaType, bool Inline);

/// <summary>
/// Kinds of file by the ending of their names. A closed list: whatever is not on it is bytes to download,
/// so that no HTML, SVG or script that somebody uploaded ever runs as the paper.
/// </summary>
public static class FileKinds
{
    private static readonly FileKind Bytes = new("application/octet-stream", false);

    private static readonly Dictionary<string, FileKind> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = new("application/pdf", true),
        [".mp3"] = new("audio/mpeg", true),
        [".m4a"] = new("audio/mp4", true),
        [".aac"] = new("audio/aac", true),
        [".ogg"] = new("audio/ogg", true),
        [".oga"] = new("audio/ogg", true),
        [".opus"] = new("audio/ogg", true),
        [".flac"] = new("audio/flac", true),
        [".wav"] = new("audio/wav", true),
        [".mp4"] = new("video/mp4", true),
        [".m4v"] = new("video/mp4", true),
        [".mov"] = new("video/quicktime", true),
        [".webm"] = new("video/webm", true),
        [".ogv"] = new("video/ogg", true),
        [".csv"] = new("text/csv", false),
        [".txt"] = new("text/plain", false),
        [".json"] = new("application/json", false),
        [".geojson"] = new("application/geo+json", false),
        [".vtt"] = new("text/vtt", false),
        [".srt"] = new("application/x-subrip", false),
        [".zip"] = new("application/zip", false),
        [".gpx"] = new("application/gpx+xml", false),
        [".epub"] = new("application/epub+zip", false),
        [".doc"] = new("application/msword", false),
        [".docx"] = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
        [".xls"] = new("application/vnd.ms-excel", false),
        [".xlsx"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
        [".ppt"] = new("application/vnd.ms-powerpoint", false),
        [".pptx"] = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", false),
        [".odt"] = new("application/vnd.oasis.opendocument.text", false),
        [".ods"] = new("application/vnd.oasis.opendocument.spreadsheet", false),
        [".rtf"] = new("application/rtf", false),
    };

    /// <summary>The kind of a file with this name.</summary>
    public static FileKind Of(string fileName) => ByExtension.GetValueOrDefault(Path.GetExtension(fileName), Bytes);
}
