using System.Globalization;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Imports;

/// <summary>
/// Brings one row to its deal. The request id is made of the import, the row and its content: when an import goes on after a
/// crash, a row whose answer was lost gets that first answer again.
/// </summary>
internal sealed class Sender(IGrainFactory grains, TimeProvider clock)
{
    /// <exception cref="DealsUnreachableException">The deal did not answer for a while.</exception>
    public async Task<RowResult> Send(Order order, int number, ImportRow row, CancellationToken stopping)
    {
        var platform = Actor.System(order.Tenant);
        var deal = grains.GetGrain<IDealGrain>(new DealKey(order.Tenant, row.Deal).ToString());
        var request = new DealRequest(RequestId(order.Id, number, row.Command), platform, row.Command);
        var answer = await Patience.Ask(() => deal.Send(request), static a => a.Refusal is { Reason: RefusalReason.Busy }, clock, stopping);
        return new RowResult(number, Outcome(answer), answer.Refusal is null ? null : Words(answer.Refusal));
    }

    /// <summary>
    /// What sending the row would most likely do now. Asks the deal and changes nothing. A deal that people corrected here counts
    /// as updated, although the same row again will leave it as it is.
    /// </summary>
    /// <exception cref="DealsUnreachableException">The deal did not answer for a while.</exception>
    public async Task<RowOutcome> Foresee(Order order, ImportRow row, Policy policy, CancellationToken stopping)
    {
        var platform = Actor.System(order.Tenant);
        var deal = grains.GetGrain<IDealGrain>(new DealKey(order.Tenant, row.Deal).ToString());
        var answer = await Patience.Ask(() => deal.Get(platform), static _ => false, clock, stopping);
        if (answer.View is not { } view)
        {
            return RowOutcome.Created;
        }

        var state = new DealState
        {
            Tenant = order.Tenant,
            Id = view.Id,
            Version = view.Version,
            Review = view.Standing.Review,
            Stage = view.Standing.Stage,
            Registration = view.Registration,
            Parties = view.Parties,
        };
        var decision = Importing.Import(state, row.Command, new Context(platform, null, row.Deal, clock.GetUtcNow(), policy));
        return decision.Events.Count == 0 ? RowOutcome.Unchanged : RowOutcome.Updated;
    }

    private static RowOutcome Outcome(DealAnswer answer) => answer switch
    {
        { Refusal: not null } => RowOutcome.Failed,
        { From: 0 } => RowOutcome.Unchanged,
        { From: 1 } => RowOutcome.Created,
        _ => RowOutcome.Updated,
    };

    private static string RequestId(string import, int number, Command command) =>
        Chain.Sha256([.. DomainJson.Write(command).Utf8.Span, .. System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"/{import}/{number}"))]);

    private static IReadOnlyList<CellProblem> Words(Refusal refusal) => refusal.Rules.Count > 0
        ? [.. refusal.Rules.Select(rule => new CellProblem("", rule.Code, rule.Text))]
        : [new CellProblem("", DomainJson.Write(refusal.Reason).ToString().Trim('"'), refusal.Reason switch
        {
            RefusalReason.WrongState => "The deal is final here and does not change any more.",
            RefusalReason.NotFound or RefusalReason.NotAllowed => "The deal belongs to someone else here.",
            _ => "The deal did not take the row.",
        })];
}
