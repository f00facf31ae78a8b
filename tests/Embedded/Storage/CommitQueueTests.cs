using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Orleans.Storage.Sqlite;

namespace Negotiation.Embedded.Tests.Storage;

public sealed class CommitQueueTests : IDisposable
{
    private static readonly SqliteSchema _notes = new("notes", ["CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"]);

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_completed_write_is_there_after_reopening()
    {
        using (var queue = Queues.Open(_folder, null, _notes))
        {
            await queue.Enqueue(connection => connection.Run("INSERT INTO note (text) VALUES ('kept')"));
        }

        using var reopened = Queues.Open(_folder, null, _notes);
        reopened.Count("note").ShouldBe(1);
    }

    [Fact]
    public async Task A_completed_write_is_visible_to_readers_at_once()
    {
        using var queue = Queues.Open(_folder, null, _notes);
        for (var i = 1; i <= 20; i++)
        {
            await queue.Enqueue(connection => connection.Run("INSERT INTO note (text) VALUES ('x')"));
            queue.Count("note").ShouldBe(i);
        }
    }

    [Fact]
    public async Task Writes_that_arrive_during_a_commit_share_the_next_one()
    {
        using var queue = Queues.Open(_folder, null, _notes);
        using var hold = queue.Hold();
        var others = Enumerable.Range(0, 100)
            .Select(_ => queue.Enqueue(connection => connection.Run("INSERT INTO note (text) VALUES ('x')"))).ToArray();
        await hold.Release();
        await Task.WhenAll(others);
        queue.CommittedWrites.ShouldBe(101);
        queue.CommittedBatches.ShouldBe(2);
    }

    [Fact]
    public async Task Writes_run_in_the_order_they_were_queued()
    {
        using var queue = Queues.Open(_folder, null, _notes);
        var order = new List<int>();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => queue.Enqueue(_ => order.Add(i))));
        order.ShouldBe(Enumerable.Range(0, 200));
    }

    [Fact]
    public async Task A_write_that_fails_is_undone_and_spoils_no_other_of_its_batch()
    {
        using var queue = Queues.Open(_folder, null, _notes);
        using var hold = queue.Hold();
        var before = queue.Enqueue(connection => connection.Run("INSERT INTO note VALUES (1, 'before')"));
        var failing = queue.Enqueue(connection =>
        {
            connection.Run("INSERT INTO note VALUES (2, 'half')");
            connection.Run("INSERT INTO note VALUES (1, 'duplicate')");
        });
        var after = queue.Enqueue(connection => connection.Run("INSERT INTO note VALUES (3, 'after')"));
        await hold.Release();
        await Task.WhenAll(before, after);
        await Should.ThrowAsync<SqliteException>(() => failing);
        queue.Count("note").ShouldBe(2);
        queue.Count("note WHERE id = 2").ShouldBe(0);
    }

    [Fact]
    public async Task When_the_commit_itself_fails_every_write_of_the_batch_fails_and_the_queue_goes_on()
    {
        using var queue = Queues.Open(_folder, null, _notes);
        using var hold = queue.Hold();
        var written = queue.Enqueue(connection => connection.Run("INSERT INTO note VALUES (1, 'lost')"));
        var ending = queue.Enqueue(connection =>
        {
            // What a full disk does: it ends the transaction behind everyone's back.
            connection.Run("ROLLBACK");
            throw new IOException("disk full");
        });
        await hold.Release();
        await Should.ThrowAsync<Exception>(() => written);
        await Should.ThrowAsync<Exception>(() => ending);
        queue.Count("note").ShouldBe(0);
        await queue.Enqueue(connection => connection.Run("INSERT INTO note VALUES (1, 'again')"));
        queue.Count("note").ShouldBe(1);
    }

    [Fact]
    public async Task An_extra_flush_delay_holds_up_each_commit()
    {
        var delay = TimeSpan.FromMilliseconds(20);
        using var queue = Queues.Open(_folder, options => options.ExtraFlushDelay = delay, _notes);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 5; i++)
        {
            await queue.Enqueue(_ => { });
        }

        Stopwatch.GetElapsedTime(start).ShouldBeGreaterThanOrEqualTo(delay * 5);
    }

    [Fact]
    public async Task Under_load_the_writer_gathers_before_the_next_transaction()
    {
        var gather = TimeSpan.FromMilliseconds(50);
        using var queue = Queues.Open(_folder, options => (options.Gather, options.GatherFrom) = (gather, 10), _notes);
        using var hold = queue.Hold();
        var load = Enumerable.Range(0, 10).Select(_ => queue.Enqueue(_ => { })).ToArray();
        var start = Stopwatch.GetTimestamp();
        await hold.Release();
        await Task.WhenAll(load);
        await queue.Enqueue(connection => connection.Run("INSERT INTO note (text) VALUES ('next')"));
        Stopwatch.GetElapsedTime(start).ShouldBeGreaterThanOrEqualTo(gather);
        queue.CommittedBatches.ShouldBe(3);
    }

    [Fact]
    public async Task Closing_commits_what_is_queued_and_refuses_what_comes_later()
    {
        var queue = Queues.Open(_folder, null, _notes);
        var writes = Enumerable.Range(0, 50)
            .Select(_ => queue.Enqueue(connection => connection.Run("INSERT INTO note (text) VALUES ('x')"))).ToArray();
        queue.Dispose();
        await Task.WhenAll(writes);
        Should.Throw<ObjectDisposedException>(() => queue.Enqueue(_ => { }));
        using var reopened = Queues.Open(_folder, null, _notes);
        reopened.Count("note").ShouldBe(50);
    }

    [Fact]
    public void A_file_in_use_is_refused_by_name_and_free_again_after_closing()
    {
        using (Queues.Open(_folder))
        {
            var refusal = Should.Throw<DataFileInUseException>(() => Queues.Open(_folder));
            refusal.Message.ShouldContain(_folder.File);
        }

        Queues.Open(_folder).Dispose();
    }

    [Fact]
    public void Schema_scripts_run_once_each_and_in_order()
    {
        Queues.Open(_folder, null, _notes).Dispose();
        Queues.Open(_folder, null, _notes).Dispose();
        var grown = _notes with { Scripts = [.. _notes.Scripts, "ALTER TABLE note ADD COLUMN author TEXT"] };
        using (var queue = Queues.Open(_folder, null, grown))
        {
            queue.Count("note WHERE author IS NULL").ShouldBe(0);
        }

        Should.Throw<OrleansException>(() => Queues.Open(_folder, null, _notes)).Message.ShouldContain("newer program");
    }

    [Fact]
    public async Task The_log_stays_bounded_under_steady_writing()
    {
        using var queue = Queues.Open(
            _folder,
            options =>
            {
                options.CheckpointBytes = 256 * 1024;
                options.MaxLogBytes = 1024 * 1024;
            },
            _notes);
        var text = new string('x', 4000);
        for (var i = 0; i < 100; i++)
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => queue.Enqueue(
                connection => connection.Run($"INSERT INTO note (text) VALUES ('{text}')"))));
        }

        queue.Count("note").ShouldBe(5000);
        new FileInfo(_folder.File + "-wal").Length.ShouldBeLessThan(12 * 1024 * 1024);
    }
}
