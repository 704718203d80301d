using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Standfirst.Storage;

/// <summary>One statement many times: sent together where the database is a network away, prepared once where it is in our own process.</summary>
internal static class Many
{
    /// <summary>Within the context's transaction.</summary>
    /// <param name="db">The context.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="count">How many times.</param>
    /// <param name="parameters">Of the n-th time; the command is there to make them with.</param>
    /// <returns>The first column of each row that came back.</returns>
    public static async Task<List<long>> Run(NewsDb db, string sql, int count, Func<DbCommand, int, DbParameter[]> parameters)
    {
        var connection = db.Database.GetDbConnection();
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var found = new List<long>(count);
        await using var command = connection.CreateCommand();
        if (!connection.CanCreateBatch)
        {
            command.CommandText = sql;
            command.Transaction = transaction;
            for (var i = 0; i < count; i++)
            {
                command.Parameters.Clear();
                command.Parameters.AddRange(parameters(command, i));
                if (await command.ExecuteScalarAsync() is { } value)
                {
                    found.Add(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                }
            }

            return found;
        }

        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        for (var i = 0; i < count; i++)
        {
            var one = batch.CreateBatchCommand();
            one.CommandText = sql;
            one.Parameters.AddRange(parameters(command, i));
            batch.BatchCommands.Add(one);
        }

        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
            {
                found.Add(reader.GetInt64(0));
            }
        }
        while (await reader.NextResultAsync());
        return found;
    }
}
