using System.Globalization;
using System.Text.Json;
using Standfirst.Stories;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>A story as a <c>NewsArticle</c>: made from the view, so that it cannot say anything that the page does not show.</summary>
internal static class StoryLinkedData
{
    public static Html Write(Visit visit, StoryView story, PageView page, StoryKind kind) => LinkedData.Write(json =>
    {
        json.WriteStartArray("@type");
        json.WriteStringValue("NewsArticle");
        if (NarrowType(kind) is { } narrow)
        {
            json.WriteStringValue(narrow);
        }

        json.WriteEndArray();
        var address = visit.Address + story.Url;
        json.WriteString("@id", address);
        json.WriteString("url", address);
        json.WriteString("mainEntityOfPage", address);
        json.WriteString("headline", story.Headline);
        LinkedData.Text(json, "description", story.Dek);
        json.WriteString("inLanguage", page.Language);
        json.WriteString("datePublished", story.Published.Iso);
        json.WriteString("dateModified", (story.Updated ?? story.Published).Iso);
        Authors(json, visit, story);
        LinkedData.Publisher(json, "publisher", visit);
        if (story.Section is { } section)
        {
            json.WriteString("articleSection", section.Name);
        }

        LinkedData.Text(json, "dateline", story.Dateline);
        Keywords(json, story);
        Image(json, visit, story, page);
        if (story.ReadingMinutes > 0)
        {
            json.WriteString("timeRequired", string.Create(CultureInfo.InvariantCulture, $"PT{story.ReadingMinutes}M"));
        }

        json.WriteBoolean("isAccessibleForFree", true);
        if (story.Comments is { } comments)
        {
            json.WriteNumber("commentCount", comments.Count);
        }

        Corrections(json, story);
        Translations(json, visit, story);
        if (story.Origin?.Url is { } origin)
        {
            json.WriteString("isBasedOn", origin);
        }
    });

    private static string? NarrowType(StoryKind kind) => kind switch
    {
        StoryKind.Analysis => "AnalysisNewsArticle",
        StoryKind.Opinion => "OpinionNewsArticle",
        StoryKind.Review => "ReviewNewsArticle",
        _ => null,
    };

    private static void Authors(Utf8JsonWriter json, Visit visit, StoryView story)
    {
        if (story.Bylines.Count == 0)
        {
            LinkedData.Publisher(json, "author", visit);
            return;
        }

        json.WriteStartArray("author");
        foreach (var by in story.Bylines)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", by.Name);
            if (by.Url is { } url)
            {
                json.WriteString("url", visit.AbsoluteUrl(url));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Keywords(Utf8JsonWriter json, StoryView story)
    {
        if (story.Topics.Count == 0)
        {
            return;
        }

        json.WriteStartArray("keywords");
        foreach (var topic in story.Topics.SelectMany(group => group.Topics))
        {
            json.WriteStringValue(topic.Name);
        }

        json.WriteEndArray();
    }

    private static void Image(Utf8JsonWriter json, Visit visit, StoryView story, PageView page)
    {
        if (story.LeadPicture is not { } picture || page.OpenGraph is not { Image: { } image } og)
        {
            return;
        }

        json.WriteStartArray("image");
        json.WriteStartObject();
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", visit.AbsoluteUrl(image));
        if (og.ImageWidth > 0)
        {
            json.WriteNumber("width", og.ImageWidth);
            json.WriteNumber("height", og.ImageHeight);
        }

        LinkedData.Text(json, "caption", System.Net.WebUtility.HtmlDecode(picture.Caption.ToString()));
        LinkedData.Text(json, "creditText", picture.Credit);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Corrections(Utf8JsonWriter json, StoryView story)
    {
        // What is new corrects nothing, and to say so would put a paper that keeps a story up to date on a list of those that err.
        var notes = story.Corrections.Where(note => note.Kind != "update").ToList();
        if (notes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("correction");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("text", note.Text);
            json.WriteString("datePublished", note.Time.Iso);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Translations(Utf8JsonWriter json, Visit visit, StoryView story)
    {
        if (story.Translations.Count == 0)
        {
            return;
        }

        json.WriteStartArray("workTranslation");
        foreach (var other in story.Translations)
        {
            json.WriteStartObject();
            json.WriteString("@type", "NewsArticle");
            json.WriteString("url", visit.AbsoluteUrl(other.Url));
            json.WriteString("inLanguage", other.Language);
            json.WriteString("headline", other.Headline);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
