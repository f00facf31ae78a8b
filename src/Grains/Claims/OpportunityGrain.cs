using Microsoft.Extensions.Logging;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

public sealed partial class OpportunityGrain(
    [PersistentState("opportunity")] IPersistentState<OpportunityRecord> storage,
    IPolicyBook policies,
    IClaimViews views,
    TimeProvider time,
    ILogger<OpportunityGrain> logger) : Grain, IOpportunityGrain, IRemindable
{
    private const string Unposted = "unposted";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    private DealKey key;
    private ClaimPoster poster = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = DealKey.Parse(this.GetPrimaryKeyString());
        poster = new ClaimPoster(GrainFactory, views, policies);
        if (storage.State.ClaimDue)
        {
            Soon(TimeSpan.Zero);
        }

        return Task.CompletedTask;
    }

    public async Task<OpportunityAnswer> Take(Actor actor, DirectOpportunity? opportunity)
    {
        if (await policies.Current(key.Tenant) is not { } policy || !MayWrite(actor, policy))
        {
            return new OpportunityAnswer(null, Refusal: new Refusal(RefusalReason.NotFound, []));
        }

        var before = storage.State;
        var next = opportunity ?? (before.Opportunity is { } known ? known with { Open = false } : null);
        if (next is null || Equal(before.Opportunity, next))
        {
            return new OpportunityAnswer(before.Opportunity);
        }

        // Before the write: the claim is posted after the answer, and the process may end between the two.
        await this.RegisterOrUpdateReminder(Unposted, Again, Again);
        var stays = before.Opportunity is not { } was || Place.IsFor(before.First ?? was.Customer, next.Customer);
        await Write(before with { Opportunity = next, ReceivedAt = (stays ? before.ReceivedAt : null) ?? time.GetUtcNow(), First = stays ? before.First ?? before.Opportunity?.Customer : next.Customer, ClaimDue = true, Claim = PostedClaim.Turning(before.Claim, before.ClaimDue, before.Opportunity?.Customer, next.Customer)! });
        Soon(TimeSpan.Zero);
        return new OpportunityAnswer(next, Changed: true, Created: before.Opportunity is null);
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (storage.State.ClaimDue)
        {
            Soon(TimeSpan.Zero);
        }
        else if (await this.GetReminder(Unposted) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    public async Task<OpportunityAnswer> Get(Actor actor) =>
        await policies.Current(key.Tenant) is { } policy && (MayWrite(actor, policy) || OverlapHandling.MayRead(actor, policy))
            ? new OpportunityAnswer(storage.State.Opportunity)
            : new OpportunityAnswer(null, Refusal: new Refusal(RefusalReason.NotFound, []));

    public async Task Overlapped(OverlapNotice notice)
    {
        if (storage.State.Opportunity is not { } opportunity
            || HeardOverlaps.With(storage.State.Overlaps, notice) is not { } heard)
        {
            return;
        }

        // A notice comes once: without the rules to weigh it by, the claim is posted anew when they are there.
        var anew = await policies.Current(key.Tenant) is not { } policy || HeardOverlaps.CallForAnother(notice, ClaimOf(opportunity, policy), storage.State.Claim);
        if (anew)
        {
            await this.RegisterOrUpdateReminder(Unposted, Again, Again);
        }

        await Write(storage.State with { Overlaps = heard, ClaimDue = storage.State.ClaimDue || anew });
        if (anew)
        {
            Soon(TimeSpan.Zero);
        }
    }

    public async Task Repost()
    {
        if (storage.State.Opportunity is null)
        {
            return;
        }

        if (!storage.State.ClaimDue)
        {
            await this.RegisterOrUpdateReminder(Unposted, Again, Again);
            await Write(storage.State with { ClaimDue = true });
        }

        Soon(TimeSpan.Zero);
    }

    private Claim? ClaimOf(DirectOpportunity opportunity, Policy policy) => opportunity.Claim(policy.DirectSales, storage.State.ReceivedAt!.Value, policy.Version);

    private static bool MayWrite(Actor actor, Policy policy) =>
        string.Equals(actor.Tenant, policy.Tenant, StringComparison.Ordinal)
        && (actor.Is(Role.System) || (actor.Is(Role.ChannelManager) && string.Equals(actor.Organisation, policy.DirectSales.Id, StringComparison.Ordinal)));

    private async Task Post()
    {
        if (!storage.State.ClaimDue || storage.State.Opportunity is not { } opportunity || await policies.Current(key.Tenant) is not { } policy)
        {
            return;
        }

        try
        {
            var claim = ClaimOf(opportunity, policy);
            var posted = await poster.Post(key.Tenant, key.Deal, claim, opportunity.Customer, storage.State.Claim, storage.State.Overlaps, policy, time.GetUtcNow());
            await Write(storage.State with { Claim = posted, ClaimDue = false });
            if (await this.GetReminder(Unposted) is { } reminder)
            {
                await this.UnregisterReminder(reminder);
            }
        }
        catch (Exception fault)
        {
            LogNotPosted(fault, key.ToString());
            Soon(Pause);
        }
    }

    private Task Write(OpportunityRecord next) => storage.Keep(next, this);

    private void Soon(TimeSpan wait) =>
        this.RegisterGrainTimer(_ => Post(), new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { KeepAlive = true });

    private static bool Equal(DirectOpportunity? a, DirectOpportunity b) =>
        a is not null && Domain.Records.DomainJson.Write(a).Utf8.Span.SequenceEqual(Domain.Records.DomainJson.Write(b).Utf8.Span);

    [LoggerMessage(12, LogLevel.Warning, "The claim of {Opportunity} could not be posted; trying again")]
    private partial void LogNotPosted(Exception fault, string opportunity);
}
