using System.Collections.Concurrent;
using System.Data.Common;
using Negotiation.Domain.Claims;

namespace Negotiation.ReadModel;

/// <summary>
/// The search for claims whose customers are written alike: one question to the database, which counts there. It runs for every
/// claim that is posted, so what it reads and leaves behind is what an import takes from live rooms.
/// </summary>
internal static class LookAlikes
{
    // A word that so many customers share tells none of them apart, and reading all of them takes long.
    private const int CommonWord = 128;

    // So many times as many are looked up as are wanted: those of the same holder collide with nothing and are left out.
    private const int Wider = 3;

    private static readonly ConcurrentDictionary<int, string> Questions = new();

    /// <summary>Others' live claims whose customers share search words with this one, most shared words first.</summary>
    /// <param name="take">1 and up.</param>
    public static Task<IReadOnlyList<byte[]>> Find(ReadModelStore store, string tenant, Claim claim, int take, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        var tokens = ClaimRows.Tokens(claim);
        if (tokens.Count == 0)
        {
            return Task.FromResult<IReadOnlyList<byte[]>>([]);
        }

        var sql = Questions.GetOrAdd(tokens.Count, static count => Sql(count));
        (string, object?)[] values =
        [
            ("@tenant", tenant), ("@claim", claim.Id), ("@holder", claim.Holder), ("@take", take), ("@wide", take * Wider),
            .. tokens.Select((token, i) => (ClaimRows.TokenNames[i], (object?)token)),
        ];
        return store.Ask(connection => Read(connection, sql, values, cancel));
    }

    private static async Task<IReadOnlyList<byte[]>> Read(DbConnection connection, string sql, (string, object?)[] values, CancellationToken cancel)
    {
        using var prepared = Prepared.For(connection, null, sql, values);
        var found = new List<byte[]>();
        await using (var rows = await prepared.Command.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
            {
                found.Add((byte[])rows.GetValue(0));
            }
        }

        prepared.Done();
        return found;
    }

    // Word by word, in the order written: whether a word is common is known before a row of it is read, so that what a search costs
    // does not grow with how many customers share their words.
    private static string Sql(int tokens)
    {
        var words = string.Join(" UNION ALL ", Enumerable.Range(0, tokens).Select(i => $"SELECT @token{i} AS token"));
        return $"""
            SELECT c.payload FROM (SELECT t.claim, COUNT(*) AS shared FROM ({words}) w CROSS JOIN claim_tokens t
            WHERE (SELECT COUNT(*) FROM (SELECT 1 FROM claim_tokens m WHERE m.tenant = @tenant AND m.token = w.token LIMIT {CommonWord}) n) < {CommonWord}
            AND t.tenant = @tenant AND t.token = w.token AND t.claim <> @claim
            GROUP BY t.claim ORDER BY shared DESC, t.claim LIMIT @wide) alike
            JOIN claims c ON c.tenant = @tenant AND c.id = alike.claim AND c.holder <> @holder
            ORDER BY alike.shared DESC, alike.claim LIMIT @take
            """;
    }
}
