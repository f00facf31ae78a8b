using System.Data.Common;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>Writes the rows behind the lists of claims and overlaps, in the transactions of the journal's queue.</summary>
public sealed class ClaimRows(IWriteQueue queue)
{
    internal static readonly IReadOnlyList<string> TokenNames = [.. Enumerable.Range(0, SearchKeys.Most).Select(i => $"@token{i}")];

    // By how many there are.
    private static readonly string[] InsertTokens =
        [.. Enumerable.Range(0, SearchKeys.Most + 1).Select(count => $"INSERT INTO claim_tokens (tenant, token, claim) VALUES {string.Join(", ", TokenNames.Take(count).Select(name => $"(@tenant, {name}, @id)"))} ON CONFLICT DO NOTHING")];

    public Task Put(string tenant, Claim claim)
    {
        var tokens = Tokens(claim);
        return queue.WriteWhole((connection, transaction) =>
        {
            SideRows.Run(
                connection,
                transaction,
                """
                INSERT INTO claims (tenant, id, kind, holder, customer, country, received_at, payload)
                VALUES (@tenant, @id, @kind, @holder, @customer, @country, @received, @payload)
                ON CONFLICT (tenant, id) DO UPDATE SET kind = excluded.kind, holder = excluded.holder, customer = excluded.customer,
                    country = excluded.country, received_at = excluded.received_at, payload = excluded.payload
                """,
                ("@tenant", tenant),
                ("@id", claim.Id),
                ("@kind", claim.Kind.ToString()),
                ("@holder", claim.Holder),
                ("@customer", claim.Customer.Name),
                ("@country", claim.Customer.Country),
                ("@received", claim.ReceivedAt.UtcTicks),
                ("@payload", DomainJson.Write(claim).Utf8.ToArray()));
            SideRows.Run(connection, transaction, "DELETE FROM claim_tokens WHERE tenant = @tenant AND claim = @id", ("@tenant", tenant), ("@id", claim.Id));
            if (tokens.Count > 0)
            {
                // One statement: each has to be understood by the database on the writer's thread, while others wait for it.
                SideRows.Run(connection, transaction, InsertTokens[tokens.Count], [("@tenant", tenant), ("@id", claim.Id), .. tokens.Select((token, i) => (TokenNames[i], (object?)token))]);
            }
        });
    }

    public Task Remove(string tenant, string claim) => queue.WriteWhole((connection, transaction) =>
    {
        SideRows.Run(connection, transaction, "DELETE FROM claims WHERE tenant = @tenant AND id = @id", ("@tenant", tenant), ("@id", claim));
        SideRows.Run(connection, transaction, "DELETE FROM claim_tokens WHERE tenant = @tenant AND claim = @id", ("@tenant", tenant), ("@id", claim));
    });

    /// <summary>A newer row is let be.</summary>
    public Task Put(OverlapState overlap) => queue.WriteWhole((connection, transaction) => SideRows.Run(
        connection,
        transaction,
        """
        INSERT INTO claim_overlaps (tenant, id, version, status, kind, confidence, suggested, first, second, customer, found_at, changed_at, payload)
        VALUES (@tenant, @id, @version, @status, @kind, @confidence, @suggested, @first, @second, @customer, @found, @changed, @payload)
        ON CONFLICT (tenant, id) DO UPDATE SET version = excluded.version, status = excluded.status, kind = excluded.kind,
            confidence = excluded.confidence, suggested = excluded.suggested, first = excluded.first, second = excluded.second,
            customer = excluded.customer, found_at = excluded.found_at, changed_at = excluded.changed_at, payload = excluded.payload
        WHERE claim_overlaps.version <= excluded.version
        """,
        ("@tenant", overlap.Tenant),
        ("@id", overlap.Id),
        ("@version", overlap.Version),
        ("@status", overlap.Status.ToString()),
        ("@kind", overlap.Kinds[0].ToString()),
        ("@confidence", (long)overlap.Confidence),
        ("@suggested", overlap.Suggested ? 1L : 0L),
        ("@first", overlap.First!.Id),
        ("@second", overlap.Second?.Id),
        ("@customer", overlap.First.Customer.Name),
        ("@found", overlap.FoundAt.UtcTicks),
        ("@changed", overlap.ChangedAt.UtcTicks),
        ("@payload", DomainJson.Write(overlap).Utf8.ToArray())));

    internal static IReadOnlyList<string> Tokens(Claim claim) => SearchKeys.Of(CompanyName.Normalise(claim.Customer.Name, claim.Customer.Country));
}
