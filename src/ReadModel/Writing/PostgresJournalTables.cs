using System.Data.Common;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Npgsql;

namespace Negotiation.ReadModel;

/// <summary>Whole batches go over as arrays: one round trip per table, not per row.</summary>
internal sealed class PostgresJournalTables : IJournalTables
{
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;

    public void Use(DbConnection connection, DbTransaction? transaction) =>
        (_connection, _transaction) = ((NpgsqlConnection)connection, (NpgsqlTransaction?)transaction);

    public void ReadHeads(IReadOnlyCollection<string> streams, Dictionary<string, StreamHead> heads)
    {
        using var read = Command(
            """
            SELECT s.stream, h.version, h.hash FROM unnest($1) AS s(stream)
            CROSS JOIN LATERAL (SELECT version, hash FROM events e WHERE e.stream = s.stream ORDER BY version DESC LIMIT 1) h
            """,
            (object)streams.ToArray());
        using var rows = read.ExecuteReader();
        while (rows.Read())
        {
            heads[rows.GetString(0)] = new StreamHead(rows.GetInt64(1), rows.GetString(2));
        }
    }

    public string? ReadHash(string stream, long version)
    {
        using var read = Command("SELECT hash FROM events WHERE stream = $1 AND version = $2", stream, version);
        return (string?)read.ExecuteScalar();
    }

    public int Insert(IReadOnlyList<EventRecord> events)
    {
        using var insert = Command(
            """
            INSERT INTO events (stream, version, at, person, name, party, request, only_for, type, payload, previous_hash, hash)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING
            """,
            Column(events, e => e.Stream),
            Column(events, e => e.Version),
            Column(events, e => e.At.UtcTicks),
            Column(events, e => e.Person),
            Column(events, e => e.Name),
            Column(events, e => e.Party),
            Column(events, e => e.Request),
            Column(events, e => e.OnlyFor),
            Column(events, e => e.Type),
            Column(events, e => e.Payload.Utf8.ToArray()),
            Column(events, e => e.PreviousHash),
            Column(events, e => e.Hash));
        return insert.ExecuteNonQuery();
    }

    public IReadOnlyList<DealSummary> WriteDeals(IReadOnlyList<DealSummary> deals, bool force)
    {
        var keys = WriteRows([.. deals.Select(StoredDeal.Of)], force);
        var written = deals.Where(d => keys.ContainsKey((d.Tenant, d.Id))).ToList();
        Members("deal_parties", "party", keys, written, d => d.Parties);
        Members("deal_people", "person", keys, written, d => d.People);
        Members("deal_approvals", "person", keys, written, d => d.ApprovalsWaiting ?? []);
        return written.Count == deals.Count ? [] : [.. deals.Where(d => !keys.ContainsKey((d.Tenant, d.Id)))];
    }

    public IReadOnlyList<DealSummary> MoveDeals(IReadOnlyList<DealMove> moves)
    {
        using var move = Command(PostgresDealSql.Move, [.. Arrays(DealColumns.Identity.Concat(DealColumns.Moving), [.. moves.Select(m => StoredDeal.Of(m.To))]), Column(moves, m => m.From)]);
        var moved = new HashSet<(string, string)>();
        using (var rows = move.ExecuteReader())
        {
            while (rows.Read())
            {
                moved.Add((rows.GetString(0), rows.GetString(1)));
            }
        }

        return [.. moves.Select(m => m.To).Where(d => !moved.Contains((d.Tenant, d.Id)))];
    }

    public int DeleteOrphans()
    {
        const string Orphan = "SELECT key FROM deals d WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.stream = d.tenant || '/' || d.id)";
        using var parties = Command($"DELETE FROM deal_parties WHERE deal IN ({Orphan})");
        parties.ExecuteNonQuery();
        using var people = Command($"DELETE FROM deal_people WHERE deal IN ({Orphan})");
        people.ExecuteNonQuery();
        using var approvals = Command($"DELETE FROM deal_approvals WHERE deal IN ({Orphan})");
        approvals.ExecuteNonQuery();
        using var deals = Command($"DELETE FROM deals WHERE key IN ({Orphan})");
        return deals.ExecuteNonQuery();
    }

    // Class 22: data exception, 23: integrity constraint violation, 54: a limit of the program.
    public bool IsAboutData(Exception fault) => fault is PostgresException { SqlState: ['2', '2' or '3', ..] or ['5', '4', ..] };

    public void Dispose()
    {
    }

    private Dictionary<(string, string), long> WriteRows(StoredDeal[] rows, bool force)
    {
        using var write = Command(PostgresDealSql.Write(force), Arrays(DealColumns.All, rows));
        var keys = new Dictionary<(string, string), long>();
        using var written = write.ExecuteReader();
        while (written.Read())
        {
            keys.Add((written.GetString(0), written.GetString(1)), written.GetInt64(2));
        }

        return keys;
    }

    private void Members(string table, string column, Dictionary<(string, string), long> keys, List<DealSummary> deals, Func<DealSummary, IReadOnlyList<string>> names)
    {
        using var delete = Command($"DELETE FROM {table} WHERE deal = ANY($1)", (object)keys.Values.ToArray());
        delete.ExecuteNonQuery();
        var members = deals.SelectMany(d => names(d).Distinct(StringComparer.Ordinal), (d, name) => (d.Tenant, name, Key: keys[(d.Tenant, d.Id)])).ToList();
        using var insert = Command(
            $"INSERT INTO {table} (tenant, {column}, deal) SELECT * FROM unnest($1, $2, $3)",
            Column(members, m => m.Tenant),
            Column(members, m => m.name),
            Column(members, m => m.Key));
        insert.ExecuteNonQuery();
    }

    private static object[] Arrays(IEnumerable<DealColumn> columns, StoredDeal[] rows) =>
        [.. columns.Select(c => c.Text is { } text ? (object)Array.ConvertAll(rows, r => text(r)) : Array.ConvertAll(rows, r => c.Number!(r)))];

    private static TValue[] Column<TRow, TValue>(IReadOnlyList<TRow> rows, Func<TRow, TValue> value)
    {
        var column = new TValue[rows.Count];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = value(rows[i]);
        }

        return column;
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, _connection, _transaction);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        // Prepared once per connection; later commands with the same text find it there.
        command.Prepare();
        return command;
    }
}
