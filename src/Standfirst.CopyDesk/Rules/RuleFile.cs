using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Standfirst.CopyDesk.Rules;

/// <summary>A rule that would be right for Vale and is not run here.</summary>
internal sealed class RefusedException(int line, string reason) : Exception(reason)
{
    public int Line { get; } = line;
}

/// <summary>A text of a rule with its line, for what is said about it later.</summary>
internal readonly record struct Line(string Text, int Number);

/// <summary>The keys of one rule, each asked for once; what was not asked for at the end is an error. Capitals in keys do not matter, as with Vale.</summary>
internal sealed class RuleFile
{
    private const int Deepest = 8;

    private readonly string path;
    private readonly Dictionary<string, (int Line, Node Value)> keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    public RuleFile(RuleText file)
    {
        path = file.Path;
        Node? root;
        try
        {
            var parser = new Parser(new StringReader(file.Text));
            parser.Consume<StreamStart>();
            root = parser.TryConsume<DocumentStart>(out _) ? Read(parser, [], 0) : null;
        }
        catch (YamlException wrong)
        {
            throw Wrong((int)wrong.Start.Line, $"this is not YAML: {wrong.Message}");
        }

        foreach (var (key, value) in root?.Pairs ?? throw Wrong(1, "a rule is a list of \"key: value\"."))
        {
            keys[key.Text ?? throw Wrong(key.Line, "a key is one word.")] = (key.Line, value);
        }
    }

    public RuleException Wrong(int line, string problem) => new(path, line, problem);

    /// <summary>Whether it has a key, which is then known.</summary>
    public bool Has(string key)
    {
        known.Add(key);
        return keys.ContainsKey(key);
    }

    /// <summary>Keys that may be there and say nothing to the desk.</summary>
    public void Pass(params ReadOnlySpan<string> passed)
    {
        foreach (var key in passed)
        {
            known.Add(key);
        }
    }

    public int LineOf(string key) => keys.TryGetValue(key, out var found) ? found.Line : 1;

    public string? Text(string key) => !Has(key) ? null : keys[key].Value switch
    {
        { Text: { } value } => value,
        _ => throw Wrong(LineOf(key), $"{key} is one value."),
    };

    public bool Truth(string key, bool otherwise = false) => Text(key)?.ToLowerInvariant() switch
    {
        null => otherwise,
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => throw Wrong(LineOf(key), $"{key} is true or false."),
    };

    public int Number(string key) => Text(key) switch
    {
        null => 0,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong(LineOf(key), $"{key} is a whole number."),
    };

    public double Fraction(string key) => Text(key) switch
    {
        null => 0,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong(LineOf(key), $"{key} is a number."),
    };

    /// <summary>A list, or one value for a list of one.</summary>
    public List<Line> List(string key) => !Has(key) ? [] : keys[key].Value switch
    {
        { Items: { } list } => list.ConvertAll(one => One(one, key)),
        { Text: "" } => [],
        var one => [One(one, key)],
    };

    /// <summary>Pairs in the order of the file. Published packages have keys twice; as with Vale the last one counts.</summary>
    public List<(Line Key, Line Value)> Pairs(string key) => !Has(key) ? [] : keys[key].Value.Pairs is { } pairs
        ? [.. pairs.Select(pair => (Key: One(pair.Key, key), Value: One(pair.Value, key))).GroupBy(pair => pair.Key.Text, StringComparer.Ordinal).Select(same => same.Last())]
        : throw Wrong(LineOf(key), $"{key} is a list of \"this: that\".");

    /// <summary>The name and the parameters of <c>action</c>.</summary>
    public (string Name, List<Line> Parameters, int Line) Action()
    {
        if (!Has("action"))
        {
            return ("", [], 1);
        }

        var line = LineOf("action");
        if (keys["action"].Value.Pairs is not { } action)
        {
            throw Wrong(line, "action has a name, and params where it needs them.");
        }

        var (name, parameters) = ("", new List<Line>());
        foreach (var (key, value) in action)
        {
            switch (One(key, "action").Text.ToLowerInvariant())
            {
                case "name":
                    name = One(value, "action").Text;
                    break;
                case "params":
                    parameters = value.Items is { } list ? list.ConvertAll(one => One(one, "params")) : [One(value, "params")];
                    break;
                case var other:
                    throw Wrong(key.Line, $"\"{other}\" is not known here; an action has name and params.");
            }
        }

        return (name, parameters, line);
    }

    public void Finish()
    {
        foreach (var (key, (line, _)) in keys)
        {
            if (!known.Contains(key))
            {
                throw Wrong(line, $"\"{key}\" is not a key of {Text("extends")}.");
            }
        }
    }

    private Line One(Node node, string key) => node.Text is { } text ? new Line(text, node.Line) : throw Wrong(node.Line, $"a value in {key} is one text.");

    /// <summary>Not by YamlDotNet's own tree: that refuses keys which stand twice, and calls itself as deep as a file has brackets.</summary>
    private Node Read(Parser parser, Dictionary<string, Node> anchors, int depth)
    {
        var first = parser.Consume<ParsingEvent>();
        var line = (int)first.Start.Line;
        if (depth > Deepest)
        {
            throw Wrong(line, "no rule has lists within lists this deep.");
        }

        Node node;
        switch (first)
        {
            case Scalar scalar:
                node = new Node(line, scalar.Value, null, null);
                break;
            case SequenceStart:
                node = new Node(line, null, [], null);
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    node.Items!.Add(Read(parser, anchors, depth + 1));
                }

                break;
            case MappingStart:
                node = new Node(line, null, null, []);
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    var key = Read(parser, anchors, depth + 1);
                    node.Pairs!.Add((key, Read(parser, anchors, depth + 1)));
                }

                break;
            case AnchorAlias alias:
                return anchors.TryGetValue(alias.Value.Value, out var known) ? known : throw Wrong(line, $"nothing is called &{alias.Value.Value}.");
            default:
                throw Wrong(line, "this is not understood.");
        }

        if (first is NodeEvent { Anchor: { IsEmpty: false } anchor })
        {
            anchors[anchor.Value] = node;
        }

        return node;
    }

    /// <summary>One of text, items and pairs.</summary>
    private sealed record Node(int Line, string? Text, List<Node>? Items, List<(Node Key, Node Value)>? Pairs);
}
