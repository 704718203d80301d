namespace Standfirst.Tests;

/// <summary>Real files that lie beside the clone and are not part of it.</summary>
internal static class Samples
{
    /// <summary>The path of a sample, or null where the samples are not here: for lists of cases, which are made outside of any test.</summary>
    public static string? Find(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine([folder.FullName, "shared", "samples", .. parts]);
            if (System.IO.Path.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The path of a sample, or the test is skipped.</summary>
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = System.IO.Path.Combine(folder.FullName, "shared", "samples");
            if (Directory.Exists(samples))
            {
                var path = System.IO.Path.Combine([samples, .. parts]);
                Assert.SkipUnless(System.IO.Path.Exists(path), $"{string.Join('/', parts)} is not among the samples");
                return path;
            }
        }

        Assert.Skip("The folder of samples is not here");
        return "";
    }
}
