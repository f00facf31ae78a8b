using Negotiation.Domain.Mediation;
using Negotiation.Gateway.Cases;
using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>The live door to the talks about a case; see <see cref="TalksRooms"/> for what clients hear.</summary>
internal sealed partial class DealHub
{
    public async Task<TalksJoined> JoinTalks(Lenient<string> @case)
    {
        if (Fault(@case, nameof(@case)) is { } refusal)
        {
            return new TalksJoined(Refusal: refusal);
        }

        if (Outlet.Of(Context) is not { } outlet || !Names.IsId(@case.Value))
        {
            return new TalksJoined(Refusal: Refusals.NotFound);
        }

        try
        {
            return outlet.Sends.TryTake() ? await talksRooms.Join(outlet, @case.Value!) : new TalksJoined(Refusal: Refusals.Busy);
        }
        catch (Exception exception)
        {
            JoinTalksFailed(exception);
            return new TalksJoined(Refusal: Refusals.Busy);
        }
    }

    /// <summary>Carry out one command. Repeating it with the same request id changes nothing and gets the first answer.</summary>
    public Task<TalksAnswer> SendTalks(Lenient<string> @case, Lenient<string> requestId, Lenient<TalksCommand> command, Lenient<long?> ifMatch)
    {
        var refusal = Fault(@case, nameof(@case))
            ?? Fault(requestId, nameof(requestId))
            ?? Fault(command, "")
            ?? FaultIn(ifMatch.Fault, nameof(ifMatch));
        if (refusal is null && RequestIds.Broken(requestId.Value) is { } broken)
        {
            refusal = Refusals.Malformed(broken);
        }

        var outlet = Outlet.Of(Context);
        refusal ??= outlet is null || !Names.IsId(@case.Value) ? Refusals.NotFound : outlet.Sends.TryTake() ? null : Refusals.Busy;
        return refusal is null
            ? talksDoor.Send(@case.Value!, new TalksEnvelope(requestId.Value!, outlet!.Actor, command.Value!, ifMatch.Value))
            : Task.FromResult(new TalksAnswer(0, 0, refusal));
    }

    public Task LeaveTalks(Lenient<string> @case)
    {
        if (Names.IsId(@case.Value) && Outlet.Of(Context) is { } outlet)
        {
            talksRooms.Leave(outlet, @case.Value!);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(2103, LogLevel.Error, "Joining talks failed.")]
    private partial void JoinTalksFailed(Exception exception);
}
