using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Negotiation.ReadModel;

/// <summary>One numbered script, an embedded resource <c>{number}-{name}.sql</c>. A released script never changes; a new one follows it.</summary>
public sealed record SchemaScript(int Number, string Name, string Sql)
{
    /// <param name="prefix">Start of the resources' names, with its last slash.</param>
    public static IReadOnlyList<SchemaScript> All(Assembly assembly, string prefix) =>
        [.. assembly.GetManifestResourceNames()
            .Select(name => (Resource: name, Path: name.Replace('\\', '/')))
            .Where(r => r.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(r => Read(assembly, r.Resource, r.Path[prefix.Length..^".sql".Length]))
            .OrderBy(s => s.Number)];

    /// <summary>Carries out the scripts that <paramref name="table"/> does not name yet, one transaction each. Safe to run again and from several processes.</summary>
    /// <returns>Their numbers.</returns>
    public static IReadOnlyList<int> Apply(DbConnection connection, string table, IReadOnlyList<SchemaScript> scripts)
    {
        if (connection is not NpgsqlConnection)
        {
            return ApplyAlone(connection, table, scripts);
        }

        // PostgreSQL may fail when two processes create one table at one moment.
        Run(connection, null, "SELECT pg_advisory_lock(730120, 1)");
        try
        {
            return ApplyAlone(connection, table, scripts);
        }
        finally
        {
            Run(connection, null, "SELECT pg_advisory_unlock(730120, 1)");
        }
    }

    private static List<int> ApplyAlone(DbConnection connection, string table, IReadOnlyList<SchemaScript> scripts)
    {
        Run(connection, null, $"CREATE TABLE IF NOT EXISTS {table} (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)");
        var done = new List<int>();
        foreach (var script in scripts)
        {
            using var transaction = Exclusive(connection, table);
            if (!Applied(connection, transaction, table).Contains(script.Number))
            {
                Run(connection, transaction, script.Sql);
                Run(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {table} (number, name) VALUES ({script.Number}, '{script.Name}')"));
                done.Add(script.Number);
            }

            transaction.Commit();
        }

        return done;
    }

    /// <returns>Numbers of the scripts that have not been carried out; all of them where <paramref name="table"/> does not exist.</returns>
    public static IReadOnlyList<int> Missing(DbConnection connection, string table, IReadOnlyList<SchemaScript> scripts)
    {
        HashSet<int> applied;
        try
        {
            applied = Applied(connection, null, table);
        }
        catch (DbException fault) when (fault is SqliteException { SqliteErrorCode: 1 } or { SqlState: "42P01" })
        {
            applied = [];
        }

        return [.. scripts.Select(s => s.Number).Where(n => !applied.Contains(n))];
    }

    private static SchemaScript Read(Assembly assembly, string resource, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var dash = file.IndexOf('-', StringComparison.Ordinal);
        return new SchemaScript(int.Parse(file[..dash], CultureInfo.InvariantCulture), file[(dash + 1)..], reader.ReadToEnd());
    }

    // Two processes that start together must not both create the tables.
    private static DbTransaction Exclusive(DbConnection connection, string table)
    {
        if (connection is SqliteConnection sqlite)
        {
            return sqlite.BeginTransaction(deferred: false);
        }

        var transaction = connection.BeginTransaction();
        Run(connection, transaction, $"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE");
        return transaction;
    }

    private static HashSet<int> Applied(DbConnection connection, DbTransaction? transaction, string table)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT number FROM {table}";
        using var rows = command.ExecuteReader();
        var numbers = new HashSet<int>();
        while (rows.Read())
        {
            numbers.Add(Convert.ToInt32(rows.GetValue(0), CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    private static void Run(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
