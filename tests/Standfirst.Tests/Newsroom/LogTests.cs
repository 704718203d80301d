using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.Tests.Newsroom;

public sealed class LogTests
{
    [Fact]
    public async Task Every_act_is_in_the_log_with_who_and_when_and_from_where()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await admin.Submit("/newsroom/staff", "?handler=Invite", ("name", "Tom Reed"), ("email", "tom@example.org"), ("role", "Reporter"));
        await admin.Submit("/newsroom/me", "?handler=Name", ("name", "Ada Q. Quill"));
        await admin.Submit("/newsroom/me", "/newsroom/sign-out");
        var log = await paper.Read(db => db.AuditLog.OrderBy(one => one.Id).ToListAsync());
        Assert.Equal([Acts.CameIn, Acts.Invited, Acts.Renamed, Acts.WentOut], log.Select(one => one.Act));
        Assert.All(log, one => Assert.Equal(("ada@example.org", 32), (one.Words.Split(' ').First(word => word.Contains('@', StringComparison.Ordinal)), one.AddressHash.Length)));
        Assert.Equal("Ada Q. Quill", log[2].Who);
    }

    [Fact]
    public async Task The_log_can_be_changed_neither_by_the_program_nor_in_the_database()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.AuditLog.Add(new AuditEntry(null, Acts.CameIn, new AuditSubject("member", 1, "Ada"), "", "", TestPaper.Start)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => paper.Change(db => db.AuditLog.Remove(db.AuditLog.Single())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => paper.Change(db => db.Entry(db.AuditLog.Single()).Property(one => one.Details).CurrentValue = "nothing happened"));
        foreach (var sql in (string[])["UPDATE audit_log SET details = 'nothing happened'", "DELETE FROM audit_log"])
        {
            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => paper.Read(db => db.Database.ExecuteSqlRawAsync(sql)));
            Assert.Contains("appended to, never changed", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal("", await paper.Read(db => db.AuditLog.Select(one => one.Details).SingleAsync()));
    }

    [Fact]
    public async Task The_log_is_searched_by_words_who_act_subject_and_day_page_by_page()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await paper.Change(db => db.AuditLog.AddRange(Enumerable.Range(0, 120).Select(i => new AuditEntry(
            null, i % 2 == 0 ? Acts.Invited : Acts.Disabled, new AuditSubject("story", i, $"Harbour wall {i}"), i == 7 ? "Größe und Öl" : "", "", TestPaper.Start.AddDays(-i)))));
        Assert.Equal(50, Rows(await admin.Get("/newsroom/log")));
        await admin.Get(admin.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(50, Rows(admin));
        await admin.Get(admin.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal((21, true), (Rows(admin), admin.Page.QuerySelector("a[rel=next]") is null));
        Assert.Equal(1, Rows(await admin.Get("/newsroom/log?q=GR%C3%96%C3%9Fe+harbour")));
        Assert.Equal(1, Rows(await admin.Get("/newsroom/log?subject=story+17")));
        Assert.Equal(50, Rows(await admin.Get("/newsroom/log?act=invited")));
        Assert.Equal(3, Rows(await admin.Get("/newsroom/log?from=2026-03-01&until=2026-03-03")));
        Assert.Equal(1, Rows(await admin.Get($"/newsroom/log?who={await paper.Read(db => db.Members.Select(one => one.Id).SingleAsync())}")));
        Assert.Contains("Please write a day", (await admin.Get("/newsroom/log?from=yesterday")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing in the log", (await admin.Get("/newsroom/log?q=%25")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    private static int Rows(Browser browser) => browser.Page.QuerySelectorAll("table.list tbody tr").Length;
}
