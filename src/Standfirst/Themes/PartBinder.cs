using System.Linq.Expressions;
using System.Text;
using Fluid;
using Fluid.Ast;
using Fluid.Parser;
using Standfirst.Themes.Views;
using Expression = System.Linq.Expressions.Expression;

namespace Standfirst.Themes;

/// <summary>Binds one template's statements.</summary>
internal sealed class PartBinder
{
    private readonly TemplateBinder _templates;
    private readonly string _template;
    private readonly ParameterExpression _frame = Expression.Parameter(typeof(Frame), "frame");
    private readonly ParameterExpression _output = Expression.Variable(typeof(PageWriter), "output");
    private readonly List<ParameterExpression> _parameters;
    private readonly List<ParameterExpression> _variables;
    private readonly List<Expression> _start;
    private readonly Dictionary<string, Expression> _names;
    private readonly Dictionary<string, BoundLoop> _loops = [];
    private readonly Stack<(LabelTarget Break, LabelTarget Continue)> _exits = [];
    private readonly ValueBinder _values;

    public PartBinder(TemplateBinder templates, string template, IReadOnlyList<(string Name, Type Type)> given, Type? view, string? from)
    {
        (_templates, _template) = (templates, template);
        _parameters = [_frame];
        _variables = [_output];
        _start = [Expression.Assign(_output, Expression.Property(_frame, nameof(Frame.Output)))];
        _names = new(StringComparer.Ordinal)
        {
            ["page"] = Expression.Property(_frame, nameof(Frame.Page)),
            ["site"] = Expression.Property(_frame, nameof(Frame.Site)),
            ["theme"] = Expression.Property(_frame, nameof(Frame.Theme)),
            ["kind"] = Expression.Property(_frame, nameof(Frame.Kind)),
        };
        if (view is not null)
        {
            _names[template] = Remember(Expression.Convert(Expression.Property(_frame, nameof(Frame.View)), view), template);
        }

        foreach (var (name, type) in given)
        {
            var parameter = Expression.Parameter(type, name);
            _parameters.Add(parameter);
            _names[name] = parameter;
        }

        _values = new ValueBinder(_frame, _names, _loops, from, Fault);
    }

    public LambdaExpression Bind(IReadOnlyList<Statement> statements)
    {
        var body = All(statements);
        var type = Expression.GetActionType([.. _parameters.Select(parameter => parameter.Type)]);
        return Expression.Lambda(type, Expression.Block(typeof(void), _variables, [.. _start, body]), _template, _parameters);
    }

    private Expression All(IReadOnlyList<Statement>? statements)
        => statements is null or { Count: 0 } ? Expression.Empty() : Expression.Block(typeof(void), statements.Select(One));

    private Expression One(Statement statement) => statement switch
    {
        TextSpanStatement text => Text(text),
        OutputStatement output => Print(_values.Bind(output.Expression), ValueBinder.Near(output.Expression)),
        AssignStatement assign => Assign(assign.Identifier, _values.Bind(assign.Value)),
        CaptureStatement capture => Capture(capture),
        IfStatement choice => Expression.IfThenElse(_values.Condition(choice.Condition), All(choice.Statements), Otherwise(choice.ElseIfs ?? [], choice.Else, 0)),
        UnlessStatement unless => Expression.IfThenElse(_values.Condition(unless.Condition), All(unless.Else?.Statements), All(unless.Statements)),
        CaseStatement choice => Case(choice),
        ForStatement loop => Loop(loop),
        RenderStatement render => Render(render),
        EmptyTagStatement { TagName: Templates.BodyTag } => Expression.Invoke(Expression.Property(_frame, nameof(Frame.Body)), _frame),
        RawStatement raw => Raw(raw.Text.ToString()),
        CommentStatement or NoOpStatement => Expression.Empty(),
        BreakStatement when _exits.TryPeek(out var exits) => Expression.Break(exits.Break),
        ContinueStatement when _exits.TryPeek(out var exits) => Expression.Continue(exits.Continue),
        _ => UnknownTag(statement.GetType().Name.Replace("Statement", "", StringComparison.Ordinal).ToLowerInvariant()),
    };

    private Expression Text(TextSpanStatement text)
    {
        text.PrepareBuffer(TemplateOptions.Default);
        return Raw(text.Buffer);
    }

    private Expression Raw(string text)
        => text.Length == 0 ? Expression.Empty() : Expression.Call(_output, nameof(PageWriter.Raw), null, Expression.Constant(Encoding.UTF8.GetBytes(text)));

    private DefaultExpression UnknownTag(string tag) => Unknown($"{Places.Tag}{tag}", $"uses the tag “{tag}”, which themes do not have.");

    private Expression Print(Expression value, string near)
    {
        if (value is MethodCallExpression { Method.Name: nameof(Words.At) } word && word.Object?.Type == typeof(Words))
        {
            return Expression.Call(_output, nameof(PageWriter.Raw), null, Expression.Call(word.Object, nameof(Words.Encoded), null, [.. word.Arguments]));
        }

        if (value.Type == typeof(Nothing))
        {
            return Expression.Empty();
        }

        if (value.Type == typeof(string) || value.Type == typeof(Html))
        {
            return Expression.Call(_output, nameof(PageWriter.Write), null, value);
        }

        return Bound.Text(value) is { } text
            ? Expression.Call(_output, nameof(PageWriter.Write), null, text)
            : Unknown(near, value.Type == typeof(PluralWord)
                ? $"prints {ValueBinder.Describe(value.Type)} without one: {{{{ {near} | count: 3 }}}}."
                : $"prints {ValueBinder.Describe(value.Type)}, which has no text of its own: ask for one of its names.");
    }

