namespace Standfirst.Tests.Machines;

/// <summary>Everything machine-readable on every kind of page of a filled paper, held against its standard and against the page.</summary>
/// <param name="filled">The paper.</param>
public abstract class MachineTests(FilledPaper filled) : MachineFileTests(filled)
{
    [Theory]
    [InlineData("courant")]
    [InlineData("kiosk")]
    public async Task Linked_data_is_of_known_types_and_says_what_the_page_shows(string theme)
    {
        await Filled.Wear(theme);
        var (answers, faults) = (new Answers(Filled.Paper), new Faults());
        foreach (var known in await PageKinds.Of(Filled.Paper))
        {
            var answer = await answers.Of(known.Address);
            faults.Same(known.Status, (int)answer.Status, known.Address);
            faults.Same("text/html", answer.MediaType, known.Address);
            var blocks = answer.Page.QuerySelectorAll("script[type='application/ld+json']").ToList();
            faults.Same(known.Data, blocks.Select(block => SplitType(block.TextContent)), known.Address + " JSON-LD");
            foreach (var (n, script) in blocks.Index())
            {
                var where = $"{known.Address} {known.Data.ElementAtOrDefault(n)}";
                if (LinkedDataChecks.Read(script.TextContent, where, faults) is not { } block)
                {
                    continue;
                }

                foreach (var (path, url) in LinkedDataChecks.Urls(block))
                {
                    await answers.Leads(url, where + path, faults);
                }

                switch (LinkedDataChecks.Types(block) is [var type, ..] ? type : "")
                {
                    case "BreadcrumbList":
                        Shown.Crumbs(block, answer.Page, known, answers.Site, where, faults);
                        break;
                    case "WebSite":
                        Shown.Site(block, answer.Page, where, faults);
                        break;
                    case "ProfilePage":
                        Shown.Profile(block, answer.Page, where, faults);
                        break;
                    case "NewsArticle":
                        await Shown.Story(block, known.Story!, answer.Page, answers, where, faults);
                        break;
                }
            }
        }

        faults.None();
    }

    [Theory]
    [InlineData("courant")]
    [InlineData("kiosk")]
    public async Task The_head_of_every_page_is_complete_and_leads_somewhere(string theme)
    {
        await Filled.Wear(theme);
        var (answers, faults, translated) = (new Answers(Filled.Paper), new Faults(), 0);
        foreach (var known in await PageKinds.Of(Filled.Paper))
        {
            var page = (await answers.Of(known.Address)).Page;
            HeadChecks.Page(page, known, answers.Site, faults);
            await HeadChecks.Links(page, known, answers, faults);
            translated += await HeadChecks.Translations(page, known, answers, faults) ? 1 : 0;
        }

        Assert.True(translated >= 2);
        faults.None();
    }

    [Fact]
    public async Task The_ninjs_of_every_story_keeps_its_schema_and_says_what_the_page_shows()
    {
        await Filled.Wear("courant");
        var (answers, faults) = (new Answers(Filled.Paper), new Faults());
        foreach (var known in (await PageKinds.Of(Filled.Paper)).Where(known => known.Story is not null && !known.Address.Contains('?', StringComparison.Ordinal)))
        {
            var page = (await answers.Of(known.Address)).Page;
            var address = page.QuerySelector("link[rel=alternate][type='application/ninjs+json']")!.GetAttribute("href")!;
            var where = $"{known.Address} ninjs";
            if (NinjsChecks.Read((await answers.Of(address)).Text, where, faults) is { } story)
            {
                await NinjsShown.Story(story, known, page, answers, where, faults);
            }
        }

        faults.None();
    }

    private static string SplitType(string json)
    {
        var start = json.IndexOf("\"@type\":", StringComparison.Ordinal) + 8;
        return json[start..].Split('"')[1];
    }
}

public sealed class EnglishMachineTests(EnglishPaper filled) : MachineTests(filled), IClassFixture<EnglishPaper>;

public sealed class ArabicMachineTests(ArabicPaper filled) : MachineTests(filled), IClassFixture<ArabicPaper>;
