using System.Linq.Expressions;
using System.Reflection;
using Fluid.Ast;
using Standfirst.Themes.Views;
using BinaryExpression = System.Linq.Expressions.BinaryExpression;
using Expression = System.Linq.Expressions.Expression;

namespace Standfirst.Themes;

/// <summary>Binds the filters: most are methods of <see cref="FilterMethods"/>, some depend on the type they stand behind.</summary>
internal sealed class FilterBinder(ParameterExpression frame, ValueBinder values, Action<string, string> fault)
{
    private static readonly Dictionary<string, MethodInfo> Methods = typeof(FilterMethods).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => method.Name is not (nameof(FilterMethods.FillNamed) or nameof(FilterMethods.DefaultHtml) or nameof(FilterMethods.Spell)))
        .ToDictionary(method => Spelled(method.Name), StringComparer.Ordinal);

    private static readonly string[] Typed = ["count", "first", "last", "number", "size"];

    private Expression Words => Expression.Property(frame, nameof(Frame.Words));

    public Expression Bind(FilterExpression filter)
    {
        var input = values.Bind(filter.Input);
        var arguments = filter.Parameters.Select(parameter => (parameter.Name, Value: values.Bind(parameter.Expression))).ToList();
        switch (filter.Name)
        {
            case "count" when input is ConstantExpression { Value: PluralWord word } && arguments.Count == 1 && Bound.Number(arguments[0].Value) is { } number:
                return Expression.Call(Words, nameof(Themes.Words.Count), null, Expression.Constant(word.Place), OrZero(number));
            case "count":
                return Wrong(filter, "wants a word with forms for numbers, and a number: {{ words.readers | count: story.readers }}.");
            case "number" when Bound.Number(input) is { } number:
                return Expression.Call(Words, nameof(Themes.Words.Number), null, OrZero(number));
            case "size" when input.Type == typeof(string):
                return Bound.Guarded(input, typeof(long), text => Expression.Property(text, nameof(string.Length)));
            case "size" when Bound.ItemOf(input.Type) is not null:
                return Expression.Convert(Bound.CountOf(input), typeof(long));
            case "first" or "last" when Bound.ItemOf(input.Type) is not null:
                return ValueBinder.Item(input, filter.Name == "first");
            case "default" when arguments.Count == 1 && input.Type == typeof(Html) && arguments[0].Value.Type == typeof(Html):
                return Expression.Call(typeof(FilterMethods), nameof(FilterMethods.DefaultHtml), null, input, arguments[0].Value);
            case "fill" when arguments.Exists(argument => argument.Name is not null):
                return arguments.Aggregate(Text(filter, input), (text, argument) => Expression.Call(
                    typeof(FilterMethods), nameof(FilterMethods.FillNamed), null, text, Expression.Constant(argument.Name ?? ""), Text(filter, argument.Value)));
        }

        if (!Methods.TryGetValue(filter.Name, out var method))
        {
            return Typed.Contains(filter.Name)
                ? Wrong(filter, $"cannot be used on {ValueBinder.Describe(input.Type)}.")
                : Wrong(filter, $"is no filter. There are {string.Join(", ", Methods.Keys.Concat(Typed).Order(StringComparer.Ordinal))}.");
        }

        return Call(filter, method, [input, .. arguments.Select(argument => argument.Value)]);
    }

    private Expression Call(FilterExpression filter, MethodInfo method, IEnumerable<Expression> arguments)
    {
        Queue<Expression> given = new(arguments);
        List<Expression> passed = [];
        foreach (var wanted in method.GetParameters())
        {
            if (wanted.ParameterType == typeof(Words))
            {
                passed.Add(Words);
                continue;
            }

            if (!given.TryDequeue(out var value))
            {
                return Wrong(filter, $"wants {method.GetParameters().Count(one => one.ParameterType != typeof(Words)) - 1} more value(s) after it.");
            }

            passed.Add(wanted.ParameterType == typeof(string) ? Text(filter, value)
                : wanted.ParameterType == typeof(long) && Bound.Number(value) is { } number ? OrZero(number)
                : wanted.ParameterType.IsAssignableFrom(value.Type) ? value
                : Wrong(filter, $"cannot be used on {ValueBinder.Describe(value.Type)}.", Expression.Default(wanted.ParameterType)));
        }

        return given.Count == 0 ? Expression.Call(method, passed) : Wrong(filter, "was given too many values.");
    }

    private Expression Text(FilterExpression filter, Expression value)
        => Bound.Text(value) ?? Wrong(filter, $"wants text and was given {ValueBinder.Describe(value.Type)}.", Expression.Constant(""));

    private Expression Wrong(FilterExpression filter, string message, Expression? instead = null)
    {
        fault(filter.Name, $"“{filter.Name}” {message}");
        return instead ?? Bound.Nil;
    }

    private static BinaryExpression OrZero(Expression number) => Expression.Coalesce(number, Expression.Constant(0L));

    private static string Spelled(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
