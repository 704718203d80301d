using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.Tests.Newsroom;

public sealed class StaffTests
{
    [Fact]
    public async Task A_new_role_counts_at_the_next_request()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        using var tom = await Browser.SignedIn(paper, Role.Moderator, "tom@example.org", "Tom Reed");
        var id = await Id(paper, "tom@example.org");
        Assert.Equal(HttpStatusCode.Forbidden, (await tom.Get("/newsroom/log")).Status);
        await admin.Submit("/newsroom/staff", "?handler=Role", ("id", id), ("role", "Editor"));
        Assert.Equal("/newsroom/staff", admin.Led);
        Assert.Contains("Tom Reed is now Editor", (await admin.Get("/newsroom/staff")).Text, StringComparison.Ordinal);
        // With a password alone an editor first sets up codes.
        Assert.Equal("/newsroom/me/codes", (await tom.Get("/newsroom/log")).Led);
        var entry = await paper.Read(db => db.AuditLog.SingleAsync(one => one.Act == Acts.GaveRole));
        Assert.Equal(("Ada Quill", "Tom Reed", "from Moderator to Editor"), (entry.Who, entry.SubjectLabel, entry.Details));
    }

    [Fact]
    public async Task A_disabled_member_is_out_at_the_next_request_and_comes_in_by_no_way()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        using var tom = await Browser.SignedIn(paper, Role.Reporter, "tom@example.org", "Tom Reed");
        var id = await Id(paper, "tom@example.org");
        await admin.Submit("/newsroom/staff", "?handler=Link", ("id", id));
        var link = new Uri(admin.Page.QuerySelector("code.link")!.TextContent).PathAndQuery;
        await admin.Submit("/newsroom/staff", "?handler=Disable", ("id", id));
        Assert.Equal("/newsroom/staff", admin.Led);
        Assert.Equal("/newsroom/sign-in", (await tom.Get("/newsroom")).Led);
        await tom.SignIn("tom@example.org");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tom.Status);
        Assert.Equal(HttpStatusCode.Gone, (await tom.Get(link)).Status);
        await admin.Submit("/newsroom/staff", "?handler=Enable", ("id", id));
        await tom.SignIn("tom@example.org");
        Assert.Equal("/newsroom", tom.Led);
    }

    [Fact]
    public async Task Nobody_changes_their_own_role_or_disables_themselves_so_one_administrator_is_always_left()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        var own = await Id(paper, "ada@example.org");
        foreach (var (handler, fields) in ((string, (string, string)[])[])[("?handler=Role", [("id", own), ("role", "Reporter")]), ("?handler=Disable", [("id", own)]), ("?handler=Link", [("id", own)])])
        {
            await admin.Get("/newsroom/staff");
            await admin.Fetch("/newsroom/staff" + handler, fields);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        }

        Assert.Equal((Role.Administrator, null), await paper.Read(async db => (await db.Members.SingleAsync()) is { } one ? (one.Role, one.DisabledAt) : default));
    }

    [Fact]
    public async Task The_last_administrator_who_can_sign_in_stays_one_though_two_act_at_the_same_moment()
    {
        await using var paper = await TestPaper.Begin();
        using var ada = await Browser.SignedIn(paper, Role.Administrator);
        using var tom = await Browser.SignedIn(paper, Role.Administrator, "tom@example.org", "Tom Reed");
        var (adaId, tomId) = (await Id(paper, "ada@example.org"), await Id(paper, "tom@example.org"));
        await Task.WhenAll(ada.Get("/newsroom/staff"), tom.Get("/newsroom/staff"));
        await Task.WhenAll(ada.Fetch("/newsroom/staff?handler=Disable", ("id", tomId)), tom.Fetch("/newsroom/staff?handler=Role", ("id", adaId), ("role", "Reporter")));
        Assert.True(await paper.Read(db => db.Members.AbleToSignIn().AnyAsync(one => one.Role == Role.Administrator)));
    }

    private static async Task<string> Id(TestPaper paper, string email)
        => (await paper.Read(db => db.Members.Where(one => one.Email == email).Select(one => one.Id).SingleAsync())).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
