using System.Data.Common;

namespace Negotiation.ReadModel;

/// <summary>Writes rows that belong to no deal in the transactions of the journal's queue.</summary>
internal static class SideRows
{
    /// <summary>Runs <paramref name="work"/>, kept whole or not at all, whatever else is in the transaction.</summary>
    public static Task WriteWhole(this IWriteQueue queue, Action<DbConnection, DbTransaction?> work) => queue.Run((connection, transaction) =>
    {
        Run(connection, transaction, "SAVEPOINT side_rows");
        try
        {
            work(connection, transaction);
            Run(connection, transaction, "RELEASE SAVEPOINT side_rows");
        }
        catch
        {
            try
            {
                Run(connection, transaction, "ROLLBACK TO SAVEPOINT side_rows; RELEASE SAVEPOINT side_rows");
            }
            catch (DbException)
            {
                // The database has ended the whole transaction already; the first fault is the one to report.
            }

            throw;
        }
    });

    /// <param name="values">In the same order for the same text.</param>
    /// <returns>Rows written.</returns>
    public static int Run(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var prepared = Prepared.For(connection, transaction, sql, values);
        var written = prepared.Command.ExecuteNonQuery();
        prepared.Done();
        return written;
    }
}
