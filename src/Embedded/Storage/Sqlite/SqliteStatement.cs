using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Orleans.Storage.Sqlite;

/// <summary>A compiled statement. Values are numbered from 1, columns from 0, as in SQLite.</summary>
public sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3_stmt _statement;
    private readonly sqlite3 _connection;

    internal SqliteStatement(sqlite3_stmt statement, sqlite3 connection)
    {
        _statement = statement;
        _connection = connection;
    }

    public SqliteStatement Bind(int index, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, index) : raw.sqlite3_bind_text(_statement, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, index, 0) : raw.sqlite3_bind_blob(_statement, index, value));
        return this;
    }

    /// <summary>Runs the statement to its end.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">SQLite refused it.</exception>
    public int Execute()
    {
        while (Step())
        {
            // RETURNING rows nobody asked for.
        }

        return raw.sqlite3_changes(_connection);
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False after the last row; the statement is then ready to be used again.</returns>
    /// <exception cref="SqliteException">SQLite refused it.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, _connection);
        }

        return false;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>The bytes of a column; valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>Ends a statement that was not stepped to its end, so that it holds no snapshot.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _connection);
        }
    }
}