    private Expression Assign(string name, Expression value)
    {
        if (value.Type == typeof(PluralWord))
        {
            _names[name] = value;
            return Expression.Empty();
        }

        var variable = _variables.Find(known => known.Name == name && known.Type == value.Type);
        if (variable is null)
        {
            _variables.Add(variable = Expression.Variable(value.Type, name));
        }

        _names[name] = variable;
        return Expression.Assign(variable, value);
    }

    private BlockExpression Capture(CaptureStatement capture)
    {
        var mark = Variable(typeof(int));
        return Expression.Block(
            typeof(void),
            Expression.Assign(mark, Expression.Call(_output, nameof(PageWriter.Mark), null)),
            All(capture.Statements),
            Assign(capture.Identifier, Expression.Call(_output, nameof(PageWriter.Cut), null, mark)));
    }

    private Expression Otherwise(IReadOnlyList<ElseIfStatement> others, ElseStatement? last, int at) => at == others.Count
        ? All(last?.Statements)
        : Expression.IfThenElse(_values.Condition(others[at].Condition), All(others[at].Statements), Otherwise(others, last, at + 1));

    private Expression Case(CaseStatement choice)
    {
        var value = _values.Bind(choice.Expression);
        return choice.Whens.Reverse().Aggregate(All(choice.Else?.Statements), (rest, when) => Expression.IfThenElse(
            when.Options.Select(option => _values.Equal(value, _values.Bind(option), ValueBinder.Near(choice.Expression))).Aggregate(Expression.OrElse), All(when.Statements), rest));
    }

    private Expression Loop(ForStatement loop)
    {
        var source = loop.Source is null ? Bound.Nil : _values.Bind(loop.Source);
        if (Bound.ItemOf(source.Type) is not { } item)
        {
            return source.Type == typeof(Nothing) ? All(loop.Else?.Statements) : Unknown(loop.Identifier, $"goes through {ValueBinder.Describe(source.Type)}, which is no list.");
        }

        if (loop.Reversed || loop.Offset is not null)
        {
            return Unknown(loop.Identifier, "loops may have limit, but neither offset nor reversed.");
        }

        var (list, index, count, one) = (Variable(source.Type), Variable(typeof(int)), Variable(typeof(int)), Variable(item));
        var all = Bound.CountOf(list);
        var limited = loop.Limit is not null && Bound.Number(_values.Bind(loop.Limit)) is { } limit
            ? Expression.Call(typeof(Math), nameof(Math.Min), null, all, Expression.Convert(Expression.Coalesce(limit, Expression.Constant((long)int.MaxValue)), typeof(int)))
            : all;

        var (end, next) = (Expression.Label("end"), Expression.Label("next"));
        var body = Inside(loop, one, new BoundLoop(index, count), (end, next));
        var run = Expression.Loop(
            Expression.IfThenElse(
                Expression.LessThan(index, count),
                Expression.Block(
                    Expression.Assign(one, Expression.Property(list, "Item", index)),
                    body,
                    Expression.Label(next),
                    Expression.PreIncrementAssign(index)),
                Expression.Break(end)),
            end);
        return Expression.Block(
            typeof(void),
            Expression.Assign(list, source),
            Expression.Assign(count, limited),
            Expression.Assign(index, Expression.Constant(0)),
            Expression.IfThenElse(Expression.GreaterThan(count, Expression.Constant(0)), run, All(loop.Else?.Statements)));
    }

    private Expression Inside(ForStatement loop, ParameterExpression item, BoundLoop counts, (LabelTarget Break, LabelTarget Continue) exits)
    {
        var (outer, outerLoop) = (_names.GetValueOrDefault(loop.Identifier), _loops.GetValueOrDefault("forloop"));
        _names[loop.Identifier] = item;
        _loops["forloop"] = counts;
        _exits.Push(exits);
        var body = All(loop.Statements);
        _exits.Pop();
        Restore(_names, loop.Identifier, outer);
        Restore(_loops, "forloop", outerLoop);
        return body;
    }

    private Expression Render(RenderStatement render)
    {
        if (render.For is not null)
        {
            return Unknown($"render {render.Path}", "goes through a list by itself; use {% for %} around it.");
        }

        List<(string Name, Expression Value)> given = [.. render.AssignStatements.Select(argument => (argument.Identifier, _values.Bind(argument.Value)))];
        if (render.With is not null)
        {
            given.Add((render.Alias ?? render.Path, _values.Bind(render.With)));
        }

        if (_templates.Part(render.Path, [.. given.Select(one => (one.Name, one.Value.Type))], view: null, _template) is not { } part)
        {
            return Expression.Empty();
        }

        var code = Expression.Convert(Expression.Property(Expression.Constant(part), nameof(BoundPart.Delegate)), part.DelegateType);
        return Expression.Invoke(code, [_frame, .. given.Select(one => one.Value)]);
    }

    private ParameterExpression Variable(Type type)
    {
        var variable = Expression.Variable(type);
        _variables.Add(variable);
        return variable;
    }

    private ParameterExpression Remember(Expression value, string name)
    {
        var variable = Expression.Variable(value.Type, name);
        _variables.Add(variable);
        _start.Add(Expression.Assign(variable, value));
        return variable;
    }

    private static void Restore<T>(Dictionary<string, T> known, string name, T? before)
    {
        if (before is null)
        {
            known.Remove(name);
        }
        else
        {
            known[name] = before;
        }
    }

    private DefaultExpression Unknown(string near, string message)
    {
        Fault(near, message);
        return Expression.Empty();
    }

    private void Fault(string near, string message) => _templates.Fault(_template, near, message);
}
