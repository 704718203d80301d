using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Standfirst.Newsroom;

/// <summary>A table as a file that a spreadsheet opens.</summary>
internal sealed class Csv
{
    private readonly StringBuilder _lines = new();

    public Csv Line(params string[] cells)
    {
        _lines.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        return this;
    }

    /// <summary>With the mark by which spreadsheets know UTF-8.</summary>
    public FileContentResult File(string name)
        => new([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(_lines.ToString())], "text/csv; charset=utf-8") { FileDownloadName = name };

    /// <summary>A headline that begins like a formula would be run as one by a spreadsheet.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
