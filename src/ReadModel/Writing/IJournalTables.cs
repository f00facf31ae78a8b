using System.Data.Common;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <param name="From">Version of the row it builds on.</param>
internal sealed record DealMove(long From, DealSummary To);

/// <summary>The write path in one database's own SQL. Used by one thread at a time, always inside a transaction.</summary>
internal interface IJournalTables : IDisposable
{
    /// <summary>Adopt the connection and transaction of the next calls. Prepared statements live as long as the connection is the same.</summary>
    void Use(DbConnection connection, DbTransaction? transaction);

    /// <summary>Adds the heads of the streams that have events.</summary>
    void ReadHeads(IReadOnlyCollection<string> streams, Dictionary<string, StreamHead> heads);

    /// <summary>Null when there is no such event.</summary>
    string? ReadHash(string stream, long version);

    /// <summary>Number of rows added; fewer than given means that another writer was quicker with one of them.</summary>
    int Insert(IReadOnlyList<EventRecord> events);

    /// <summary>Writes whole rows with their memberships; returns the deals left alone because the row stored is newer and <paramref name="force"/> is off.</summary>
    IReadOnlyList<DealSummary> WriteDeals(IReadOnlyList<DealSummary> deals, bool force);

    /// <summary>Writes what moves during a negotiation; returns the deals whose row is not at the version the move starts from.</summary>
    IReadOnlyList<DealSummary> MoveDeals(IReadOnlyList<DealMove> moves);

    /// <summary>Deletes the rows of deals without events; returns how many.</summary>
    int DeleteOrphans();

    /// <summary>Whether the fault lies in the data of an append, so that other appends may still succeed.</summary>
    bool IsAboutData(Exception fault);
}
