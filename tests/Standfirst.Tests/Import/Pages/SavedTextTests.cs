using Standfirst.Body;
using Standfirst.Import.Pages;

namespace Standfirst.Tests.Import.Pages;

/// <summary>Pages that were saved or copied as text.</summary>
public sealed class SavedTextTests
{
    [Fact]
    public void The_scraped_page_comes_in_as_a_story()
    {
        var draft = PageReader.Read(File.ReadAllText(Samples.Path("origin", "scraped-page.txt")));
        Assert.Equal("Syria and Russia Close for ‘Redefine Ties’ in First Visit to Moscow", draft.Headline);
        Assert.Equal("World News", draft.Section);
        Assert.Equal("en", draft.Language);
        var paragraphs = draft.Body.Content.Select(block => PlainText.Of(Assert.IsType<Paragraph>(block).Content)).ToList();
        Assert.Equal(11, paragraphs.Count);
        Assert.StartsWith("Syria’s President Ahmed al-Sharaa has told", paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith("“We are trying to restore", paragraphs[2], StringComparison.Ordinal);
        Assert.StartsWith("Putin welcomed al-Sharaa warmly", paragraphs[5], StringComparison.Ordinal);
        Assert.EndsWith("recovery.", paragraphs[^1], StringComparison.Ordinal);
        Assert.Equal(new PagePicture("", "Syria and Russia"), draft.Picture);
        Assert.Equal(
            [
                ("“Home World News Syria and Russia Close for ‘Redefine Ties’ in First Visit to Moscow”", "breadcrumb: read for the section World News"),
                ("“Syria and Russia Close for ‘Redefine Ties’ in First Visit to Moscow”", "the headline again"),
                ("“8”", "counter"),
                ("“Syria and Russia”", "caption glued to the paragraph “" + Losses.Short(paragraphs[2]) + "”"),
                ("“Syria and Russia” (2 times)", "caption of a picture that did not come along: kept as the lead picture's caption"),
                ("“Syria and Russia”", "caption glued to the paragraph “" + Losses.Short(paragraphs[5]) + "”"),
                ("“LEAVE A REPLY”", "comment form or comments"),
                ("“Please enter your comment!”", "after the end of the story"),
                ("“Please enter your name here”", "after the end of the story"),
            ],
            draft.Dropped.Select(loss => (loss.What, loss.Why)));
        Assert.DoesNotContain("Please enter", draft.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("LEAVE A REPLY", draft.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copied_page_with_menu_dek_byline_and_boxes()
    {
        var draft = PageReader.Read("""
            Skip to content
            Menu
            News
            Sport
            Opinion
            We use cookies to make this site work and to show you advertising. By continuing you agree to our cookie policy and its terms.
            Accept all

            Home > Regions > Port Elsin

            Council closes fish market after nine-year row
            Traders announce protest as vote ends dispute over the hall’s roof
            By Ada Brandt and Jon Vale | October 15, 2025 10:32 am
            3 min read
            Share
            Facebook
            Photo: Lin Wu/Reuters

            PORT ELSIN — The harbour council voted on Tuesday to close the old fish market, ending a dispute that has lasted for nine years.

            Advertisement

            “We have waited long enough,” said Maren Holt, who chairs the council.

            Read also: A history of the hall

            What comes next

            Traders said they had not been told where they are to sell their fish from May:
            • in the old station
            • on the quay

            Related articles
            A roof for the hall
            The last auction

            “No,” she said.

            Tags: fish, harbour
            About the author
            Ada Brandt has written about the harbour for twelve years and lives in Port Elsin with two cats.
            4 Comments
            Peter says: This is what happens when nobody asks those who work there, and it has always been so.
            """);
        Assert.Equal(
            ("Council closes fish market after nine-year row", "Port Elsin", "Traders announce protest as vote ends dispute over the hall’s roof", "PORT ELSIN"),
            (draft.Headline, draft.Section, draft.Dek, draft.Dateline));
        Assert.Equal(["Ada Brandt", "Jon Vale"], draft.Bylines);
        Assert.Equal(["fish", "harbour"], draft.Topics);
        Assert.Equal(new DateTimeOffset(2025, 10, 15, 10, 32, 0, TimeSpan.Zero), draft.Published);
        Assert.Equal("Lin Wu/Reuters", draft.Picture!.Credit);
        Assert.Equal(
            new Document([
                new Paragraph(["The harbour council voted on Tuesday to close the old fish market, ending a dispute that has lasted for nine years."]),
                new Paragraph(["“We have waited long enough,” said Maren Holt, who chairs the council."]),
                new Heading(2, ["What comes next"]),
                new Paragraph(["Traders said they had not been told where they are to sell their fish from May:"]),
                new BulletList([new ListItem([new Paragraph(["in the old station"])]), new ListItem([new Paragraph(["on the quay"])])]),
                new Paragraph(["“No,” she said."]),
            ]).ToJson(),
            draft.Body.ToJson());
        Assert.DoesNotContain("Peter", draft.ToJson(), StringComparison.Ordinal);
        Assert.Contains(draft.Dropped, loss => loss.What.Contains("Ada Brandt has written", StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_lines_are_joined_and_a_plain_text_is_a_story()
    {
        var draft = PageReader.Read("""
            Harbour council closes the market

            The harbour council of Port Elsin voted on Tuesday to close the
            old fish market, ending a dispute that has lasted for nine years
            and has cost the town two mayors.

            Traders announced a protest in front of the town hall on Friday.
            """);
        Assert.Equal("Harbour council closes the market", draft.Headline);
        Assert.Equal(
            new Document([
                new Paragraph(["The harbour council of Port Elsin voted on Tuesday to close the old fish market, ending a dispute that has lasted for nine years and has cost the town two mayors."]),
                new Paragraph(["Traders announced a protest in front of the town hall on Friday."]),
            ]).ToJson(),
            draft.Body.ToJson());
        Assert.Empty(draft.Dropped);
    }

    [Fact]
    public void A_German_and_an_Arabic_page_are_read()
    {
        const string de = "Der Hafenrat von Port Elsin hat am Dienstag beschlossen, die alte Fischhalle zu schließen, und beendet damit einen neunjährigen Streit.";
        var german = PageReader.Read($"Startseite » Politik » Fischhalle schließt nach neun Jahren Streit\n\nFischhalle schließt nach neun Jahren Streit\nVon Ada Brandt\n15. Oktober 2025\n\n{de}\n\nAnzeige\n\n{de}\n\nDas könnte Sie auch interessieren\nEine andere Geschichte\nKommentar schreiben\nIhr Name");
        Assert.Equal(("Fischhalle schließt nach neun Jahren Streit", "Politik", "de"), (german.Headline, german.Section, german.Language));
        Assert.Equal((2, 15), (german.Body.Content.Count, german.Published!.Value.Day));
        Assert.Equal(["Ada Brandt"], german.Bylines);

        const string ar = "قرر مجلس الميناء في مدينة إلسين يوم الثلاثاء إغلاق سوق السمك القديم، منهيا بذلك خلافا استمر تسع سنوات بين المجلس والتجار في المدينة.";
        var arabic = PageReader.Read($"الرئيسية / أخبار العالم / إغلاق سوق السمك القديم في إلسين\n\nإغلاق سوق السمك القديم في إلسين\n\nبقلم: ليلى حداد\n\n{ar}\n\nاقرأ أيضا: تاريخ السوق\n\n{ar}\n\nاترك تعليقاً\n\nالاسم");
        Assert.Equal(("إغلاق سوق السمك القديم في إلسين", "أخبار العالم", "ar", 2), (arabic.Headline, arabic.Section, arabic.Language, arabic.Body.Content.Count));
        Assert.Equal(["ليلى حداد"], arabic.Bylines);
    }

    [Theory]
    [InlineData("Syria and Russia agreed to work on a new treaty, the two governments said after long talks in Moscow on Wednesday.")]
    [InlineData("Follow the money, she said, and everything about the harbour and its council becomes as clear as the water is not.")]
    public void A_sentence_that_begins_like_furniture_stays(string sentence)
    {
        var draft = PageReader.Read($"Syria and Russia meet in Moscow again\n\n{sentence}\n\nSyria and Russia\n\n{sentence}\n\nSyria and Russia\n\n{sentence}");
        Assert.Equal(new Document([new Paragraph([sentence]), new Paragraph([sentence]), new Paragraph([sentence])]).ToJson(), draft.Body.ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("One line")]
    [InlineData("LEAVE A REPLY")]
    public void A_page_with_nothing_in_it_gives_no_error(string text) => Assert.NotNull(PageReader.Read(text).ToJson());

    [Fact]
    public void A_page_of_a_million_lines_takes_its_time_and_no_more()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = PageReader.Read(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Line {i} of a page\n\n")));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }
}
