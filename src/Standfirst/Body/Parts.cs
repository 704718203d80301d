using System.Collections;
using System.Runtime.CompilerServices;

namespace Standfirst.Body;

/// <summary>An unchangeable list that is equal to another when its members are, so that two documents can be compared with ==.</summary>
[CollectionBuilder(typeof(Parts), nameof(Parts.Of))]
public readonly struct Parts<T> : IReadOnlyList<T>, IEquatable<Parts<T>>
{
    private readonly T[]? items;

    internal Parts(T[] owned) => items = owned;

    public int Count => items?.Length ?? 0;

    public ReadOnlySpan<T> Span => items;

    public T this[int index] => Span[index];

    public static bool operator ==(Parts<T> left, Parts<T> right) => left.Equals(right);

    public static bool operator !=(Parts<T> left, Parts<T> right) => !left.Equals(right);

    public bool Equals(Parts<T> other)
    {
        if (ReferenceEquals(items, other.items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(Span[i], other.Span[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is Parts<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Span)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();
}

/// <summary>Makes <see cref="Parts{T}"/>; used by collection expressions.</summary>
public static class Parts
{
    public static Parts<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());

    public static Parts<T> From<T>(IEnumerable<T> items) => new(items.ToArray());
}
