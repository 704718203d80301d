using System.Text.RegularExpressions;
using Standfirst.Body;

namespace Standfirst.Import.Pages;

/// <summary>Reads a page that was saved or copied as plain text: lines, and nothing to say what each of them is.</summary>
internal static partial class TextPage
{
    /// <summary>Lines from the top among which the headline is looked for, menus included.</summary>
    private const int Top = 400;

    public static PageDraft Read(string text, string? address)
    {
        var leavings = new Leavings();
        var pieces = Pieces(text);
        var firstText = pieces.FindIndex(piece => piece.IsProse && Furnishings.Of(piece.Text) == Furniture.None && !IsBreadcrumb(piece.Text));
        var top = Math.Min(firstText < 0 ? pieces.Count : firstText, Top);
        var (headline, at, section) = Headline(pieces, top);
        var reduction = new Reduction(pieces, headline, leavings) { IsSubheadingsPlace = true };
        var (bylines, published) = DropTop(pieces, at, headline, ref section, leavings);
        reduction.Bylines.AddRange(bylines);
        reduction.Published = published;
        var body = reduction.Run(at + 1);
        var picture = reduction.LooseCaption.Length + reduction.LooseCredit.Length > 0 ? new PagePicture("", reduction.LooseCaption, reduction.LooseCredit) : null;
        return new PageDraft
        {
            Headline = headline,
            Dek = reduction.Dek,
            Bylines = reduction.Bylines,
            Dateline = reduction.Dateline,
            Section = section,
            Topics = reduction.Topics,
            Language = Tongues.Of(headline + " " + PlainText.Of(body).Text),
            Published = reduction.Published,
            Updated = reduction.Updated,
            Address = address ?? "",
            Body = body,
            Picture = picture,
            Dropped = leavings.All,
        };
    }

