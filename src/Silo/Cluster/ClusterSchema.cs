using Negotiation.ReadModel;
using Npgsql;

namespace Negotiation.Silo;

/// <summary>The tables of membership, reminders and states. Applied by the command <c>schema</c>; a silo only looks whether they are there.</summary>
internal sealed class ClusterSchema(ClusterSettings options)
{
    private const string Table = "cluster_schema";

    private static IReadOnlyList<SchemaScript> Scripts => SchemaScript.All(typeof(ClusterSchema).Assembly, "cluster/");

    /// <returns>Numbers of the scripts carried out now.</returns>
    public IReadOnlyList<int> Apply()
    {
        if (options.Store != ClusterStore.Postgres)
        {
            return [];
        }

        using var connection = Open();
        return SchemaScript.Apply(connection, Table, Scripts);
    }

    public IReadOnlyList<int> Missing()
    {
        if (options.Store != ClusterStore.Postgres)
        {
            return [];
        }

        using var connection = Open();
        return SchemaScript.Missing(connection, Table, Scripts);
    }

    private NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(options.Postgres);
        connection.Open();
        return connection;
    }
}
