namespace Standfirst.CopyDesk.Tests;

/// <summary>Real files that lie beside the clone and are not part of it.</summary>
internal static class Samples
{
    /// <summary>The path of a sample, or the test is skipped.</summary>
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine([folder.FullName, "shared", "samples", .. parts]);
            if (System.IO.Path.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"{string.Join('/', parts)} is not among the samples, or the samples are not here");
        return "";
    }
}
