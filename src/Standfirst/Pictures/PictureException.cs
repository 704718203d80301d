namespace Standfirst.Pictures;

/// <summary>Why a file did not become a picture.</summary>
public enum PictureFault
{
    /// <summary>Not a picture at all, by its bytes; the name's ending does not count.</summary>
    NotAPicture,

    /// <summary>An SVG: a program as much as a picture. <see cref="FileStore"/> takes it, as something to download.</summary>
    Drawing,

    /// <summary>A picture of a kind that cannot be decoded here, such as HEIC with HEVC inside.</summary>
    Unsupported,

    /// <summary>More bytes or pixels than are taken.</summary>
    TooLarge,

    /// <summary>Too few pixels for what it is to be.</summary>
    TooSmall,

    /// <summary>Cut short or damaged.</summary>
    Broken,

    /// <summary>Took longer to decode than any honest picture does.</summary>
    TooSlow,
}

/// <summary>A file that was refused as a picture; the message names the file and says why, in words for the newsroom.</summary>
public sealed class PictureException(PictureFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public PictureFault Fault { get; } = fault;
}
