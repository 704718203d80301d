using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Br;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Ckb;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;
using Standfirst.Storage.Sqlite;

namespace Standfirst.Search;

/// <summary>Whose stems and stop words are known, by the primary tag of BCP 47.</summary>
internal static class Languages
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private const string InUseSql = """
        WITH RECURSIVE l(x) AS (
            SELECT min(language) FROM search_stories
            UNION ALL
            SELECT (SELECT min(language) FROM search_stories WHERE language > x) FROM l WHERE x IS NOT NULL)
        SELECT x FROM l WHERE x IS NOT NULL
        """;

    /// <summary>Those that published stories are in: a question is analysed in each.</summary>
    /// <param name="db">Its connection is open.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<List<string>> InUse(NewsDb db, CancellationToken stop)
    {
        await using var command = KeptConnections.Ask(db.Database.GetDbConnection());
        command.CommandText = InUseSql;
        var found = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }

    /// <summary>The analyser and its stop words; null for a language that has none here: its words are only folded.</summary>
    public static (Analyzer Analyzer, CharArraySet StopWords)? Known(string tag) => tag switch
    {
        "en" => (new EnglishAnalyzer(Version), EnglishAnalyzer.DefaultStopSet),
        "de" => (new GermanAnalyzer(Version), GermanAnalyzer.DefaultStopSet),
        "fr" => (new FrenchAnalyzer(Version), FrenchAnalyzer.DefaultStopSet),
        "es" => (new SpanishAnalyzer(Version), SpanishAnalyzer.DefaultStopSet),
        "ar" => (new ArabicAnalyzer(Version), ArabicAnalyzer.DefaultStopSet),
        "bg" => (new BulgarianAnalyzer(Version), BulgarianAnalyzer.DefaultStopSet),
        "ca" => (new CatalanAnalyzer(Version), CatalanAnalyzer.DefaultStopSet),
        "ckb" => (new SoraniAnalyzer(Version), SoraniAnalyzer.DefaultStopSet),
        "cs" => (new CzechAnalyzer(Version), CzechAnalyzer.DefaultStopSet),
        "da" => (new DanishAnalyzer(Version), DanishAnalyzer.DefaultStopSet),
        "el" => (new GreekAnalyzer(Version), GreekAnalyzer.DefaultStopSet),
        "eu" => (new BasqueAnalyzer(Version), BasqueAnalyzer.DefaultStopSet),
        "fa" => (new PersianAnalyzer(Version), PersianAnalyzer.DefaultStopSet),
        "fi" => (new FinnishAnalyzer(Version), FinnishAnalyzer.DefaultStopSet),
        "ga" => (new IrishAnalyzer(Version), IrishAnalyzer.DefaultStopSet),
        "gl" => (new GalicianAnalyzer(Version), GalicianAnalyzer.DefaultStopSet),
        "hi" => (new HindiAnalyzer(Version), HindiAnalyzer.DefaultStopSet),
        "hu" => (new HungarianAnalyzer(Version), HungarianAnalyzer.DefaultStopSet),
        "hy" => (new ArmenianAnalyzer(Version), ArmenianAnalyzer.DefaultStopSet),
        "id" or "in" => (new IndonesianAnalyzer(Version), IndonesianAnalyzer.DefaultStopSet),
        "it" => (new ItalianAnalyzer(Version), ItalianAnalyzer.DefaultStopSet),
        "lv" => (new LatvianAnalyzer(Version), LatvianAnalyzer.DefaultStopSet),
        "nl" => (new DutchAnalyzer(Version), DutchAnalyzer.DefaultStopSet),
        "no" or "nb" or "nn" => (new NorwegianAnalyzer(Version), NorwegianAnalyzer.DefaultStopSet),
        "pt" => (new PortugueseAnalyzer(Version), PortugueseAnalyzer.DefaultStopSet),
        "pt-br" => (new BrazilianAnalyzer(Version), BrazilianAnalyzer.DefaultStopSet),
        "ro" => (new RomanianAnalyzer(Version), RomanianAnalyzer.DefaultStopSet),
        "ru" => (new RussianAnalyzer(Version), RussianAnalyzer.DefaultStopSet),
        "sv" => (new SwedishAnalyzer(Version), SwedishAnalyzer.DefaultStopSet),
        "tr" => (new TurkishAnalyzer(Version), TurkishAnalyzer.DefaultStopSet),
        _ => null,
    };

    /// <summary>The tag under which a language is analysed: <c>en</c> of <c>en-GB</c>. Brazilian Portuguese has a stemmer of its own.</summary>
    public static string Tag(string language)
    {
        var lower = language.Replace('_', '-').ToLowerInvariant();
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        return lower.Length == 0 ? "en" : hyphen < 0 || lower == "pt-br" ? lower : lower[..hyphen];
    }
}
