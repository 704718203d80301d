using System.Text;

namespace Standfirst.Import.WordPress;

/// <summary>The characters of a file in a window that moves over it, with the line and column of the place that was reached.</summary>
internal sealed class XmlText : IDisposable
{
    private const int Window = 128 * 1024;

    private readonly Stream stream;
    private readonly byte[] bytes = new byte[Window / 2];
    private readonly LegacyBytes legacy = new();
    private readonly Decoder decoder;
    private char[] chars = new char[Window];
    private int at;
    private int end;
    private int pending;
    private bool ended;
    private int lineStartsBefore;

    public XmlText(Stream stream, string file, Repairs repairs)
    {
        this.stream = stream;
        File = file;
        Repairs = repairs;
        pending = stream.ReadAtLeast(bytes, 1024, throwOnEndOfStream: false);
        var (encoding, skip) = EncodingOf(bytes.AsSpan(0, pending));
        bytes.AsSpan(skip, pending - skip).CopyTo(bytes);
        pending -= skip;
        decoder = encoding.GetDecoder();
        if (encoding is UTF8Encoding)
        {
            decoder.Fallback = legacy;
        }
    }

    public string File { get; }

    public Repairs Repairs { get; }

    public int Line { get; private set; } = 1;

    public int Column => at - lineStartsBefore + 1;

    /// <summary>The next character, or -1 at the end.</summary>
    public int Peek() => at < end || Fill(1) ? chars[at] : -1;

    /// <summary>The character after <paramref name="ahead"/> others, or -1.</summary>
    public int Peek(int ahead) => at + ahead < end || Fill(ahead + 1) ? chars[at + ahead] : -1;

    public int Next()
    {
        var next = Peek();
        if (next >= 0)
        {
            Skip(1);
        }

        return next;
    }

    public bool Starts(string with)
    {
        if (end - at < with.Length && !Fill(with.Length))
        {
            return false;
        }

        return chars.AsSpan(at, with.Length).SequenceEqual(with);
    }

    /// <summary>What is in the window now, at least <paramref name="wanted"/> characters unless the file ends.</summary>
    public ReadOnlySpan<char> Ahead(int wanted = 1)
    {
        if (end - at < wanted)
        {
            Fill(wanted);
        }

        return chars.AsSpan(at, end - at);
    }

    public void Skip(int count)
    {
        var passed = chars.AsSpan(at, count);
        var lines = passed.Count('\n');
        if (lines > 0)
        {
            Line += lines;
            lineStartsBefore = at + passed.LastIndexOf('\n') + 1;
        }

        at += count;
    }

    public void Repair(string what) => Repairs.Add(what, File, Line, Column);

    public WxrException Wrong(string what) => new(File, Line, Column, what);

    public void Dispose() => stream.Dispose();

    /// <summary>Makes at least that many characters available from the present place, if the file has them.</summary>
    private bool Fill(int wanted)
    {
        while (end - at < wanted && !ended)
        {
            if (at > 0)
            {
                chars.AsSpan(at, end - at).CopyTo(chars);
                end -= at;
                lineStartsBefore -= at;
                at = 0;
            }

            if (chars.Length - end < bytes.Length + 16)
            {
                Array.Resize(ref chars, chars.Length * 2);
            }

            if (pending == 0)
            {
                pending = stream.Read(bytes);
            }

            ended = pending == 0;
            legacy.Found = 0;
            end += decoder.GetChars(bytes, 0, pending, chars, end, flush: ended);
            pending = 0;
            for (; legacy.Found > 0; legacy.Found--)
            {
                Repair(Repairs.Bytes);
            }
        }

        return end - at >= wanted;
    }

    private static (Encoding Encoding, int Skip) EncodingOf(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return (new UTF8Encoding(false), 3);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        var declared = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 300)]);
        var from = declared.IndexOf("encoding=", StringComparison.Ordinal);
        if (from < 0 || from > declared.IndexOf("?>", StringComparison.Ordinal))
        {
            return (new UTF8Encoding(false), 0);
        }

        var name = declared[(from + 10)..].Split('"', '\'')[0];
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var named = Encoding.GetEncoding(name);
            // What can be read here byte by byte is no UTF-16, whatever it says of itself.
            return (named is UTF8Encoding or UnicodeEncoding or UTF32Encoding ? new UTF8Encoding(false) : named, 0);
        }
        catch (ArgumentException)
        {
            return (new UTF8Encoding(false), 0);
        }
    }

    /// <summary>Databases that changed their encoding half-way hold pages in the old one: their bytes are not lost but read as what they were.</summary>
    private sealed class LegacyBytes : DecoderFallback
    {
        public int Found { get; set; }

        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(LegacyBytes owner) : DecoderFallbackBuffer
        {
            private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
            private readonly char[] read = new char[4];
            private int count;
            private int given;

            public override int Remaining => count - given;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                count = Math.Min(bytesUnknown.Length, read.Length);
                given = 0;
                for (var i = 0; i < count; i++)
                {
                    var one = bytesUnknown[i];
                    read[i] = one is >= 0x80 and < 0xA0 ? Windows[one - 0x80] : (char)one;
                }

                owner.Found++;
                return count > 0;
            }

            public override char GetNextChar() => given < count ? read[given++] : '\0';

            public override bool MovePrevious() => given > 0 && given-- > 0;

            public override void Reset() => count = given = 0;
        }
    }
}
