using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Standfirst.Search;

/// <summary>
/// BM25 for FTS5. Its own <c>bm25()</c> counts the stories of each word by reading all of them, at every question: nine tenths of what two
/// common words in 100,000 stories cost. This one stops after <see cref="Counted"/> and estimates the rest. An auxiliary function can only be given
/// to FTS5 in C's way: https://www.sqlite.org/fts5.html#custom_auxiliary_functions.
/// </summary>
internal static unsafe partial class SqliteRelevance
{
    /// <summary>Stories of a word that are counted, from the oldest on; how many there are in all is told from the days they took.</summary>
    private const int Counted = 500;

    /// <summary>The usual parameters of BM25, those of FTS5 too: how soon more of a word counts no more, and how much a long text loses.</summary>
    private const double K1 = 1.2, B = 0.75;

    /// <summary>Of a row of the index: the greater, the better it matches. <c>$lastKey</c>: no row has a greater one.</summary>
    public const string Call = "relevance(search_index, $lastKey)";

    private const int Ok = 0, Row = 100, Done = 101;

    private static readonly ConditionalWeakTable<sqlite3, object> Known = [];

    /// <summary>Worth of each column, in their order.</summary>
    private static readonly double[] Weights =
        [StorySearch.HeadlineWeight, StorySearch.DekWeight, StorySearch.BodyWeight, StorySearch.NamesWeight, 0, 0];

    /// <summary>An open connection knows the function from now on.</summary>
    public static void Teach(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        if (Known.TryGetValue(handle, out _))
        {
            return;
        }

        Api* api = null;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(handle, "SELECT fts5(?1)", out var statement), handle);
        using (statement)
        {
            fixed (byte* kind = "fts5_api_ptr\0"u8)
            {
                SqliteException.ThrowExceptionForRC(BindPointer(statement, 1, &api, kind, null), handle);
                if (raw.sqlite3_step(statement) != Row || api is null)
                {
                    throw new InvalidOperationException("This SQLite has no FTS5.");
                }
            }
        }

        fixed (byte* name = "relevance\0"u8)
        {
            SqliteException.ThrowExceptionForRC(api->CreateFunction(api, name, null, &Relevance, null), handle);
        }

        Known.AddOrUpdate(handle, handle);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Relevance(Extension* fts, void* context, void* result, int count, void** values)
    {
        var asked = (Asked*)fts->GetAuxdata(context, 0);
        var failed = asked is null ? Ask(fts, context, ValueInt64(values[0]), &asked) : Ok;
        if (failed == Ok)
        {
            failed = Weigh(fts, context, asked, out var relevance);
            ResultDouble(result, relevance);
        }

        if (failed != Ok)
        {
            ResultErrorCode(result, failed);
        }
    }

    private static int Weigh(Extension* fts, void* context, Asked* asked, out double relevance)
    {
        relevance = 0;
        int matches, tokens;
        if (fts->InstCount(context, &matches) is not Ok and var uncounted)
        {
            return uncounted;
        }

        if (fts->ColumnSize(context, -1, &tokens) is not Ok and var unmeasured)
        {
            return unmeasured;
        }

        var often = stackalloc double[asked->Phrases];
        new Span<double>(often, asked->Phrases).Clear();
        for (var match = 0; match < matches; match++)
        {
            int phrase, column, place;
            if (fts->Inst(context, match, &phrase, &column, &place) is not Ok and var unread)
            {
                return unread;
            }

            often[phrase] += Weights[column];
        }

        var rarity = asked->Rarity;
        var length = K1 * (1 - B + (B * tokens / asked->MeanTokens));
        for (var phrase = 0; phrase < asked->Phrases; phrase++)
        {
            relevance += rarity[phrase] * often[phrase] * (K1 + 1) / (often[phrase] + length);
        }

        return Ok;
    }

