using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains;

/// <summary>Looking ahead: decided by the same rules as the act, and then forgotten.</summary>
public sealed partial class DealGrain
{
    public async Task<DealAnswer> Foresee(Actor actor, Command command)
    {
        if (!Deal.Exists || await PolicyFor() is not { } policy)
        {
            return new DealAnswer(0, 0, new Refusal(RefusalReason.NotFound, []));
        }

        var outcome = Handling.Foresee(Deal, actor, command, time.GetUtcNow(), policy, await TargetOf(command));
        return new DealAnswer(outcome.To, outcome.From, outcome.Refusal);
    }
}
