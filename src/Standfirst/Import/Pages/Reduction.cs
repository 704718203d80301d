using Standfirst.Body;

namespace Standfirst.Import.Pages;

/// <summary>
/// Takes the blocks of a page in order and keeps those that are the story. Works on a saved text, which has nothing but lines, and on
/// what was found as the main text of HTML, where themes leave furniture between the paragraphs.
/// </summary>
internal sealed partial class Reduction(IReadOnlyList<Piece> pieces, string headline, Leavings leavings)
{
    private const int CaptionWords = 8;

    private readonly string headlineKey = LineOf.Key(headline);
    private readonly HashSet<string> captions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> captionWords = new(StringComparer.Ordinal);
    private readonly List<Block> kept = [];
    private readonly List<string> topics = [];
    private bool hasEnded;
    private bool isOtherStories;
    private bool isTags;
    private int prose;

    public string Dek { get; set; } = "";

    public List<string> Bylines { get; } = [];

    public DateTimeOffset? Published { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public string Dateline { get; private set; } = "";

    /// <summary>Caption and credit of a picture that the page shows and these pieces do not hold.</summary>
    public string LooseCaption { get; private set; } = "";

    public string LooseCredit { get; private set; } = "";

    public IReadOnlyList<string> Topics => topics;

    public Document Run(int from)
    {
        FindCaptions(from);
        var i = Prelude(from);
        for (; i < pieces.Count; i++)
        {
            Take(pieces[i], i);
        }

        DropTail();
        return new Document(Parts.From(kept)).Normalise();
    }

    /// <summary>
    /// A short line that stands alone more than once, or that stands alone and begins the headline, is the caption of a picture: themes
    /// repeat their search word under each. A subheading stands once.
    /// </summary>
    private void FindCaptions(int from)
    {
        var alone = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = from; i < pieces.Count; i++)
        {
            var (text, key) = (pieces[i].Text, LineOf.Key(pieces[i].Text));
            if (pieces[i].Block is Paragraph && key.Length > 2 && key != headlineKey && LineOf.Words(text) is > 0 and <= CaptionWords && !Piece.EndsSentence(text) && Furnishings.Of(text) == Furniture.None)
            {
                alone[key] = alone.GetValueOrDefault(key) + 1;
                captionWords.TryAdd(key, text);
            }
        }

        foreach (var (key, times) in alone)
        {
            if (times > 1 || (headlineKey.StartsWith(key, StringComparison.Ordinal) && LineOf.Words(captionWords[key]) > 1))
            {
                captions.Add(key);
            }
        }
    }

    /// <summary>What stands between headline and text: dek, byline, date, the lead picture's caption, buttons.</summary>
    private int Prelude(int from)
    {
        var end = from;
        while (end < pieces.Count && !(IsText(pieces[end]) && !IsDekBefore(end)))
        {
            end++;
        }

        if (end == pieces.Count)
        {
            return from;
        }

        var hasCredits = false;
        for (var i = from; i < end; i++)
        {
            var piece = pieces[i];
            if (!piece.IsLine)
            {
                kept.Add(piece.Block);
                continue;
            }

            if (TakeCredits(piece.Text) || TakeRepeated(piece))
            {
                hasCredits |= Bylines.Count > 0 || Published is not null;
            }
            else if (Furnishings.Of(piece.Text) is not Furniture.None and var kind)
            {
                leavings.Add(piece.Text, Furnishings.Why(kind));
            }
            else if (TakeCaption(piece) || TakeCredit(piece.Text))
            {
                // Said there.
            }
            else if (Dek.Length == 0 && !hasCredits && LineOf.Words(piece.Text) >= 5)
            {
                Dek = piece.Text;
            }
            else if (hasCredits && LineOf.Words(piece.Text) >= 4 && LooseCaption.Length == 0 && piece.Block is Paragraph)
            {
                Caption(piece.Text);
            }
            else if (piece.Block is Heading)
            {
                kept.Add(piece.Block);
            }
            else
            {
                leavings.Add(piece.Text, "short line between headline and text");
            }
        }

        return end;
    }

    private static bool IsText(Piece piece) => piece.IsProse && Furnishings.Of(piece.Text) == Furniture.None && LineOf.Credit(piece.Text) is null;

