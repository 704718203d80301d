using System.Text.Json;
using System.Text.Json.Serialization;

namespace Standfirst.Import;

/// <summary>How many of a kind an import met, and what became of them. Found is the sum of the other three, always.</summary>
public sealed class KindCount
{
    /// <summary>Met in the files.</summary>
    public int Found { get; private set; }

    /// <summary>New here, or brought up to date.</summary>
    public int Imported { get; private set; }

    /// <summary>Not taken; each has a loss that says why.</summary>
    public int Skipped { get; private set; }

    /// <summary>Here already, and the same.</summary>
    public int Unchanged { get; private set; }

    internal void Add(Outcome outcome, int count = 1)
    {
        Found += count;
        Imported += outcome == Outcome.Imported ? count : 0;
        Skipped += outcome == Outcome.Skipped ? count : 0;
        Unchanged += outcome == Outcome.Unchanged ? count : 0;
    }
}

internal enum Outcome
{
    Imported,
    Skipped,
    Unchanged,
}

/// <summary>Something that did not come over as it was: which item, what of it, and why.</summary>
public sealed record Loss(string Item, string Field, string Reason);

/// <summary>A habit of exporters that breaks XML, and how often it was put right.</summary>
public sealed record Repair(string What, int Times, string First);

/// <summary>What an import did, for the operator and as JSON for programs.</summary>
public sealed class ImportReport
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Losses beyond this number are counted and not listed: a report is to be read.</summary>
    public const int MostLosses = 100_000;

    public bool DryRun { get; init; }

    /// <summary>The address of the site that the archive came from.</summary>
    public string Source { get; set; } = "";

    public KindCount Stories { get; } = new();

    public KindCount Pages { get; } = new();

    public KindCount People { get; } = new();

    public KindCount Sections { get; } = new();

    public KindCount Topics { get; } = new();

    public KindCount Pictures { get; } = new();

    public KindCount Comments { get; } = new();

    public KindCount Redirects { get; } = new();

    /// <summary>Everything else: custom post types, menus, files that are no pictures, reusable blocks.</summary>
    public KindCount Other { get; } = new();

    /// <summary>Of the comments found, those that are notes by other sites.</summary>
    public int Pingbacks { get; set; }

    /// <summary>Authors, categories and tags as the archive lists them: a category may become a section or a topic, or both.</summary>
    public ArchiveCounts Archive { get; internal set; } = new();

    public List<Repair> Repairs { get; } = [];

    public List<Loss> Losses { get; } = [];

    public int LossesNotListed { get; private set; }

    [JsonIgnore]
    internal IEnumerable<(string Name, KindCount Count)> Kinds =>
    [
        ("stories", Stories), ("pages", Pages), ("people", People), ("sections", Sections), ("topics", Topics), ("pictures", Pictures),
        ("comments", Comments), ("redirects", Redirects), ("other", Other),
    ];

    internal void Lose(string item, string field, string reason)
    {
        if (Losses.Count < MostLosses)
        {
            Losses.Add(new(item, field, reason));
        }
        else
        {
            LossesNotListed++;
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(this, Form);
}

/// <summary>What the archive itself lists, in its own terms.</summary>
public sealed class ArchiveCounts
{
    public int Items { get; set; }

    public int Posts { get; set; }

    public int Pages { get; set; }

    public int Attachments { get; set; }

    public int Authors { get; set; }

    public int Categories { get; set; }

    public int Tags { get; set; }

    public int Comments { get; set; }

    public int Pingbacks { get; set; }
}
