using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Standfirst.Storage;

/// <summary>
/// Inserts entities as they are mapped, without tracking them: where very many have to be kept in the time that tracking alone would take.
/// Interceptors do not see these rows; whoever inserts them tells who needs to know.
/// </summary>
/// <typeparam name="T">An entity whose key begins with a number, mapped to one table; where the database does not make the number, it is the entity's own.</typeparam>
internal sealed class Rows<T>
    where T : class
{
    private readonly (IProperty Property, string Name, RelationalTypeMapping Mapping)[] _columns;
    private readonly string _sql;

    public Rows(NewsDb db)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        _columns = [.. entity.GetProperties().Where(property => !property.IsPrimaryKey() || property.ValueGenerated == ValueGenerated.Never).Select((property, i) => (property, $"@p{i}", property.GetRelationalTypeMapping()))];
        var quote = db.GetService<ISqlGenerationHelper>();
        _sql = $"INSERT INTO {quote.DelimitIdentifier(entity.GetTableName()!)} ({string.Join(", ", _columns.Select(column => quote.DelimitIdentifier(column.Property.GetColumnName())))}) "
            + $"VALUES ({string.Join(", ", _columns.Select(column => column.Name))}) RETURNING {quote.DelimitIdentifier(entity.FindPrimaryKey()!.Properties[0].GetColumnName())}";
    }

    /// <summary>Within the context's transaction; the new keys in the order of the rows.</summary>
    /// <param name="db">The context.</param>
    /// <param name="rows">New ones.</param>
    /// <param name="instead">Properties whose values are not the entity's own, such as keys that it could not know yet, by the number of the row.</param>
    public Task<List<long>> Insert(NewsDb db, IReadOnlyList<T> rows, params (string Property, Func<int, object?> Value)[] instead)
    {
        var values = Array.ConvertAll(_columns, column => instead.FirstOrDefault(other => other.Property == column.Property.Name).Value ?? (i => column.Property.GetGetter().GetClrValue(rows[i])));
        return Many.Run(db, _sql, rows.Count, (command, i) =>
        {
            var parameters = new DbParameter[_columns.Length];
            for (var c = 0; c < _columns.Length; c++)
            {
                var (property, name, mapping) = _columns[c];
                parameters[c] = mapping.CreateParameter(command, name, values[c](i), property.IsNullable);
            }

            return parameters;
        });
    }
}

/// <summary>Tells search of stories that were inserted as rows; part of the caller's transaction.</summary>
public delegate Task TellSearch(NewsDb db, IReadOnlyCollection<long> stories, CancellationToken stop);
