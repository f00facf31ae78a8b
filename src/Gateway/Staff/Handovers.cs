using System.Collections.Concurrent;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Work;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Gateway.Staff;

/// <param name="Person">Who leaves.</param>
/// <param name="Known">What is known of who takes over.</param>
internal sealed record Handing(string Person, HandoverOrder Order, string Key, Policy Policy, Acquaintance Known);

/// <summary>
/// Hands over somebody's deals, one command a deal. Jobs live in memory: every step is told by the deals themselves whether it
/// was done, so an order that a restart cut short is sent again with the same key and goes on.
/// </summary>
internal sealed partial class Handovers(IGrainFactory grains, DealQueries queries, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Handovers> log)
{
    public const int MostDeals = 2000;
    private const int InFlight = 8;
    private const int Kept = 200;

    private static readonly ReviewState[] Live = [ReviewState.Draft, ReviewState.Submitted, ReviewState.InReview, ReviewState.NeedsInfo, ReviewState.Approved];

    private readonly ConcurrentDictionary<string, Running> jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> started = new();

    public async Task<HandoverPreview> Preview(Actor actor, string vendor, string person, CancellationToken cancel)
    {
        var scope = DealScope.For(actor, vendor);
        var (members, memberTotal) = await All(scope, DealFilter.None with { Member = person, Review = Live, OnlyLive = true }, cancel);
        var (reviews, _) = scope.IsWhole ? await All(scope, DealFilter.None with { Reviewer = person, OnlyLive = true }, cancel) : ([], 0);
        var (closed, closedTotal) = await All(scope, DealFilter.None with { Member = person, OnlyClosed = true }, cancel);
        var reviewed = reviews.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var more = reviews.ExceptBy(members.Select(m => m.Id), r => r.Id, StringComparer.Ordinal).ToList();
        return new HandoverPreview(
            person,
            [
                .. members.Concat(more).Select(r => new HandoverDeal(r.Id, r.Customer, r.Title, r.Partner, reviewed.Contains(r.Id)))
                    .Concat(closed.Select(static r => new HandoverDeal(r.Id, r.Customer, r.Title, r.Partner, Reviews: false, Closed: true)))
                    .Take(MostDeals),
            ],
            memberTotal + more.Count,
            closedTotal);
    }

    /// <summary>Starts the order; the same key again gives the same job.</summary>
    public HandoverJob Start(Actor actor, Handing wanted, IReadOnlyList<string> deals)
    {
        var id = OrderKeys.Hash($"{actor.Tenant}\n{actor.Person}\n{wanted.Key}\n{wanted.Person}\n{DomainJson.Write(wanted.Order)}");
        var job = new Running(id, actor, wanted.Person, wanted.Order.To.Name, deals.Count);
        var stands = jobs.GetOrAdd(id, job);
        if (ReferenceEquals(stands, job))
        {
            started.Enqueue(id);
            while (started.Count > Kept && started.TryDequeue(out var oldest))
            {
                jobs.TryRemove(oldest, out _);
            }

            _ = Run(job, wanted, deals);
        }

        return stands.View();
    }

    /// <summary>Null: there is no such job for this person.</summary>
    public HandoverJob? Find(string id, Actor actor) =>
        jobs.TryGetValue(id, out var job)
        && string.Equals(job.Actor.Tenant, actor.Tenant, StringComparison.Ordinal)
        && string.Equals(job.Actor.Person, actor.Person, StringComparison.Ordinal)
            ? job.View()
            : null;

    private async Task Run(Running job, Handing wanted, IReadOnlyList<string> deals)
    {
        try
        {
            var width = new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = lifetime.ApplicationStopping };
            await Parallel.ForEachAsync(deals, width, async (deal, stopping) => job.Add(await One(job, wanted, deal, stopping)));
        }
        catch (OperationCanceledException)
        {
            // The process is stopping; the same order goes on after it.
        }
        catch (Exception exception)
        {
            Stopped(job.Id, exception);
        }
        finally
        {
            job.End();
        }
    }

    private async Task<HandoverResult> One(Running job, Handing wanted, string id, CancellationToken stopping)
    {
        var (person, order, key, policy, known) = wanted;
        try
        {
            var deal = grains.GetGrain<IDealGrain>(new DealKey(job.Actor.Tenant, id).ToString());
            var view = (await Patience.Ask(() => deal.Get(job.Actor), static _ => false, clock, stopping)).View;
            if (view is null)
            {
                return new HandoverResult(id, HandoverOutcome.Refused, "There is no such deal for you.");
            }

            var party = view.Parties.FirstOrDefault(p => p.Members.Any(m => Same(m.Person, person)));
            if (party is null && !Same(view.Reviewer, person))
            {
                return new HandoverResult(id, HandoverOutcome.Unchanged);
            }

            var role = party?.Members.First(m => Same(m.Person, person)).Role ?? Role.ChannelManager;
            var side = party?.Id ?? policy.DirectSales.Id;
            if (Colleagues.Broken(job.Actor, new Named(side, order.To.Person, "to.person", Replaces: true), known, policy, view) is { } stranger)
            {
                return new HandoverResult(id, HandoverOutcome.Refused, stranger.Text);
            }

            var command = new HandOver(side, person, new Member(order.To.Person, order.To.Name, role, order.To.Zone), order.Reason, order.Text);
            var request = new DealRequest($"handover-{OrderKeys.Hash($"{job.Actor.Person}\n{key}\n{person}\n{id}")}", job.Actor, command);
            var answer = await Patience.Ask(() => deal.Send(request), static a => a.Refusal is { Reason: RefusalReason.Busy }, clock, stopping);
            return answer.Refusal is { } refusal
                ? new HandoverResult(id, HandoverOutcome.Refused, string.Join(' ', refusal.Rules.Select(r => r.Text)))
                : new HandoverResult(id, answer.From > 0 ? HandoverOutcome.HandedOver : HandoverOutcome.Unchanged);
        }
        catch (DealsUnreachableException)
        {
            return new HandoverResult(id, HandoverOutcome.NoAnswer, "The deal did not answer. Send the order again to try it again.");
        }
    }

    private async Task<(List<DealRow> Rows, int Total)> All(DealScope scope, DealFilter filter, CancellationToken cancel)
    {
        var rows = new List<DealRow>();
        string? after = null;
        int? total = null;
        do
        {
            var page = (await queries.List(new DealListRequest(scope, filter, DealSort.Changed, After: after, Take: DealQueries.MaxTake), cancel))!;
            rows.AddRange(page.Items);
            total ??= page.Total;
            after = page.Next;
        }
        while (after is not null && rows.Count < MostDeals);
        return (rows, total ?? 0);
    }

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    [LoggerMessage(2401, LogLevel.Error, "Handover {Job} stopped before its end. The same order again goes on.")]
    private partial void Stopped(string job, Exception exception);

    private sealed class Running(string id, Actor actor, string person, string to, int deals)
    {
        private readonly Lock gate = new();
        private readonly List<HandoverResult> results = [];
        private bool done;

        public string Id => id;

        public Actor Actor => actor;

        public void Add(HandoverResult result)
        {
            lock (gate)
            {
                results.Add(result);
            }
        }

        public void End()
        {
            lock (gate)
            {
                done = true;
            }
        }

        public HandoverJob View()
        {
            lock (gate)
            {
                return new HandoverJob(id, person, to, deals, done, [.. results]);
            }
        }
    }
}
