using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <param name="Claims">Live claims of registrations; those of direct opportunities are in no journal and stay as they are.</param>
public sealed record ClaimReport(long Claims, long Overlaps);

/// <summary>Writes the rows of claims and overlaps anew from the journal. A stream that cannot be read keeps its rows.</summary>
public sealed class ClaimRebuilder(ReadModelStore store, ClaimRows rows)
{
    public async Task<ClaimReport> Rebuild(CancellationToken cancel = default)
    {
        var (claims, overlaps) = (0L, 0L);
        foreach (var stream in JournalReader.Streams(store))
        {
            cancel.ThrowIfCancellationRequested();
            var name = stream[0].Stream;
            var records = stream.Select(e => e.ToRecord());
            if (name.Contains($"/{OverlapLedger.Mark}", StringComparison.Ordinal))
            {
                await rows.Put(OverlapLedger.Replay(records));
                overlaps++;
            }
            else if (Streams.HasRow(name) && Deal(records) is { } deal)
            {
                if (Domain.Claims.Claims.Of(deal) is { } claim)
                {
                    await rows.Put(deal.Tenant, claim);
                    claims++;
                }
                else
                {
                    await rows.Remove(deal.Tenant, deal.Id);
                }
            }
        }

        return new ClaimReport(claims, overlaps);
    }

    private static DealState? Deal(IEnumerable<EventRecord> records)
    {
        try
        {
            return Ledger.Replay(records) is { Exists: true } deal ? deal : null;
        }
        catch (Exception fault) when (fault is System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
