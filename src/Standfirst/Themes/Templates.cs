using Fluid;
using Fluid.Ast;

namespace Standfirst.Themes;

/// <summary>A theme's templates as Fluid parses them.</summary>
internal sealed class Templates
{
    public const string BodyTag = "body";

    private static readonly FluidParser Parser = MakeParser();

    private readonly Dictionary<string, IReadOnlyList<Statement>> _parsed = new(StringComparer.Ordinal);

    public Templates(ThemeSource source)
    {
        List<ThemeFault> faults = [];
        foreach (var (name, text) in source.Templates)
        {
            if (Parser.TryParse(text, out var template, out var error))
            {
                _parsed[name] = ((IStatementList)template).Statements;
            }
            else
            {
                faults.Add(new ThemeFault($"{name}.liquid", Places.LineIn(error), Places.WithoutLine(error)));
            }
        }

        if (faults.Count > 0)
        {
            throw new ThemeException(source.Name, faults);
        }
    }

    public IReadOnlyList<Statement>? Find(string name) => _parsed.GetValueOrDefault(name);

    private static FluidParser MakeParser()
    {
        var parser = new FluidParser();

        // The layout says with {% body %} where the kind's template goes: no page is put together from strings.
        parser.RegisterEmptyTag(BodyTag, static (_, _, _) => new ValueTask<Completion>(Completion.Normal));
        return parser;
    }
}
