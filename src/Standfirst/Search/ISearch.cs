using Standfirst.Stories;

namespace Standfirst.Search;

/// <summary>Finds what readers may see, best match first with recent ones favoured. On SQLite and on PostgreSQL the same.</summary>
public interface ISearch
{
    /// <param name="query">What is asked; an empty question finds nothing.</param>
    /// <param name="now">The moment at which stories must be live.</param>
    /// <param name="page">From 1; one after the last is empty.</param>
    /// <param name="order">Which come first.</param>
    /// <param name="stop">Ends the search.</param>
    Task<SearchPage> Find(SearchQuery query, DateTimeOffset now, int page, SearchOrder order = SearchOrder.Best, CancellationToken stop = default);

    /// <summary>For staff: the numbers of stories that match, newest first, those that wait for their moment or their embargo's end among them.</summary>
    /// <param name="query">What is asked; an empty question finds nothing.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="stop">Ends the search.</param>
    Task<IReadOnlyList<long>> Numbers(SearchQuery query, int most, CancellationToken stop = default);
}

public enum SearchOrder
{
    /// <summary>What answers best, recent stories favoured.</summary>
    Best,

    /// <summary>By date alone.</summary>
    Newest,
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

    public SearchOrder Order { get; init; }

    /// <summary>Something was looked for: not where nothing was asked, or nothing of it could be understood.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>How many were found, at most <see cref="Most"/>.</summary>
    public int Total { get; init; }

    /// <summary>There are more than <see cref="Total"/>.</summary>
    public bool IsMore { get; init; }

    public int Pages => (Total + Size - 1) / Size;

    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>Sections of what was found by their numbers, those with most first; of more than <see cref="Most"/> those of the newest.</summary>
    public IReadOnlyList<SearchCount<long>> Sections { get; init; } = [];

    /// <summary>Years of what was found, in the paper's zone, the newest first; of more than <see cref="Most"/> all from the newest's to the oldest's.</summary>
    public IReadOnlyList<SearchCount<int>> Years { get; init; } = [];

    /// <summary>The question as it was probably meant, which finds more; null for none.</summary>
    public SearchQuery? Meant { get; init; }

    /// <summary>What of the question could not be understood and was left out.</summary>
    public IReadOnlyList<SearchProblem> Problems { get; init; } = [];
}

/// <summary>A filter that meant nothing.</summary>
/// <param name="Key">Which word of the site says so: <c>no_section</c>, <c>no_writer</c>, <c>no_topic</c>, <c>wants_name</c>, <c>wants_date</c>.</param>
/// <param name="Typed">The name that is none's, or the filter that wants something else.</param>
public sealed record SearchProblem(string Key, string Typed);

/// <summary>How many of what was found are of one kind.</summary>
/// <param name="Of">The section's number, or the year.</param>
/// <param name="Count">Null where they were not all counted.</param>
public sealed record SearchCount<T>(T Of, int? Count);

/// <summary>A story that was found, without its text.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Version">Of what was read.</param>
/// <param name="Status">What it was when it was read: the index is asked a moment earlier.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Dek">Its dek, or empty.</param>
/// <param name="Language">Its own, or empty for the publication's.</param>
public sealed record FoundStory(long Id, Guid Version, Status Status, string Headline, string Dek, string Language);

/// <param name="Story">The story.</param>
/// <param name="Headline">HTML: the headline, with the words that were found in <c>mark</c>.</param>
/// <param name="Passage">HTML: where the words stand in the text, or else the dek or how it begins; the words in <c>mark</c>.</param>
public sealed record SearchHit(FoundStory Story, string Headline, string Passage);
