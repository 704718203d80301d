using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;

namespace Standfirst.Import.WordPress;

/// <summary>What all parts of one import share.</summary>
internal sealed class ImportRun(NewsDb db, TellSearch tellSearch, Survey survey, ImportReport report, DateTimeOffset now)
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<Type, object> inserting = [];
    private readonly List<ImportedItem> remembered = [];

    public NewsDb Db => db;

    public TellSearch TellSearch => tellSearch;

    public Survey Survey => survey;

    public ImportReport Report => report;

    public DateTimeOffset Now => now;

    public FormerSite Site => survey.Site;

    public string Source => survey.Site.Source;

    public const string By = "import";

    /// <summary>What is known of these items from earlier imports, by their number there. Tracked, so that a change is saved.</summary>
    public async Task<Dictionary<string, ImportedItem>> Known(string kind, IEnumerable<string> ids, CancellationToken stop)
    {
        var known = new Dictionary<string, ImportedItem>();
        foreach (var some in ids.Distinct().Chunk(500))
        {
            foreach (var item in await db.ImportedItems.Where(item => item.Source == Source && item.Kind == kind && some.Contains(item.ExternalId)).ToListAsync(stop))
            {
                known[item.ExternalId] = item;
            }
        }

        return known;
    }

    /// <summary>Kept with what is saved next.</summary>
    public void Remember(string kind, string id, long? local, string fingerprint, string kept = "{}")
        => remembered.Add(new ImportedItem(Source, kind, id) { LocalId = local, Fingerprint = fingerprint, Kept = kept });

    /// <summary>What is new, as rows: tracked they would be two thirds of an import's time. Their numbers, in their order.</summary>
    /// <inheritdoc cref="Rows{T}.Insert"/>
    public Task<List<long>> Insert<T>(IReadOnlyList<T> rows, params (string Property, Func<int, object?> Value)[] instead)
        where T : class
    {
        if (!inserting.TryGetValue(typeof(T), out var known))
        {
            inserting[typeof(T)] = known = new Rows<T>(db);
        }

        return rows.Count == 0 ? Task.FromResult<List<long>>([]) : ((Rows<T>)known).Insert(db, rows, instead);
    }

    /// <summary>Makes something that is in the database known to the change tracker again after it was cleared.</summary>
    public T Attached<T>(T entity)
        where T : class
    {
        var entry = db.Entry(entity);
        if (entry.State == EntityState.Detached)
        {
            entry.State = EntityState.Unchanged;
        }

        return entity;
    }

    /// <summary>Saves and lets go of everything: memory does not grow with the archive.</summary>
    public async Task Save(CancellationToken stop)
    {
        // Files that are fetched over hours are kept as they come, outside the one transaction.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        await Insert(remembered);
        remembered.Clear();
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }
    }

    public static string Fingerprint(object said)
        => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said, AsWritten)).AsSpan(0, 16));

    /// <summary>A JSON object of what has no place here; the same key several times becomes a list.</summary>
    public static string Kept(IEnumerable<WxrMeta> values)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = AsWritten.Encoder }))
        {
            json.WriteStartObject();
            foreach (var group in values.Where(value => value.Value.Length > 0).GroupBy(value => value.Key))
            {
                var all = group.Select(value => Valid(value.Value)).ToList();
                if (all.Count == 1)
                {
                    json.WriteString(group.Key, all[0]);
                }
                else
                {
                    json.WriteStartArray(group.Key);
                    all.ForEach(json.WriteStringValue);
                    json.WriteEndArray();
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>PostgreSQL keeps no zero character, JSON no half of a pair.</summary>
    public static string Valid(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}
