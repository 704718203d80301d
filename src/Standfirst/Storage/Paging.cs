using System.Linq.Expressions;

namespace Standfirst.Storage;

/// <summary>Pages that go on behind the last row of the one before.</summary>
public static class Paging
{
    /// <summary>Those whose <paramref name="key"/> comes after, in the database's own order; all of them for null or nothing.</summary>
    public static IQueryable<T> Behind<T>(this IQueryable<T> rows, Expression<Func<T, string>> key, string? after)
    {
        if (string.IsNullOrEmpty(after))
        {
            return rows;
        }

        // Built by hand, since in C# a comparison of strings would have to name a culture, and no database has ours.
        Expression<Func<string>> last = () => after;
        var comparison = Expression.Call(typeof(string), nameof(string.Compare), null, key.Body, last.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(Expression.GreaterThan(comparison, Expression.Constant(0)), key.Parameters));
    }
}
