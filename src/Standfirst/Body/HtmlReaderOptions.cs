using AngleSharp.Dom;

namespace Standfirst.Body;

/// <summary>What the one who reads foreign HTML knows about it.</summary>
public sealed class HtmlReaderOptions
{
    public static readonly HtmlReaderOptions Default = new();

    /// <summary>The text's language, BCP 47, where known: words marked with it need no mark.</summary>
    public string? Language { get; init; }

    /// <summary>Gives the address that a link is to have, for links to the source's own former addresses.</summary>
    public Func<string, string>? Link { get; init; }

    /// <summary>
    /// Gives the picture for an image; null for a picture at the image's own address. Alternative text, caption and credit that it
    /// leaves empty are filled from the page.
    /// </summary>
    public Func<ImageRef, PictureNode?>? Picture { get; init; }

    /// <summary>Sees each element before the reader does; a block that it gives stands in the element's place.</summary>
    public Func<IElement, Block?>? OnElement { get; init; }

    /// <summary>Whether numbers of pictures (<c>data-picture</c>) are this paper's own. Not for pages from elsewhere.</summary>
    public bool OwnPictures { get; init; } = true;
}

/// <summary>An image as a page refers to it.</summary>
/// <param name="Src">Its address, the real one where a script was to load it later.</param>
/// <param name="Alt">Its alternative text.</param>
/// <param name="Element">The img element, for what else its classes and data say.</param>
public sealed record ImageRef(string Src, string Alt, IElement Element)
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>Where the link around it leads, often the full-sized picture.</summary>
    public string? LinkedTo { get; init; }
}

/// <param name="Document">In normal form.</param>
/// <param name="Losses">What it does not hold as the source had it.</param>
public sealed record HtmlReading(Document Document, IReadOnlyList<Loss> Losses);
