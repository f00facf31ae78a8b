using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Negotiation.ReadModel.Tests;

public sealed class Sharing_a_transaction
{
    [Fact]
    public async Task With_another_component_keeps_its_work_when_an_append_is_refused()
    {
        await using var world = new World(ReadModelDatabase.Sqlite);
        using var shared = new SharedQueue(world);
        await using var journal = new Journal(shared, world.Options, NullLogger<Journal>.Instance);
        var deal = Sample.Deal("d1", 3);

        await journal.Append(deal.Events, deal.Summary);
        await Should.ThrowAsync<JournalFaultException>(journal.Append([deal.Then().Then().Events[0]], deal.Summary));

        (await world.All(deal)).ShouldBe(deal.Events);
        shared.Own().ShouldBe(shared.Commits);
    }

    [Fact]
    public async Task Whose_commit_fails_tells_the_appends_and_a_repeat_succeeds()
    {
        await using var world = new World(ReadModelDatabase.Sqlite);
        using var shared = new SharedQueue(world);
        await using var journal = new Journal(shared, world.Options, NullLogger<Journal>.Instance);
        var deal = Sample.Deal("d1");
        await journal.Append(deal.Events, deal.Summary);
        var next = deal.Then(s => s with { Title = "Renamed" });

        shared.FailNext = true;
        await Should.ThrowAsync<IOException>(journal.Append(next.Events, next.Summary));
        (await world.All(deal)).ShouldBe(deal.Events);

        await journal.Append(next.Events, next.Summary);
        (await world.Verify()).ShouldSatisfyAllConditions(r => r.First.ShouldBeNull(), r => r.Events.ShouldBe(2));
    }

    [Fact]
    public async Task Is_what_happens_when_a_write_queue_is_registered_otherwise_the_journal_has_its_own()
    {
        await using var world = new World(ReadModelDatabase.Sqlite);
        using var shared = new SharedQueue(world);
        await using var own = Services(world).BuildServiceProvider();
        await using var given = Services(world).AddSingleton<IWriteQueue>(shared).BuildServiceProvider();

        own.GetRequiredService<IWriteQueue>().ShouldBeOfType<OwnWriteQueue>();
        await given.GetServices<IHostedService>().Single().StartAsync(default);
        var deal = Sample.Deal("d1");
        await given.GetRequiredService<Journal>().Append(deal.Events, deal.Summary);

        shared.Commits.ShouldBe(1);
        (await own.GetRequiredService<DealQueries>().List(new DealListRequest(DealScope.OfTenant("contoso"), DealFilter.None)))!.Total.ShouldBe(1);
        (await own.GetRequiredService<JournalVerifier>().Verify(new VerifyRequest(Sample.Fold))).Intact.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", 512)]
    [InlineData("Data Source=x", 0)]
    public void Needs_sound_options(string connection, int batch) => Should.Throw<InvalidOperationException>(() =>
        new ServiceCollection().AddReadModel(o => (o.ConnectionString, o.MaxBatch) = (connection, batch)));

    [Fact]
    public async Task As_a_part_of_another_write_appends_events_and_row_or_nothing()
    {
        await using var world = new World(ReadModelDatabase.Sqlite);
        using var shared = new SharedQueue(world);
        await using var journal = new Journal(shared, world.Options, NullLogger<Journal>.Instance);
        var deal = Sample.Deal("d1");
        await Together(shared, journal, deal);
        var next = deal.Then(s => s with { Title = "Renamed" });

        shared.FailNext = true;
        await Should.ThrowAsync<IOException>(Together(shared, journal, next));
        (await world.All(deal)).ShouldBe(deal.Events);

        await Together(shared, journal, next);
        var moved = next.Then();
        await Together(shared, journal, moved);
        (await world.Verify()).ShouldSatisfyAllConditions(r => r.First.ShouldBeNull(), r => r.Events.ShouldBe(3));
    }

    [Fact]
    public async Task As_a_part_of_another_write_takes_what_the_journal_has_already_and_what_it_lacks()
    {
        await using var world = new World(ReadModelDatabase.Sqlite);
        using var shared = new SharedQueue(world);
        await using var journal = new Journal(shared, world.Options, NullLogger<Journal>.Instance);
        var deal = Sample.Deal("d1");
        var second = deal.Then();
        var third = second.Then();
        await Together(shared, journal, deal);

        // Another writer was quicker with the second event, so what is remembered of the stream is out of date.
        await world.Append(second);
        await Together(shared, journal, third with { Events = [second.Events[0], third.Events[0]] });

        (await world.All(deal)).ShouldBe([deal.Events[0], second.Events[0], third.Events[0]]);
        (await world.Verify()).First.ShouldBeNull();
    }

    [Fact]
    public async Task As_a_part_of_another_write_refuses_what_contradicts_the_journal()
    {
        await using var world = new World(ReadModelDatabase.Sqlite);
        using var shared = new SharedQueue(world);
        await using var journal = new Journal(shared, world.Options, NullLogger<Journal>.Instance);
        var deal = Sample.Deal("d1");
        await Together(shared, journal, deal);
        var second = deal.Then();
        var third = second.Then();

        (await Should.ThrowAsync<JournalFaultException>(Together(shared, journal, third))).Reason.ShouldBe(JournalFaultReason.Gap);
        var other = deal.Events[0] with { Hash = new string('a', 64) };
        (await Should.ThrowAsync<JournalFaultException>(Together(shared, journal, deal with { Events = [other] }))).Reason.ShouldBe(JournalFaultReason.Conflict);
        var loose = second.Events[0] with { PreviousHash = new string('b', 64) };
        (await Should.ThrowAsync<JournalFaultException>(Together(shared, journal, second with { Events = [loose] }))).Reason.ShouldBe(JournalFaultReason.BrokenLink);

        (await world.All(deal)).ShouldBe(deal.Events);
        await Together(shared, journal, second);
        (await world.Verify()).First.ShouldBeNull();
    }

    private static async Task Together(SharedQueue queue, Journal journal, SampleDeal deal)
    {
        var part = journal.Part(deal.Stream, deal.Events, deal.Summary);
        var stored = false;
        try
        {
            await queue.Run((connection, _) => part.Execute(connection));
            stored = true;
        }
        finally
        {
            part.Complete(stored);
        }
    }

    private static ServiceCollection Services(World world)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddReadModel(o => o.ConnectionString = world.Options.ConnectionString);
        return services;
    }

    /// <summary>Puts a row of its own into every transaction, as the embedded silo does with the state of grains.</summary>
    private sealed class SharedQueue : IWriteQueue, IDisposable
    {
        private readonly SqliteConnection _connection;

        public SharedQueue(World world)
        {
            _connection = (SqliteConnection)world.Store.OpenForWriting();
            Sql("CREATE TABLE own (n INTEGER)");
        }

        public int Commits { get; private set; }

        public bool FailNext { get; set; }

        public Task Run(Action<DbConnection, DbTransaction?> work)
        {
            Sql("BEGIN IMMEDIATE");
            Sql("INSERT INTO own VALUES (1)");
            try
            {
                work(_connection, null);
            }
            catch
            {
                Sql("ROLLBACK");
                throw;
            }

            if (FailNext)
            {
                FailNext = false;
                Sql("ROLLBACK");
                return Task.FromException(new IOException("disk full"));
            }

            Sql("COMMIT");
            Commits++;
            return Task.CompletedTask;
        }

        public int Own()
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM own";
            return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }

        public void Dispose() => _connection.Dispose();

        private void Sql(string sql)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
