using Standfirst.Body;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Stories;

namespace Standfirst.CopyDesk;

/// <summary>A body as the copy desk reads it, and the way back.</summary>
/// <param name="Blocks">Its texts in reading order.</param>
/// <param name="Paths">For each block the node it is of, as <see cref="TextBlock.Path"/> has it; an attribute's text has <c>.attrs.alt</c> behind it.</param>
internal sealed record CopyBody(IReadOnlyList<CopyBlock> Blocks, IReadOnlyList<string> Paths);

/// <summary>Lays a story on the copy desk.</summary>
internal static class CopyOf
{
    /// <param name="story">With its bylines and its lead picture.</param>
    /// <param name="paper">Whose language and zone a story has that names none.</param>
    /// <param name="pictures">The paper's own picture of a number, for what the text does not say of it.</param>
    public static (Copy Copy, IReadOnlyList<string> Paths) Story(Story story, Paper paper, Func<long, Picture?>? pictures = null)
    {
        var body = Of(Document.Parse(story.Body), pictures);
        var (lead, paths) = Lead(story);
        return (new Copy
        {
            Headline = story.Headline,
            Dek = story.Dek,
            Dateline = story.Dateline,
            Bylines = [.. story.Bylines.OrderBy(one => one.Position).Select(one => one.Name)],
            Published = story.PublishedAt,
            TimeZone = paper.Zone,
            Language = story.Language.Length > 0 ? story.Language : paper.Language,
            Blocks = [.. body.Blocks, .. lead],
        }, [.. body.Paths, .. paths]);
    }

    public static CopyBody Of(Document document, Func<long, Picture?>? pictures = null)
    {
        var walk = new Walk(pictures ?? (_ => null));
        walk.Blocks(document.Content, "content", BlockKind.Paragraph);
        return new CopyBody(walk.Found, walk.Paths);
    }

    /// <summary>Caption, credit and alt text of one picture as three blocks, empty ones for what is missing.</summary>
    public static IEnumerable<CopyBlock> Picture(int number, string caption, string credit, string alt, string file) =>
    [
        new(BlockKind.Caption, caption) { Picture = number, File = file },
        new(BlockKind.Credit, credit) { Picture = number, File = file },
        new(BlockKind.Alt, alt) { Picture = number, File = file },
    ];

    /// <summary>The lead picture stands behind the body, so that the blocks of the body keep their numbers with and without it.</summary>
    private static (IEnumerable<CopyBlock> Blocks, IEnumerable<string> Paths) Lead(Story story)
        => story.LeadPicture is not { } picture ? ([], [])
            : (Picture(0, story.LeadCaption.Length > 0 ? story.LeadCaption : picture.Caption, picture.Credit, picture.Alt, picture.FileName), ["lead.caption", "lead.credit", "lead.alt"]);

    private sealed class Walk(Func<long, Picture?> pictures)
    {
        private int picture;

        public List<CopyBlock> Found { get; } = [];

        public List<string> Paths { get; } = [];

        public void Blocks<T>(Parts<T> nodes, string path, BlockKind kind, BlockQuote? quote = null)
            where T : Node
        {
            for (var i = 0; i < nodes.Count; i++)
            {
                Node(nodes[i], $"{path}[{i}]", kind, quote);
            }
        }

