using System.Collections.Concurrent;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Imports;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Gateway.Work;

/// <summary>
/// Sends one command to many deals, a few at a time. Runs live in memory: the id of each request is made of the person, the
/// order's key and the deal, so an order that a restart cut short is sent again with the same key and goes on. A key means
/// one order; see <see cref="OrderKeys"/>.
/// </summary>
internal sealed partial class BulkRuns(IGrainFactory grains, ClaimQueries claims, IPolicyBook policies, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<BulkRuns> log)
{
    private const int InFlight = 8;
    private const int Kept = 200;

    private readonly ConcurrentDictionary<string, BulkRun> runs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    public async Task<BulkPreview> Preview(Actor actor, BulkOrder wanted, CancellationToken cancel)
    {
        var results = new BulkResult[wanted.Deals.Count];
        var width = new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancel };
        await Parallel.ForAsync(0, results.Length, width, async (n, stopping) =>
            results[n] = await Asked(wanted.Deals[n], actor, deal => deal.Foresee(actor, wanted.Command), stopping));
        return new BulkPreview(wanted.Command is Approve ? await Marked(results, actor, cancel) : results);
    }

    // Approving both sides of an overlap in one go would decide it without anybody having looked.
    private async Task<IReadOnlyList<BulkResult>> Marked(BulkResult[] results, Actor actor, CancellationToken cancel)
    {
        if (await policies.Current(actor.Tenant) is not { } policy || !OverlapHandling.MayRead(actor, policy))
        {
            return results;
        }

        var overlaps = await claims.ToJudge(actor.Tenant, [.. results.Where(static r => r.Outcome is BulkOutcome.Done).Select(static r => r.Deal)], cancel);
        return [.. results.Select(r => overlaps.TryGetValue(r.Deal, out var overlap) ? r with { Overlap = overlap } : r)];
    }

    /// <summary>Starts the order; the same key again gives the same run, which asks those deals anew that did not answer.</summary>
    public BulkJob Start(Actor actor, BulkOrder wanted, string key)
    {
        var id = OrderKeys.Hash($"{actor.Tenant}\n{actor.Person}\n{key}\n{DomainJson.Write(wanted)}");
        BulkRun? fresh = null;
        var stands = runs.AddOrUpdate(
            id,
            _ => fresh = new BulkRun(id, actor, wanted.Deals.Count, []),
            (_, earlier) => earlier.IsWorthRepeating ? fresh = new BulkRun(id, actor, wanted.Deals.Count, earlier.Answered) : earlier);
        if (fresh is not null && ReferenceEquals(stands, fresh))
        {
            order.Enqueue(id);
            while (order.Count > Kept && order.TryDequeue(out var oldest))
            {
                runs.TryRemove(oldest, out _);
            }

            _ = Run(fresh, wanted, key);
        }

        return stands.View();
    }

    /// <summary>Null: there is no such run for this person.</summary>
    public BulkJob? Find(string id, Actor actor) =>
        runs.TryGetValue(id, out var run)
        && string.Equals(run.Actor.Tenant, actor.Tenant, StringComparison.Ordinal)
        && string.Equals(run.Actor.Person, actor.Person, StringComparison.Ordinal)
            ? run.View()
            : null;

    private async Task Run(BulkRun run, BulkOrder wanted, string key)
    {
        try
        {
            var width = new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = lifetime.ApplicationStopping };
            await Parallel.ForEachAsync(wanted.Deals.Except(run.Answered.Select(static r => r.Deal), StringComparer.Ordinal).ToArray(), width, async (deal, stopping) =>
            {
                var request = new DealRequest($"bulk-{OrderKeys.Hash($"{run.Actor.Person}\n{key}\n{deal}")}", run.Actor, wanted.Command);
                run.Add(await Asked(deal, run.Actor, grain => grain.Send(request), stopping));
            });
        }
        catch (OperationCanceledException)
        {
            // The process is stopping; the same order goes on after it.
        }
        catch (Exception exception)
        {
            Stopped(run.Id, exception);
        }
        finally
        {
            run.End();
        }
    }

    private async Task<BulkResult> Asked(string id, Actor actor, Func<IDealGrain, Task<DealAnswer>> ask, CancellationToken stopping)
    {
        try
        {
            var deal = grains.GetGrain<IDealGrain>(new DealKey(actor.Tenant, id).ToString());
            var answer = await Patience.Ask(() => ask(deal), static a => a.Refusal is { Reason: RefusalReason.Busy }, clock, stopping);
            return answer switch
            {
                // One text, so that a deal that does not exist and one of somebody else cannot be told apart.
                { Refusal.Reason: RefusalReason.NotFound } => new BulkResult(id, BulkOutcome.Refused, [new BrokenRule("notFound", "", "There is no such deal for you.")]),
                { Refusal: { } refusal } => new BulkResult(id, BulkOutcome.Refused, refusal.Rules),
                _ => new BulkResult(id, answer.From > 0 ? BulkOutcome.Done : BulkOutcome.Unchanged, []),
            };
        }
        catch (DealsUnreachableException)
        {
            return new BulkResult(id, BulkOutcome.NoAnswer, []);
        }
    }

    [LoggerMessage(2402, LogLevel.Error, "The order {Run} for many deals stopped before its end. The same order again goes on.")]
    private partial void Stopped(string run, Exception exception);
}
