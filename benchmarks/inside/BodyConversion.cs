using BenchmarkDotNet.Attributes;
using Standfirst.Body;
using Standfirst.Sample;

namespace Standfirst.Bench;

/// <summary>A story of about 617 words between its forms.</summary>
public class BodyConversion
{
    private string _json = "";
    private string _html = "";
    private Document _document = Document.Empty;

    [GlobalSetup]
    public void Write()
    {
        _json = new SeedProse(SeedDice.Of(1, "story", 1), 0).Body();
        _document = Document.Parse(_json);
        _html = BodyHtml.Render(_document);
    }

    [Benchmark]
    public Document JsonToDocument() => Document.Parse(_json);

    [Benchmark]
    public string DocumentToJson() => _document.ToJson();

    [Benchmark]
    public string DocumentToHtml() => BodyHtml.Render(_document);

    [Benchmark]
    public string DocumentToText() => PlainText.Of(_document).Text;

    [Benchmark]
    public Document HtmlToDocument() => HtmlReader.Read(_html).Document;
}
