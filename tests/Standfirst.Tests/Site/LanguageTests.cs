using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Standfirst.Tests.Site;

/// <summary>A paper in each language, by its front door: nothing that a reader meets is in another one.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("de", "Dienstag, 10. März 2026", "10. März 2026, 11:00 Uhr (GMT)", "Kommentar schreiben")]
    [InlineData("fr", "mardi 10 mars 2026", "10 mars 2026 à 11\u00a0h\u00a000 (UTC)", "Laisser un commentaire")]
    [InlineData("es", "martes, 10 de marzo de 2026", "10 de marzo de 2026, 11:00 (GMT)", "Escribir un comentario")]
    [InlineData("ar", "الثلاثاء 10 مارس 2026", "10 مارس 2026، 11:00 (GMT)", "اترك تعليقًا")]
    [InlineData("en", "Tuesday 10 March 2026", "10 March 2026, 11:00 GMT", "Leave a reply")]
    public async Task A_story_has_the_words_and_the_times_of_the_paper(string language, string day, string published, string reply)
    {
        await using var paper = await Begin(language);
        await paper.Story();
        var page = await paper.Page(CommentReader.Path);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(day, page.QuerySelector(".masthead-date")!.TextContent);
        Assert.Equal(published, page.QuerySelector(".story-meta time")!.TextContent);
        Assert.Equal(reply, page.QuerySelector("#reply h3")!.TextContent);
    }

    [Theory]
    [InlineData("de", "bridge: Suche", "1 Artikel", "rubrique:nulle", "Ein Ressort „nulle“ gibt es nicht")]
    [InlineData("fr", "bridge\u00a0: Rechercher", "1 article", "rubrique:nulle", "Il n’y a pas de rubrique «\u00a0nulle\u00a0»")]
    [InlineData("es", "bridge: Buscar", "1 noticia", "desde:ayer", "Falta una fecha después de «desde:»")]
    [InlineData("ar", "bridge: بحث", "خبر واحد", "من:أمس", "يجب أن يلي «من:» تاريخ")]
    [InlineData("en", "bridge: Search", "1 story", "writer:", "“writer:” wants a name after it.")]
    public async Task A_search_says_what_it_found_and_what_it_did_not_understand(string language, string title, string found, string filter, string problem)
    {
        await using var paper = await Begin(language);
        await paper.Story();
        var page = await paper.Page("/search?q=bridge");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith(title + " – ", page.Title, StringComparison.Ordinal);
        Assert.Equal(found, page.QuerySelector(".found")!.TextContent);
        page = await paper.Page("/search?q=" + Uri.EscapeDataString("bridge " + filter));
        Assert.StartsWith(problem, page.QuerySelector("#q-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Diese Seite gibt es nicht")]
    [InlineData("fr", "Cette page n’existe pas")]
    [InlineData("es", "Esta página no existe")]
    [InlineData("ar", "لا توجد صفحة بهذا العنوان")]
    [InlineData("en", "There is no such page")]
    public async Task A_page_that_is_not_there_says_so(string language, string head)
    {
        await using var paper = await Begin(language);
        var page = await paper.Page("/nowhere");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(head, page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("de", "Bitte schreiben Sie Ihren Kommentar", "Bitte geben Sie Ihren Namen an")]
    [InlineData("fr", "Veuillez écrire votre commentaire", "Veuillez indiquer votre nom")]
    [InlineData("es", "Escriba su comentario", "Escriba su nombre")]
    [InlineData("ar", "يرجى كتابة تعليقك", "يرجى كتابة اسمك")]
    [InlineData("en", "Please enter your comment", "Please enter your name")]
    public async Task A_comment_that_lacks_something_comes_back_with_the_reason(string language, string body, string name)
    {
        await using var paper = await Begin(language);
        var page = await Parse(await paper.Reply(CommentReader.Fields(await paper.Story(), "", "")));
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(body, page.QuerySelector("#reply-body-error")!.TextContent);
        Assert.Equal(name, page.QuerySelector("#reply-name-error")!.TextContent);
    }

    [Theory]
    [InlineData("de", "Dieser Kommentar wurde schon einmal abgelehnt.")]
    [InlineData("fr", "Ce commentaire a déjà été refusé.")]
    [InlineData("es", "Este comentario ya fue rechazado.")]
    [InlineData("ar", "رُفض هذا التعليق من قبل.")]
    [InlineData("en", "This comment was refused before.")]
    public async Task Who_sends_a_refused_comment_again_is_told_that_it_was_refused(string language, string reason)
    {
        await using var paper = await Begin(language);
        await paper.Change(db => db.Papers.Single().Comments.RefusedWords = ["scoundrel"]);
        var fields = CommentReader.Fields(await paper.Story(), "What a scoundrel.");
        await paper.Reply(fields);
        var page = await Parse(await paper.Reply(fields));
        Assert.Equal(reason, page.QuerySelector(".form-error")!.TextContent);
    }

    [Theory]
    [InlineData("de-CH,de;q=0.9,en;q=0.5", "Dieses Formular kam von einer anderen Website.")]
    [InlineData("pt-BR,en;q=0.2,fr;q=0.7", "Ce formulaire provient d’un autre site.")]
    [InlineData("es-MX", "Este formulario procede de otro sitio.")]
    [InlineData("ar", "أُرسل هذا النموذج من موقع آخر.")]
    [InlineData("de;q=0", "This form was sent from another site.")]
    [InlineData(";;;", "This form was sent from another site.")]
    public async Task An_answer_that_is_no_page_is_in_the_language_that_the_browser_asks_for(string asked, string words)
    {
        await using var paper = await TestPaper.Begin();
        var answer = await paper.Reply(CommentReader.Fields(await paper.Story()), request =>
        {
            request.Headers.Add("Origin", "https://elsewhere.example");
            request.Headers.TryAddWithoutValidation("Accept-Language", asked);
        });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.StartsWith(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<TestPaper> Begin(string language)
    {
        var paper = await TestPaper.Begin(settings => settings with { CommentsPerMinute = 0 });
        await paper.Change(db => db.Papers.Single().Language = language);
        return paper;
    }

    private static async Task<IHtmlDocument> Parse(HttpResponseMessage answer)
        => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
