using Negotiation.Domain.Deals;
using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Live;

namespace Negotiation.Imports.Tests;

public sealed class InterruptionTests
{
    [Fact]
    public async Task A_restart_in_the_middle_goes_on_where_it_was_and_counts_every_row_once()
    {
        var folder = Desk.NewFolder();
        var gate = new Gate(after: 20);
        string id;
        await using (var desk = await Desk.Open(folder, gate.Before))
        {
            var check = await desk.Check("ana", new CoSellFile().WithRows(60).ToCsv());
            id = check.Id;
            using var started = await desk.Send("ana", HttpMethod.Post, $"/api/imports/{id}/start");
            await gate.Reached;
            (await desk.Job("ana", id)).State.ShouldBe(ImportState.Running);
        }

        await using (var desk = await Desk.Open(folder))
        {
            ImportingTests.Counts(await desk.Ended("ana", id)).ShouldBe((60, 0, 0, 0));
        }

        await using (var desk = await Desk.Open(folder))
        {
            ImportingTests.Counts(await desk.Job("ana", id)).ShouldBe((60, 0, 0, 0));
        }
    }

    [Fact]
    public async Task A_row_whose_result_was_lost_gets_its_first_answer_again()
    {
        var folder = Desk.NewFolder();
        string id;
        await using (var desk = await Desk.Open(folder))
        {
            id = (await desk.Import("ana", new CoSellFile().WithRows(10).ToCsv())).Id;
        }

        // As a crash leaves it: the last line torn, the job not yet marked as done.
        var results = Path.Combine(folder, "imports", id, "results.jsonl");
        var kept = await File.ReadAllLinesAsync(results);
        await File.WriteAllTextAsync(results, string.Join('\n', kept[..^3]) + "\n" + kept[^3][..5]);
        var job = Path.Combine(folder, "imports", id, "job.json");
        await File.WriteAllTextAsync(job, (await File.ReadAllTextAsync(job)).Replace("\"state\":\"done\"", "\"state\":\"running\""));

        await using (var desk = await Desk.Open(folder))
        {
            ImportingTests.Counts(await desk.Ended("ana", id)).ShouldBe((10, 0, 0, 0));
        }
    }

    [Fact]
    public async Task An_import_that_was_only_checked_waits_over_a_restart()
    {
        var folder = Desk.NewFolder();
        string id;
        var file = new CoSellFile().WithRows(3);
        file.Rows[1]["Currency"] = "??";
        await using (var desk = await Desk.Open(folder))
        {
            id = (await desk.Check("ana", file.ToCsv())).Id;
        }

        await using (var desk = await Desk.Open(folder))
        {
            var job = await desk.Job("ana", id);
            (job.State, job.Rows, job.Created, job.Failed).ShouldBe((ImportState.Checked, 3, 2, 1));
            job.Problems.ShouldHaveSingleItem().Code.ShouldBe("currencyUnknown");
            ImportingTests.Counts(await desk.Run("ana", job)).ShouldBe((2, 0, 0, 1));
        }
    }

    [Fact]
    public async Task No_more_than_four_rows_are_on_their_way_at_one_time()
    {
        var gate = new Gate(after: int.MaxValue);
        await using var desk = await Desk.Open(grains: gate.Before);

        await desk.Import("ana", new CoSellFile().WithRows(200).ToCsv());

        gate.Most.ShouldBeInRange(1, 4);
    }

    [Fact]
    public async Task Beside_live_rooms_rows_go_one_by_one_and_are_kept_a_few_at_a_time()
    {
        var folder = Desk.NewFolder();
        var gate = new Gate(after: 20);
        string id;
        await using (var desk = await Desk.Open(folder, gate.Before, rooms: new Talk()))
        {
            id = (await desk.Check("ana", new CoSellFile().WithRows(21).ToCsv())).Id;
            using var started = await desk.Send("ana", HttpMethod.Post, $"/api/imports/{id}/start");
            await gate.Reached;
            (await desk.Job("ana", id)).Done.ShouldBe(16);
            gate.Most.ShouldBe(1);
        }

        await using (var desk = await Desk.Open(folder, rooms: new Talk()))
        {
            ImportingTests.Counts(await desk.Ended("ana", id)).ShouldBe((21, 0, 0, 0));
        }
    }

    [Fact]
    public async Task Busy_deals_are_asked_again()
    {
        var gate = new Gate(after: int.MaxValue, busy: 3);
        await using var desk = await Desk.Open(grains: gate.Before);

        ImportingTests.Counts(await desk.Import("ana", new CoSellFile().WithRows(5).ToCsv())).ShouldBe((5, 0, 0, 0));
    }

    [Fact]
    public async Task An_import_stops_when_no_deal_answers_and_goes_on_when_started_again()
    {
        var gate = new Gate(after: int.MaxValue, broken: true);
        await using var desk = await Desk.Open(grains: gate.Before, clock: new HastyClock());
        var check = await desk.Check("ana", new CoSellFile().WithRows(5).ToCsv());
        (await desk.Run("ana", check)).State.ShouldBe(ImportState.Failed);

        gate.Broken = false;
        using var started = await desk.Send("ana", HttpMethod.Post, $"/api/imports/{check.Id}/start");
        ImportJob job;
        do
        {
            job = await desk.Job("ana", check.Id);
        }
        while (job.State is not ImportState.Done);
        ImportingTests.Counts(job).ShouldBe((5, 0, 0, 0));
    }

    private sealed class Talk : ILiveRooms
    {
        public bool Any => true;
    }

    /// <summary>Stands on 15 June 2026 and lets every pause pass at once.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Desk.Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.FromSeconds(10) || dueTime < TimeSpan.Zero ? dueTime : TimeSpan.Zero, period);
    }
}
