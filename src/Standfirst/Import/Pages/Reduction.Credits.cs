using Standfirst.Body;

namespace Standfirst.Import.Pages;

/// <summary>Lines that are no text and say something of the story: who, when, where, about what, and what a picture shows.</summary>
internal sealed partial class Reduction
{
    private bool TakeTags(string text)
    {
        if (LineOf.Tags(text) is not { } rest || text.Length > 300)
        {
            return false;
        }

        if (rest.Length == 0)
        {
            isTags = true;
        }
        else
        {
            AddTopics(rest);
        }

        leavings.Add(text, Furnishings.Why(Furniture.Tags));
        return true;
    }

    private bool TakeTag(string text)
    {
        if (LineOf.Words(text) is > 0 and <= 5 && !Piece.EndsSentence(text) && Furnishings.Of(text) == Furniture.None)
        {
            AddTopics(text);
            leavings.Add(text, Furnishings.Why(Furniture.Tags));
            return true;
        }

        isTags = false;
        return false;
    }

    private void AddTopics(string text)
    {
        foreach (var topic in text.Split([',', ';', '|', '•', '·', '،', '#'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (topic.Length <= 60 && !topics.Contains(topic, StringComparer.OrdinalIgnoreCase))
            {
                topics.Add(topic);
            }
        }
    }

    /// <summary>Byline and dates, which may share a line.</summary>
    private bool TakeCredits(string text)
    {
        if (text.Length > 160)
        {
            return false;
        }

        var taken = false;
        foreach (var part in text.Split(['|', '•', '·', '—', '–'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var moment = Moments.Find(part);
            if (moment is { OtherWords: <= 2 } date)
            {
                Updated = date.IsUpdate ? Updated ?? date.Moment : Updated;
                Published = date.IsUpdate ? Published : Published ?? date.Moment;
                taken = true;
            }
            else if ((LineOf.Writers(WithoutDate(part, moment?.OtherWords)) ?? (taken && Bylines.Count == 0 ? null : LineOf.Writers(part))) is { } names)
            {
                if (Bylines.Count == 0)
                {
                    Bylines.AddRange(names);
                }

                if (moment is { } with)
                {
                    Published ??= with.Moment;
                }

                taken = true;
            }
            else if (taken && Furnishings.Of(part) is not Furniture.None)
            {
                leavings.Add(part, Furnishings.Why(Furnishings.Of(part)));
            }
            else if (!taken)
            {
                return false;
            }
        }

        return taken;
    }

    /// <summary>"By Jane Doe October 15, 2025": the names end before the first figure or its month.</summary>
    private static string WithoutDate(string part, int? otherWords)
    {
        if (otherWords is null)
        {
            return part;
        }

        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var until = Array.FindIndex(words, word => word.Any(char.IsDigit));
        until = until > 0 && !words[until].Contains('-', StringComparison.Ordinal) && until > 2 && words[until].TrimEnd(',').Length <= 2 ? until - 1 : until;
        return until <= 0 ? part : string.Join(' ', words[..until]).TrimEnd(',', '-', ' ');
    }

    private bool TakeCaption(Piece piece)
    {
        var key = LineOf.Key(piece.Text);
        if (piece.Block is not Paragraph || !captions.Contains(key))
        {
            return false;
        }

        Caption(piece.Text);
        return true;
    }

    private void Caption(string text)
    {
        if (kept.Count > 0 && kept[^1] is PictureNode { Caption.Count: 0 } picture)
        {
            kept[^1] = picture with { Caption = [text] };
            leavings.Add(text, "became the caption of the picture before it");
        }
        else
        {
            LooseCaption = LooseCaption.Length > 0 ? LooseCaption : text;
            leavings.Add(text, "caption of a picture that did not come along: kept as the lead picture's caption");
        }
    }

    private bool TakeCredit(string text)
    {
        if (LineOf.Credit(text) is not { Length: > 0 } credit)
        {
            return false;
        }

        if (kept.Count > 0 && kept[^1] is PictureNode { Credit.Length: 0 } picture)
        {
            kept[^1] = picture with { Credit = credit };
            leavings.Add(text, "became the credit of the picture before it");
        }
        else
        {
            LooseCredit = LooseCredit.Length > 0 ? LooseCredit : credit;
            leavings.Add(text, "credit of a picture that did not come along: kept as the lead picture's credit");
        }

        return true;
    }

    /// <summary>A caption that was glued to the paragraph after it when the page was copied.</summary>
    private Parts<Inline> WithoutCaption(Parts<Inline> content)
    {
        if (content.Count == 0 || content[0] is not Text first)
        {
            return content;
        }

        foreach (var key in captions)
        {
            var caption = captionWords[key];
            if (first.Value.Length <= caption.Length + 2 || !first.Value.StartsWith(caption, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // What follows must be able to begin a paragraph by itself: "Syria and Russia agreed" is a sentence.
            var rest = first.Value[caption.Length..].TrimStart(',', ':', '.', '-', '–', '—', ' ', '\u00a0');
            if (rest.Length > 0 && !char.IsLetterOrDigit(first.Value[caption.Length]) && (char.IsUpper(rest[0]) || rest[0] is '“' or '"' or '«' or '„' or '‘'))
            {
                leavings.Add(caption, $"caption glued to the paragraph “{Losses.Short(rest)}”");
                LooseCaption = LooseCaption.Length > 0 ? LooseCaption : caption;
                return Parts.From<Inline>([first with { Value = rest }, .. content.Skip(1)]);
            }
        }

        return content;
    }

    private Parts<Inline> WithoutDateline(Parts<Inline> content)
    {
        if (prose > 0 || Dateline.Length > 0 || content.Count == 0)
        {
            return content;
        }

        // Its place is often in bold, so that the dash stands in the next run.
        var text = PlainText.Of(content);
        if (LineOf.Dateline(text) is not { } found)
        {
            return content;
        }

        Dateline = found.Place;
        if (found.Agency is { } agency)
        {
            leavings.Add($"({agency})", "the agency in the dateline");
        }

        var cut = text.Length - found.After.Length;
        var rest = new List<Inline>();
        foreach (var inline in content)
        {
            var length = inline is Text run ? run.Value.Length : 1;
            if (cut < length)
            {
                rest.Add(cut > 0 && inline is Text words ? words with { Value = words.Value[cut..] } : inline);
            }

            cut = Math.Max(0, cut - length);
        }

        return Parts.From(rest);
    }
}
