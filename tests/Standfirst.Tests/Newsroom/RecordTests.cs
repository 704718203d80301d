using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Import;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Tests.Import;

namespace Standfirst.Tests.Newsroom;

/// <summary>What readers were told, and what imports brought: to be looked up, page by page.</summary>
public sealed class RecordTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_notes_to_readers_stand_there_newest_first_by_kind_and_words_with_who_and_when()
    {
        await using var paper = await TestPaper.Begin();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        Assert.Contains("None yet.", (await editor.Get("/newsroom/record/corrections")).Text, StringComparison.Ordinal);
        await paper.Change(db =>
        {
            var wall = Make.Story("Harbour wall holds");
            var ferry = Make.Story("Ferry späte Größe");
            // Written down out of order, and many at the same moment.
            wall.Corrections.Add(new Correction(CorrectionKind.Correction, "The wall is of 1911.", "Ada Quill", TestPaper.Start.AddDays(-3)));
            wall.Corrections.Add(new Correction(CorrectionKind.EditorsNote, "The writer owns a boat.", "Tom Reed", TestPaper.Start.AddHours(-1), NotePlace.Head));
            ferry.Corrections.Add(new Correction(CorrectionKind.Clarification, "It sails on Sundays, too.", "Ada Quill", TestPaper.Start.AddDays(-1)));
            ferry.Corrections.AddRange(Enumerable.Range(0, 120).Select(i => new Correction(CorrectionKind.Update, $"Update {i}.", "Rosa Field", TestPaper.Start.AddDays(-2))));
            db.Stories.AddRange(wall, ferry);
        });
        await editor.Get("/newsroom/record/corrections");
        Assert.Equal(["Editor’s note. The writer owns a boat.", "Clarification. It sails on Sundays, too.", "Update. Update 119."], Said(editor).Take(3));
        Assert.Contains("Tom Reed · above the text", editor.Text, StringComparison.Ordinal);
        var wall = await paper.Read(db => db.Stories.Where(one => one.Headline == "Harbour wall holds").Select(one => one.Id).SingleAsync(Stop));
        Assert.Equal($"/newsroom/stories/{wall}", editor.Page.QuerySelector("main ul.lines a")!.GetAttribute("href"));
        // Page by page each once, the last of them the oldest.
        var all = Said(editor);
        while (editor.Page.QuerySelector("a[rel=next]") is { } older)
        {
            await editor.Get(older.GetAttribute("href")!);
            all.AddRange(Said(editor));
        }

        Assert.Equal((123, 123, "Correction. The wall is of 1911."), (all.Count, all.Distinct().Count(), all[^1]));
        Assert.Equal(["Clarification. It sails on Sundays, too."], Said(await editor.Get("/newsroom/record/corrections?kind=Clarification")));
        Assert.Equal(["Correction. The wall is of 1911."], Said(await editor.Get("/newsroom/record/corrections?q=HARBOUR+1911")));
        Assert.Equal(["Editor’s note. The writer owns a boat."], Said(await editor.Get("/newsroom/record/corrections?q=tom+reed")));
        Assert.Equal(["Clarification. It sails on Sundays, too."], Said(await editor.Get("/newsroom/record/corrections?kind=Clarification&q=Größe")));
        Assert.Contains("No note is like that.", (await editor.Get("/newsroom/record/corrections?q=%25")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await editor.Get("/newsroom/record/corrections?before=99999999999999999999.1&kind=")).Status);
    }

    [Fact]
    public async Task The_report_of_an_import_stands_in_the_record_with_each_loss_and_a_rehearsal_leaves_none()
    {
        await using var paper = await TestPaper.Begin();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        Assert.Contains("None yet.", (await editor.Get("/newsroom/record/imports")).Text, StringComparison.Ordinal);
        const string channel = "<item><title>A form</title><wp:post_id>9</wp:post_id><wp:post_type>wpcf7_contact_form</wp:post_type><wp:status>publish</wp:status></item>";
        await paper.ImportText(Archive.Post(1, content: "[poll id=4] Fish & chips") + channel, options => options with { DryRun = true });
        Assert.Equal((0, 0), (await paper.Read(db => db.Imports.CountAsync(Stop)), await paper.Read(db => db.ImportLosses.CountAsync(Stop))));
        var report = await paper.ImportText(Archive.Post(1, content: "[poll id=4] Fish & chips") + channel + "<item><title>Fish & chips</title><wp:post_id>10</wp:post_id><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>");
        Assert.NotEmpty(report.Losses);
        await editor.Get("/newsroom/record/imports");
        Assert.Contains("export.xml", editor.Text, StringComparison.Ordinal);
        Assert.Contains("stories 2", editor.Text, StringComparison.Ordinal);
        await editor.Get(editor.Page.QuerySelector("main table a")!.GetAttribute("href")!);
        Assert.Equal("Import of old.example", editor.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"Not as it was: {report.Losses.Count}", editor.Page.QuerySelector("#losses")!.TextContent);
        Assert.Equal("stories 2 2 0 0", string.Join(' ', editor.Page.QuerySelectorAll("main table tbody tr")[0].Children.Select(cell => cell.TextContent)));
        Assert.Equal(report.Losses.Select(loss => (loss.Item, loss.Field, loss.Reason)), Losses(editor));
        Assert.Contains(report.Repairs[0].What, editor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get("/newsroom/record/imports/999")).Status);
    }

    [Fact]
    public async Task Thousands_of_losses_are_searched_and_read_page_by_page_in_the_order_of_the_report()
    {
        await using var paper = await TestPaper.Begin();
        var report = new ImportReport { Source = "http://old.example" };
        for (var i = 0; i < 2345; i++)
        {
            report.Lose($"post {i}", i % 2 == 0 ? "featured image" : "shortcode", i == 2000 ? "Größe\0 unbekannt" : "its file did not come along");
        }

        await using (var db = paper.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await db.Keep(report, ["/srv/in/one.xml", "/srv/in/two.xml", "three.xml", "four.xml", "five.xml"], TestPaper.Start, Stop);
            await transaction.CommitAsync(Stop);
        }

        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/record/imports");
        Assert.Contains("one.xml, two.xml, three.xml and 2 more", editor.Text, StringComparison.Ordinal);
        var address = editor.Page.QuerySelector("main table a")!.GetAttribute("href")!;
        await editor.Get(address);
        Assert.Contains("2,345", editor.Page.QuerySelector("#losses")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((100, "post 0", "post 99"), (Losses(editor).Count, Losses(editor)[0].Item, Losses(editor)[^1].Item));
        await editor.Get(editor.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("post 100", Losses(editor)[0].Item);
        Assert.Equal([("post 2000", "featured image", "Größe unbekannt")], Losses(await editor.Get(address + "?q=Größe")));
        Assert.Equal([("post 1234", "featured image", "its file did not come along")], Losses(await editor.Get(address + "?q=FEATURED+1234")));
        Assert.Contains("Nothing that was lost is like that.", (await editor.Get(address + "?q=zebra")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_is_for_those_who_may_read_the_log_and_its_parts_lead_to_each_other()
    {
        await using var paper = await TestPaper.Begin();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        string[] parts = ["/newsroom/log", "/newsroom/record/corrections", "/newsroom/record/sources", "/newsroom/record/unnamed", "/newsroom/record/imports"];
        foreach (var address in parts)
        {
            await editor.Get(address);
            Assert.Equal(parts, editor.Page.QuerySelectorAll("nav.tabs a").Select(link => link.GetAttribute("href")));
            Assert.Equal(address, editor.Page.QuerySelector("nav.tabs a[aria-current=page]")!.GetAttribute("href"));
        }

        using var writer = await Browser.SignedIn(paper, Role.CopyEditor, "cleo@example.org");
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.Get("/newsroom/record/imports")).Status);
    }

    private static List<string> Said(Browser browser) => [.. browser.Page.QuerySelectorAll("main .said").Select(one => one.TextContent.Trim())];

    private static List<(string Item, string Field, string Reason)> Losses(Browser browser)
        => [.. browser.Page.QuerySelectorAll("ul.losses > li").Select(row => (row.Children[0].TextContent, row.Children[1].TextContent, row.Children[2].TextContent))];
}
