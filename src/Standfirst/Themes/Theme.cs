using System.Buffers;
using System.Collections.Frozen;
using Standfirst.Themes.Views;

namespace Standfirst.Themes;

/// <summary>
/// How the paper looks: templates that turn views into pages, a style sheet, faces. Loaded and checked once; from then on rendering
/// neither reads a file nor parses.
/// </summary>
public sealed class Theme
{
    private static readonly FrozenDictionary<Type, string> Kinds = new Dictionary<Type, string>
    {
        [typeof(FrontView)] = "front",
        [typeof(SectionView)] = "section",
        [typeof(StoryView)] = "story",
        [typeof(StaticView)] = "static",
        [typeof(WriterView)] = "writer",
        [typeof(TopicView)] = "topic",
        [typeof(SearchView)] = "search",
        [typeof(SpeakerView)] = "speaker",
        [typeof(QuotationsView)] = "quotations",
        [typeof(CorrectionsView)] = "corrections",
        [typeof(HistoryView)] = "history",
        [typeof(ReportView)] = "report",
        [typeof(EditView)] = "edit",
        [typeof(ErrorView)] = "error",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Lazy<Theme>> Shipped = ((string[])["courant", "kiosk"])
        .ToFrozenDictionary(name => name, name => new Lazy<Theme>(() => new Theme(ThemeSource.BuiltIn(name))));

    private readonly FrozenDictionary<Type, (string Name, BoundPart Template)> _kinds;
    private readonly BoundPart _layout;
    private readonly ThemeView _theme;
    private readonly Theme? _bare;

    private Theme(ThemeSource source)
    {
        var templates = new Templates(source);
        var missing = Kinds.Values.Append("layout").Where(name => templates.Find(name) is null)
            .Select(name => new ThemeFault($"{name}.liquid", 0, "is missing.")).ToList();
        if (missing.Count > 0)
        {
            throw new ThemeException(source.Name, missing);
        }

        var binder = new TemplateBinder(source, templates);
        _layout = binder.Bind("layout")!;
        _kinds = Kinds.ToFrozenDictionary(kind => kind.Key, kind => (kind.Value, binder.Bind(kind.Value, kind.Key)!));
        if (binder.Faults.Count > 0)
        {
            throw new ThemeException(source.Name, binder.Faults);
        }

        (Settings, Assets) = (source.Settings, new ThemeAssets(source.Style));
        _theme = new ThemeView { Style = Assets.StyleUrl, FacesLatin = ThemeAssets.FacesOf("latin"), FacesArabic = ThemeAssets.FacesOf("arabic") };
    }

    /// <summary>The same templates with what was chosen.</summary>
    private Theme(Theme bare, ChosenLook look, string? address)
    {
        (_bare, _layout, _kinds, Settings) = (bare, bare._layout, bare._kinds, bare.Settings);
        Assets = new ThemeAssets(LookSheet.Of(System.Text.Encoding.UTF8.GetString(bare.Assets.Style.Bytes), Settings, look), address);
        Shape = new FrontShape(
            look.Front.Values.Select(choice => choice.MostRead).FirstOrDefault(most => most is not null) ?? true,
            look.Front.Values.Select(choice => choice.BlockStories).FirstOrDefault(count => count is not null) ?? FrontShape.OwnBlockStories);
        _theme = new ThemeView
        {
            Style = Assets.StyleUrl,
            FacesLatin = ThemeAssets.FacesOf("latin", look.Faces?.Loads),
            FacesArabic = ThemeAssets.FacesOf("arabic", look.Faces?.Loads),
            Chosen = string.Join(' ', look.Front.Select(choice => $"{choice.Key}-{choice.Value.Name}")),
            Logo = LogoAddress.View(look, Settings.Logo),
        };
    }

    /// <summary>The theme of a paper that chose none, and of a page that another theme fails on: <c>courant</c>.</summary>
    public static Theme BuiltIn => Shipped["courant"].Value;

    /// <summary>The themes that come with the program, in their order.</summary>
    public static IReadOnlyList<string> BuiltInNames => [.. Shipped.Keys.Order(StringComparer.Ordinal)];

    /// <summary>One that comes with the program; null where none is called so.</summary>
    public static Theme? BuiltInCalled(string name) => Shipped.GetValueOrDefault(name)?.Value;

    internal ThemeAssets Assets { get; }

    /// <summary>What of it can be chosen without code.</summary>
    internal ThemeSettings Settings { get; }

    /// <summary>What was chosen of the front and is the program's to do.</summary>
    internal FrontShape Shape { get; } = new();

    /// <summary>Loads a theme from a folder.</summary>
    /// <exception cref="ThemeException">It has faults; all that were found are in it.</exception>
    public static Theme Load(string folder) => new(ThemeSource.Folder(folder));

    /// <summary>This theme with what was chosen of it instead of what it has of that now; itself, byte for byte, where nothing was.</summary>
    /// <param name="look">What was chosen.</param>
    /// <param name="address">Where its sheet is, for one that is only tried.</param>
    internal Theme With(ChosenLook look, string? address = null)
    {
        var bare = _bare ?? this;
        return look.IsEmpty && address is null ? bare : new Theme(bare, look, address);
    }

    /// <summary>Writes a page as UTF-8: all of it, or nothing where a fault stops it.</summary>
    /// <param name="page">What every page has.</param>
    /// <param name="view">What this one shows; its type chooses the template.</param>
    /// <param name="output">Where the page goes.</param>
    public void Render(PageView page, View view, IBufferWriter<byte> output)
    {
        var (name, template) = _kinds[view.GetType()];
        using var writer = new PageWriter();
        var frame = new Frame
        {
            Output = writer,
            Page = page,
            Site = page.Site,
            Words = Words.For(page.Language, page.Site.Language),
            Theme = _theme,
            Kind = name,
            View = view,
            Body = (Action<Frame>)template.Delegate,
        };
        ((Action<Frame>)_layout.Delegate)(frame);
        output.Write(writer.Written);
    }
}
