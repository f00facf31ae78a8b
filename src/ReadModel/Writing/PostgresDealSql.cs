namespace Negotiation.ReadModel;

internal static class PostgresDealSql
{
    private static readonly string Guarded = Build(" WHERE excluded.version >= deals.version");
    private static readonly string Forced = Build("");

    /// <summary>Arrays as <see cref="DealColumns.Identity"/> and <see cref="DealColumns.Moving"/>, then the versions the rows must be at; returns tenant and id of the rows moved.</summary>
    public static string Move { get; } =
        $"""
        UPDATE deals d SET {string.Join(", ", DealColumns.Moving.Select(c => $"{c.Name} = m.{c.Name}"))}
        FROM unnest({Parameters(DealColumns.Identity.Count + DealColumns.Moving.Count + 1)})
          AS m({string.Join(", ", DealColumns.Identity.Concat(DealColumns.Moving).Select(c => c.Name))}, at_version)
        WHERE d.tenant = m.tenant AND d.id = m.id AND d.version = m.at_version RETURNING d.tenant, d.id
        """;

    /// <summary>Arrays as <see cref="DealColumns.All"/>; returns tenant, id and key of the rows written.</summary>
    public static string Write(bool force) => force ? Forced : Guarded;

    private static string Build(string guard)
    {
        var names = string.Join(", ", DealColumns.All.Select(c => c.Name));
        var sets = string.Join(", ", DealColumns.Moving.Concat(DealColumns.Settled).Select(c => $"{c.Name} = excluded.{c.Name}"));
        return $"""
            INSERT INTO deals ({names}) SELECT * FROM unnest({Parameters(DealColumns.All.Count)})
            ON CONFLICT (tenant, id) DO UPDATE SET {sets}{guard} RETURNING tenant, id, key
            """;
    }

    private static string Parameters(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => $"${i}"));
}
