using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Comments;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Themes;

namespace Standfirst.Tests.Machines;

/// <summary>A paper with everything in it that machines are told of; filled once for all tests of a class, which only read it.</summary>
public abstract class FilledPaper : IAsyncLifetime
{
    private TestPaper? paper;

    internal TestPaper Paper => paper!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        paper = await TestPaper.Begin();
        await Fill();
    }

    public async ValueTask DisposeAsync()
    {
        await Paper.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts the paper in a theme that comes with the program.</summary>
    internal async Task Wear(string theme)
    {
        await Paper.Change(db => db.Papers.Single().Theme = theme);
        Paper.Services.GetRequiredService<LiveTheme>().Use(Paper.Services.GetRequiredService<ThemeShelf>().Find(theme)!, new Look());
    }

    internal abstract Task Fill();

    /// <summary>A picture of one colour, its own by its name: drawing the edition's takes longer than all that is asked here.</summary>
    private protected async Task<Picture> Plain(string name, CancellationToken cancel)
        => await Paper.Services.GetRequiredService<PictureStore>().Arrive(Jpeg(name), name + ".jpg", TestPaper.Start, cancel);

    /// <summary>The square that stands for the paper.</summary>
    private protected async Task<string> Icon()
    {
        using var drawn = new MemoryStream(Jpeg("icon"));
        using var square = new MemoryStream(await SiteIcon.Make(drawn, "icon.jpg", Stop));
        return (await Paper.Services.GetRequiredService<FileStore>().Arrive(square, "icon.png", TestPaper.Start, Stop)).Hash;
    }

    /// <summary>A story with more comments than a page of them holds, one of them taken back.</summary>
    private protected static void Discuss(NewsDb db, Story story, string name, string text)
    {
        Comment? first = null;
        for (var n = 0; n < 50; n++)
        {
            var comment = new Comment(story.Id, n % 5 == 1 ? first : null, $"{name} {n}", $"{text} <b>{n}</b> & \"{n}\"", TestPaper.Start.AddHours(-5).AddMinutes(n));
            comment.Decide(new Verdict(CommentState.Published, "test", "", TestPaper.Start));
            first ??= comment;
            db.Add(comment);
            story.Counts.Comments++;
            story.Counts.Threads += comment.Parent is null ? 1 : 0;
        }
    }

    private static byte[] Jpeg(string name)
    {
        var shade = Convert.ToInt32(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..4], 16);
        using var black = NetVips.Image.Black(700, 467, bands: 3);
        using var coloured = black + (double[])[shade & 0xFF, shade >> 8, 128];
        using var bytes = coloured.Cast(NetVips.Enums.BandFormat.Uchar);
        return bytes.JpegsaveBuffer();
    }

    private protected static List<Policy> Policies(NewsDb db)
    {
        var pages = db.Pages.Where(page => page.IsPublic).OrderBy(page => page.Id).Select(page => page.Id).ToList();
        return [.. Enum.GetValues<PolicyKind>().Select((kind, n) => new Policy { Kind = kind, PageId = pages[n % pages.Count] })];
    }
}
