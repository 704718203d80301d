namespace Standfirst.Themes.Views;

/// <summary>
/// Text that is HTML already and safe to print as it is: rendered from a body document, or made by our own code. Everything else that
/// a theme prints is encoded; there is no way around it in a template.
/// </summary>
/// <param name="Value">Well-formed HTML that may stand where flow content may.</param>
public readonly record struct Html(string Value)
{
    public static readonly Html Empty = new("");

    public bool IsEmpty => string.IsNullOrEmpty(Value);

    public override string ToString() => Value ?? "";
}
