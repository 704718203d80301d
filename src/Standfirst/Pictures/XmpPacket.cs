using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Standfirst.Pictures;

/// <summary>
/// The properties of an XMP packet: RDF as XML, of which pictures use a small part. Read here and not by a library because a
/// picture comes from anywhere: no document type (no entity bombs), bounded, any of the encodings that the format allows.
/// </summary>
internal sealed class XmpPacket
{
    /// <summary>Largest packet read, in bytes; real ones with an editing history reach some hundred thousand.</summary>
    public const int MaxBytes = 4 << 20;

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XName Language = XNamespace.Xml + "lang";

    private readonly Dictionary<XName, List<string>> properties = [];

    private XmpPacket()
    {
    }

    /// <summary>Reads a packet.</summary>
    /// <exception cref="XmlException">Not well formed, or with a document type.</exception>
    public static XmpPacket Parse(ReadOnlySpan<byte> bytes)
    {
        var packet = new XmpPacket();
        var text = Text(bytes);
        var start = text.IndexOf('<', StringComparison.Ordinal);
        if (bytes.Length > MaxBytes || start < 0)
        {
            return packet;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ConformanceLevel = ConformanceLevel.Fragment,
            CheckCharacters = false,
        };
        using var reader = XmlReader.Create(new StringReader(text[start..].TrimEnd('\0', ' ', '\n', '\r', '\t')), settings);
        while (reader.Read())
        {
            // Deeper than any real packet, and still far from the depth at which a tree of elements costs a stack.
            if (reader.Depth > 64)
            {
                throw new XmlException("nested too deeply");
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Description" && reader.NamespaceURI == Rdf.NamespaceName)
            {
                using var subtree = reader.ReadSubtree();
                packet.Read(XElement.Load(subtree));
            }
        }

        return packet;
    }

    /// <summary>All texts of a property, the default language first; empty where it is missing.</summary>
    public IReadOnlyList<string> this[XName name] => properties.GetValueOrDefault(name, []);

    private void Read(XElement description)
    {
        foreach (var attribute in description.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != Rdf))
        {
            Add(attribute.Name, attribute.Value);
        }

        foreach (var property in description.Elements())
        {
            var items = property.Elements().Where(element => element.Name.Namespace == Rdf).Elements(Rdf + "li").ToList();
            foreach (var item in items.OrderByDescending(item => item.Attribute(Language)?.Value == "x-default"))
            {
                Add(property.Name, item.Value);
            }

            if (items.Count == 0 && !property.HasElements)
            {
                Add(property.Name, property.Value);
            }
        }
    }

    private void Add(XName name, string value)
    {
        var text = MetadataText.Clean(value);
        if (text.Length == 0)
        {
            return;
        }

        if (!properties.TryGetValue(name, out var values))
        {
            properties.Add(name, values = []);
        }

        values.Add(text);
    }

    // UTF-8 nearly always; UTF-16 and UTF-32 in either order are allowed and told by where the zeros of the first "<" are.
    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 64)];
        var first = head.IndexOf((byte)'<');
        var encoding = first < 0 || head.IndexOf((byte)0) < 0 ? Encoding.UTF8
            : first >= 3 && head[first - 1] == 0 && head[first - 2] == 0 ? new UTF32Encoding(true, false)
            : first >= 1 && head[first - 1] == 0 && (first + 1 >= head.Length || head[first + 1] == 0 && first % 2 == 1) ? Encoding.BigEndianUnicode
            : first + 3 < head.Length && head[first + 1] == 0 && head[first + 2] == 0 ? Encoding.UTF32
            : Encoding.Unicode;
        return encoding.GetString(bytes);
    }
}
