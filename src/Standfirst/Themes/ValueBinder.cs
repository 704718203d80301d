using System.Linq.Expressions;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;
using Fluid.Values;
using Standfirst.Themes.Views;
using LiquidBinary = Fluid.Ast.BinaryExpression;
using LiquidExpression = Fluid.Ast.Expression;
using LiquidMember = Fluid.Ast.MemberExpression;
using Expression = System.Linq.Expressions.Expression;

namespace Standfirst.Themes;

/// <summary>Binds what a template evaluates to typed code, and says what it cannot.</summary>
/// <param name="frame">The rendering.</param>
/// <param name="names">What is known where the template stands; the statements' binder adds to it.</param>
/// <param name="loops">The loop that the template stands in, as <c>forloop</c>.</param>
/// <param name="from">The template that renders this one and gave it its names; null where none does.</param>
/// <param name="fault">Takes a fault: the name path near it, and the message.</param>
internal sealed class ValueBinder(ParameterExpression frame, Dictionary<string, Expression> names, Dictionary<string, BoundLoop> loops, string? from, Action<string, string> fault)
{
    public Expression Bind(LiquidExpression expression) => expression switch
    {
        LiteralExpression literal => Literal(literal.Value),
        LiquidMember member => Member(member),
        FilterExpression filter => new FilterBinder(frame, this, fault).Bind(filter),
        LiquidBinary binary => Binary(binary),
        _ => Unknown("", $"uses an expression that themes do not have ({expression.GetType().Name})."),
    };

    /// <summary>The first name in an expression, by which its line is found; empty where it has none.</summary>
    public static string Near(LiquidExpression expression) => expression switch
    {
        LiquidMember member => string.Join('.', member.Segments.TakeWhile(segment => segment is IdentifierSegment).Select(segment => ((IdentifierSegment)segment).Identifier)),
        FilterExpression filter => Near(filter.Input),
        LiquidBinary binary when Near(binary.Left) is { Length: > 0 } left => left,
        LiquidBinary binary => Near(binary.Right),
        _ => "",
    };

    public Expression Condition(LiquidExpression expression) => Bound.Truth(Bind(expression));

    private static Expression Literal(FluidValue value) => value.Type switch
    {
        FluidValues.String => Expression.Constant(value.ToStringValue()),
        FluidValues.Number => Expression.Constant((long)value.ToNumberValue()),
        FluidValues.Boolean => Expression.Constant(value.ToBooleanValue()),
        _ => Bound.Nil,
    };

    private Expression Member(LiquidMember member)
    {
        var first = ((IdentifierSegment)member.Segments[0]).Identifier;
        if (first == "words")
        {
            return Word(member);
        }

        if (first == "forloop")
        {
            return Loop(member);
        }

        if (!names.TryGetValue(first, out var value))
        {
            return Unknown(first, $"“{first}” is no name here{(from is null ? "" : $", where {from}.liquid renders it")}. Known are {string.Join(", ", names.Keys.Append("words").Order(StringComparer.Ordinal))}.");
        }

        var path = first;
        foreach (var segment in member.Segments.Skip(1))
        {
            if (segment is not IdentifierSegment named)
            {
                return Unknown(path, $"“{path}” cannot be asked for by [ ].");
            }

            path += "." + named.Identifier;
            if (Step(value, named.Identifier) is not { } next)
            {
                return Unknown(path, $"“{path}” is no name: {Describe(value.Type)} has {string.Join(", ", NamesOf(value.Type).Order(StringComparer.Ordinal))}.");
            }

            value = next;
        }

        return value;
    }

    private static Expression? Step(Expression owner, string name)
    {
        if (owner.Type == typeof(Nothing))
        {
            return owner;
        }

        if (ViewMembers.IsView(owner.Type))
        {
            return ViewMembers.Of(owner.Type).TryGetValue(name, out var property) ? Bound.Property(owner, property) : null;
        }

        return name switch
        {
            "size" when owner.Type == typeof(string) => Bound.Guarded(owner, typeof(long), text => Expression.Property(text, nameof(string.Length))),
            "size" when Bound.ItemOf(owner.Type) is not null => Expression.Convert(Bound.CountOf(owner), typeof(long)),
            "first" or "last" when Bound.ItemOf(owner.Type) is not null => Item(owner, name == "first"),
            _ => null,
        };
    }

    public static Expression Item(Expression list, bool first)
    {
        var item = Bound.ItemOf(list.Type)!;
        var once = Expression.Variable(list.Type);
        var count = Bound.CountOf(once);
        var at = first ? (Expression)Expression.Constant(0) : Expression.Subtract(count, Expression.Constant(1));
        return Expression.Block(
            item,
            [once],
            Expression.Assign(once, list),
            Expression.Condition(Expression.Equal(count, Expression.Constant(0)), Expression.Default(item), Expression.Property(once, "Item", at)));
    }

