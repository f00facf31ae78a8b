namespace Negotiation.ReadModel;

internal static class SqliteDealSql
{
    private static readonly string Guarded = Build(" WHERE excluded.version >= deals.version");
    private static readonly string Forced = Build("");

    /// <summary>Parameters as <see cref="DealColumns.Moving"/>, then tenant, id and the version the row must be at.</summary>
    public static string Move { get; } =
        $"UPDATE deals SET {string.Join(", ", DealColumns.Moving.Select(c => $"{c.Name} = ?"))} WHERE tenant = ? AND id = ? AND version = ?";

    /// <summary>Parameters as <see cref="DealColumns.All"/>; returns the key, or nothing when a newer row stands.</summary>
    public static string Write(bool force) => force ? Forced : Guarded;

    private static string Build(string guard)
    {
        var names = string.Join(", ", DealColumns.All.Select(c => c.Name));
        var values = string.Join(", ", DealColumns.All.Select(_ => "?"));
        var sets = string.Join(", ", DealColumns.Moving.Concat(DealColumns.Settled).Select(c => $"{c.Name} = excluded.{c.Name}"));
        return $"INSERT INTO deals ({names}) VALUES ({values}) ON CONFLICT (tenant, id) DO UPDATE SET {sets}{guard} RETURNING key";
    }
}
