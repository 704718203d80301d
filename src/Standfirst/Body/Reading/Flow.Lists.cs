using System.Globalization;
using AngleSharp.Dom;

namespace Standfirst.Body.Reading;

/// <summary>Lists of all kinds.</summary>
internal sealed partial class Flow
{
    /// <summary>False where it was dealt with already: a gallery in a list's clothes, or too deep here to be a list of its own.</summary>
    private bool IsList(IElement element, Around around, Sink sink)
    {
        if (TryPictures(element, around, sink))
        {
            return false;
        }

        sink.Flush();
        if (HasRoom(element, around))
        {
            return true;
        }

        Children(element, around, sink);
        sink.Flush();
        return false;
    }

    private void List(IElement element, Around around, Sink sink)
    {
        if (!IsList(element, around, sink))
        {
            return;
        }

        var items = Items(element, around.Within(2));
        if (items.Count == 0)
        {
            return;
        }

        if (element.LocalName != "ol")
        {
            sink.Add(new BulletList(Parts.From(items)));
            return;
        }

        if (element.GetAttribute("type") is { } type and not "1")
        {
            losses.Add($"numbering of type \"{type}\"", "lists are numbered 1, 2, 3");
        }

        var start = int.TryParse(element.GetAttribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
            && first is > -1_000_000_000 and < 1_000_000_000 ? first : 1;
        sink.Add(new OrderedList(Parts.From(items), start));
    }

    private List<ListItem> Items(IElement list, Around around)
    {
        var items = new List<ListItem>();
        var loose = new Sink();
        foreach (var child in list.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    loose.Add(text.Data, around.Marks);
                    break;
                case IElement { LocalName: "li" } item when options.OnElement?.Invoke(item) is { } given:
                    AddLoose(items, loose);
                    items.Add(new ListItem([given]));
                    break;
                case IElement { LocalName: "li" } item:
                    AddLoose(items, loose);
                    if (!VisibleText.IsHidden(item))
                    {
                        items.Add(new ListItem(Parts.From(Blocks(item, WithLanguage(item, around)))));
                    }

                    break;
                case IElement { LocalName: "ul" or "ol" } nested when items.Count > 0:
                    // A list right within a list belongs to the item before it.
                    loose.Flush();
                    List(nested, around, loose);
                    items[^1] = new ListItem(Parts.From([.. items[^1].Content, .. loose.Blocks]));
                    loose = new Sink();
                    break;
                case IElement other:
                    Element(other, around, loose);
                    break;
            }
        }

        AddLoose(items, loose);
        return items;

        static void AddLoose(List<ListItem> items, Sink loose)
        {
            loose.Flush();
            if (loose.Blocks.Exists(block => block is not Paragraph paragraph || !Letters.IsBlank(PlainText.Of(paragraph.Content))))
            {
                items.Add(new ListItem(Parts.From(loose.Blocks)));
            }

            loose.Blocks.Clear();
        }
    }

    /// <summary>List items without a list, one after the other.</summary>
    /// <returns>The number of the last child that was read.</returns>
    private int StrayItems(INodeList children, int first, Around around, Sink sink)
    {
        sink.Flush();
        if (!HasRoom((IElement)children[first], around))
        {
            Children(children[first], around, sink);
            sink.Flush();
            return first;
        }

        var items = new List<ListItem>();
        var last = first;
        for (var i = first; i < children.Length; i++)
        {
            if (children[i] is IElement { LocalName: "li" } item)
            {
                items.Add(new ListItem(Parts.From(options.OnElement?.Invoke(item) is { } given ? [given] : Blocks(item, around.Within(2)))));
                last = i;
            }
            else if (!(children[i] is IText text && Letters.IsBlank(text.Data)))
            {
                break;
            }
        }

        sink.Add(new BulletList(Parts.From(items)));
        return last;
    }

    /// <summary>
    /// Terms and what is said of them. A list with the terms in bold keeps the words in order and can be edited, which imported HTML
    /// could not.
    /// </summary>
    private void DescriptionList(IElement element, Around around, Sink sink)
    {
        if (!IsList(element, around, sink))
        {
            return;
        }

        losses.Add($"list of terms \"{Words(element)}\"", "became a list with the terms in bold");
        var items = new List<ListItem>();
        var current = new Sink();
        var hasText = false;
        var inside = around.Within(2);
        foreach (var part in element.Children.SelectMany(child => child.LocalName is "div" ? child.Children.AsEnumerable() : [child]))
        {
            if (part.LocalName == "dt" && hasText)
            {
                Finish();
            }

            if (part.LocalName is "dt")
            {
                current.Flush();
                Children(part, inside.With(MarkSet.Strong), current);
                current.Flush();
            }
            else
            {
                hasText = true;
                Element(part, inside, current);
            }
        }

        Finish();
        sink.Add(new BulletList(Parts.From(items)));

        void Finish()
        {
            current.Flush();
            items.Add(new ListItem(Parts.From(current.Blocks)));
            current = new Sink();
            hasText = false;
        }
    }
}