    private static List<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        var items = new List<ListItem>();
        foreach (var paragraph in EmptyLine().Split(text.ReplaceLineEndings("\n")))
        {
            foreach (var line in Unwrapped(paragraph.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
            {
                var clean = Letters.Line(line);
                if (Bullet().Match(clean) is { Success: true } bullet)
                {
                    items.Add(new ListItem([new Paragraph([clean[bullet.Length..]])]));
                    continue;
                }

                Finish();
                if (clean.Length > 0)
                {
                    pieces.Add(new Piece(new Paragraph([Hashes().Replace(clean, "")]), Hashes().Replace(clean, "")));
                }
            }
        }

        Finish();
        return pieces;

        void Finish()
        {
            if (items.Count > 0)
            {
                pieces.Add(Piece.Of(new BulletList(Parts.From(items))));
                items.Clear();
            }
        }
    }

    /// <summary>Lines that were broken at a width, as mail programs do, are one paragraph; the lines of a saved page are not.</summary>
    private static string[] Unwrapped(string[] lines)
    {
        var full = lines.Length < 2 ? [] : lines[..^1];
        return lines.Length >= 3 && full.Min(line => line.Length) >= 45 && full.Max(line => line.Length) <= 100 && full.Max(line => line.Length) - full.Min(line => line.Length) <= 30
            && full.Count(Piece.EndsSentence) * 2 < full.Length
            ? [string.Join(' ', lines)]
            : lines;
    }

    /// <summary>The headline, the number of its last line before the text, and the section that a breadcrumb names.</summary>
    private static (string Headline, int At, string Section) Headline(List<Piece> pieces, int top)
    {
        var section = "";
        for (var i = 0; i < top; i++)
        {
            if (!IsBreadcrumb(pieces[i].Text))
            {
                continue;
            }

            if (FromBreadcrumb(pieces, i, top) is { } found)
            {
                return found;
            }

            // One that ends with the section, as the headline follows anyway.
            section = HasSteps(pieces[i].Text) && section.Length == 0 ? Separator().Split(HomeOf(pieces[i].Text)!).Select(Letters.Line).LastOrDefault(step => step.Length > 0) ?? "" : section;
        }

        // Pages say their headline more than once: as title, over the text, over the comments.
        var counts = pieces.Where(piece => piece.IsLine).GroupBy(piece => LineOf.Key(piece.Text)).ToDictionary(group => group.Key, group => group.Count());
        var repeated = Enumerable.Range(0, top).Where(i => counts.GetValueOrDefault(LineOf.Key(pieces[i].Text)) > 1 && IsHeadline(pieces[i].Text)).ToList();
        if (repeated.Count > 0)
        {
            var key = LineOf.Key(pieces[repeated.MaxBy(i => LineOf.Words(pieces[i].Text))].Text);
            var last = repeated.FindLast(i => LineOf.Key(pieces[i].Text) == key);
            return (pieces[last].Text, last, section);
        }

        var first = Enumerable.Range(0, top).Where(i => IsHeadline(pieces[i].Text)).DefaultIfEmpty(-1).First();
        if (first < 0)
        {
            first = Enumerable.Range(0, pieces.Count).Where(i => pieces[i].IsLine && Furnishings.Of(pieces[i].Text) == Furniture.None).DefaultIfEmpty(-1).First();
            first = first >= 0 && pieces[first].Text.Length <= 200 ? first : -1;
        }

        return first < 0 ? ("", -1, section) : (pieces[first].Text.TrimEnd('.'), first, section);
    }

    private static bool IsHeadline(string line) => line.Length is >= 12 and <= 220 && LineOf.Words(line) >= 4 && !line.EndsWith('.') && Furnishings.Of(line) == Furniture.None
        && LineOf.Writers(line) is null && LineOf.Credit(line) is null && Moments.Find(line) is not { OtherWords: <= 2 } && !HasSteps(line) && LineOf.Tags(line) is null;

    private static bool IsBreadcrumb(string line) => HomeOf(line) is not null && line.Length <= 400;

    private static bool HasSteps(string line) => HomeOf(line) is { } rest && !char.IsLetterOrDigit(rest[0]) && Separator().IsMatch(" " + rest);

    private static string? HomeOf(string line)
    {
        var plain = line.TrimStart(' ', '»', '›', '>', '/', '|');
        foreach (var home in Phrases.Home)
        {
            if (plain.Length > home.Length + 2 && plain.StartsWith(home, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(plain[home.Length])
                && plain[home.Length..].TrimStart() is { Length: > 1 } rest && (char.IsUpper(rest[0]) || !char.IsLetter(rest[0]) || char.GetUnicodeCategory(rest[0]) == System.Globalization.UnicodeCategory.OtherLetter))
            {
                return rest;
            }
        }

        return null;
    }

    private static (string Headline, int At, string Section)? FromBreadcrumb(List<Piece> pieces, int at, int top)
    {
        var rest = HomeOf(pieces[at].Text)!;
        var steps = Separator().Split(rest).Select(Letters.Line).Where(step => step.Length > 0).ToList();

        // The headline is the crumb's last step, and a line by itself below it; without separators only that line tells where it begins.
        var headline = -1;
        for (var i = at + 1; i < Math.Min(top, at + 60); i++)
        {
            var key = LineOf.Key(pieces[i].Text);
            if (key.Length > 8 && LineOf.Words(pieces[i].Text) >= 2 && (LineOf.Key(rest).EndsWith(key, StringComparison.Ordinal) || (steps.Count > 1 && Similar(steps[^1], pieces[i].Text))))
            {
                headline = headline >= 0 && LineOf.Key(pieces[headline].Text) != key && LineOf.Key(pieces[headline].Text).Length > key.Length ? headline : i;
            }
        }

        if (headline < 0)
        {
            return null;
        }

        var title = pieces[headline].Text;
        if (steps.Count > 1)
        {
            var sections = steps.Where(step => LineOf.Key(step) != LineOf.Key(title) && !Similar(step, title)).ToList();
            return (title, headline, sections.Count > 0 ? sections[^1] : "");
        }

        return (title, headline, Letters.Line(Before(rest, title)).TrimEnd('-', '|', ':', ' '));
    }

    /// <summary>The text without the headline at its end, whatever signs stand between.</summary>
    private static string Before(string line, string headline)
    {
        var left = LineOf.Key(line).Length - LineOf.Key(headline).Length;
        var at = 0;
        for (var letters = 0; at < line.Length && letters < left; at++)
        {
            letters += LineOf.Key(line[at].ToString()).Length;
        }

        return line[..at];
    }

    /// <summary>A breadcrumb shortens long headlines.</summary>
    private static bool Similar(string step, string title)
        => LineOf.Key(step.TrimEnd('.', '…')) is { Length: > 12 } key && LineOf.Key(title).StartsWith(key, StringComparison.Ordinal);

    private static (List<string> Bylines, DateTimeOffset? Published) DropTop(List<Piece> pieces, int headline, string title, ref string section, Leavings leavings)
    {
        var bylines = new List<string>();
        DateTimeOffset? published = null;
        for (var i = 0; i < headline; i++)
        {
            var text = pieces[i].Text;
            if (IsBreadcrumb(text) && section.Length > 0)
            {
                leavings.Add(text, $"breadcrumb: read for the section {section}");
            }
            else if (LineOf.Key(text) == LineOf.Key(title))
            {
                leavings.Add(text, "the headline again");
            }
            else if (Furnishings.Of(text) is not Furniture.None and var kind)
            {
                leavings.Add(text, Furnishings.Why(kind));
            }
            else if (i >= headline - 3 && LineOf.Writers(text) is { } names)
            {
                bylines.AddRange(names);
            }
            else if (i >= headline - 3 && Moments.Find(text) is { OtherWords: <= 2 } date)
            {
                published = date.Moment;
            }
            else if (i == headline - 1 && section.Length == 0 && LineOf.Words(text) is > 0 and <= 3 && !Piece.EndsSentence(text) && (i == 0 || !IsMenu(pieces, i)))
            {
                section = text;
                leavings.Add(text, $"label over the headline: read for the section {section}");
            }
            else
            {
                leavings.Add(text, "stands before the headline: navigation");
            }
        }

        return (bylines, published);
    }

    /// <summary>Three short lines in a row are a menu, and the last of them is no label.</summary>
    private static bool IsMenu(List<Piece> pieces, int at)
        => at >= 2 && Enumerable.Range(at - 2, 3).All(i => LineOf.Words(pieces[i].Text) <= 3);

    [GeneratedRegex(@"\n[ \t\u00a0]*\n")]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"^(?:[•◦▪‣●]\s*|[*–-]\s+)(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^#{1,6}\s+")]
    private static partial Regex Hashes();

    [GeneratedRegex(@"\s*(?:[>»›→/|\\•·]|\s[–—-]\s|::)\s*")]
    private static partial Regex Separator();
}
