using Negotiation.Domain.Deals;
using Negotiation.Gateway.Hosting;
using Negotiation.Gateway.Live;
using Negotiation.Gateway.Staff;
using Negotiation.Grains;

namespace Negotiation.Gateway;

/// <summary>Hands one command to its deal. A failing grain is "busy" to the caller: the outcome is unknown, and the same request id finds out.</summary>
internal sealed partial class Sending(Rooms rooms, Acquaintances people, GatewayMetrics metrics, ILogger<Sending> log)
{
    public Task<DealAnswer> Send(IDealGrain deal, DealKey key, DealRequest request, Room? room = null) =>
        request.Command is AttachFile ? Task.FromResult(new DealAnswer(0, 0, Refusals.SendTheFile)) : Hand(deal, key, request, room);

    /// <summary>For a caller that has kept the bytes of the file.</summary>
    public Task<DealAnswer> Attach(IDealGrain deal, DealKey key, DealRequest request) => Hand(deal, key, request, null);

    private async Task<DealAnswer> Hand(IDealGrain deal, DealKey key, DealRequest request, Room? room)
    {
        try
        {
            if (Correcting.Named(request.Command) is { } earlier && await Broken(earlier, key, request) is { } broken)
            {
                return new DealAnswer(0, 0, new Refusal(RefusalReason.Invalid, [broken]));
            }

            if (await people.Broken(request, deal) is { Count: > 0 } strangers)
            {
                return new DealAnswer(0, 0, new Refusal(RefusalReason.Invalid, strangers));
            }

            var answer = await deal.Send(request);
            metrics.Sent(answer.Refusal?.Reason);
            return answer.Refusal is { Reason: RefusalReason.NotFound } ? new DealAnswer(0, 0, Refusals.NotFound) : answer;
        }
        catch (Exception exception)
        {
            // Whatever it was, on this side or the other, only the same request id tells what came of the command.
            if (room is not null)
            {
                rooms.Suspect(room);
            }

            metrics.Sent(RefusalReason.Busy);
            SendFailed(key.ToString(), request.Command.GetType().Name, exception);
            return new DealAnswer(0, 0, Refusals.Busy);
        }
    }

    // Deals never ask each other: the record a registration corrects is looked up here, as its author may see it.
    private async Task<BrokenRule?> Broken(string earlier, DealKey key, DealRequest request)
    {
        var view = Names.IsId(earlier) ? (await rooms.Grain(key with { Deal = earlier }).Get(request.Actor)).View : null;
        return Correcting.Broken(view, request.Actor.Organisation);
    }

    [LoggerMessage(2001, LogLevel.Error, "{Command} for {Deal} failed; its outcome is unknown to the caller.")]
    private partial void SendFailed(string deal, string command, Exception exception);
}
