using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel.Tests;

public sealed class Appending_events
{
    [Theory, OnEachDatabase]
    public async Task Keeps_every_field_as_it_was(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deal = Sample.Deal("d1");
        var whisper = deal.Then(onlyFor: "northwind");

        await world.Append(deal);
        await world.Append(whisper);

        (await world.All(deal)).ShouldBe([deal.Events[0], whisper.Events[0]]);
    }

    [Theory, OnEachDatabase]
    public async Task Twice_changes_nothing(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deal = Sample.Deal("d1", 3);

        await world.Append(deal);
        await world.Append(deal);
        await Task.WhenAll(world.Append(deal), world.Append(deal));

        (await world.All(deal)).ShouldBe(deal.Events);
        (await world.Verify()).ShouldSatisfyAllConditions(r => r.Intact.ShouldBeTrue(), r => r.Events.ShouldBe(3));
    }

    [Theory, OnEachDatabase]
    public async Task That_are_partly_there_adds_the_rest(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deal = Sample.Deal("d1", 4);

        await world.Append(deal with { Events = [.. deal.Events.Take(2)], Summary = Sample.Fold(deal.Events.Take(2))! });
        await world.Append(deal);

        (await world.All(deal)).ShouldBe(deal.Events);
        (await world.Verify()).Intact.ShouldBeTrue();
    }

    [Theory, OnEachDatabase]
    public async Task With_another_event_under_a_version_is_a_fault_that_keeps_nothing(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deal = Sample.Deal("d1", 2);
        await world.Append(deal);
        var other = Sample.Deal("d1", s => s with { Title = "Another past" });
        var next = other.Then();

        var fault = await Should.ThrowAsync<JournalFaultException>(world.Journal.Append([.. other.Events, .. next.Events, .. next.Then().Events], next.Summary));

        fault.ShouldSatisfyAllConditions(f => f.Reason.ShouldBe(JournalFaultReason.Conflict), f => f.Version.ShouldBe(1), f => f.Stream.ShouldBe(deal.Stream));
        (await world.All(deal)).ShouldBe(deal.Events);
        (await world.Verify()).Intact.ShouldBeTrue();
    }

    [Theory, OnEachDatabase]
    public async Task With_a_gap_is_a_fault_and_the_missing_ones_can_still_come(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deal = Sample.Deal("d1", 3);

        var fault = await Should.ThrowAsync<JournalFaultException>(world.Journal.Append([deal.Events[2]], deal.Summary));
        fault.ShouldSatisfyAllConditions(f => f.Reason.ShouldBe(JournalFaultReason.Gap), f => f.Version.ShouldBe(3));

        await world.Append(deal);
        (await world.All(deal)).ShouldBe(deal.Events);
    }

    [Theory, OnEachDatabase]
    public async Task That_do_not_follow_from_the_last_one_is_a_fault(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deal = Sample.Deal("d1");
        await world.Append(deal);
        var stranger = Sample.Event(deal.Summary with { Version = 2 }, Chain.Sha256("x"u8));

        var fault = await Should.ThrowAsync<JournalFaultException>(world.Journal.Append([stranger], deal.Summary with { Version = 2 }));

        fault.Reason.ShouldBe(JournalFaultReason.BrokenLink);
    }

    [Theory, OnEachDatabase]
    public async Task Of_one_faulty_deal_does_not_touch_the_others_in_its_batch(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var good = Enumerable.Range(0, 50).Select(i => Sample.Deal($"d{i}", 2)).ToList();
        var bad = Sample.Deal("bad", 3);

        var appends = good.Select(world.Append).ToList();
        var fault = world.Journal.Append([bad.Events[2]], bad.Summary);
        appends.AddRange(good.Select(g => world.Append(g.Then())));

        await Task.WhenAll(appends);
        await Should.ThrowAsync<JournalFaultException>(fault);
        (await world.Verify()).ShouldSatisfyAllConditions(r => r.Intact.ShouldBeTrue(), r => r.Events.ShouldBe(150), r => r.Streams.ShouldBe(50));
    }

    [Theory, OnEachDatabase]
    public async Task Of_many_deals_at_once_keeps_each_in_order(ReadModelDatabase database)
    {
        await using var world = new World(database, o => o.MaxBatch = 16);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            var deal = Sample.Deal($"d{i}");
            await world.Append(deal);
            for (var n = 0; n < 25; n++)
            {
                deal = deal.Then(s => s with { Lines = n, Awaiting = n % 2 == 0 ? ["northwind"] : ["contoso-sales"], NextDeadline = Sample.Now.AddHours(n) });
                await world.Append(deal);
            }
        })));

        (await world.Verify()).ShouldSatisfyAllConditions(r => r.First.ShouldBeNull(), r => r.Events.ShouldBe(40 * 26));
    }

    [Theory, OnEachDatabase]
    public async Task Is_durable_across_a_restart_and_goes_on_from_there(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deal = Sample.Deal("d1", 3);
        await world.Append(deal);

        await world.Reopen();
        var next = deal.Then(s => s with { Title = "Renamed", People = ["anna"] });
        await world.Append(next);
        await world.Append(next);

        (await world.All(deal)).ShouldBe([.. deal.Events, .. next.Events]);
        (await world.Verify()).Intact.ShouldBeTrue();
    }

    [Theory, OnEachDatabase]
    public async Task By_two_writers_in_turn_is_noticed_by_each(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await using var queue = new Second(world);
        var deal = Sample.Deal("d1");
        await world.Append(deal);
        for (var i = 0; i < 6; i++)
        {
            deal = deal.Then(s => s with { Title = i % 3 == 0 ? "Changed" : s.Title, Lines = i });
            await (i % 2 == 0 ? queue.Journal.Append(deal.Events, deal.Summary) : world.Append(deal));
        }

        (await world.Verify()).ShouldSatisfyAllConditions(r => r.First.ShouldBeNull(), r => r.Events.ShouldBe(7));
    }

    [Theory, OnEachDatabase]
    public async Task Of_an_older_state_leaves_the_newer_row(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deal = Sample.Deal("d1");
        var renamed = deal.Then(s => s with { Title = "Renamed" });
        await world.Append(deal);
        await world.Append(renamed);
        await world.Reopen();

        await world.Append(deal);
        var last = renamed.Then(s => s with { Lines = 9 });
        await world.Append(last);

        (await world.Verify()).First.ShouldBeNull();
    }

    [Fact]
    public async Task Of_another_stream_than_the_row_is_refused_at_once()
    {
        await using var world = new World(ReadModelDatabase.Sqlite);
        Should.Throw<ArgumentException>(() => { _ = world.Journal.Append(Sample.Deal("d1").Events, Sample.Summary("d2")); });
    }

    [Theory, OnEachDatabase]
    public async Task Can_never_be_changed_or_removed_by_a_plain_statement(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("d1"));
        foreach (var sql in (string[])["UPDATE events SET name = 'x'", "DELETE FROM events"])
        {
            using var connection = world.Store.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            Should.Throw<System.Data.Common.DbException>(() => command.ExecuteNonQuery()).Message.ShouldContain("never");
        }
    }

    private sealed class Second : IAsyncDisposable
    {
        private readonly OwnWriteQueue _queue;

        public Second(World world)
        {
            _queue = new OwnWriteQueue(world.Store);
            Journal = new Journal(_queue, world.Options, Microsoft.Extensions.Logging.Abstractions.NullLogger<Journal>.Instance);
        }

        public Journal Journal { get; }

        public async ValueTask DisposeAsync()
        {
            await Journal.DisposeAsync();
            _queue.Dispose();
        }
    }
}
