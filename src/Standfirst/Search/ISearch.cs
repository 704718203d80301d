using Standfirst.Stories;

namespace Standfirst.Search;

/// <summary>Finds what readers may see, best match first with recent ones favoured. On SQLite and on PostgreSQL the same.</summary>
public interface ISearch
{
    /// <param name="query">What is asked; an empty question finds nothing.</param>
    /// <param name="now">The moment at which stories must be live.</param>
    /// <param name="page">From 1; one after the last is empty.</param>
    /// <param name="stop">Ends the search.</param>
    Task<SearchPage> Find(SearchQuery query, DateTimeOffset now, int page, CancellationToken stop = default);

    /// <summary>For staff: the numbers of stories that match, newest first, those that wait for their moment or their embargo's end among them.</summary>
    /// <param name="query">What is asked; an empty question finds nothing.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="stop">Ends the search.</param>
    Task<IReadOnlyList<long>> Numbers(SearchQuery query, int most, CancellationToken stop = default);
}

/// <summary>A page of what was found.</summary>
public sealed record SearchPage
{
    /// <summary>Stories on a page.</summary>
    public const int Size = 10;

    /// <summary>So many are ranked, counted and leafed through; a question that finds more has to say more.</summary>
    public const int Most = 1000;

    public required SearchQuery Query { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>How many were found, at most <see cref="Most"/>.</summary>
    public int Total { get; init; }

    /// <summary>There are more than <see cref="Total"/>.</summary>
    public bool IsMore { get; init; }

    public int Pages => (Total + Size - 1) / Size;

    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>What of the question could not be understood and was left out.</summary>
    public IReadOnlyList<SearchProblem> Problems { get; init; } = [];
}

/// <summary>A filter that meant nothing.</summary>
/// <param name="Key">Which word of the site says so: <c>no_section</c>, <c>no_writer</c>, <c>no_topic</c>, <c>wants_name</c>, <c>wants_date</c>.</param>
/// <param name="Typed">The name that is none's, or the filter that wants something else.</param>
public sealed record SearchProblem(string Key, string Typed);

/// <param name="Story">With its section, bylines and their writers, lead picture and counts; not tracked.</param>
/// <param name="Headline">HTML: the headline, with the words that were found in <c>mark</c>.</param>
/// <param name="Passage">HTML: where the words stand in the text, or else the dek or how it begins; the words in <c>mark</c>.</param>
public sealed record SearchHit(Story Story, string Headline, string Passage);
