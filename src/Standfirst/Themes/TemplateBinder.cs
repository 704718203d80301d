namespace Standfirst.Themes;

/// <summary>
/// Turns the templates that Fluid parsed into typed code over the views. A name that nothing has is a fault with its file and line when
/// the theme is loaded, and not a hole in a page; and a page costs property reads and copied bytes, a tenth of what interpreting it costs.
/// </summary>
internal sealed class TemplateBinder(ThemeSource source, Templates templates)
{
    private readonly Dictionary<string, BoundPart?> _parts = new(StringComparer.Ordinal);
    private readonly List<ThemeFault> _faults = [];

    /// <summary>All faults of what was bound so far.</summary>
    public IReadOnlyList<ThemeFault> Faults => [.. _faults.Distinct()];

    /// <summary>A whole template that is given nothing but the rendering; a kind's own template sees its view by its name.</summary>
    public BoundPart? Bind(string template, Type? view = null) => Part(template, [], view, from: null);

    /// <summary>A template bound to what it is given, once for each combination of types.</summary>
    internal BoundPart? Part(string template, IReadOnlyList<(string Name, Type Type)> given, Type? view, string? from)
    {
        var key = $"{template}({string.Join(',', given.Select(one => $"{one.Name}:{one.Type}"))}){view}";
        if (_parts.TryGetValue(key, out var part))
        {
            if (part is null)
            {
                Fault(from ?? template, $"render {template}", $"renders {template}.liquid, which is rendering it.");
            }

            return part;
        }

        if (templates.Find(template) is not { } statements)
        {
            Fault(from ?? template, $"render {template}", $"renders {template}.liquid, which this theme does not have.");
            return null;
        }

        _parts[key] = null;
        var body = new PartBinder(this, template, given, view, from);
        return _parts[key] = new BoundPart(body.Bind(statements));
    }

    internal void Fault(string template, string near, string message)
    {
        var text = source.Templates.GetValueOrDefault(template, "");
        _faults.Add(new ThemeFault($"{template}.liquid", near.Length == 0 ? 0 : Places.LineOf(text, near), message));
    }
}
