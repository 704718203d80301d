using Standfirst.Search;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Tests.Search;

/// <summary>What readers find, on the database that the run is on.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task A_word_finds_its_other_forms()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("The mayor's elections", "Voters were electing a council.");
        foreach (var query in (string[])["election", "elections", "ELECTED voter", "mayor", "mayors", "mayor’s"])
        {
            Assert.Single((await paper.Search(query)).Hits);
        }

        Assert.Empty((await paper.Search("elections aldermen")).Hits);
    }

    [Theory]
    [InlineData("The café reopened", "cafe")]
    [InlineData("The cafe reopened", "café")]
    [InlineData("Zlatan Ibrahimović scored", "ibrahimovic")]
    [InlineData("Łódź to Århus", "lodz arhus")]
    [InlineData("La nation d’été à l’école", "ecole")]
    [InlineData("Ｆｕｌｌ width ﬁeld", "full field")]
    public async Task Accents_do_not_matter_either_way(string headline, string query)
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print(headline, "Text.");
        await paper.Print("Nothing of it", "Other.");
        Assert.Equal(headline, Assert.Single((await paper.Search(query)).Hits).Story.Headline);
    }

    [Theory]
    [InlineData("fr", "Les nations européennes négociaient", "nation européenne")]
    [InlineData("fr", "Les nations européennes négociaient", "europeennes")]
    [InlineData("fr", "Les élèves du lycée", "eleve")]
    [InlineData("fr", "Les élèves du lycée", "ÉLÈVE lycées")]
    [InlineData("fr", "L’œuvre de l’État", "oeuvre etat")]
    [InlineData("fr", "Les journaux régionaux", "journal régional")]
    [InlineData("de", "Die Häuser der Städte", "haus stadt")]
    [InlineData("de", "Die Häuser der Städte", "haeuser staedte")]
    [InlineData("de", "Das Haeuschen an der Strasse", "Häuschen Straße")]
    [InlineData("de", "Die Straßen von München", "strasse muenchen")]
    [InlineData("es", "La canción del verano", "canciones")]
    [InlineData("es", "Las canciones del verano", "cancion")]
    [InlineData("es", "Los lápices de los niños", "lápiz nino")]
    [InlineData("es", "La casa del niño", "casas niños")]
    [InlineData("es", "Los jefes y las aves de hace cien años", "jefe ave año")]
    [InlineData("de", "Die Bürgermeisterwahl in Köln", "wahl koln")]
    [InlineData("de", "Die Bürgermeisterwahlen", "Wahl")]
    [InlineData("es", "Las elecciones municipales", "eleccion municipal")]
    [InlineData("pt", "As nações unidas", "nacoes")]
    [InlineData("pt", "As nações unidas", "nação")]
    [InlineData("ru", "Выборы президента России", "президент")]
    [InlineData("ar", "الحكومة الجديدة في المدينة", "حكومة")]
    [InlineData("ar", "حكومة جديدة", "الحكومة")]
    [InlineData("ar", "الحُكُومَةُ الجَدِيدَة", "الحكومة الجديدة")]
    [InlineData("ar", "أحمد وإبراهيم", "احمد")]
    [InlineData("ar", "عام ٢٠٢٤", "2024")]
    [InlineData("ja", "東京都の選挙", "東京")]
    [InlineData("th", "การเลือกตั้งในกรุงเทพ", "เลือกตั้ง")]
    [InlineData("xx-Unknown", "Wörter einer Sprache", "worter")]
    public async Task A_story_is_found_by_the_words_of_its_language(string language, string headline, string query)
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("An English story beside it", "About councils and taxes.");
        await paper.Print(headline, "…", story => story.Language = language);
        Assert.Equal(headline, Assert.Single((await paper.Search(query)).Hits).Story.Headline);
    }

    [Fact]
    public async Task Who_asks_for_a_compound_does_not_get_every_story_with_its_last_part()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Die Wahl", "Eine Wahl.", story => story.Language = "de");
        Assert.Empty((await paper.Search("Bürgermeisterwahl")).Hits);
    }

    [Fact]
    public async Task A_short_Spanish_word_is_not_taken_for_another_of_its_root()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Las casas", "De la calle.", story => story.Language = "es");
        Assert.Empty((await paper.Search("casos")).Hits);
        Assert.Empty((await paper.Search("caso")).Hits);
    }

    [Fact]
    public async Task A_stop_word_of_one_language_is_a_word_in_another()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("The council", "Old trees die in the heat.");
        await paper.Print("Die Stadt", "Die Bäume sterben.", story => story.Language = "de");
        Assert.Equal("The council", Assert.Single((await paper.Search("trees die")).Hits).Story.Headline);
        Assert.Equal("Die Stadt", Assert.Single((await paper.Search("die stadt")).Hits).Story.Headline);
        Assert.Equal("The council", Assert.Single((await paper.Search("the council")).Hits).Story.Headline);
    }

    [Fact]
    public async Task A_phrase_stands_in_order_as_it_is_written_stop_words_included()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("A speech", "He gave the State of the Union; all heard.");
        await paper.Print("A street", "The union of the state is old.");
        Assert.Equal("A speech", Assert.Single((await paper.Search("\"state of the union\"")).Hits).Story.Headline);
        Assert.Equal("A speech", Assert.Single((await paper.Search("“STATE of the union” heard")).Hits).Story.Headline);
        Assert.Empty((await paper.Search("\"states of the union\"")).Hits);
        Assert.Empty((await paper.Search("\"union all\" heard -speech")).Hits);
        Assert.Equal(2, (await paper.Search("state of the union")).Total);
    }

    [Fact]
    public async Task A_phrase_does_not_reach_from_one_paragraph_or_field_into_the_next()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Rain stops", "Play ends early.\nCrowds leave.");
        Assert.Empty((await paper.Search("\"stops play\"")).Hits);
        Assert.Empty((await paper.Search("\"early crowds\"")).Hits);
        Assert.Single((await paper.Search("\"ends early\"")).Hits);
    }

    [Fact]
    public async Task A_phrase_is_found_at_the_end_of_a_very_long_story()
    {
        await using var paper = await TestPaper.Begin();
        var text = string.Join("\n", Enumerable.Range(0, 3000).Select(n => $"The clerk of the court read the number {n} to the jury of the county."));
        await paper.Print("The long trial", text + "\nThe end of the matter.");
        Assert.Single((await paper.Search("\"end of the matter\"")).Hits);
        Assert.Single((await paper.Search("\"number 2999 to the jury\"")).Hits);
        Assert.Empty((await paper.Search("\"number 2999 to the county\"")).Hits);
    }

    [Fact]
    public async Task Nothing_but_stop_words_finds_what_is_written_so()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("To be or not to be", "That is the question.");
        await paper.Print("Elsewhere", "Nothing.");
        Assert.Single((await paper.Search("to be or not to be")).Hits);
        Assert.Single((await paper.Search("\"or not to be\"")).Hits);
    }

    [Fact]
    public async Task What_is_excluded_is_not_found()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Council tax", "The council raised the tax on houses.");
        await paper.Print("Council tax frozen", "The council kept the tax as it was.");
        Assert.Equal("Council tax", Assert.Single((await paper.Search("council -freezing -frozen")).Hits).Story.Headline);
        Assert.Equal("Council tax frozen", Assert.Single((await paper.Search("tax -\"tax on houses\"")).Hits).Story.Headline);
        Assert.Equal("Council tax frozen", Assert.Single((await paper.Search("-houses")).Hits).Story.Headline);
        Assert.Equal(2, (await paper.Search("council - houses tax -")).Total + (await paper.Search("-\"no such phrase\" -the -council tax")).Total + 1);
        Assert.Equal(2, (await paper.Search("-\"no such phrase\"")).Total);
    }

    [Fact]
    public async Task Words_of_byline_topic_dateline_and_caption_find_a_story()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Floods", "Water.", story =>
        {
            story.Bylines.Add(new Byline("Róisín Ó Súilleabháin", 0));
            story.Topics.Add(new StoryTopic(new Topic("Climate change", "climate-change"), 0));
            story.Dateline = "GALWAY";
            story.Show(null, "A heron on the weir");
        });
        foreach (var query in (string[])["roisin", "climate changes", "galway", "herons weir", "\"roisin o suilleabhain\""])
        {
            Assert.Single((await paper.Search(query)).Hits);
        }
    }

    [Fact]
    public async Task Filters_narrow_to_section_with_those_beneath_writer_topic_and_days()
    {
        await using var paper = await TestPaper.Begin();
        var news = new Section("News", "news");
        var sport = new Section("Sport", "sport");
        var writer = new Writer("Ada Novák", "ada-novak");
        var topic = new Topic("Public transport", "public-transport");
        await paper.Change(db => db.AddRange(news, sport, writer, topic));
        var courts = new Section("Courts", "courts", news);
        await paper.Change(db =>
        {
            db.Attach(news);
            db.Add(courts);
        });
        await paper.Print("Bus fares", "Text.", story =>
        {
            story.Place(courts);
            story.Bylines.Add(new Byline(writer, 0));
            story.Topics.Add(new StoryTopic(topic, 0));
        }, at: new(2025, 5, 31, 23, 30, 0, TimeSpan.Zero), attach: [courts, writer, topic]);
        await paper.Print("Bus race", "Text.", story => story.Place(sport), at: new(2025, 6, 1, 0, 30, 0, TimeSpan.Zero), attach: [sport]);
        foreach (var query in (string[])[
            "bus section:news", "section:courts", "bus section:/news/courts/", "bus -section:sport", "writer:ada-novak", "writer:\"Ada Novák\"", "topic:public-transport bus",
            "to:2025-05-31", "bus ressort:news", "rubrique:courts", "sección:news", "SECCION:news", "قسم:news", "autorin:ada-novak", "thème:public-transport",
            "bus von:2025-05-31 bis:2025-05", "desde:2025 hasta:2025-05-31", "bus from:2025-05-31 to:2025-05", "bus from:2025 to:2025-05-31"])
        {
            Assert.Equal("Bus fares", Assert.Single((await paper.Search(query)).Hits).Story.Headline);
        }

        Assert.Equal("Bus race", Assert.Single((await paper.Search("bus from:2025-06-01")).Hits).Story.Headline);
        Assert.Equal(2, (await paper.Search("from:2025")).Total);
        Assert.Empty((await paper.Search("from:2025")).Problems);
    }

    [Theory]
    [InlineData("bus from:yesterday", "wants_date", "from")]
    [InlineData("bus to:", "wants_date", "to")]
    [InlineData("bus Bis:9999-99-99", "wants_date", "Bis")]
    [InlineData("bus section:nowhere", "no_section", "nowhere")]
    [InlineData("bus writer:\"", "wants_name", "writer")]
    [InlineData("bus topic:💥", "no_topic", "💥")]
    public async Task A_filter_that_means_nothing_is_left_out_and_said(string query, string problem, string typed)
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Bus fares", "Text.");
        var page = await paper.Search(query);
        Assert.Single(page.Hits);
        Assert.Equal(new SearchProblem(problem, typed), Assert.Single(page.Problems));
    }

    [Fact]
    public async Task A_time_that_is_no_filter_is_a_word()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Trains at 10:30", "See https://example.com/fares for C++ and AT&T.");
        foreach (var query in (string[])["10:30", "https://example.com/fares", "C++", "AT&T", "example.com"])
        {
            Assert.Single((await paper.Search(query)).Hits);
        }
    }
}
