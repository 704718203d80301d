using Standfirst.Pictures;

namespace Standfirst.Tests.Pictures;

/// <summary>A pictures folder of its own for one test.</summary>
internal sealed class PictureFolder : IDisposable
{
    public PictureFolder()
    {
        Root = Directory.CreateTempSubdirectory("standfirst-pictures-").FullName;
        Store = new PictureStore(Root);
        Renditions = new Renditions(Store, Root);
    }

    public static DateTimeOffset At { get; } = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public string Root { get; }

    public PictureStore Store { get; }

    public Renditions Renditions { get; }

    public async Task<Picture> Arrive(string path)
    {
        await using var file = File.OpenRead(path);
        return await Store.Arrive(file, Path.GetFileName(path), At, TestContext.Current.CancellationToken);
    }

    public string[] Files() => Directory.GetFiles(Root, "*", SearchOption.AllDirectories);

    public void Dispose()
    {
        Renditions.Dispose();
        Store.Dispose();
        Directory.Delete(Root, recursive: true);
    }
}
