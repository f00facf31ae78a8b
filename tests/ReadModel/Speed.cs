using System.Diagnostics;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Xunit.Abstractions;

namespace Negotiation.ReadModel.Tests;

/// <summary>Other tests beside them would be measured too.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// Measures the figures the read model has to reach and prints them. The limits asserted leave room for a busy machine; with
/// one to itself the figures are those in the printed lines.
/// </summary>
[Collection("Alone"), Trait("kind", "speed")]
public sealed class Speed(ITestOutputHelper output)
{
    private static readonly string[] Words = ["Contoso", "Fabrikam", "Müller", "Ångström", "Wide", "World", "Importers", "Trey", "Research", "Litware", "Coho", "Vineyard"];

    [Theory, OnEachDatabase]
    public async Task Lists_filters_and_searches_50_000_deals(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await Generate(world, 50_000);
        if (database == ReadModelDatabase.Postgres)
        {
            // As the server does by itself within a minute.
            world.TamperOnly("ANALYZE");
        }

        var whole = DealScope.OfTenant("contoso");
        var partner = DealScope.OfOrganisation("contoso", "partner-7");
        var rep = DealScope.OfMember("contoso", "contoso-sales", "rep-3");
        foreach (var (name, request) in (IEnumerable<(string, DealListRequest)>)[
            ("whole tenant by clock", new(whole, DealFilter.None)),
            ("whole tenant by changed, newest first", new(whole, DealFilter.None, DealSort.Changed, true)),
            ("whole tenant by customer", new(whole, DealFilter.None, DealSort.Customer)),
            ("vendor organisation by clock", new(DealScope.OfOrganisation("contoso", "contoso-sales"), DealFilter.None)),
            ("partner organisation (500)", new(partner, DealFilter.None)),
            ("direct rep (2,500)", new(rep, DealFilter.None, DealSort.Amount, true)),
            ("filter review and stage", new(whole, DealFilter.None with { Review = [ReviewState.InReview], Stage = [SalesStage.Won] })),
            ("filter that fits nothing", new(whole, DealFilter.None with { Negotiation = [NegotiationState.Lapsed] }, DealSort.Changed, true)),
            ("turn of the partner", new(partner, DealFilter.None with { Turn = Turn.Mine })),
            ("search common word", new(whole, DealFilter.None with { Search = "fabri" }, DealSort.Changed, true)),
            ("search two words", new(whole, DealFilter.None with { Search = "angstrom 4711" })),
            ("search nothing found", new(whole, DealFilter.None with { Search = "zzzz" }, DealSort.Customer)),
            ("search as partner", new(partner, DealFilter.None with { Search = "muller" })),
            ("search one letter", new(whole, DealFilter.None with { Search = "m" }))])
        {
            var before = Environment.CpuUsage.TotalTime;
            var (p50, p95, total) = await Measure(world, request);
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / 45;
            output.WriteLine($"{database,-8} {name,-40} p50 {p50,6:0.0} ms   p95 {p95,6:0.0} ms   own CPU {cpu,5:0.0} ms   total {total}");
            p95.ShouldBeLessThan(1000, name);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Counts_the_work_among_50_000_deals(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await Generate(world, 50_000);
        if (database == ReadModelDatabase.Postgres)
        {
            world.TamperOnly("ANALYZE");
        }

        var now = Sample.Now.AddDays(20);
        var manager = DealScope.For(new Actor("contoso", "contoso-sales", "mia", "Mia", [Role.ChannelManager]), "contoso-sales");
        var partner = DealScope.OfMember("contoso", "partner-7", "partner-rep-7");
        var live = DealFilter.None with { OnlyLive = true };
        foreach (var (name, scope, filter, sort) in (IEnumerable<(string, DealScope, DealFilter, DealSort)>)[
            ("to review", manager, live with { Review = [ReviewState.Submitted, ReviewState.InReview] }, DealSort.ReviewDue),
            ("needs info", manager, live with { Review = [ReviewState.NeedsInfo] }, DealSort.InfoDue),
            ("expiring soon", manager, live with { Due = DealDue.Protection, DueBy = now.AddDays(14) }, DealSort.ProtectionEnd),
            ("protection asked", manager, live with { ProtectionAsked = true }, DealSort.ProtectionEnd),
            ("approvals waiting", manager, DealFilter.None with { ApprovalOf = "mia" }, DealSort.Clock),
            ("needs info of a partner", partner, live with { Review = [ReviewState.NeedsInfo] }, DealSort.InfoDue),
            ("expiring soon of a partner", partner, live with { Due = DealDue.Protection, DueBy = now.AddDays(14) }, DealSort.ProtectionEnd)])
        {
            var (times, count) = (new List<double>(), 0);
            for (var i = 0; i < 25; i++)
            {
                var watch = Stopwatch.StartNew();
                count = (await world.Deals.Tally(scope, filter, sort, now)).Count;
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            output.WriteLine($"{database,-8} tile {name,-30} p50 {times[12],6:0.0} ms   p95 {times[23],6:0.0} ms   count {count}");
            times[23].ShouldBeLessThan(1000, name);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Appends_events_of_1_000_deals(ReadModelDatabase database)
    {
        await using var world = new World(database);
        var deals = Enumerable.Range(0, 1000).Select(n => Sample.Deal($"{Guid.CreateVersion7()}", s => Dress(s, n))).ToArray();
        await Task.WhenAll(deals.Select(world.Append));
        var chains = deals.Select(d => Chain(d, 70)).ToArray();
        await Play(world, chains, 0, 10);
        var watch = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        await Play(world, chains, 10, 60);
        var rate = 60_000 / watch.Elapsed.TotalSeconds;
        output.WriteLine($"{database,-8} {rate:0} events/s, one event an append, 1,000 deals in turn, {watch.Elapsed.TotalSeconds:0.00} s, own CPU {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / 60_000:0.0} µs an event, {Sample.Event(deals[0].Summary, "").Payload.Utf8.Length} bytes a payload");
        rate.ShouldBeGreaterThan(1000);

        (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var report = await world.Verify();
        output.WriteLine($"{database,-8} verify with rows: {report.Events / watch.Elapsed.TotalSeconds:0} events/s, own CPU {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / report.Events:0.0} µs an event");
        report.First.ShouldBeNull();
        (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var rebuilt = await world.Rebuild();
        output.WriteLine($"{database,-8} rebuild: {rebuilt.Events / watch.Elapsed.TotalSeconds:0} events/s, own CPU {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / rebuilt.Events:0.0} µs an event");
    }

    // Each deal waits for its append before the next, as a grain's outbox does.
    private static Task Play(World world, IEnumerable<List<SampleDeal>> chains, int skip, int take) => Task.WhenAll(chains.Select(async chain =>
    {
        foreach (var step in chain.Skip(skip).Take(take))
        {
            await world.Append(step);
        }
    }));

    private static async Task<(double P50, double P95, int Total)> Measure(World world, DealListRequest request)
    {
        var times = new List<double>();
        var total = 0;
        for (var i = 0; i < 45; i++)
        {
            var watch = Stopwatch.StartNew();
            total = (await world.Deals.List(request))!.Total;
            if (i >= 5)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        return (times[20], times[38], total);
    }

    private static List<SampleDeal> Chain(SampleDeal deal, int length)
    {
        var steps = new List<SampleDeal>(length);
        for (var n = 0; n < length; n++)
        {
            deal = deal.Then(s => s with { Awaiting = n % 2 == 0 ? ["partner-1"] : ["contoso-sales"], NextDeadline = s.ChangedAt.AddDays(2), TurnDue = s.ChangedAt.AddDays(2) });
            steps.Add(deal);
        }

        return steps;
    }

    private static async Task Generate(World world, int deals)
    {
        for (var from = 0; from < deals; from += 5000)
        {
            await Task.WhenAll(Enumerable.Range(from, 5000).Select(n => world.Append(Sample.Deal($"{Guid.CreateVersion7()}", s => Dress(s, n)))));
        }
    }

    private static DealSummary Dress(DealSummary s, int n) => s with
    {
        Customer = $"{Words[n % 12]} {Words[n / 12 % 12]} {n}",
        Title = $"{Words[n / 7 % 12]} platform renewal and migration {n / 3}",
        Partner = $"Partner {n % 100} GmbH",
        Amount = n * 37 % 100_000,
        Review = (ReviewState)(n % 7),
        Negotiation = (NegotiationState)(n % 3),
        Stage = (SalesStage)(n / 5 % 7),
        Awaiting = n % 3 == 1 ? [n % 2 == 0 ? $"partner-{n % 100}" : "contoso-sales"] : [],
        Parties = ["contoso-sales", $"partner-{n % 100}"],
        People = [$"rep-{n % 20}", $"partner-rep-{n % 300}"],
        ChangedAt = s.ChangedAt.AddMinutes(n * 7919 % 50_000),
        ReviewDue = n % 7 is 1 or 2 ? s.ChangedAt.AddMinutes(n * 7907 % 60_000) : null,
        InfoDue = n % 7 == 3 ? s.ChangedAt.AddMinutes(n * 7907 % 60_000) : null,
        ProtectionEnd = n % 7 == 4 ? s.ChangedAt.AddHours(n * 7907 % 9_000) : null,
        ProtectionAsked = n % 91 == 4,
        ApprovalsWaiting = n % 500 == 1 ? ["mia"] : null,
        NextDeadline = n % 4 == 0 ? null : s.ChangedAt.AddMinutes(n * 104_729 % 60_000),
        Domain = $"{Words[n % 12].ToLowerInvariant()}{n}.example",
        ExternalId = $"OPP-{n:000000}",
    };
}
