namespace Standfirst.Body;

/// <summary>What the renderer cannot know from the document: the pictures' files, the site's address, the reader's language.</summary>
public sealed class BodyContext
{
    public static readonly BodyContext Default = new();

    /// <summary>Makes the markup of a picture; where it is absent or gives null, a picture by address is shown from there, another one by its alternative text.</summary>
    public Func<PictureNode, PictureMarkup?>? Picture { get; init; }

    /// <summary>The page's own absolute address: where given, every address in the output is absolute.</summary>
    public Uri? Base { get; init; }

    /// <summary>For readers of feeds: no class, id or data, which mean nothing there.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether an address is this site's own, so that its sounds and films may be played in the page. Without it, relative ones are.</summary>
    public Func<string, bool>? IsOwn { get; init; }

    /// <summary>Gives each quotation the id by which its place is found: see <see cref="Quoted.IdOf"/>.</summary>
    public bool MarksPlaces { get; init; }

    /// <summary>Address of the page of whoever said a block quotation, from its number; null where they have none.</summary>
    public Func<int, string?>? Speaker { get; init; }

    /// <summary>Name of a table that has no caption, in the page's language.</summary>
    public string TableName { get; init; } = "Table";
}

/// <param name="Html">The img or picture element; it must be safe, it is written as it is.</param>
/// <param name="Caption">Shown where the document gives none.</param>
/// <param name="Credit">Shown where the document gives none.</param>
public sealed record PictureMarkup(string Html, string Caption = "", string Credit = "");
