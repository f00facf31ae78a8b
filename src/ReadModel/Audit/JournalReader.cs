using System.Data.Common;
using Microsoft.Data.Sqlite;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <param name="Listed">Under which stream and version the database found the row; the row itself may say something else.</param>
internal sealed record ReadEvent((string Stream, long Version) Listed, StoredEvent Event);

/// <summary>Reads the whole journal stream by stream, row by row, whatever its size.</summary>
internal static class JournalReader
{
    private const string Columns = "e.stream, e.version, e.at, e.person, e.name, e.party, e.request, e.only_for, e.type, e.payload, e.previous_hash, e.hash";

    // The order comes from the index, every value from the table: read from the index alone, a change to the stream or
    // version in the table would go unseen.
    private const string Sqlite =
        $"SELECT {Columns}, i.stream, i.version FROM events i CROSS JOIN events e ON e.rowid = i.rowid ORDER BY i.stream, i.version";

    private const string Postgres = $"SELECT {Columns}, e.stream, e.version FROM events e ORDER BY e.stream, e.version";

    private const string Row = "SELECT version FROM deals WHERE tenant = $tenant AND id = $deal";

    private const string Later = $"SELECT {Columns} FROM events e WHERE e.stream = $stream AND e.version > $after ORDER BY e.version";

    /// <summary>The version that the row of a deal's stream stands at; null when it has none.</summary>
    public static long? Listed(DbConnection connection, string stream)
    {
        var tenant = Domain.Records.Streams.TenantOf(stream);
        using var prepared = Prepared.For(connection, null, Row, ("$tenant", tenant), ("$deal", stream[(tenant.Length + 1)..]));
        var version = prepared.Command.ExecuteScalar() as long?;
        prepared.Done();
        return version;
    }

    /// <summary>The events of one stream after a version, in order, as the connection sees them now.</summary>
    public static IReadOnlyList<EventRecord> After(DbConnection connection, string stream, long version)
    {
        using var prepared = Prepared.For(connection, null, Later, ("$stream", stream), ("$after", version));
        using var rows = prepared.Command.ExecuteReader();
        List<EventRecord>? found = null;
        while (rows.Read())
        {
            (found ??= []).Add(Event(rows).ToRecord());
        }

        prepared.Done();
        return found ?? (IReadOnlyList<EventRecord>)[];
    }

    public static IEnumerable<ReadEvent> All(ReadModelStore store)
    {
        using var connection = store.Open();
        using var command = connection.CreateCommand();
        command.CommandText = connection is SqliteConnection ? Sqlite : Postgres;
        command.CommandTimeout = 0;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return new ReadEvent((rows.GetString(12), rows.GetInt64(13)), Event(rows));
        }
    }

    /// <summary>The same, one list per stream.</summary>
    public static IEnumerable<IReadOnlyList<StoredEvent>> Streams(ReadModelStore store)
    {
        var stream = new List<StoredEvent>();
        foreach (var read in All(store))
        {
            if (stream.Count > 0 && !string.Equals(stream[0].Stream, read.Event.Stream, StringComparison.Ordinal))
            {
                yield return stream;
                stream = [];
            }

            stream.Add(read.Event);
        }

        if (stream.Count > 0)
        {
            yield return stream;
        }
    }

    private static StoredEvent Event(DbDataReader row) => new()
    {
        Stream = row.GetString(0),
        Version = row.GetInt64(1),
        At = row.GetInt64(2),
        Person = row.GetString(3),
        Name = row.GetString(4),
        Party = row.IsDBNull(5) ? null : row.GetString(5),
        Request = row.GetString(6),
        OnlyFor = row.IsDBNull(7) ? null : row.GetString(7),
        Type = row.GetString(8),
        Payload = row.GetFieldValue<byte[]>(9),
        PreviousHash = row.GetString(10),
        Hash = row.GetString(11),
    };
}
