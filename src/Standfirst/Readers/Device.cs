using System.Buffers;

namespace Standfirst.Readers;

/// <summary>What a page was read on, as far as the browser's name says so.</summary>
public enum Device
{
    /// <summary>A television, a console, a text browser, a name that says nothing.</summary>
    Unknown,

    Phone,

    Tablet,

    Desktop,
}

public static class DeviceOfReader
{
    // What would pass for a telephone, a tablet or a desktop by the rest of its name.
    private static readonly SearchValues<string> Screens = SearchValues.Create(
        ["SmartTV", "SMART-TV", "HbbTV", "Web0S", "webOS.TV", "AppleTV", "GoogleTV", "Android TV", "BRAVIA", "CrKey", "AFT", "PlayStation", "Xbox", "Nintendo"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Tablets = SearchValues.Create(["iPad", "Tablet", "PlayBook", "Kindle"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Phones = SearchValues.Create(
        ["iPhone", "iPod", "Windows Phone", "IEMobile", "KAIOS", "Opera Mini", "BlackBerry", "BB10", "Android; Mobile"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Desktops = SearchValues.Create(["Windows NT", "Macintosh", "X11", "CrOS"], StringComparison.Ordinal);

    /// <param name="userAgent">As it was sent. An iPad that asks for desktop pages, as they do of themselves, calls itself a Macintosh, and is counted as one.</param>
    public static Device Of(ReadOnlySpan<char> userAgent)
        => userAgent.ContainsAny(Screens) ? Device.Unknown
            // Microsoft's tablets call themselves so beside the name of a desktop's system, and are used as either.
            : userAgent.ContainsAny(Tablets) && !userAgent.Contains("Windows NT", StringComparison.Ordinal) ? Device.Tablet
            : userAgent.ContainsAny(Phones) ? Device.Phone
            : userAgent.Contains("Android", StringComparison.Ordinal) ? userAgent.Contains("Mobile", StringComparison.Ordinal) ? Device.Phone : Device.Tablet
            : userAgent.ContainsAny(Desktops) ? Device.Desktop
            : Device.Unknown;
}
