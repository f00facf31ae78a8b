using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Negotiation.ReadModel;

/// <summary>
/// A command that a SQLite connection has understood once and keeps for the next time: understanding a statement takes longer than
/// most of them run. A connection is used by one thread at a time. PostgreSQL's driver keeps its own.
/// </summary>
internal sealed class Prepared : IDisposable
{
    // Texts of one connection. They differ by how many values they take; one too many is used once and not kept.
    private const int Most = 64;

    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, Prepared>> OfConnections = [];

    private readonly Dictionary<string, Prepared>? _kept;
    private bool _isDone;

    private Prepared(DbCommand command, Dictionary<string, Prepared>? kept) => (Command, _kept) = (command, kept);

    public DbCommand Command { get; }

    /// <summary>Ready to run; dispose it after its use.</summary>
    /// <param name="values">In the same order for the same text.</param>
    public static Prepared For(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var kept = connection is SqliteConnection ? OfConnections.GetValue(connection, static _ => new(StringComparer.Ordinal)) : null;
        if (kept is null || !kept.Remove(sql, out var prepared))
        {
            prepared = new Prepared(connection.CreateCommand(), kept);
            prepared.Command.CommandText = sql;
        }

        prepared._isDone = false;
        prepared.Command.Transaction = transaction;
        prepared.Bind(values);
        return prepared;
    }

    /// <summary>It ran to its end. One that failed may be in the middle of something and is not used again.</summary>
    public void Done() => _isDone = true;

    public void Dispose()
    {
        if (!_isDone || _kept is null || _kept.Count >= Most || !_kept.TryAdd(Command.CommandText, this))
        {
            Command.Dispose();
        }
    }

    private void Bind(ReadOnlySpan<(string Name, object? Value)> values)
    {
        var parameters = Command.Parameters;
        for (var i = 0; i < values.Length; i++)
        {
            if (i == parameters.Count)
            {
                var parameter = Command.CreateParameter();
                parameter.ParameterName = values[i].Name;
                parameters.Add(parameter);
            }

            parameters[i].Value = values[i].Value ?? DBNull.Value;
        }
    }
}
