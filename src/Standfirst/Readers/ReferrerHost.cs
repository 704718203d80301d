namespace Standfirst.Readers;

/// <summary>Takes from a referrer the host and nothing else: no path, which may tell who somebody is, and no address of a machine.</summary>
public static class ReferrerHost
{
    // In brackets, which no host has.

    /// <summary>A reader came from nowhere that is known: a bookmark, a letter, an app, a site that does not say.</summary>
    public const string None = "(none)";

    /// <summary>From another page of the paper.</summary>
    public const string Own = "(own)";

    /// <summary>From a host beyond those that a day has room for.</summary>
    public const string Other = "(other)";

    /// <summary>Different hosts of one day. Spam sends thousands of invented ones, and would fill the table with them.</summary>
    public const int MostOfDay = 300;

    /// <summary>Letters of a host; longer ones are nobody's site.</summary>
    public const int Longest = 100;

    /// <summary>The host as it was sent, within the referrer; empty where there is none.</summary>
    public static ReadOnlySpan<char> Find(ReadOnlySpan<char> referrer)
    {
        var rest = referrer.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? referrer[8..] : referrer.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? referrer[7..] : [];
        if (rest.IndexOfAny("/?#\\") is >= 0 and var end)
        {
            rest = rest[..end];
        }

        rest = rest[(rest.LastIndexOf('@') + 1)..];
        if (rest.LastIndexOf(':') is >= 0 and var port)
        {
            rest = rest[(port + 1)..].ContainsAnyExceptInRange('0', '9') ? [] : rest[..port];
        }

        return rest;
    }

    /// <summary>Whether two hosts are one site: "www." before it makes no other.</summary>
    public static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => Bare(one).Equals(Bare(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    /// <summary>Whether it could be somebody's site: names with a dot, in ASCII as browsers send them. No numbers: an address is somebody's machine.</summary>
    public static bool IsSite(ReadOnlySpan<char> host)
    {
        if (host.Length is 0 or > Longest || !host.Contains('.') || !char.IsAsciiLetter(host[^1]))
        {
            return false;
        }

        foreach (var label in host.Split('.'))
        {
            var name = host[label];
            if (name.Length is 0 or > 63 || name[0] == '-' || name[^1] == '-')
            {
                return false;
            }

            foreach (var letter in name)
            {
                if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_'))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
