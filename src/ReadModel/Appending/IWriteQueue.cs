using System.Data.Common;

namespace Negotiation.ReadModel;

/// <summary>
/// Runs pieces of work one after another, each inside a write transaction. A queue may put several pieces, also of other
/// components, into one transaction (group commit).
/// </summary>
public interface IWriteQueue
{
    /// <summary>
    /// Runs <paramref name="work"/> on the queue's connection, inside its open transaction (null when the transaction is not
    /// an ADO.NET object). The task completes after the commit is durable; it fails, with nothing of this piece kept, when the
    /// work threw or the commit failed. The work undoes its own changes before it throws, never ends the transaction, and may
    /// be run again when a commit failed.
    /// </summary>
    Task Run(Action<DbConnection, DbTransaction?> work);
}
