using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Orleans.Storage.Sqlite;

/// <summary>A connection with its prepared statements. Used by one thread at a time.</summary>
public sealed class SqliteSession : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    internal SqliteSession(SqliteConnection connection) => Connection = connection;

    /// <summary>The connection, for ADO.NET commands. Do not begin, commit or roll back transactions on it.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>A statement ready for new values, compiled at first use and kept.</summary>
    /// <exception cref="SqliteException">The text is not valid SQL.</exception>
    public SqliteStatement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var statement))
        {
            statement.Reset();
            return statement;
        }

        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v3(Connection.Handle!, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle), Connection.Handle!);
        return _statements[sql] = new(handle, Connection.Handle!);
    }

    /// <summary>Runs a statement that takes no values and discards what it returns.</summary>
    public void Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Whether no transaction is open.</summary>
    internal bool IsIdle => raw.sqlite3_get_autocommit(Connection.Handle!) != 0;

    public void Dispose()
    {
        foreach (var (_, statement) in _statements)
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }
}