        private void Node(Node node, string path, BlockKind kind, BlockQuote? quote)
        {
            switch (node)
            {
                case Paragraph words:
                    Words(kind, words.Content, path, quote?.Speaker, quote?.Source);
                    break;
                case Heading heading:
                    Words(BlockKind.Heading, heading.Content, path, level: heading.Level);
                    break;
                case BulletList list:
                    Blocks(list.Items, path + ".content", kind == BlockKind.BlockQuote ? kind : BlockKind.ListItem, quote);
                    break;
                case OrderedList list:
                    Blocks(list.Items, path + ".content", kind == BlockKind.BlockQuote ? kind : BlockKind.ListItem, quote);
                    break;
                case ListItem item:
                    Blocks(item.Content, path + ".content", kind, quote);
                    break;
                case BlockQuote block:
                    Blocks(block.Content, path + ".content", BlockKind.BlockQuote, block);
                    break;
                case PullQuote pull:
                    Words(BlockKind.PullQuote, pull.Content, path, pull.Speaker);
                    break;
                case Gallery gallery:
                    Blocks(gallery.Pictures, path + ".content", kind);
                    break;
                case PictureNode one:
                    Shown(one, path);
                    break;
                case Table table:
                    Plain(BlockKind.Title, table.Caption, path + ".attrs.caption");
                    Blocks(table.Rows, path + ".content", BlockKind.TableCell);
                    break;
                case TableRow row:
                    Blocks(row.Cells, path + ".content", BlockKind.TableCell);
                    break;
                case TableCell cell:
                    Blocks(cell.Content, path + ".content", BlockKind.TableCell);
                    break;
                case Embed embed:
                    Plain(BlockKind.Title, embed.Title, path + ".attrs.title");
                    break;
                case FactBox box:
                    Plain(BlockKind.Title, box.Title, path + ".attrs.title");
                    Blocks(box.Content, path + ".content", BlockKind.FactBox);
                    break;
            }
        }

        private void Shown(PictureNode one, string path)
        {
            var number = ++picture;
            var own = one.Picture is { } id ? pictures(id) : null;
            var (caption, marks) = Text(one.Caption);
            var file = own?.FileName ?? FileOf(one.Src ?? "");
            foreach (var block in Picture(number, caption.Length > 0 ? caption : own?.Caption ?? "", one.Credit.Length > 0 ? one.Credit : own?.Credit ?? "", one.Alt.Length > 0 ? one.Alt : own?.Alt ?? "", file))
            {
                Found.Add(block.Kind == BlockKind.Caption && caption.Length > 0 ? block with { Marks = marks } : block);
                Paths.Add(block.Kind switch { BlockKind.Caption => path, BlockKind.Credit => path + ".attrs.credit", _ => path + ".attrs.alt" });
            }
        }

        private void Words(BlockKind kind, Parts<Inline> content, string path, string? speaker = null, string? source = null, int level = 2)
        {
            var (text, marks) = Text(content);
            if (text.Length > 0)
            {
                Found.Add(new CopyBlock(kind, text) { Marks = marks, Speaker = speaker ?? "", Source = source ?? "", Level = level });
                Paths.Add(path);
            }
        }

        private void Plain(BlockKind kind, string? text, string path)
        {
            if (!string.IsNullOrEmpty(text))
            {
                Found.Add(new CopyBlock(kind, text));
                Paths.Add(path);
            }
        }

        private static (string Text, List<CopyMark> Marks) Text(Parts<Inline> content)
        {
            var text = new System.Text.StringBuilder();
            var marks = new List<CopyMark>();
            foreach (var inline in content)
            {
                var start = text.Length;
                text.Append(inline is Text words ? words.Value : "\n");
                foreach (var mark in inline.Marks)
                {
                    if (MarkOf(mark, start, text.Length - start) is { } made)
                    {
                        Join(marks, made);
                    }
                }
            }

            return (text.ToString(), marks);
        }

        private static CopyMark? MarkOf(Mark mark, int start, int length) => mark switch
        {
            Link link => new LinkMark(start, length, link.Href),
            Strong or Emphasis => new EmphasisMark(start, length),
            Code => new CodeMark(start, length),
            Language language => new LanguageMark(start, length, language.Lang),
            Quotation quotation => new QuotationMark(start, length, quotation.Speaker ?? "", quotation.Source ?? ""),
            DateMark date => new DayMark(start, length, date.Date),
            _ => null,
        };

        /// <summary>A mark that an emphasised word within it cut in two is one again.</summary>
        private static void Join(List<CopyMark> marks, CopyMark made)
        {
            var at = marks.FindLastIndex(one => one.End == made.Start && one with { Start = made.Start, Length = made.Length } == made);
            if (at >= 0)
            {
                marks[at] = marks[at] with { Length = marks[at].Length + made.Length };
            }
            else
            {
                marks.Add(made);
            }
        }

        private static string FileOf(string address)
        {
            var end = address.AsSpan().IndexOfAny('?', '#');
            var path = end < 0 ? address : address[..end];
            return path[(path.LastIndexOf('/') + 1)..];
        }
    }
}
