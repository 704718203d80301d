using System.Buffers;
using BenchmarkDotNet.Attributes;
using Standfirst.Tests.Themes;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Bench;

/// <summary>A theme turns what is known of a page into its bytes.</summary>
public class Rendering
{
    private readonly ArrayBufferWriter<byte> _output = new(128 * 1024);
    private Theme _theme = null!;
    private Dictionary<string, (PageView Page, View View)> _pages = null!;

    [Params("courant", "kiosk")]
    public string Theme { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => (_theme, _pages) = (Themes.Theme.BuiltInCalled(Theme)!, new ThemeGallery("en").Pages());

    [Benchmark]
    public int Story() => Render("story");

    [Benchmark]
    public int Front() => Render("front");

    [Benchmark]
    public int Section() => Render("section");

    private int Render(string name)
    {
        _output.ResetWrittenCount();
        var (page, view) = _pages[name];
        _theme.Render(page, view, _output);
        return _output.WrittenCount;
    }
}
