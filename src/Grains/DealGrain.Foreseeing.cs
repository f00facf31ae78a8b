using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Grains;

/// <summary>Looking ahead: decided by the same rules as the act, and then forgotten.</summary>
public sealed partial class DealGrain
{
    public async Task<DealAnswer> Foresee(Actor actor, Command command)
    {
        Visit(actor);
        if (!Deal.Exists || await PolicyFor() is not { } policy)
        {
            return new DealAnswer(0, 0, new Refusal(RefusalReason.NotFound, []));
        }

        var outcome = Handling.Foresee(Deal, actor, command, time.GetUtcNow(), policy, await TargetOf(command));
        return new DealAnswer(outcome.To, outcome.From, outcome.Refusal);
    }

    // Only what is in force can be moved to: what is approved for later may still be followed by another, or recalled.
    private async ValueTask<Policy?> TargetOf(Command command)
    {
        var version = command switch
        {
            ProposePolicy c => c.Version,
            AnswerPolicy { Agree: true } => Deal.Move?.To ?? 0,
            _ => 0,
        };
        return version > 0 ? await policies.Begun(key.Tenant, version) : null;
    }
}
