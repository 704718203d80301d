using System.Buffers;
using System.Text;

namespace Standfirst.Comments;

/// <summary>An address that stands in a text.</summary>
/// <param name="Length">Letters it takes up; 0 where there is none.</param>
/// <param name="Address">Where it leads; null for what looks like an address and must not become a link.</param>
internal readonly record struct Link(int Length, string? Address)
{
    // What browsers take from a form; a longer one is shown, not linked.
    private const int MaxLength = 2000;

    private static readonly SearchValues<char> Unfit = SearchValues.Create("[]|\\^`{}\"<>'");

    private const string Trailing = ".,;:!?'\"*_~…”’»›)]}";

    /// <summary>The one that starts here, with what only ends the sentence left out.</summary>
    public static Link At(string line, int start)
    {
        var rest = line.AsSpan(start);
        var scheme = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (scheme == 0 || (start > 0 && char.IsLetterOrDigit(line[start - 1])))
        {
            return default;
        }

        var end = scheme;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && rest[end] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»'))
        {
            end++;
        }

        var full = end;
        end = WithoutTrailing(rest[..end], scheme);
        if (end == scheme)
        {
            return default;
        }

        // All of a refused one is passed over at once: looking again at each of its letters would take quadratic time.
        return end <= MaxLength && Made(rest[..end].ToString()) is { } address ? new Link(end, address) : new Link(full, null);
    }

    private static int WithoutTrailing(ReadOnlySpan<char> address, int least)
    {
        var open = address.Count('(') - address.Count(')');
        var end = address.Length;
        while (end > least && Trailing.Contains(address[end - 1], StringComparison.Ordinal))
        {
            if (address[end - 1] == ')')
            {
                // A bracket that was opened inside belongs to it: /wiki/Bath_(city).
                if (open >= 0)
                {
                    break;
                }

                open++;
            }

            end--;
        }

        return end;
    }

    private static string? Made(string typed)
    {
        // user@host shows one name and leads to another: only used to deceive.
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
        {
            return null;
        }

        // The address as a browser keeps it; what Uri leaves bare though no address may have it is encoded.
        var left = uri.GetLeftPart(UriPartial.Authority);
        var path = uri.AbsoluteUri.AsSpan(Math.Min(left.Length, uri.AbsoluteUri.Length));
        if (!path.ContainsAny(Unfit))
        {
            return uri.AbsoluteUri;
        }

        var made = new StringBuilder(left, uri.AbsoluteUri.Length + 16);
        foreach (var c in path)
        {
            if (Unfit.Contains(c))
            {
                made.Append(Uri.HexEscape(c));
            }
            else
            {
                made.Append(c);
            }
        }

        return made.ToString();
    }
}
