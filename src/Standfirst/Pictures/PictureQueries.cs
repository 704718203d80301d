namespace Standfirst.Pictures;

public static class PictureQueries
{
    /// <summary>Words that one search looks for at most.</summary>
    private const int MostWords = 6;

    /// <summary>Those in whose words, file names and metadata each of these words stands.</summary>
    public static IQueryable<Picture> Found(this IQueryable<Picture> pictures, string words)
        => words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords)
            .Aggregate(pictures, (found, word) => found.Where(picture => picture.Words.Contains(word)));

    /// <summary>Those of which something is not known that must be before they run: see <see cref="PictureUse.Missing(Picture)"/>.</summary>
    public static IQueryable<Picture> Lacking(this IQueryable<Picture> pictures)
        => pictures.Where(picture => picture.Caption == "" || picture.Credit == "" || picture.Alt == "" || picture.Rights == "");

    /// <summary>Those to which the right has ended or ends soon.</summary>
    public static IQueryable<Picture> Ending(this IQueryable<Picture> pictures, DateTimeOffset now)
    {
        var by = now + PictureUse.Warning;
        return pictures.Where(picture => picture.RightsUntil != null && picture.RightsUntil <= by);
    }
}