    private Expression Word(LiquidMember member)
    {
        var key = member.Segments.Count == 2 && member.Segments[1] is IdentifierSegment named ? named.Identifier : "";
        if (Words.Place(key) is not { } place)
        {
            return Unknown($"words.{key}", $"“words.{key}” is no name: the site has no such word.");
        }

        return Words.For("en").Find(key) is string
            ? Expression.Call(Expression.Property(frame, nameof(Frame.Words)), nameof(Words.At), null, Expression.Constant(place))
            : Expression.Constant(new PluralWord(place));
    }

    private Expression Loop(LiquidMember member)
    {
        if (!loops.TryGetValue("forloop", out var loop))
        {
            return Unknown("forloop", "“forloop” is no name here: it is one inside {% for %}.");
        }

        var name = member.Segments.Count == 2 && member.Segments[1] is IdentifierSegment named ? named.Identifier : "";
        var last = Expression.Subtract(loop.Count, Expression.Constant(1));
        return name switch
        {
            "index0" => Expression.Convert(loop.Index, typeof(long)),
            "index" => Expression.Convert(Expression.Increment(loop.Index), typeof(long)),
            "length" => Expression.Convert(loop.Count, typeof(long)),
            "rindex0" => Expression.Convert(Expression.Subtract(last, loop.Index), typeof(long)),
            "rindex" => Expression.Convert(Expression.Subtract(loop.Count, loop.Index), typeof(long)),
            "first" => Expression.Equal(loop.Index, Expression.Constant(0)),
            "last" => Expression.Equal(loop.Index, last),
            _ => Unknown($"forloop.{name}", $"“forloop.{name}” is no name: it has first, index, index0, last, length, rindex, rindex0."),
        };
    }

    private Expression Binary(LiquidBinary binary)
    {
        switch (binary)
        {
            case AndBinaryExpression:
                return Expression.AndAlso(Condition(binary.Left), Condition(binary.Right));
            case OrBinaryExpression:
                return Expression.OrElse(Condition(binary.Left), Condition(binary.Right));
        }

        var (left, right) = (Bind(binary.Left), Bind(binary.Right));
        return binary switch
        {
            EqualBinaryExpression => Equal(left, right, Near(binary)),
            NotEqualBinaryExpression => Expression.Not(Equal(left, right, Near(binary))),
            GreaterThanBinaryExpression more => Compare(binary, left, right, more.Strict ? ExpressionType.GreaterThan : ExpressionType.GreaterThanOrEqual),
            LowerThanBinaryExpression less => Compare(binary, left, right, less.Strict ? ExpressionType.LessThan : ExpressionType.LessThanOrEqual),
            ContainsBinaryExpression when Bound.Text(left) is { } text && Bound.Text(right) is { } part
                => Expression.Call(Expression.Coalesce(text, Expression.Constant("")), nameof(string.Contains), null, Expression.Coalesce(part, Expression.Constant(""))),
            _ => Unknown(Near(binary), $"cannot do {binary.GetType().Name.Replace("BinaryExpression", "", StringComparison.Ordinal)} with {Describe(left.Type)} and {Describe(right.Type)}."),
        };
    }

    public Expression Equal(Expression left, Expression right, string near)
    {
        if (left.Type == typeof(Nothing) || right.Type == typeof(Nothing))
        {
            return Expression.Not(Bound.Truth(left.Type == typeof(Nothing) ? right : left));
        }

        if (left.Type == typeof(bool) || right.Type == typeof(bool))
        {
            return Expression.Equal(Bound.Truth(left), Bound.Truth(right));
        }

        if (Bound.Number(left) is { } number && Bound.Number(right) is { } other)
        {
            return Expression.Equal(number, other);
        }

        if (left.Type == typeof(string) && right.Type == typeof(string))
        {
            return Expression.Equal(Expression.Coalesce(left, Expression.Constant("")), Expression.Coalesce(right, Expression.Constant("")));
        }

        return Unknown(near, $"compares {Describe(left.Type)} with {Describe(right.Type)}.", Expression.Constant(false));
    }

    private Expression Compare(LiquidBinary binary, Expression left, Expression right, ExpressionType how)
        => Bound.Number(left) is { } number && Bound.Number(right) is { } other
            ? Expression.MakeBinary(how, number, other)
            : Unknown(Near(binary), $"compares {Describe(left.Type)} with {Describe(right.Type)} by size.", Expression.Constant(false));

    private Expression Unknown(string near, string message, Expression? instead = null)
    {
        fault(near, message);
        return instead ?? Bound.Nil;
    }

    public static string Describe(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => "text",
        var t when t == typeof(Html) => "HTML",
        var t when t == typeof(bool) => "a truth",
        var t when t == typeof(long) || t == typeof(int) || t == typeof(double) => "a number",
        var t when t == typeof(Nothing) => "nothing",
        var t when t == typeof(PluralWord) => "a word that wants a number",
        var t when Bound.ItemOf(t) is not null => "a list",
        var t => t.Name,
    };

    private static IEnumerable<string> NamesOf(Type type)
        => ViewMembers.IsView(type) ? ViewMembers.Of(type).Keys : type == typeof(string) ? ["size"] : Bound.ItemOf(type) is not null ? ["first", "last", "size"] : ["no names"];
}
