using System.Globalization;
using System.Text;

namespace Standfirst.Body;

/// <summary>Renders what runs within a line, an element staying open as long as its mark goes on.</summary>
internal sealed class InlineHtml(StringBuilder html, BodyContext context, Anchors? places)
{
    private readonly List<Mark> open = [];
    private int quotations;

    /// <summary>The number of the quotation that begins here: see <see cref="Quoted.Number"/>.</summary>
    public int NextQuotation() => ++quotations;

    public void Write(Parts<Inline> content)
    {
        foreach (var piece in content)
        {
            var marks = MarkSet.Ordered(piece.Marks);
            var shared = 0;
            while (shared < open.Count && shared < marks.Count && open[shared].Equals(marks[shared]))
            {
                shared++;
            }

            CloseTo(shared);
            foreach (var mark in marks.Span[shared..])
            {
                Open(mark);
                open.Add(mark);
            }

            if (piece is Text text)
            {
                html.Words(text.Value);
            }
            else
            {
                html.Append("<br>");
            }
        }

        CloseTo(0);
    }

    /// <summary>The address as it goes into the page: spelled right, and absolute where the context has a base.</summary>
    public string Resolve(string address)
    {
        var clean = Address.Clean(address);
        return context.Base is null ? clean : AbsoluteAddresses.Of(clean, context.Base);
    }

    private void CloseTo(int count)
    {
        while (open.Count > count)
        {
            html.Append("</").Append(Element(open[^1])).Append('>');
            open.RemoveAt(open.Count - 1);
        }
    }

    private void Open(Mark mark)
    {
        html.Append('<').Append(Element(mark));
        var number = mark is Quotation ? NextQuotation() : 0;
        switch (mark)
        {
            case Link link:
                html.Attribute("href", Resolve(link.Href)).Attribute("title", link.Title);
                break;
            case Language language:
                html.Attribute("lang", language.Lang).Attribute("dir", language.Dir);
                break;
            case Quotation quotation when !context.Plain:
                html.Append(" class=\"quotation\"").Attribute("id", places?.ForQuotation(number)).Attribute("data-speaker", quotation.Speaker).Attribute("data-source", quotation.Source);
                break;
            case DateMark date:
                html.Attribute("datetime", date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
        }

        html.Append('>');
    }

    private static string Element(Mark mark) => mark switch
    {
        Link => "a",
        Body.Language or Quotation => "span",
        DateMark => "time",
        Strong => "strong",
        Emphasis => "em",
        Strike => "s",
        Subscript => "sub",
        Superscript => "sup",
        _ => "code",
    };
}
