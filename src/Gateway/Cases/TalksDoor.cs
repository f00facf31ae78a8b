using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Hosting;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Cases;

/// <summary>Hands one command to its talks. A failing grain is "busy" to the caller: the outcome is unknown, and the same request id finds out.</summary>
internal sealed partial class TalksDoor(IGrainFactory grains, GatewayMetrics metrics, ILogger<TalksDoor> log)
{
    /// <summary>The talks, if the case lets the person in as it stands now: whoever left the deal is out at once. Null looks like no talks.</summary>
    /// <param name="case">A checked id; see <see cref="Names"/>.</param>
    public async Task<ITalksGrain?> Enter(Actor actor, string @case)
    {
        var key = new DealKey(actor.Tenant, @case).ToString();
        return await grains.GetGrain<IDisputeGrain>(key).ShutsTalks(actor) ? null : grains.GetGrain<ITalksGrain>(key);
    }

    public async Task<TalksAnswer> Send(string @case, TalksEnvelope request)
    {
        try
        {
            var answer = await Enter(request.Actor, @case) is { } talks ? await talks.Send(request) : new TalksAnswer(0, 0, Refusals.NotFound);
            metrics.Sent(answer.Refusal?.Reason);
            return answer.Refusal is { Reason: RefusalReason.NotFound } ? new TalksAnswer(0, 0, Refusals.NotFound) : answer;
        }
        catch (Exception exception)
        {
            metrics.Sent(RefusalReason.Busy);
            SendFailed(@case, exception);
            return new TalksAnswer(0, 0, Refusals.Busy);
        }
    }

    // Not even which command it was: a log is no place to learn who sits in talks and does what.
    [LoggerMessage(2130, LogLevel.Error, "A command for the talks about {Case} failed; its outcome is unknown to the caller.")]
    private partial void SendFailed(string @case, Exception exception);
}
