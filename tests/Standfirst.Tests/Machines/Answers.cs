using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Machines;

/// <summary>What an address answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string MediaType, byte[] Bytes)
{
    private readonly Lazy<IHtmlDocument> page = new(() => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Bytes)));

    public string Text => Encoding.UTF8.GetString(Bytes);

    public IHtmlDocument Page => page.Value;

    /// <summary>Width and height of a picture.</summary>
    public (int Width, int Height) Size
    {
        get
        {
            using var picture = NetVips.Image.NewFromBuffer(Bytes);
            return (picture.Width, picture.Height);
        }
    }
}

/// <summary>What a paper answers, each address asked once: the same writer stands over thirty stories.</summary>
internal sealed class Answers(TestPaper paper)
{
    private readonly ConcurrentDictionary<string, Task<Answer>> asked = new();

    /// <summary>Scheme and host of the paper, without a slash at the end.</summary>
    public string Site { get; } = paper.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public bool IsHere(string address) => address.StartsWith(Site + "/", StringComparison.Ordinal);

    /// <param name="address">A path, or an absolute address here.</param>
    public Task<Answer> Of(string address)
    {
        var whole = address.StartsWith('/') ? Site + address : address;
        var end = whole.IndexOf('#', StringComparison.Ordinal);
        return asked.GetOrAdd(end < 0 ? whole : whole[..end], Ask);
    }

    /// <summary>Absolute, and where it is of this paper: answered, with the place in the page that it names.</summary>
    public async Task Leads(string? address, string where, Faults faults)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            faults.Unless(false, where, $"“{address}” is no absolute address");
            return;
        }

        if (!IsHere(address))
        {
            return;
        }

        var answer = await Of(address);
        faults.Unless(answer.Status == HttpStatusCode.OK, where, $"{address} answers {(int)answer.Status}");
        if (answer.MediaType == "text/html" && uri.Fragment.Length > 1)
        {
            faults.Unless(answer.Page.GetElementById(Uri.UnescapeDataString(uri.Fragment[1..])) is not null, where, $"{address} names a place that its page does not have");
        }
    }

    private async Task<Answer> Ask(string address)
    {
        using var answer = await paper.Get(address);
        return new Answer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
