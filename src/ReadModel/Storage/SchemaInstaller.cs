using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Negotiation.ReadModel;

/// <summary>Brings the tables to the newest numbered script, one transaction each. Safe to run again and from several processes.</summary>
public sealed class SchemaInstaller(ReadModelStore store)
{
    /// <returns>Numbers of the scripts carried out now; empty when the tables were up to date.</returns>
    public IReadOnlyList<int> Apply()
    {
        using var connection = store.OpenForWriting();
        Run(connection, null, "CREATE TABLE IF NOT EXISTS read_model_schema (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)");
        var done = new List<int>();
        foreach (var script in SchemaScript.All(store.Database))
        {
            using var transaction = Exclusive(connection);
            if (!IsApplied(connection, transaction, script.Number))
            {
                Run(connection, transaction, script.Sql);
                Run(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO read_model_schema (number, name) VALUES ({script.Number}, '{script.Name}')"));
                done.Add(script.Number);
            }

            transaction.Commit();
        }

        return done;
    }

    // Two processes that start together must not both create the tables.
    private static DbTransaction Exclusive(DbConnection connection)
    {
        if (connection is SqliteConnection sqlite)
        {
            return sqlite.BeginTransaction(deferred: false);
        }

        var transaction = connection.BeginTransaction();
        Run(connection, transaction, "LOCK TABLE read_model_schema IN ACCESS EXCLUSIVE MODE");
        return transaction;
    }

    private static bool IsApplied(DbConnection connection, DbTransaction transaction, int number)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM read_model_schema WHERE number = {number}");
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }

    private static void Run(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