    /// <summary>A sentence right under the headline with the byline or date after it is the dek, not the text.</summary>
    private bool IsDekBefore(int at)
    {
        if (Dek.Length > 0 || pieces[at].Text.Length > 350)
        {
            return false;
        }

        for (var i = at + 1; i < pieces.Count && i <= at + 3; i++)
        {
            var text = pieces[i].Text;
            if (LineOf.Writers(text) is not null || Moments.Find(text) is { OtherWords: <= 4 })
            {
                return pieces[i].IsLine && text.Length < 120;
            }

            if (pieces[i].IsLine && Furnishings.Of(text) == Furniture.None)
            {
                return false;
            }
        }

        return false;
    }

    private void Take(Piece piece, int at)
    {
        if (hasEnded)
        {
            leavings.Add(Name(piece), "after the end of the story");
            return;
        }

        if (!piece.IsLine)
        {
            TakeOther(piece);
            return;
        }

        if (isTags && TakeTag(piece.Text))
        {
            return;
        }

        if (TakeRepeated(piece) || TakeTags(piece.Text) || TakeFurniture(piece, at))
        {
            return;
        }

        // Headlines of other stories end without a full stop; the sentence after them is ours again.
        if (isOtherStories && !IsText(piece) && !piece.Text.TrimEnd('”', '"', '’', '»', ')').EndsWith('.'))
        {
            leavings.Add(piece.Text, Furnishings.Why(Furniture.Related));
            return;
        }

        isOtherStories = false;
        if (TakeCaption(piece) || (prose == 0 && TakeCredits(piece.Text)) || TakeCredit(piece.Text))
        {
            return;
        }

        Keep(piece);
    }

    private void TakeOther(Piece piece)
    {
        if (isOtherStories && piece.Block is BulletList or OrderedList)
        {
            leavings.Add(piece.Text, Furnishings.Why(Furniture.Related));
            return;
        }

        if (isTags && piece.Block is BulletList tags)
        {
            topics.AddRange(tags.Items.Select(item => Piece.Of(item.Content[0]).Text));
            isTags = false;
            return;
        }

        kept.Add(piece.Block);
    }

    private bool TakeRepeated(Piece piece)
    {
        var key = LineOf.Key(piece.Text);
        if (key.Length == 0 || key != headlineKey)
        {
            return false;
        }

        leavings.Add(piece.Text, "the headline again");
        return true;
    }

    private bool TakeFurniture(Piece piece, int at)
    {
        var kind = Furnishings.Of(piece.Text);
        if (kind == Furniture.None)
        {
            return false;
        }

        leavings.Add(piece.Text, Furnishings.Why(kind));
        switch (kind)
        {
            case Furniture.Related:
                isOtherStories = true;
                break;
            case Furniture.Comments when prose > 0 && (prose > 2 || !Furnishings.IsWeak(piece.Text)):
            case Furniture.Foot or Furniture.AuthorBox when prose > 2 || (prose > 0 && !HasProseAfter(at)):
                hasEnded = true;
                break;
        }

        return true;
    }

    private bool HasProseAfter(int at) => pieces.Skip(at + 1).Any(IsText);

    private void Keep(Piece piece)
    {
        var block = piece.Block;
        if (block is Paragraph paragraph)
        {
            block = new Paragraph(WithoutDateline(WithoutCaption(paragraph.Content)));
            var isSubheading = !piece.IsProse && prose > 0 && LineOf.Words(piece.Text) is > 1 and <= 12 && piece.Text.Length <= 90
                && !Piece.EndsSentence(piece.Text) && paragraph.Content.Count == 1 && paragraph.Content[0] is Text { Marks.Count: 0 } && !piece.Text.EndsWith(',');
            block = isSubheading && IsSubheadingsPlace ? new Heading(2, paragraph.Content) : block;
        }

        prose += piece.IsProse ? 1 : 0;
        kept.Add(block);
    }

    /// <summary>Only lines of a saved text become headings by their shape; HTML says itself what is a heading.</summary>
    public bool IsSubheadingsPlace { get; init; }

    /// <summary>A short line behind the last paragraph is a label of the page, not a subheading of nothing.</summary>
    private void DropTail()
    {
        for (; kept.Count > 0 && kept[^1] is Heading or Rule; kept.RemoveAt(kept.Count - 1))
        {
            if (kept[^1] is Heading heading)
            {
                leavings.Add(PlainText.Of(heading.Content), "heading with nothing after it");
            }
        }
    }

    private static string Name(Piece piece) => piece.Text.Length > 0 ? piece.Text : piece.Block switch
    {
        PictureNode picture => $"picture {picture.Alt} {picture.Src}",
        Embed embed => $"embed {embed.Url}",
        _ => piece.Block.GetType().Name,
    };
}
