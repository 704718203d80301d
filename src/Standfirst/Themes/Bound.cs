using System.Linq.Expressions;
using System.Reflection;
using Standfirst.Themes.Views;

namespace Standfirst.Themes;

/// <summary>What a template's <c>nil</c> is bound to: nothing, of no other type.</summary>
internal sealed class Nothing;

/// <summary>A word that wants a number (<c>words.readers</c>), until <c>count</c> gives it one.</summary>
/// <param name="Place">Its place among the words.</param>
internal sealed record PluralWord(int Place);

/// <summary>A loop that a template is in: <c>forloop</c>.</summary>
internal sealed record BoundLoop(ParameterExpression Index, ParameterExpression Count);

/// <summary>A template bound to the types that it is given; made into code when first needed, since most pages need few of them.</summary>
internal sealed class BoundPart(LambdaExpression code)
{
    private readonly Lazy<Delegate> _delegate = new(code.Compile);

    public Type DelegateType => code.Type;

    public Delegate Delegate => _delegate.Value;
}

/// <summary>The typed forms of what Liquid does with values of any type.</summary>
internal static class Bound
{
    public static readonly Expression Nil = Expression.Constant(null, typeof(Nothing));

    private static readonly MethodInfo Spell = typeof(FilterMethods).GetMethod(nameof(FilterMethods.Spell))!;

    /// <summary>Whether <c>{% if %}</c> holds. An empty text or list does not, unlike in Liquid: a template asks whether there is a dek.</summary>
    public static Expression Truth(Expression value) => value.Type switch
    {
        var type when type == typeof(bool) => value,
        var type when type == typeof(string) => Expression.Not(Expression.Call(typeof(string), nameof(string.IsNullOrEmpty), null, value)),
        var type when type == typeof(Html) => Expression.Not(Expression.Property(value, nameof(Html.IsEmpty))),
        var type when type == typeof(Nothing) => Expression.Constant(false),
        var type when Nullable.GetUnderlyingType(type) is not null => Expression.Property(value, "HasValue"),
        var type when ItemOf(type) is not null => Expression.GreaterThan(CountOf(value), Expression.Constant(0)),
        var type when type.IsValueType => Expression.Constant(true),
        _ => Expression.NotEqual(value, Expression.Constant(null, value.Type)),
    };

    /// <summary>The type of a list's items; null for what is no list.</summary>
    public static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>How many items a list has; none where there is no list.</summary>
    public static Expression CountOf(Expression list)
        => Guarded(list, typeof(int), one => Expression.Property(one, typeof(IReadOnlyCollection<>).MakeGenericType(ItemOf(list.Type)!), "Count"));

    /// <summary>As text; null for what has no text.</summary>
    public static Expression? Text(Expression value) => value.Type switch
    {
        var type when type == typeof(string) => value,
        var type when type == typeof(Nothing) => Expression.Constant(""),
        _ when Number(value) is { } number => Expression.Call(Spell, number),
        _ => null,
    };

    /// <summary>As a whole number that may be missing; null for what is none.</summary>
    public static Expression? Number(Expression value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        return type == typeof(long) || type == typeof(int) ? Expression.Convert(value, typeof(long?))
            : type == typeof(Nothing) ? Expression.Constant(null, typeof(long?))
            : null;
    }

    /// <summary>A property of something that may be missing.</summary>
    public static Expression Property(Expression owner, PropertyInfo property)
    {
        // A truth or an HTML that is missing is false and empty; a number that is missing is no number.
        var type = property.PropertyType;
        var result = type.IsValueType && type != typeof(bool) && type != typeof(Html) && Nullable.GetUnderlyingType(type) is null
            ? typeof(Nullable<>).MakeGenericType(type)
            : type;
        return Guarded(owner, result, one => Expression.Property(one, property));
    }

    /// <summary>Evaluates once, and only where the owner is there.</summary>
    public static Expression Guarded(Expression owner, Type result, Func<Expression, Expression> read)
    {
        if (owner is MemberExpression { Expression: ParameterExpression { Name: "frame" } })
        {
            return Converted(read(owner), result);
        }

        if (owner is ParameterExpression)
        {
            return Expression.Condition(Expression.Equal(owner, Expression.Constant(null, owner.Type)), Expression.Default(result), Converted(read(owner), result));
        }

        var once = Expression.Variable(owner.Type);
        return Expression.Block(result, [once], Expression.Assign(once, owner), Guarded(once, result, read));
    }

    private static Expression Converted(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
