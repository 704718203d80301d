using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Search;

/// <summary>
/// Looks up what <c>section:</c>, <c>writer:</c> and <c>topic:</c> name, by the name or by the part of an address, and reads the dates of
/// <c>from:</c> and <c>to:</c>. A filter that means nothing is left out, and the page says so.
/// </summary>
internal static class Filters
{
    public static async Task<IReadOnlyList<SearchProblem>> Apply(SearchQuery query, Question question, NewsDb db, Paper paper, CancellationToken stop)
    {
        var problems = new List<SearchProblem>();
        foreach (var part in query.Parts)
        {
            switch (part.Kind)
            {
                case QueryPartKind.Section:
                    Use(part, "section", await Sections(db, part.Value, stop), question, problems);
                    break;
                case QueryPartKind.Writer:
                    Use(part, "writer", await Writers(db, part.Value, stop), question, problems);
                    break;
                case QueryPartKind.Topic:
                    Use(part, "topic", await Topics(db, part.Value, stop), question, problems);
                    break;
                case QueryPartKind.From or QueryPartKind.To:
                    Date(part, paper, question, problems);
                    break;
            }
        }

        return [.. problems.Distinct()];
    }

    private static void Use(QueryPart part, string what, string[] tags, Question question, List<SearchProblem> problems)
    {
        if (tags.Length == 0)
        {
            problems.Add(part.Value.Length == 0 ? new("wants_name", part.Filter) : new("no_" + what, part.Value));
        }
        else if (part.IsExcluded)
        {
            question.WithoutTags.AddRange(tags);
        }
        else
        {
            question.Tags.Add(tags);
        }
    }

    /// <summary>The section and all beneath it.</summary>
    private static async Task<string[]> Sections(NewsDb db, string value, CancellationToken stop)
    {
        var (slug, key) = (Slugs.From(value, ""), Addresses.Key(value));
        var sections = await db.Sections.AsNoTracking().Select(section => new { section.Id, section.ParentId, section.Slug, section.PathKey, section.Name }).ToListAsync(stop);
        var found = sections.Where(section => value.Length > 0
            && (section.Slug == slug || section.PathKey == key || section.Name.Equals(value, StringComparison.OrdinalIgnoreCase)))
            .Select(section => section.Id).ToHashSet();
        while (found.Count > 0 && sections.Where(section => section.ParentId is { } parent && found.Contains(parent) && !found.Contains(section.Id)).ToList() is { Count: > 0 } beneath)
        {
            found.UnionWith(beneath.Select(section => section.Id));
        }

        return [.. found.Order().Select(StoryText.Section)];
    }

    private static async Task<string[]> Writers(NewsDb db, string value, CancellationToken stop)
    {
        var slug = Slugs.From(value, "");
        return slug.Length == 0 ? []
            : [.. (await db.Writers.AsNoTracking().Where(writer => writer.Slug == slug || writer.Name == value).OrderBy(writer => writer.Id)
                .Select(writer => writer.Id).Take(20).ToListAsync(stop)).Select(StoryText.Writer)];
    }

    private static async Task<string[]> Topics(NewsDb db, string value, CancellationToken stop)
    {
        var slug = Slugs.From(value, "");
        return slug.Length == 0 ? []
            : [.. (await db.Topics.AsNoTracking().Where(topic => topic.Slug == slug || topic.Name == value).OrderBy(topic => topic.Id)
                .Select(topic => topic.Id).Take(20).ToListAsync(stop)).Select(StoryText.Topic)];
    }

    private static void Date(QueryPart part, Paper paper, Question question, List<SearchProblem> problems)
    {
        if (part.IsExcluded || Days(part.Value) is not var (first, last))
        {
            problems.Add(new("wants_date", part.Filter));
            return;
        }

        if (part.Kind == QueryPartKind.From)
        {
            question.From = paper.StartOf(first);
        }
        else
        {
            question.Before = paper.StartOf(last.AddDays(1));
        }
    }

    /// <summary>The first and the last day of what is named: a day, a month or a year.</summary>
    public static (DateOnly First, DateOnly Last)? Days(string value)
    {
        // Near either end of the calendar a zone's offset would lead out of it.
        static bool Is(string value, string format, out DateOnly day)
            => DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 1000 and < 9000;

        return Is(value, "yyyy-MM-dd", out var day) ? (day, day)
            : Is(value, "yyyy-MM", out var month) ? (month, month.AddMonths(1).AddDays(-1))
            : Is(value, "yyyy", out var year) ? (year, year.AddYears(1).AddDays(-1))
            : null;
    }
}
