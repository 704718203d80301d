using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Quotations;
using Standfirst.Storage;
using Standfirst.Storage.Postgres;
using Standfirst.Stories;
using Quotation = Standfirst.Quotations.Quotation;

namespace Standfirst.Search;

/// <summary>
/// Keeps who said what in published stories: rows and their words are made from the document in the transaction that saves the story, as
/// the search index is, so that no entry point can forget to and nothing of a story that was withdrawn stays behind.
/// </summary>
internal static class QuotationIndex
{
    private const int Batch = 200;

    /// <summary>Makes the quotations of these stories anew, none where they are not published. Part of the caller's transaction.</summary>
    public static async Task Write(NewsDb db, IReadOnlyCollection<long> stories, string paperLanguage, CancellationToken stop)
    {
        await db.Quotations.Where(quotation => stories.Contains(quotation.StoryId)).ExecuteDeleteAsync(stop);
        var texts = await db.Stories.AsNoTracking()
            .Where(story => stories.Contains(story.Id) && story.Status == Status.Published && story.PublishedAt != null && story.Body.Contains("\"speaker\":"))
            .Select(story => new { story.Id, story.Body, story.Language, Published = story.PublishedAt!.Value, story.EmbargoUntil }).ToListAsync(stop);
        var said = texts.Select(story => (Story: story, Sayings: Sayings(story.Body))).Where(story => story.Sayings.Count > 0).ToList();
        if (said.Count == 0)
        {
            return;
        }

        var speakers = await Speakers(db, said.SelectMany(story => story.Sayings).Select(saying => saying.Name).Where(name => name.Length > 0), stop);
        var rows = new List<Quotation>();
        foreach (var (story, sayings) in said)
        {
            var visibleFrom = story.EmbargoUntil > story.Published ? story.EmbargoUntil.Value : story.Published;
            var language = story.Language.Length > 0 ? story.Language : paperLanguage;
            foreach (var saying in sayings)
            {
                var speaker = saying.Name.Length > 0 ? speakers[SpeakerWording.Key(saying.Name)] : default((long Id, bool IsNamed)?);
                rows.Add(new Quotation(story.Id, story.Published, visibleFrom, saying.Language.Length > 0 ? saying.Language : language, saying, speaker?.Id, speaker?.IsNamed ?? false));
            }
        }

        await new Rows<Quotation>(db).Insert(db, rows);
        await Words(db, rows.FindAll(row => row.IsNamed));
    }

    /// <summary>After a name leads to somebody else, or to nobody: the stories that quote this speaker are read again. Part of the caller's transaction.</summary>
    /// <returns>How many stories.</returns>
    public static async Task<int> Again(NewsDb db, long speaker, string paperLanguage, CancellationToken stop)
    {
        var stories = await db.Quotations.Where(quotation => quotation.SpeakerId == speaker).Select(quotation => quotation.StoryId).Distinct().Order().ToListAsync(stop);
        foreach (var some in stories.Chunk(Batch))
        {
            await Write(db, some, paperLanguage, stop);
            await UnnamedRows.Write(db, some, paperLanguage, stop);
        }

        return stories.Count;
    }

    /// <summary>The tag under which the words of a speaker are found.</summary>
    public static string SpeakerTag(long id) => string.Create(CultureInfo.InvariantCulture, $"s{id}");

    /// <summary>The tag of a source: letters and figures alone, whatever script the source is in.</summary>
    public static string SourceTag(string key)
        => "c" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));

    private static IReadOnlyList<Saying> Sayings(string body)
    {
        try
        {
            return Saying.In(Document.Parse(body));
        }
        catch (DocumentException)
        {
            // A save must not fail because nobody can tell who said what in it.
            return [];
        }
    }

    /// <summary>By the key of a name, who that is: somebody whom the paper quotes already, or a new one.</summary>
    private static async Task<Dictionary<string, (long Id, bool IsNamed)>> Speakers(NewsDb db, IEnumerable<string> names, CancellationToken stop)
    {
        var byKey = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            byKey.TryAdd(SpeakerWording.Key(name), name);
        }

        var known = await Known(db, [.. byKey.Keys], stop);
        foreach (var (key, name) in byKey.Where(one => !known.ContainsKey(one.Key)))
        {
            var slug = key;
            for (var n = 2; await db.Speakers.AnyAsync(speaker => speaker.Slug == slug, stop); n++)
            {
                slug = string.Create(CultureInfo.InvariantCulture, $"{key}-{n}");
            }

            // Two stories that quote the same newcomer at the same moment wait for each other here, and both find the one that was made.
            await db.Database.ExecuteSqlAsync($"INSERT INTO speakers (name, slug, kind, role) VALUES ({name}, {slug}, 'Person', '') ON CONFLICT (slug) DO NOTHING", stop);
            await db.Database.ExecuteSqlAsync($"INSERT INTO speaker_names (speaker_id, name, key) SELECT id, {name}, {key} FROM speakers WHERE slug = {slug} ON CONFLICT (key) DO NOTHING", stop);
        }

        return known.Count == byKey.Count ? known : await Known(db, [.. byKey.Keys], stop);
    }

    private static async Task<Dictionary<string, (long Id, bool IsNamed)>> Known(NewsDb db, List<string> keys, CancellationToken stop)
        => (await db.SpeakerNames.Where(name => keys.Contains(name.Key)).Join(db.Speakers, name => name.SpeakerId, speaker => speaker.Id, (name, speaker) => new { name.Key, speaker.Id, speaker.Kind })
            .ToListAsync(stop)).ToDictionary(one => one.Key, one => (one.Id, one.Kind != SpeakerKind.Unnamed));

    private static Task<List<long>> Words(NewsDb db, List<Quotation> rows)
    {
        var words = rows.ConvertAll(row => Analysed(row.Text, row.Language));
        var tags = rows.ConvertAll(row => $"{StoryText.Any} {SpeakerTag(row.SpeakerId!.Value)}{(row.SourceKey.Length > 0 ? " " + SourceTag(row.SourceKey) : "")}");
        return db is PostgresNewsDb
            ? Many.Run(db, "INSERT INTO quotation_words (quotation_id, words, written) VALUES (@id, @words::tsvector, @written::tsvector)", rows.Count, (command, i) =>
            [
                Parameter(command, "@id", rows[i].Id),
                Parameter(command, "@words", new WordVector().Add(words[i].Stems, 'D').AddTags(tags[i]).ToString()),
                Parameter(command, "@written", new WordVector().Add(words[i].Written, 'D').ToString()),
            ])
            : Many.Run(db, "INSERT INTO quotation_index (rowid, words, written, tags) VALUES (@id, @words, @written, @tags)", rows.Count, (command, i) =>
            [
                Parameter(command, "@id", rows[i].Id),
                Parameter(command, "@words", words[i].Stems),
                Parameter(command, "@written", words[i].Written),
                Parameter(command, "@tags", tags[i]),
            ]);
    }

    private static (string Stems, string Written) Analysed(string text, string language)
    {
        var (stems, written, analysis) = (new StringBuilder(), new StringBuilder(), Analysis.Of(language));
        foreach (var word in new Words(text))
        {
            var form = analysis[text.AsSpan(word.Start, word.Length)];
            if (form.Written.Length > 0)
            {
                written.Append(form.Written).Append(' ');
                stems.AppendJoin(' ', form.Stems.Concat(form.Parts)).Append(' ');
            }
        }

        return (stems.ToString(), written.ToString());
    }

    private static DbParameter Parameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }
}
