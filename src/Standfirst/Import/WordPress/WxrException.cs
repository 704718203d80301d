namespace Standfirst.Import.WordPress;

/// <summary>A file that cannot be taken, in words for the operator, with the place.</summary>
internal sealed class WxrException(string file, int line, int column, string what) : Exception($"{file}, line {line}, column {column}: {what}")
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
