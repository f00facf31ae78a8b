using Microsoft.EntityFrameworkCore;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>
/// Keeps what imports brought beside the deals, so that it can go out again with everything in it that is not used here. Whether a
/// caller may see a deal is decided before.
/// </summary>
public sealed class SourceRecords(ReadModelStore store, IWriteQueue queue)
{
    /// <summary>Deals that one question may name.</summary>
    public const int MaxDeals = 1000;

    // The first moment stays with content that did not change.
    private const string Upsert =
        """
        INSERT INTO source_records (tenant, deal, format, party, at, content) VALUES (@tenant, @deal, @format, @party, @at, @content)
        ON CONFLICT (tenant, deal, format, party) DO UPDATE SET at = excluded.at, content = excluded.content WHERE source_records.content <> excluded.content
        """;

    /// <summary>Keeps the records in place of earlier ones of the same deals, formats and sides, all or none. Durable when the task completes; doing it again changes nothing.</summary>
    public Task Keep(IReadOnlyList<KeptRecord> records) => records.Count == 0 ? Task.CompletedTask : queue.WriteWhole((connection, transaction) =>
    {
        foreach (var record in records)
        {
            SideRows.Run(
                connection,
                transaction,
                Upsert,
                ("@tenant", record.Tenant),
                ("@deal", record.Deal),
                ("@format", record.Format),
                ("@party", record.Party),
                ("@at", record.At.UtcTicks),
                ("@content", record.Content.Utf8.ToArray()));
        }
    });

    /// <summary>By deal, those of the named deals for which this side brought a record in the format.</summary>
    /// <param name="deals">At most <see cref="MaxDeals"/>.</param>
    public async Task<IReadOnlyDictionary<string, KeptRecord>> Find(string tenant, string format, string party, IReadOnlyCollection<string> deals, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(deals.Count, MaxDeals, nameof(deals));
        await using var context = store.Context();
        var found = await context.SourceRecords
            .Where(r => r.Tenant == tenant && deals.Contains(r.Deal) && r.Format == format && r.Party == party)
            .ToListAsync(cancel);
        return found.ToDictionary(r => r.Deal, Read, StringComparer.Ordinal);
    }

    private static KeptRecord Read(StoredSourceRecord record) =>
        new(record.Tenant, record.Deal, record.Format, record.Party, new DateTimeOffset(record.At, TimeSpan.Zero), new RawJson(record.Content));
}
