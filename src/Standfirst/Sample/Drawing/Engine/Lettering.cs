namespace Standfirst.Sample.Drawing;

/// <summary>
/// Letters of single strokes, as map engravers and draughtsmen write them; a bare system brings no faces. A letter is its width and its
/// strokes; a stroke is points of two digits (base 36: x, then y up from five below the base line; x height 15, capitals 20), smoothed
/// when it starts with a tilde.
/// </summary>
internal static class Lettering
{
    private const string Source = """
        A e|05 6k 7k d5|2a ba
        B c|05 0k|~0k 6k 9j ag 9e 6d 0d|~6d ac b9 a6 65 05
        C e|~dh bj 7k 3j 0g 0c 09 36 75 b6 d8
        D d|05 0k|~0k 5k 9j cg dc c9 96 55 05
        E b|bk 0k 05 b5|0d 9d
        F a|ak 0k 05|0d 8d
        G e|~dh bj 7k 3j 0g 0c 09 36 75 b6 d8 dc|dc 8c
        H d|05 0k|d5 dk|0d dd
        I 1|05 0k
        J 8|~8k 8b 88 65 45 16 09
        K c|05 0k|bk 0c|4f c5
        L a|0k 05 a5
        M g|05 0k 8a gk g5
        N d|05 0k d5 dk
        O f|~7k 3j 0g 0c 09 36 75 b6 e9 ec eg bj 7k
        P b|05 0k|~0k 6k 9j bg 9d 6c 0c
        Q f|~7k 3j 0g 0c 09 36 75 b6 e9 ec eg bj 7k|9a e4
        R c|05 0k|~0k 6k 9j bg 9d 6c 0c|6c c5
        S b|~ah 9j 5k 2j 0g 2e 5d 9b b8 96 55 26 08
        T c|0k ck|6k 65
        U d|~0k 0f 0a 26 65 a6 da df dk
        V c|0k 65 ck
        W i|0k 55 9k d5 ik
        X c|0k c5|ck 05
        Y c|0k 6c ck|6c 65
        Z c|0k ck 05 c5
        a 9|~9c 8e 5f 2e 0a 26 55 86 98|9f 95
        b 9|0k 05|~0c 1e 4f 8e 9a 86 45 16 08
        c 9|~9d 7f 5f 2e 0a 26 55 75 97
        d 9|9k 95|~9c 8e 5f 2e 0a 26 55 86 98
        e 9|~0a 9a 9c 7e 5f 2e 0a 26 55 75 97
        f 5|~5k 3k 2i 2g 2f|2f 25|0f 5f
        g 9|9f 94|~94 82 50 30 11|~9c 8e 5f 2e 0a 26 55 86 98
        h 8|0k 05|~0c 2e 5f 7e 8c 8b|8b 85
        i 0|05 0f|0j 0j
        j 3|~3f 3b 33 21 00|3j 3j
        k 8|0k 05|8f 09|3b 85
        l 0|0k 05
        m e|05 0f|~0c 1e 4f 6e 7c 7b|7b 75|~7c 8e bf de ec eb|eb e5
        n 8|05 0f|~0c 2e 5f 7e 8c 8b|8b 85
        o a|~5f 2e 0a 26 55 86 aa 8e 5f
        p 9|00 0f|~0c 1e 4f 8e 9a 86 45 16 08
        q 9|90 9f|~9c 8e 5f 2e 0a 26 55 86 98
        r 5|05 0f|~0b 1d 3f 5f
        s 8|~7d 6f 4f 1e 0d 1b 4a 79 87 76 45 15 07
        t 5|2j 28|~28 36 45 55|0f 5f
        u 8|~0f 0a 17 35 56 78 89|8f 85
        v 8|0f 45 8f
        w d|0f 35 6f 95 df
        x 8|0f 85|8f 05
        y 8|0f 45|~8f 45 21 00
        z 8|0f 8f 05 85
        0 a|~5k 2j 0f 0a 26 55 86 aa af 8j 5k
        1 5|0h 5k 55
        2 a|~0h 1j 4k 7k 9i 9f 7c 49 05|05 a5
        3 a|~0i 2k 5k 8j 9h 8e 5d 3d|~5d 8c a9 86 55 25 07
        4 b|85 8k 0a ba
        5 a|9k 1k 0d|~0d 3e 6e 9c a9 86 55 25 07
        6 a|~8k 5j 2g 0b 09 26 55 86 a9 9c 7d 5d 2c 09
        7 a|0k ak 45
        8 a|~5d 2e 1h 2j 5k 8j 9h 8e 5d 2c 09 26 55 86 a9 8c 5d
        9 a|~ag 8d 5c 3c 1d 0g 2j 5k 8j ag ae 89 55 25
        . 0|05 05
        , 1|~16 14 02
        : 0|05 05|0d 0d
        – b|0c bc
        - 6|0c 6c
        ’ 2|~2k 2i 0g
        ‘ 2|~0g 0i 2k
        “ 6|~0g 0i 2k|~4g 4i 6k
        ” 6|~2k 2i 0g|~6k 6i 4g
        £ b|~ai 8k 5k 3i 3f 47 05|05 b5|0d 8d
        % f|f5 1k|~4k 1j 0h 1f 4e 6f 7h 6j 4k|~cb 9a 88 96 c5 e6 f8 ea cb
        ° 5|~2k 1k 0i 1g 2g 4g 5i 4k 2k
        & d|~d5 4f 3i 4k 7k 8i 6e 1b 08 26 55 96 cb
        ( 4|~4k 1h 0c 17 44
        ) 4|~0k 3h 4c 37 04
        / 7|02 7k
        + a|5h 57|0c ac
        """;

