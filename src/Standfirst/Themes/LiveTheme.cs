using System.Buffers;
using Standfirst.Publication;
using Standfirst.Themes.Views;

namespace Standfirst.Themes;

/// <summary>
/// The theme in use. A fault in a theme never takes the site down: a changed folder that cannot be loaded leaves the last good theme
/// in place, and a page that fails is rendered by the built-in theme, with the fault in the log.
/// </summary>
public sealed partial class LiveTheme : IDisposable
{
    private readonly ILogger<LiveTheme> _log;
    private readonly Timer _reload;
    private readonly Lock _turning = new();
    private FileSystemWatcher? _watcher;
    private ShelvedTheme _chosen = ShelvedTheme.Default;
    private ShelvedTheme _loaded = ShelvedTheme.Default;
    private Look _look = new();

    /// <summary>Null until one was turned to: the start goes on beside the reading of the built-in one, and waits for it at the first page.</summary>
    private volatile Theme? _theme;

    /// <param name="chosen">A theme's folder, or the name of one that comes with the program, that stands above what the editor chose; null for none.</param>
    /// <param name="log">Where faults go.</param>
    public LiveTheme(string? chosen, ILogger<LiveTheme> log)
    {
        _log = log;
        // Editors write a file in several steps; what settles for a moment is read.
        _reload = new Timer(_ => Reload());
        if (chosen is not null)
        {
            IsFixed = true;
            Turn(Theme.BuiltInNames.Contains(chosen) && !Directory.Exists(chosen) ? new ShelvedTheme(chosen) : new ShelvedTheme(chosen, Path.GetFullPath(chosen)));
        }
    }

    /// <summary>Whoever started the program chose the theme.</summary>
    public bool IsFixed { get; }

    /// <summary>Raised after another theme came into use, so that kept pages can be dropped.</summary>
    public event EventHandler? Changed;

    /// <summary>What is in use now, with what was chosen of it.</summary>
    public Theme Current => _theme ?? Theme.BuiltIn;

    /// <summary>The name of what is in use, under which a paper's look is kept.</summary>
    internal string Name => _chosen.Name;

    /// <summary>Takes the theme that the editor chose, unless whoever started the program chose one.</summary>
    /// <param name="theme">Watched for changes where it is a folder.</param>
    /// <param name="look">What was chosen of it, and of other themes.</param>
    internal void Use(ShelvedTheme theme, Look look)
    {
        lock (_turning)
        {
            var isOther = look.Mark != _look.Mark;
            _look = look;
            if (!IsFixed && theme != _chosen)
            {
                Turn(theme);
            }
            else if (isOther && _loaded == _chosen)
            {
                Wear(Current);
            }
        }
    }

    /// <summary>Writes a page as UTF-8.</summary>
    /// <returns>The theme that rendered it, whose style sheet it asks for.</returns>
    public Theme Render(PageView page, View view, IBufferWriter<byte> output)
    {
        var theme = Current;
        try
        {
            theme.Render(page, view, output);
            return theme;
        }
        catch (Exception fault) when (!ReferenceEquals(theme, Theme.BuiltIn) && fault is not OutOfMemoryException)
        {
            LogRendering(_log, view.GetType().Name, fault);
            Theme.BuiltIn.Render(page, view, output);
            return Theme.BuiltIn;
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _reload.Dispose();
    }

    private void Turn(ShelvedTheme theme)
    {
        lock (_turning)
        {
            _watcher?.Dispose();
            (_watcher, _chosen) = (null, theme);
            Reload();
            if (Directory.Exists(theme.Folder))
            {
                _watcher = new FileSystemWatcher(theme.Folder) { IncludeSubdirectories = true };
                _watcher.Changed += Settle;
                _watcher.Created += Settle;
                _watcher.Deleted += Settle;
                _watcher.Renamed += Settle;
                _watcher.EnableRaisingEvents = true;
            }
        }
    }

    private void Settle(object sender, FileSystemEventArgs change) => _reload.Change(TimeSpan.FromMilliseconds(150), Timeout.InfiniteTimeSpan);

    private void Reload()
    {
        // Not while another folder is taken: its theme would be followed by the one that was left.
        lock (_turning)
        {
            try
            {
                var theme = _chosen.Load();
                _loaded = _chosen;
                Wear(theme);
            }
            catch (Exception fault) when (fault is ThemeException or IOException or UnauthorizedAccessException)
            {
                LogLoading(_log, fault.Message);
            }
        }
    }

    private void Wear(Theme theme)
    {
        _theme = theme.With(ChosenLook.Of(theme.Settings, _look, _chosen.Name));
        Changed?.Invoke(this, EventArgs.Empty);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Fault}\nThe site keeps the theme it had.")]
    private static partial void LogLoading(ILogger log, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The theme failed on a {View}; the built-in theme rendered the page.")]
    private static partial void LogRendering(ILogger log, string view, Exception fault);
}
