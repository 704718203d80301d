namespace Standfirst.CopyDesk.Quotations;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Gap : byte
{
    /// <summary>Blanks, or what joins the parts of a name: Donald J. Trump.</summary>
    None,
    Comma,

    /// <summary>A dash or an ellipsis.</summary>
    Dash,
    Open,
    Close,
    Colon,

    /// <summary>A full stop, question or exclamation mark, a semicolon, a line's end.</summary>
    Stop,

    /// <summary>A quotation mark, with or without others.</summary>
    Quote,
}
