using Negotiation.Domain.Records;

namespace Negotiation.ReadModel.Tests;

public sealed class Streams_without_rows
{
    private const string Stream = "contoso/#policy";

    [Theory, OnEachDatabase]
    public async Task Are_chained_and_proved_like_any_other_and_leave_the_lists_alone(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("d1"));
        var (first, second) = Two();
        await Task.WhenAll(world.Journal.Append([first], null), world.Journal.Append([first, second], null));
        await world.Journal.Append([second], null);

        var report = await world.Verify();
        (report.Intact, report.Streams, report.Events).ShouldBe((true, 2, 3));
        var rebuilt = await world.Rebuild();
        rebuilt.ShouldSatisfyAllConditions(r => r.Deals.ShouldBe(1), r => r.Failed.ShouldBeEmpty(), r => r.Removed.ShouldBe(0));
        (await world.Deals.List(new DealListRequest(DealScope.OfTenant("contoso"), DealFilter.None, DealSort.Customer, Take: 10)))!.Total.ShouldBe(1);

        world.Tamper($"UPDATE events SET name = 'Mallory' WHERE stream = '{Stream}' AND version = 2");
        (await world.Verify()).First.ShouldNotBeNull().ShouldSatisfyAllConditions(b => b.Kind.ShouldBe(BreakKind.Hash), b => b.Stream.ShouldBe(Stream));
    }

    [Theory, OnEachDatabase]
    public async Task Refuse_an_event_that_contradicts_them(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var (first, second) = Two();
        await world.Journal.Append([first, second], null);
        var other = Chain.Link(second with { Name = "Another" }, first.Hash);
        await Should.ThrowAsync<JournalFaultException>(world.Journal.Append([other], null));
    }

    private static (EventRecord First, EventRecord Second) Two()
    {
        var first = Chain.Link(
            new EventRecord(Stream, 1, Sample.Now, "nadia", "Nadia", "r1 0000", "policyAdopted", RawJson.Of("""{"type":"policyAdopted"}"""), "", ""), Chain.Start);
        return (first, Chain.Link(first with { Version = 2, Request = "r2 0000" }, first.Hash));
    }
}
