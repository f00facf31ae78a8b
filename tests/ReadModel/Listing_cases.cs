using System.Diagnostics;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Xunit.Abstractions;

namespace Negotiation.ReadModel.Tests;

public sealed class Listing_cases(ITestOutputHelper output)
{
    private static readonly CaseScope Everything = CaseScope.For(SampleCase.At(SampleCase.Vendor, "mara", Role.ChannelManager), SampleCase.Vendor);

    [Theory, OnEachDatabase]
    public async Task Shows_each_person_their_own_and_the_vendors_desk_all(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.CaseRows.Put(SampleCase.Summary("c1"));
        await world.CaseRows.Put(SampleCase.Summary("c2", s => s with
        {
            Sides = [SampleCase.Side(SampleCase.Vendor, PartyKind.DirectSales, "anna"), SampleCase.Side("kestrel", PartyKind.Partner, "cleo")],
            Seats = [SampleCase.Seat("mia"), SampleCase.Seat("rex", SeatStatus.Recused)],
        }));

        (await Ids(world, Everything)).ShouldBe(["c1", "c2"]);
        (await Ids(world, For("northwind", "ben"))).ShouldBe(["c1"]);
        (await Ids(world, For("kestrel", "cleo"))).ShouldBe(["c2"]);
        (await Ids(world, For(SampleCase.Vendor, "anna"))).ShouldBe(["c1", "c2"]);
        (await Ids(world, For("anywhere", "mia"))).ShouldBe(["c2"]);
        (await Ids(world, For("anywhere", "rex"))).ShouldBeEmpty("a seat that is over opens nothing");
        (await Ids(world, For("northwind", "cleo"))).ShouldBeEmpty("the same name at another company is somebody else");
        (await Ids(world, CaseScope.For(SampleCase.At("northwind", "ben", Role.ChannelManager), SampleCase.Vendor))).ShouldBe(["c1"], "a role at a partner opens nothing");
        (await Ids(world, CaseScope.For(SampleCase.At("northwind", "ben", Role.PartnerRep, "adatum"), SampleCase.Vendor))).ShouldBeEmpty();
        (await Ids(world, Everything, CaseFilter.None with { Mine = true })).ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task Puts_what_is_due_first_first_and_pages_without_repeating(ReadModelDatabase database)
    {
        await using var world = new World(database);
        for (var n = 0; n < 9; n++)
        {
            var due = n == 3 ? (DateTimeOffset?)null : Sample.Now.AddDays(n / 2);
            await world.CaseRows.Put(SampleCase.Summary($"c{8 - n}", s => s with { Due = due }));
        }

        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = (await world.Cases.List(new CaseListRequest(Everything, CaseFilter.None, after, 2)))!;
            page.Total.ShouldBe(9);
            seen.AddRange(page.Cases.Select(c => c.Id));
            after = page.Next;
        }
        while (after is not null);

        seen.ShouldBe(["c7", "c8", "c6", "c3", "c4", "c1", "c2", "c0", "c5"]);
        (await world.Cases.List(new CaseListRequest(Everything, CaseFilter.None, "nonsense"))).ShouldBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task Filters_searches_and_counts(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.CaseRows.Put(SampleCase.Summary("c1"));
        await world.CaseRows.Put(SampleCase.Summary("c2", s => s with { Stage = CaseStage.Mediation, Clock = CaseClockKind.Mediation, MediatorMissing = true, Due = Sample.Now.AddHours(-1) }));
        await world.CaseRows.Put(SampleCase.Summary("c3", s => s with { Stage = CaseStage.Closed, End = CaseEnd.Decided, Type = CaseType.Pricing, Customer = "Ångström AB", Due = null, Clock = null, RemediesOpen = 2 }));

        async Task Fit(CaseFilter filter, params string[] ids) => (await Ids(world, Everything, filter)).ShouldBe(ids, ignoreOrder: true);
        await Fit(CaseFilter.None with { Stage = [CaseStage.Mediation, CaseStage.Closed] }, "c2", "c3");
        await Fit(CaseFilter.None with { Type = [CaseType.Pricing] }, "c3");
        await Fit(CaseFilter.None with { Clock = [CaseClockKind.Informal] }, "c1");
        await Fit(CaseFilter.None with { Deal = "deal-c2" }, "c2");
        await Fit(CaseFilter.None with { Search = "angstrom closes" }, "c3");
        await Fit(CaseFilter.None with { Search = "northwind" }, "c1", "c2", "c3");
        await Fit(CaseFilter.None with { Search = "nowhere" });

        (await world.Cases.Tally(Everything, Sample.Now, Sample.Now.AddDays(6))).ShouldBe(new CaseTally(1, 1, 0, 0, Overdue: 1, Soon: 1, MediatorMissing: 1, Suspended: 0, RemediesOpen: 1));
        (await world.Cases.Tally(For("anywhere", "rex"), Sample.Now, Sample.Now)).ShouldBe(new CaseTally(0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    [Theory, OnEachDatabase]
    public async Task Never_goes_back_to_an_older_row(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.CaseRows.Put(SampleCase.Summary("c1", s => s with { Version = 5, Sides = [SampleCase.Side("kestrel", PartyKind.Partner, "cleo")] }));
        await world.CaseRows.Put(SampleCase.Summary("c1", s => s with { Version = 4 }));

        (await world.Cases.List(new CaseListRequest(Everything, CaseFilter.None)))!.Cases.ShouldHaveSingleItem().Version.ShouldBe(5);
        (await Ids(world, For("northwind", "ben"))).ShouldBeEmpty();
        (await Ids(world, For("kestrel", "cleo"))).ShouldBe(["c1"]);
    }

    [Theory, OnEachDatabase]
    public async Task Comes_back_whole_from_the_journal_which_is_proved_like_any_other(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var opened = SampleCase.Opened("c1");
        var added = SampleCase.Added("c1", opened);
        await world.Journal.Append([opened, added], null);

        (await world.Verify()).ShouldSatisfyAllConditions(r => r.Intact.ShouldBeTrue(), r => r.Events.ShouldBe(2));
        (await world.CaseRebuilder.Rebuild()).ShouldSatisfyAllConditions(r => r.Cases.ShouldBe(1), r => r.Failed.ShouldBeEmpty());
        var row = (await world.Cases.List(new CaseListRequest(For("northwind", "ben"), CaseFilter.None)))!.Cases.ShouldHaveSingleItem();
        (row.Id, row.Version, row.Due).ShouldBe(("c1", 2, Sample.Now.AddDays(5)));

        world.Tamper("UPDATE events SET only_for = 'vote:mia' WHERE stream = 'contoso/#case-c1' AND version = 2");
        (await world.Verify()).First.ShouldNotBeNull().Kind.ShouldBe(BreakKind.Hash);
    }

    [Theory, OnEachDatabase, Trait("kind", "speed")]
    public async Task Stays_quick_with_300_open_disputes_among_10_000_deals(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Fill(10_000, (s, n) => s with { Customer = $"Customer {n}" });
        await Task.WhenAll(Enumerable.Range(0, 300).Select(n => world.CaseRows.Put(SampleCase.Summary($"c{n:000}", s => s with
        {
            Stage = (CaseStage)(n % 4),
            Due = Sample.Now.AddHours(n),
            Customer = $"Customer {n}",
            Sides = [s.Sides[0], SampleCase.Side($"partner-{n % 20}", PartyKind.Partner, $"rep-{n % 40}")],
            Seats = [SampleCase.Seat($"neutral-{n % 10}")],
        }))));

        foreach (var (name, scope, filter) in (IEnumerable<(string, CaseScope, CaseFilter)>)[
            ("whole desk", Everything, CaseFilter.None),
            ("one stage, searched", Everything, CaseFilter.None with { Stage = [CaseStage.Mediation], Search = "customer" }),
            ("a mediator's own", For("anywhere", "neutral-3"), CaseFilter.None),
            ("a partner's own", For("partner-7", "rep-7"), CaseFilter.None)])
        {
            var times = new List<double>();
            for (var n = 0; n < 45; n++)
            {
                var start = Stopwatch.GetTimestamp();
                (await world.Cases.List(new CaseListRequest(scope, filter, Take: 100)))!.Total.ShouldBeGreaterThan(0);
                await world.Cases.Tally(scope, Sample.Now, Sample.Now.AddDays(2));
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            var p95 = times.Skip(5).Order().ElementAt(38);
            output.WriteLine($"{database,-8} {name,-25} list of 100 and board p95 {p95:0.0} ms");
            p95.ShouldBeLessThan(150, name);
        }
    }

    private static CaseScope For(string organisation, string person) => CaseScope.For(SampleCase.At(organisation, person, Role.PartnerRep), SampleCase.Vendor);

    private static async Task<IEnumerable<string>> Ids(World world, CaseScope scope, CaseFilter? filter = null) =>
        (await world.Cases.List(new CaseListRequest(scope, filter ?? CaseFilter.None)))!.Cases.Select(c => c.Id).Order(StringComparer.Ordinal);
}
