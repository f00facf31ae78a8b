using System.Reflection;
using Xunit.Sdk;

namespace Negotiation.ReadModel.Tests;

/// <summary>Runs a theory on SQLite and, where a server can be started, on PostgreSQL.</summary>
internal sealed class OnEachDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => PostgresServer.Instance.Why is null
        ? [[ReadModelDatabase.Sqlite], [ReadModelDatabase.Postgres]]
        : [[ReadModelDatabase.Sqlite]];
}

internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Instance.Why is { } why ? $"Nothing was tested on PostgreSQL: {why}" : null;
}

public sealed class Tests_on_PostgreSQL
{
    [PostgresFact]
    public void Ran_because_a_server_could_be_started() => PostgresServer.Instance.Why.ShouldBeNull();
}
