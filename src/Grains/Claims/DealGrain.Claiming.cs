using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains;

/// <summary>What a deal is told as the holder of a claim.</summary>
public sealed partial class DealGrain
{
    public async Task Overlapped(OverlapNotice notice)
    {
        if (pinned is null || HeardOverlaps.With(storage.State.Overlaps ?? [], notice) is not { } heard)
        {
            return;
        }

        var now = time.GetUtcNow();
        var claim = Claims.Of(Deal);
        var live = claim is not null;
        var anew = HeardOverlaps.CallForAnother(notice, claim, storage.State.Claim);
        var (state, facts) = (Deal, new List<Fact>());
        foreach (var command in live ? Consequences.Of(Deal, pinned, notice.Overlap, heard.Any(o => o.Alert), notice.Standstill, HeardOverlaps.Words(storage.State.Overlaps ?? [], notice), notice.Cause) : [])
        {
            var outcome = Handling.Handle(state, new Request(key.Deal, $"overlap {state.Version}", Actor.System(key.Tenant), command), now, pinned);
            state = outcome.State;
            facts.AddRange(outcome.Facts);
        }

        var next = storage.State with { Overlaps = heard };
        next = anew ? next.PostingAnew(now) : next;
        await (facts.Count > 0 ? Record(next, state, facts, pinned, now) : Write(next));
        if (anew)
        {
            claims.GoAnew(pinned);
        }
        else
        {
            claims.Go(pinned);
        }
    }

    public async Task Repost()
    {
        if (pinned is null || (Claims.Of(Deal) is null && storage.State.Claim is null))
        {
            return;
        }

        if (!storage.State.ClaimDue)
        {
            await Write(storage.State.PostingAnew(time.GetUtcNow()));
        }

        claims.GoAnew(pinned);
    }
}
