namespace Negotiation.ReadModel;

/// <summary>Brings the tables of journal and views to the newest numbered script. Safe to run again and from several processes.</summary>
public sealed class SchemaInstaller(ReadModelStore store)
{
    private const string Table = "read_model_schema";

    private IReadOnlyList<SchemaScript> Scripts =>
        SchemaScript.All(typeof(SchemaInstaller).Assembly, store.Database == ReadModelDatabase.Sqlite ? "schema/sqlite/" : "schema/postgres/");

    /// <returns>Numbers of the scripts carried out now; empty when the tables were up to date.</returns>
    public IReadOnlyList<int> Apply()
    {
        using var connection = store.OpenForWriting();
        return SchemaScript.Apply(connection, Table, Scripts);
    }

    /// <returns>Numbers of the scripts that the database lacks.</returns>
    public IReadOnlyList<int> Missing()
    {
        using var connection = store.Open();
        return SchemaScript.Missing(connection, Table, Scripts);
    }
}
