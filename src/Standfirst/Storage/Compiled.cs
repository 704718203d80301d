using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Standfirst.Storage;

/// <summary>
/// Makes queries that are translated once, for pages that are asked for all the time. EF cannot look into an extension method inside
/// one, so ours (<c>Live</c>, <c>Newest</c>) are written out first: each condition stays in one place.
/// </summary>
internal static class Compiled
{
    public static Func<NewsDb, T, IAsyncEnumerable<TRow>> List<T, TRow>(Expression<Func<NewsDb, T, IQueryable<TRow>>> query)
    {
        var each = new EachModel<Func<NewsDb, T, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(WrittenOut(query)));
        return (db, one) => each.Of(db)(db, one);
    }

    public static Func<NewsDb, T1, T2, IAsyncEnumerable<TRow>> List<T1, T2, TRow>(Expression<Func<NewsDb, T1, T2, IQueryable<TRow>>> query)
    {
        var each = new EachModel<Func<NewsDb, T1, T2, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(WrittenOut(query)));
        return (db, one, two) => each.Of(db)(db, one, two);
    }

    public static Func<NewsDb, T1, T2, T3, IAsyncEnumerable<TRow>> List<T1, T2, T3, TRow>(Expression<Func<NewsDb, T1, T2, T3, IQueryable<TRow>>> query)
    {
        var each = new EachModel<Func<NewsDb, T1, T2, T3, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(WrittenOut(query)));
        return (db, one, two, three) => each.Of(db)(db, one, two, three);
    }

    public static Func<NewsDb, T1, T2, T3, T4, IAsyncEnumerable<TRow>> List<T1, T2, T3, T4, TRow>(Expression<Func<NewsDb, T1, T2, T3, T4, IQueryable<TRow>>> query)
    {
        var each = new EachModel<Func<NewsDb, T1, T2, T3, T4, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(WrittenOut(query)));
        return (db, one, two, three, four) => each.Of(db)(db, one, two, three, four);
    }

    public static Func<NewsDb, T, Task<TRow?>> One<T, TRow>(Expression<Func<NewsDb, T, IQueryable<TRow>>> query)
    {
        var first = Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(TRow)], query.Body);
        var written = WrittenOut(Expression.Lambda<Func<NewsDb, T, TRow?>>(first, query.Parameters));
        var each = new EachModel<Func<NewsDb, T, Task<TRow?>>>(() => EF.CompileAsyncQuery(written));
        return (db, one) => each.Of(db)(db, one);
    }

    /// <summary>All rows, in order.</summary>
    public static async Task<List<T>> ToList<T>(this IAsyncEnumerable<T> rows, CancellationToken stop)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(stop))
        {
            list.Add(row);
        }

        return list;
    }

    /// <summary>Several queries of one shape as one: the parameters of all are those of the first.</summary>
    public static Expression<TDelegate> Together<TDelegate, TRow>(IReadOnlyList<Expression<TDelegate>> queries)
    {
        var parameters = queries[0].Parameters;
        var body = queries.Select(query => Put(query.Body, query.Parameters, parameters))
            .Aggregate((all, next) => Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [typeof(TRow)], all, next));
        return Expression.Lambda<TDelegate>(body, parameters);
    }

    /// <summary>A query over what another one finds.</summary>
    public static Expression<Func<NewsDb, T1, T2, T3, T4, IQueryable<TRow>>> Over<T1, T2, T3, T4, TFound, TRow>(
        Expression<Func<NewsDb, T1, T2, IQueryable<TFound>>> found, Expression<Func<IQueryable<TFound>, T3, T4, IQueryable<TRow>>> then)
        => Expression.Lambda<Func<NewsDb, T1, T2, T3, T4, IQueryable<TRow>>>(
            Put(then.Body, [then.Parameters[0]], [found.Body]), [.. found.Parameters, .. then.Parameters.Skip(1)]);

    /// <summary>The expression with other ones in the place of parameters.</summary>
    public static Expression Put(Expression body, IReadOnlyList<ParameterExpression> parameters, IReadOnlyList<Expression> values)
        => new Swap(parameters, values).Visit(body);

    /// <summary>The query with our extension methods written out.</summary>
    public static T WrittenOut<T>(T query)
        where T : Expression => (T)new Writing().Visit(query);

    /// <summary>A compiled query serves one model; a process may know more, as one that copies from SQLite to PostgreSQL does.</summary>
    internal sealed class EachModel<T>(Func<T> compile)
        where T : Delegate
    {
        private readonly ConditionalWeakTable<IModel, T> _compiled = [];

        public T Of(NewsDb db) => _compiled.GetValue(db.Model, _ => compile());
    }

    private sealed class Swap(IReadOnlyList<ParameterExpression> from, IReadOnlyList<Expression> to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node)
        {
            for (var i = 0; i < from.Count; i++)
            {
                if (from[i] == node)
                {
                    return to[i];
                }
            }

            return node;
        }
    }

    private sealed class Writing : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            var method = node.Method;
            if (method.DeclaringType?.Assembly != typeof(Compiled).Assembly || !method.IsStatic || node.Type.IsAssignableTo(typeof(IQueryable)) is false)
            {
                return base.VisitMethodCall(node);
            }

            // The method is called once on nothing, to see what it adds; then the real source and the real arguments take their places.
            var parameters = method.GetParameters();
            var element = parameters[0].ParameterType.GetGenericArguments()[0];
            var nothing = (IQueryable)Activator.CreateInstance(typeof(EnumerableQuery<>).MakeGenericType(element), [Array.CreateInstance(element, 0)])!;
            object?[] arguments = [nothing, .. parameters.Skip(1).Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)];
            var made = (IQueryable)method.Invoke(null, arguments)!;
            var given = parameters.Zip(node.Arguments).Skip(1).ToDictionary(pair => pair.First.Name!, pair => Visit(pair.Second));
            return Visit(new Fill(nothing, Visit(node.Arguments[0]), given).Visit(made.Expression));
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            // A projection kept in a static field is part of the query, not a value in it.
            if (node is { Expression: null, Member: FieldInfo field } && field.FieldType.IsAssignableTo(typeof(LambdaExpression)))
            {
                return Expression.Quote((LambdaExpression)Visit((LambdaExpression)field.GetValue(null)!));
            }

            return base.VisitMember(node);
        }
    }

    private sealed class Fill(IQueryable nothing, Expression source, Dictionary<string, Expression> given) : ExpressionVisitor
    {
        protected override Expression VisitConstant(ConstantExpression node) => ReferenceEquals(node.Value, nothing) ? source : node;

        protected override Expression VisitMember(MemberExpression node)
            => node.Expression is ConstantExpression { Type: var closure } && closure.IsDefined(typeof(CompilerGeneratedAttribute)) && given.TryGetValue(node.Member.Name, out var value)
                ? value
                : base.VisitMember(node);
    }
}
