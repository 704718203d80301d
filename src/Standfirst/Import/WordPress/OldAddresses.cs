using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;

namespace Standfirst.Import.WordPress;

/// <summary>Gathers former addresses and where they lead; kept a batch at a time, each once.</summary>
internal sealed class OldAddresses(ImportRun run)
{
    private readonly Dictionary<string, string> waiting = [];

    /// <summary>Each address leads where the first that named it says; by 64 bits of each, since an archive has many.</summary>
    private readonly HashSet<ulong> seen = [];

    /// <param name="from">A path of the former site, from its folder on: <c>/author/jane</c>, <c>/?p=12</c>.</param>
    /// <param name="to">A path here, another former address, or an absolute address.</param>
    public void Add(string from, string to) => AddPath(run.Site.Root + from, to);

    /// <param name="path">A path from the root of the former host.</param>
    /// <param name="to">A path here, another former address, or an absolute address.</param>
    public void AddPath(string path, string to)
    {
        if (path.Length <= Addresses.MaxLength && Addresses.Key(path) is { Length: > 1 } key && key != Addresses.Key(to) && seen.Add(Survey.Hash(key)))
        {
            waiting[key] = to;
        }
    }

    public async Task Write(CancellationToken stop)
    {
        foreach (var some in waiting.Chunk(500))
        {
            var keys = some.Select(one => one.Key).ToList();
            var rows = await run.Db.Redirects.Where(row => keys.Contains(row.FromKey)).ToDictionaryAsync(row => row.FromKey, stop);
            List<Redirect> made = [];
            foreach (var (key, to) in some)
            {
                if (!rows.TryGetValue(key, out var row))
                {
                    made.Add(new Redirect(key, to));
                    run.Report.Redirects.Add(Outcome.Imported);
                }
                else if (row.To != to)
                {
                    row.LeadTo(to);
                    run.Report.Redirects.Add(Outcome.Imported);
                }
                else
                {
                    run.Report.Redirects.Add(Outcome.Unchanged);
                }
            }

            await run.Insert(made);
        }

        waiting.Clear();
        await run.Save(stop);
    }
}
