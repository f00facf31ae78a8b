using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Gateway.Hosting;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Cases;

/// <summary>The way to the cases. Whatever keeps a person from one looks the same: there is none.</summary>
internal sealed partial class CaseDesk(IGrainFactory grains, GatewayMetrics metrics, ILogger<CaseDesk> log)
{
    public IDisputeGrain Grain(DealKey key) => grains.GetGrain<IDisputeGrain>(key.ToString());

    /// <summary>No view: no such case for this person.</summary>
    public async Task<CaseViewAnswer> Look(string id, Actor actor) =>
        Names.IsId(id) ? await Grain(new DealKey(actor.Tenant, id)).Get(actor) : new CaseViewAnswer();

    /// <summary>Whether the case has carried out a request of this id, so that its repeat is judged by nothing else.</summary>
    public Task<bool> Answered(string id, string request, Actor actor) => Grain(new DealKey(actor.Tenant, id)).Answered(request, actor);

    /// <summary>Hands one command to its case. A failing grain is "busy" to the caller: the same request id finds out what came of it.</summary>
    public async Task<CaseAnswer> Send(DealKey key, CaseEnvelope request)
    {
        try
        {
            var answer = await Grain(key).Send(request);
            metrics.Sent(answer.Refusal?.Reason);
            return answer.Refusal is { Reason: RefusalReason.NotFound } ? new CaseAnswer(0, 0, Refusals.NotFound) : answer;
        }
        catch (Exception fault)
        {
            metrics.Sent(RefusalReason.Busy);
            SendFailed(key.ToString(), request.Command.GetType().Name, fault);
            return new CaseAnswer(0, 0, Refusals.Busy);
        }
    }

    [LoggerMessage(2601, LogLevel.Error, "{Command} for the case {Case} failed; its outcome is unknown to the caller.")]
    private partial void SendFailed(string @case, string command, Exception fault);
}
