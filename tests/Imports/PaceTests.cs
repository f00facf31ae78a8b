using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Live;
using Negotiation.Testing;

namespace Negotiation.Imports.Tests;

public sealed class PaceTests
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(8);
    private readonly ManualTimeProvider clock = new();
    private readonly Talk talk = new();
    private bool busy;

    [Fact]
    public async Task Without_rooms_rows_follow_each_other_at_once()
    {
        talk.Any = false;
        var pace = Pace();
        for (var row = 0; row < 3; row++)
        {
            await pace.Next(default);
        }
    }

    [Fact]
    public async Task Beside_rooms_five_thousand_rows_keep_within_a_minute_and_have_room_between_them()
    {
        const int Rows = 40;
        var (pace, start) = (Pace(), clock.GetUtcNow());
        for (var row = 0; row < Rows; row++)
        {
            var before = clock.GetUtcNow();
            await clock.AdvanceUntil(pace.Next(default), TimeSpan.FromMilliseconds(1));
            (clock.GetUtcNow() - before).ShouldBeGreaterThanOrEqualTo(Beat / 4);

            // The row itself.
            clock.Advance(TimeSpan.FromMilliseconds(3));
        }

        var all = (clock.GetUtcNow() - start) * 5000 / Rows;
        all.ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_row_waits_while_other_work_does_but_not_for_ever()
    {
        busy = true;
        var pace = Pace();
        var before = clock.GetUtcNow();
        await clock.AdvanceUntil(pace.Next(default), TimeSpan.FromMilliseconds(1));
        (clock.GetUtcNow() - before).ShouldBeGreaterThanOrEqualTo(Beat * 1.25);
        (clock.GetUtcNow() - before).ShouldBeLessThan(Beat * 3);

        // Free again: nothing is waited for beyond the beat.
        clock.Advance(TimeSpan.FromSeconds(1));
        busy = false;
        before = clock.GetUtcNow();
        await clock.AdvanceUntil(pace.Next(default), TimeSpan.FromMilliseconds(1));
        (clock.GetUtcNow() - before).ShouldBeLessThan(Beat * 1.5);
    }

    [Fact]
    public async Task Beside_rooms_a_row_is_read_when_it_is_due_and_not_before()
    {
        const int Rows = 3;
        var read = 0;
        using var left = Enumerable.Range(0, Rows).Select(row => read = row + 1).GetEnumerator();
        await using var rows = Pace().Each(left, most: Rows + 1, default).GetAsyncEnumerator();
        for (var row = 0; row < Rows; row++)
        {
            var next = rows.MoveNextAsync().AsTask();
            read.ShouldBe(row);
            await clock.AdvanceUntil(next, TimeSpan.FromMilliseconds(1));
            (await next, rows.Current, read).ShouldBe((true, (row, row + 1), row + 1));
        }

        var end = rows.MoveNextAsync().AsTask();
        await clock.AdvanceUntil(end, TimeSpan.FromMilliseconds(1));
        (await end).ShouldBeFalse();
    }

    private Pace Pace() => new(talk, () => busy, Beat, clock);

    private sealed class Talk : ILiveRooms
    {
        public bool Any { get; set; } = true;
    }
}
