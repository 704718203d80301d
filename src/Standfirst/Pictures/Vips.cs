using NetVips;

namespace Standfirst.Pictures;

/// <summary>The picture library, set up once for a server that meets hostile files.</summary>
internal static class Vips
{
    private static readonly Lazy<bool> Setup = new(Configure);

    /// <summary>Call before any use. A machine without the native library gets one clear error.</summary>
    public static void Ready() => _ = Setup.Value;

    private static bool Configure()
    {
        if (!ModuleInitializer.VipsInitialized)
        {
            throw new InvalidOperationException(
                "The picture library (libvips) could not be loaded on this machine: " + ModuleInitializer.Exception?.Message, ModuleInitializer.Exception);
        }

        // Nothing is asked for twice (renditions are kept on disk), so a cache of operations is only memory held.
        Cache.Max = 0;

        // Many readers are served at once beside this; one picture must not take all cores. The makers' own limit is above it.
        NetVips.NetVips.Concurrency = Math.Clamp(Environment.ProcessorCount / 2, 1, 2);

        // Only loaders of the kinds that are taken; whatever else the native library brings is closed, above all SVG.
        Operation.Block("VipsForeignLoad", true);
        foreach (var kind in (string[])["Jpeg", "Png", "Nsgif", "Webp", "Heif", "Tiff"])
        {
            Operation.Block("VipsForeignLoad" + kind, false);
        }

        // Messages come back as exceptions; the library's warnings would fill standard error with noise about each tile.
        Log.SetLogHandler("VIPS", NetVips.Enums.LogLevelFlags.All, (_, _, _) => { });
        return true;
    }
}
