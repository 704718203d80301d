using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Standfirst.Themes.Views;

namespace Standfirst.Themes;

/// <summary>Collects a page as UTF-8 in a pooled buffer and encodes text for HTML on the way in.</summary>
internal sealed class PageWriter : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0");

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(32 * 1024);
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Where the page is now, for <see cref="Cut"/>.</summary>
    public int Mark() => _length;

    /// <summary>Takes back what was written since a mark.</summary>
    public Html Cut(int mark)
    {
        var cut = Encoding.UTF8.GetString(_bytes, mark, _length - mark);
        _length = mark;
        return new Html(cut);
    }

    /// <summary>Bytes that are HTML already: a template's own text.</summary>
    public void Raw(byte[] bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    public void Write(Html html) => Raw(html.Value);

    public void Write(long number)
    {
        Utf8Formatter.TryFormat(number, Room(24), out var written);
        _length += written;
    }

    /// <summary>Text, which is encoded.</summary>
    public void Write(string? text)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Special); at >= 0; at = rest.IndexOfAny(Special))
        {
            Raw(rest[..at]);
            var escaped = rest[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\'' => "&#39;"u8,
                _ => "\uFFFD"u8,
            };
            escaped.CopyTo(Room(escaped.Length));
            _length += escaped.Length;
            rest = rest[(at + 1)..];
        }

        Raw(rest);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Raw(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            _length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));
        }
    }

    private Span<byte> Room(int wanted)
    {
        if (_bytes.Length - _length < wanted)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + wanted));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(_length);
    }
}
