using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Negotiation.ReadModel.Tests;

public sealed class Schema_of_the_tables
{
    [Theory, OnEachDatabase]
    public async Task Has_exactly_the_columns_of_the_model_with_type_and_nullability(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await using var context = world.Store.Context();
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var expected = entity.GetProperties().Select(p => $"{p.GetColumnName()} {Type(p, database)}{(p.IsNullable ? "" : " not null")}");
            Sorted(Columns(world, entity.GetTableName()!)).ShouldBe(Sorted(expected), $"in {entity.GetTableName()}");
        }
    }

    [Theory, OnEachDatabase]
    public async Task Has_exactly_the_keys_and_indexes_of_the_model(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await using var context = world.Store.Context();
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var key = Names(entity.FindPrimaryKey()!.Properties);
            var expected = entity.GetIndexes().Select(i => $"{(i.IsUnique ? "unique " : "")}{Names(i.Properties)}").Append($"unique {key}");
            Sorted(Indexes(world, entity.GetTableName()!)).ShouldBe(Sorted(expected), $"on {entity.GetTableName()}");
        }
    }

    [Theory, OnEachDatabase]
    public async Task Is_brought_up_once_even_by_processes_that_start_together(ReadModelDatabase database)
    {
        await using var world = new World(database);
        new SchemaInstaller(world.Store).Apply().ShouldBeEmpty();

        world.TamperOnly("DROP TABLE events");
        world.TamperOnly("DELETE FROM read_model_schema WHERE number = 1");
        if (database == ReadModelDatabase.Postgres)
        {
            world.TamperOnly("DROP FUNCTION events_refuse()");
        }

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new SchemaInstaller(world.Store).Apply())));
        applied.SelectMany(a => a).ShouldBe([1]);
    }

    [Fact]
    public void Is_numbered_alike_for_both_databases_from_1_without_gaps()
    {
        var sqlite = SchemaScript.All(typeof(SchemaInstaller).Assembly, "schema/sqlite/").Select(s => (s.Number, s.Name)).ToList();
        sqlite.Select(s => s.Number).ShouldBe(Enumerable.Range(1, sqlite.Count));
        SchemaScript.All(typeof(SchemaInstaller).Assembly, "schema/postgres/").Select(s => (s.Number, s.Name)).ShouldBe(sqlite);
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Order(StringComparer.Ordinal);

    private static string Names(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(p => p.GetColumnName()));

    private static string Type(IProperty property, ReadModelDatabase database) =>
        database == ReadModelDatabase.Sqlite && property.Name is "Key" ? "INTEGER" : property.GetColumnType();

    private static IEnumerable<string> Columns(World world, string table) => Read(world, world.Options.Database == ReadModelDatabase.Sqlite
        ? $"SELECT name || ' ' || type || CASE WHEN \"notnull\" OR pk > 0 THEN ' not null' ELSE '' END FROM pragma_table_info('{table}')"
        : $"SELECT column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END FROM information_schema.columns WHERE table_name = '{table}'");

    private static IEnumerable<string> Indexes(World world, string table)
    {
        if (world.Options.Database == ReadModelDatabase.Postgres)
        {
            return Read(
                world,
                $"""
                SELECT CASE WHEN i.indisunique THEN 'unique ' ELSE '' END || string_agg(a.attname, ', ' ORDER BY k.n) FROM pg_index i
                CROSS JOIN LATERAL unnest(i.indkey::int[]) WITH ORDINALITY k(attnum, n) JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                WHERE i.indrelid = '{table}'::regclass GROUP BY i.indexrelid, i.indisunique
                """);
        }

        var listed = Read(
            world,
            $"""
            SELECT CASE WHEN l."unique" THEN 'unique ' ELSE '' END || (SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_index_info(l.name) ORDER BY seqno))
            FROM pragma_index_list('{table}') l
            """).ToList();

        // The row id of SQLite needs no index of its own.
        return table is "deals" ? listed.Append("unique key") : listed;
    }

    private static IEnumerable<string> Read(World world, string sql)
    {
        using var connection = world.Store.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return Convert.ToString(rows.GetValue(0), CultureInfo.InvariantCulture)!;
        }
    }
}
