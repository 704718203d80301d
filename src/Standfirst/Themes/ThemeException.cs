namespace Standfirst.Themes;

/// <summary>A fault in a theme's file.</summary>
/// <param name="File">Its name in the theme, such as <c>story.liquid</c>.</param>
/// <param name="Line">From 1; 0 where the fault is in no one line.</param>
/// <param name="Message">What is wrong, and what was expected.</param>
public sealed record ThemeFault(string File, int Line, string Message)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}

/// <summary>A theme that cannot be used as it stands, with every fault that was found.</summary>
public sealed class ThemeException(string theme, IReadOnlyList<ThemeFault> faults)
    : Exception($"The theme {theme} has {(faults.Count == 1 ? "a fault" : $"{faults.Count} faults")}:\n{string.Join('\n', faults)}")
{
    public IReadOnlyList<ThemeFault> Faults { get; } = faults;
}
