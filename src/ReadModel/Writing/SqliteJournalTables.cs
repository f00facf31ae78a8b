using System.Data.Common;
using Microsoft.Data.Sqlite;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using SQLitePCL;

namespace Negotiation.ReadModel;

internal sealed class SqliteJournalTables : IJournalTables
{
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private SqliteConnection? _connection;
    private sqlite3? _handle;

    public void Use(DbConnection connection, DbTransaction? transaction)
    {
        var sqlite = (SqliteConnection)connection;
        if (!ReferenceEquals(sqlite, _connection) || !ReferenceEquals(sqlite.Handle, _handle))
        {
            Dispose();
            _connection = sqlite;
            _handle = sqlite.Handle;
        }
    }

    public void ReadHeads(IReadOnlyCollection<string> streams, Dictionary<string, StreamHead> heads)
    {
        var read = Statement("SELECT version, hash FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1");
        foreach (var stream in streams)
        {
            if (read.Bind(stream).Step())
            {
                heads[stream] = new StreamHead(read.Number(0), read.Text(1));
            }

            read.Reset();
        }
    }

    public string? ReadHash(string stream, long version)
    {
        var read = Statement("SELECT hash FROM events WHERE stream = ? AND version = ?");
        var hash = read.Bind(stream).Bind(version).Step() ? read.Text(0) : null;
        read.Reset();
        return hash;
    }

    public int Insert(IReadOnlyList<EventRecord> events)
    {
        var insert = Statement(
            """
            INSERT INTO events (stream, version, at, person, name, party, request, only_for, type, payload, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """);
        var added = 0;
        foreach (var e in events)
        {
            insert.Bind(e.Stream).Bind(e.Version).Bind(e.At.UtcTicks).Bind(e.Person).Bind(e.Name).Bind(e.Party).Bind(e.Request);
            added += insert.Bind(e.OnlyFor).Bind(e.Type).Bind(e.Payload.Utf8.Span).Bind(e.PreviousHash).Bind(e.Hash).Execute();
        }

        return added;
    }

    public IReadOnlyList<DealSummary> WriteDeals(IReadOnlyList<DealSummary> deals, bool force)
    {
        var write = Statement(SqliteDealSql.Write(force));
        var left = new List<DealSummary>();
        foreach (var deal in deals)
        {
            Bind(write, DealColumns.All, StoredDeal.Of(deal));
            var written = write.Step();
            var key = written ? write.Number(0) : 0;
            write.Reset();
            if (written)
            {
                Members("deal_parties", "party", deal.Tenant, key, deal.Parties);
                Members("deal_people", "person", deal.Tenant, key, deal.People);
                Members("deal_approvals", "person", deal.Tenant, key, deal.ApprovalsWaiting ?? []);
            }
            else
            {
                left.Add(deal);
            }
        }

        return left;
    }

    public IReadOnlyList<DealSummary> MoveDeals(IReadOnlyList<DealMove> moves)
    {
        var move = Statement(SqliteDealSql.Move);
        var missed = new List<DealSummary>();
        foreach (var (from, deal) in moves)
        {
            move.Bind(deal.Version).Bind(deal.AgreedLines).Bind(deal.Lines).Bind(NameList.Write(deal.Awaiting));
            move.Bind(deal.ChangedAt.UtcTicks).Bind(deal.NextDeadline?.UtcTicks ?? StoredDeal.NoClock).Bind(deal.TurnDue?.UtcTicks);
            if (move.Bind(deal.Tenant).Bind(deal.Id).Bind(from).Execute() == 0)
            {
                missed.Add(deal);
            }
        }

        return missed;
    }

    public int DeleteOrphans()
    {
        const string Orphan = "SELECT key FROM deals d WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.stream = d.tenant || '/' || d.id)";
        Statement($"DELETE FROM deal_parties WHERE deal IN ({Orphan})").Execute();
        Statement($"DELETE FROM deal_people WHERE deal IN ({Orphan})").Execute();
        Statement($"DELETE FROM deal_approvals WHERE deal IN ({Orphan})").Execute();
        return Statement($"DELETE FROM deals WHERE key IN ({Orphan})").Execute();
    }

    public bool IsAboutData(Exception fault) =>
        fault is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH };

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }

    private void Members(string table, string column, string tenant, long deal, IReadOnlyList<string> names)
    {
        Statement($"DELETE FROM {table} WHERE deal = ?").Bind(deal).Execute();
        var insert = Statement($"INSERT INTO {table} (tenant, {column}, deal) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        foreach (var name in names)
        {
            insert.Bind(tenant).Bind(name).Bind(deal).Execute();
        }
    }

    private static void Bind(SqliteStatement statement, IReadOnlyList<DealColumn> columns, StoredDeal deal)
    {
        foreach (var column in columns)
        {
            _ = column.Text is { } text ? statement.Bind(text(deal)) : statement.Bind(column.Number!(deal));
        }
    }

    private SqliteStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(_connection!, sql);
            _statements.Add(sql, statement);
            return statement;
        }

        // Whatever became of its last use.
        statement.Reset();
        return statement;
    }
}