    /// <summary>What is the same for all rows of one question: made at its first, kept by FTS5 and freed by it.</summary>
    private static int Ask(Extension* fts, void* context, long lastKey, Asked** kept)
    {
        long stories, tokens;
        if (fts->RowCount(context, &stories) is not Ok and var uncounted)
        {
            return uncounted;
        }

        if (fts->ColumnTotalSize(context, -1, &tokens) is not Ok and var unmeasured)
        {
            return unmeasured;
        }

        var phrases = fts->PhraseCount(context);
        var asked = (Asked*)NativeMemory.Alloc((nuint)(sizeof(Asked) + (phrases * sizeof(double))));
        *asked = new Asked { Phrases = phrases, MeanTokens = Math.Max(1d, (double)tokens / Math.Max(stories, 1)), Rarity = (double*)(asked + 1) };
        for (var phrase = 0; phrase < phrases; phrase++)
        {
            var count = default(Count);
            if (fts->QueryPhrase(context, phrase, &count, &CountOne) is not Ok and var unasked)
            {
                NativeMemory.Free(asked);
                return unasked;
            }

            double all = count.Stories;
            if (count.Stories == Counted)
            {
                all = Math.Clamp(all * (lastKey - count.First) / Math.Max(count.Last - count.First, 1), Counted, stories);
            }

            // A word in more than half of all stories says next to nothing, but finds what nothing else finds.
            asked->Rarity[phrase] = Math.Max(Math.Log((stories - all + 0.5) / (all + 0.5)), 1e-6);
        }

        *kept = asked;
        // Where it cannot keep it, it has freed it.
        return fts->SetAuxdata(context, asked, &Free);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CountOne(Extension* fts, void* context, void* counted)
    {
        var count = (Count*)counted;
        count->Last = fts->Rowid(context);
        if (count->Stories++ == 0)
        {
            count->First = count->Last;
        }

        return count->Stories < Counted ? Ok : Done;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(void* asked) => NativeMemory.Free(asked);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_bind_pointer")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int BindPointer(SafeHandle statement, int index, void* pointer, byte* kind, void* destructor);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_value_int64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial long ValueInt64(void* value);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_result_double")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial void ResultDouble(void* context, double value);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_result_error_code")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial void ResultErrorCode(void* context, int code);

    private struct Count
    {
        public int Stories;
        public long First, Last;
    }

    private struct Asked
    {
        public int Phrases;
        public double MeanTokens;

        /// <summary>Of each phrase; behind this in the same piece of memory.</summary>
        public double* Rarity;
    }

    /// <summary><c>fts5_api</c>, as far as it is used.</summary>
    private struct Api
    {
#pragma warning disable CS0169, CS0649 // written and read by SQLite
        private readonly nint version, createTokenizer, findTokenizer;
        public delegate* unmanaged[Cdecl]<Api*, byte*, void*, delegate* unmanaged[Cdecl]<Extension*, void*, void*, int, void**, void>, void*, int> CreateFunction;
    }

    /// <summary><c>Fts5ExtensionApi</c>, as far as it is used.</summary>
    private struct Extension
    {
        private readonly nint version, userData, columnCount;
        public delegate* unmanaged[Cdecl]<void*, long*, int> RowCount;
        public delegate* unmanaged[Cdecl]<void*, int, long*, int> ColumnTotalSize;
        private readonly nint tokenize;
        public delegate* unmanaged[Cdecl]<void*, int> PhraseCount;
        private readonly nint phraseSize;
        public delegate* unmanaged[Cdecl]<void*, int*, int> InstCount;
        public delegate* unmanaged[Cdecl]<void*, int, int*, int*, int*, int> Inst;
        public delegate* unmanaged[Cdecl]<void*, long> Rowid;
        private readonly nint columnText;
        public delegate* unmanaged[Cdecl]<void*, int, int*, int> ColumnSize;
        public delegate* unmanaged[Cdecl]<void*, int, void*, delegate* unmanaged[Cdecl]<Extension*, void*, void*, int>, int> QueryPhrase;
        public delegate* unmanaged[Cdecl]<void*, void*, delegate* unmanaged[Cdecl]<void*, void>, int> SetAuxdata;
        public delegate* unmanaged[Cdecl]<void*, int, void*> GetAuxdata;
#pragma warning restore CS0169, CS0649
    }
}
