using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Standfirst.Newsroom.SigningIn;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Tests.Newsroom;

/// <summary>Somebody's browser at the newsroom's door: keeps cookies, sends forms as they stand on their page, and follows no redirect by itself.</summary>
internal sealed class Browser : IDisposable
{
    public const string Password = "weir gate stuck at dawn";

    private readonly TestPaper paper;
    private readonly HttpClient http;

    public Browser(TestPaper paper)
    {
        this.paper = paper;
        // A passkey is bound to a name, and that of a number there is none.
        Root = $"http://localhost:{paper.Http.BaseAddress!.Port}";
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = new Uri(Root) };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    public string Root { get; }

    public CookieContainer Cookies { get; } = new();

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer led, as it was said.</summary>
    public string? Led { get; private set; }

    public HttpResponseMessage Answer { get; private set; } = null!;

    public string Text => Page.Body!.TextContent;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<Browser> Get(string address)
    {
        await Send(new HttpRequestMessage(HttpMethod.Get, address));
        return this;
    }

    /// <summary>Sends the form of the current page whose action is this (none: the one without), as a browser would, with these fields filled in.</summary>
    public async Task<Browser> Submit(string address, string? action = null, params (string Name, string Value)[] fields)
    {
        await Get(address);
        return await SubmitHere(address, action, fields);
    }

    public async Task<Browser> SubmitHere(string address, string? action = null, params (string Name, string Value)[] fields)
    {
        var form = Page.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().Last(one => one.GetAttribute("action") == action);
        var values = Values(form.QuerySelectorAll(Fields));
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        await Send(new HttpRequestMessage(HttpMethod.Post, action is null ? address : action.StartsWith('?') ? address.Split('?')[0] + action : action) { Content = new FormUrlEncodedContent(values) });
        return this;
    }

    /// <summary>
    /// Sends a form by its id with all that belongs to it wherever it stands on the page, by the button that leads to this handler, as a browser would.
    /// </summary>
    public async Task<Browser> Press(string form, string? handler = null, params (string Name, string Value)[] fields)
    {
        var found = (IHtmlFormElement)Page.GetElementById(form)!;
        var values = Values(Page.QuerySelectorAll(Fields).Where(one => one.GetAttribute("form") == form || found.Contains(one)));
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        await Send(new HttpRequestMessage(HttpMethod.Post, found.GetAttribute("action") + (handler is null ? "" : $"?handler={handler}")) { Content = new FormUrlEncodedContent(values) });
        return this;
    }

    private const string Fields = "input[name], textarea[name], select[name]";

    /// <summary>What a browser sends of them: of radio buttons and boxes only what is chosen.</summary>
    private static Dictionary<string, string> Values(IEnumerable<IElement> fields)
        => fields.Where(one => one is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }).GroupBy(one => one.GetAttribute("name")!).ToDictionary(one => one.Key, one => one.First() switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlInputElement input => input.Value,
            _ => "",
        });

    /// <summary>Goes where the last answer led.</summary>
    public Task<Browser> Follow() => Get(Led ?? throw new InvalidOperationException($"It led nowhere, but answered {Status}: {Text}"));

    /// <summary>As a script does, in JSON: the token of the current page in the header.</summary>
    public async Task<JsonElement> Json(string address, object sent)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(sent) };
        request.Headers.Add("X-CSRF", Token);
        request.Headers.Add("Accept", "application/json");
        using var read = JsonDocument.Parse(await Send(request));
        return read.RootElement.Clone();
    }

    /// <summary>As a script does: fields by form, the token of the current page in the header.</summary>
    public async Task<string> Fetch(string address, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Name, one.Value))) };
        request.Headers.Add("X-CSRF", Token);
        request.Headers.Add("Origin", Root);
        return await Send(request);
    }

    /// <summary>As a script does: what is there, as it came.</summary>
    public Task<string> Read(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    public string Token => ((IHtmlInputElement)Page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;

    public async Task<string> Send(HttpRequestMessage request)
    {
        Answer = await http.SendAsync(request, Stop);
        Status = Answer.StatusCode;
        Led = Answer.Headers.Location?.OriginalString;
        var text = await Answer.Content.ReadAsStringAsync(Stop);
        if (Answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Page = await new HtmlParser().ParseDocumentAsync(text, Stop);
        }

        return text;
    }

    /// <summary>Days later, without the ten thousand ticks of every timer between.</summary>
    public static void Later(TestPaper paper, TimeSpan span) => paper.Clock.AdjustTime(paper.Clock.GetUtcNow() + span);

    /// <summary>Goes back to a page that was there before.</summary>
    public void Keep(IHtmlDocument page) => Page = page;

    /// <summary>A member with the usual password; codes where the role needs them, with this secret.</summary>
    public static async Task<(Member Member, string? Key)> Member(TestPaper paper, Role role, string email = "ada@example.org", string name = "Ada Quill")
    {
        var member = new Member(email, name, role, TestPaper.Start);
        member.SetPassword(PasswordCheck.Hash(member, Password));
        var key = member.NeedsCodes ? OneTimeCode.NewKey() : null;
        if (key is not null)
        {
            member.SetCodes(key);
        }

        await paper.Change(db => db.Members.Add(member));
        return (member, key);
    }

    /// <summary>A browser in which a member of this role is signed in.</summary>
    public static async Task<Browser> SignedIn(TestPaper paper, Role role, string email = "ada@example.org", string name = "Ada Quill")
    {
        var (_, key) = await Member(paper, role, email, name);
        var browser = new Browser(paper);
        await browser.SignIn(email, key);
        Assert.Equal("/newsroom", browser.Led);
        return browser;
    }

    public async Task SignIn(string email, string? key = null, string password = Password)
    {
        await Submit("/newsroom/sign-in", null, ("email", email), ("password", password));
        if (key is not null && Status == HttpStatusCode.SeeOther)
        {
            // Each code is good once, and a test may sign in more than once within a half minute.
            paper.Clock.Advance(TimeSpan.FromSeconds(31));
            await Submit(Led!, null, ("code", OneTimeCode.Of(key, paper.Clock.GetUtcNow())));
        }
    }

    public static async Task<string> Link(TestPaper paper, LinkKind kind, Member? member = null, bool isAfresh = false)
    {
        await using var db = paper.Open();
        var of = member is null ? null : await db.Members.SingleAsync(one => one.Id == member.Id, Stop);
        return await db.MakeLink(kind, of, isAfresh, paper.Clock.GetUtcNow(), Stop);
    }

    public void Dispose() => http.Dispose();
}