    private static readonly Dictionary<char, (double Width, P[][] Strokes)> Letters = Read();

    public static double Width(string text, double size, double spacing = 0) =>
        text.Sum(c => Advance(c, size, spacing)) - (Gap * size / 15) - spacing;

    private const double Gap = 4.4;

    /// <summary>The strokes of a text whose capitals are so tall, its base line starting at a place, turned by an angle in degrees.</summary>
    public static IEnumerable<P[]> Strokes(string text, P at, double size, double angle = 0, double slant = 0, double spacing = 0)
    {
        double a = angle * Math.PI / 180, cos = Math.Cos(a), sin = Math.Sin(a), k = size / 15, x = 0;
        foreach (var c in text)
        {
            if (Letters.TryGetValue(c, out var letter))
            {
                foreach (var stroke in letter.Strokes)
                {
                    yield return [.. stroke.Select(p =>
                    {
                        double px = x + ((p.X + (p.Y * slant)) * k), py = -p.Y * k;
                        return new P(at.X + (px * cos) - (py * sin), at.Y + (px * sin) + (py * cos));
                    })];
                }
            }

            x += Advance(c, size, spacing);
        }
    }

    public static bool Has(char c) => c == ' ' || Letters.ContainsKey(c);

    private static double Advance(char c, double size, double spacing) =>
        ((Letters.TryGetValue(c, out var letter) ? letter.Width + Gap : 7) * size / 15) + spacing;

    private static Dictionary<char, (double Width, P[][] Strokes)> Read() =>
        Source.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToDictionary(line => line[0], line =>
        {
            var parts = line[2..].Split('|');
            return ((double)Digit(parts[0][0]), parts.Skip(1).Select(Stroke).ToArray());
        });

    private static P[] Stroke(string text)
    {
        var smooth = text[0] == '~';
        P[] points = [.. text.TrimStart('~').Split(' ').Select(p => new P(Digit(p[0]), Digit(p[1]) - 5))];
        return smooth ? Fine(points) : points;
    }

    // Curves are laid at ten times the grid, so that their steps are fine enough for a headline.
    private static P[] Fine(P[] points) => [.. Curve.Through([.. points.Select(p => p * 10)]).Select(p => p * 0.1)];

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'a' + 10;
}
