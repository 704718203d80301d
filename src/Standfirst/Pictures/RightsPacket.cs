using System.Security;
using System.Text;

namespace Standfirst.Pictures;

/// <summary>The one piece of metadata that a rendition carries: an XMP packet with creator, credit line and rights.</summary>
internal static class RightsPacket
{
    private const int Longest = 300;

    /// <summary>The packet; empty where the picture says nothing of the kind.</summary>
    public static byte[] Write(PictureFacts facts)
    {
        var creator = Element("dc:creator", "<rdf:Seq><rdf:li>", facts["creator"], "</rdf:li></rdf:Seq>");
        var credit = Element("photoshop:Credit", "", facts["credit"], "");
        var rights = Element("dc:rights", "<rdf:Alt><rdf:li xml:lang=\"x-default\">", facts["rights"], "</rdf:li></rdf:Alt>");
        return creator.Length + credit.Length + rights.Length == 0 ? [] : Encoding.UTF8.GetBytes(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">" +
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\"" +
            " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\">" +
            creator + credit + rights + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>");
    }

    private static string Element(string name, string before, string text, string after)
        => text.Length == 0 ? "" : $"<{name}>{before}{SecurityElement.Escape(text.Length <= Longest ? text : text[..Longest])}{after}</{name}>";
}
