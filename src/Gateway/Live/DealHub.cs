using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Cases;
using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>
/// The live door to the deals. A room is a deal's id; the tenant always comes from the caller's verified token. Clients hear
/// <c>Events(room, DealDelta)</c>, <c>Presence(room, Present[])</c>, <c>Resync(room)</c>, <c>Closed(room, reason)</c>,
/// <c>CaseChanged({ id })</c> for cases they watch, and
/// <c>Moving(milliseconds)</c>, after which they connect anew, for this gateway is about to end.
/// </summary>
[Authorize]
internal sealed partial class DealHub(Rooms rooms, CaseRooms cases, Joining joining, Sending sending, TalksRooms talksRooms, TalksDoor talksDoor, ILogger<DealHub> log) : Hub
{
    /// <summary>Enter a room, or come back to it at version <paramref name="since"/>.</summary>
    public async Task<JoinAnswer> Join(Lenient<string> room, Lenient<long> since)
    {
        if ((Fault(room, nameof(room)) ?? Fault(since, nameof(since))) is { } refusal)
        {
            return new JoinAnswer(Refusal: refusal);
        }

        if (Outlet.Of(Context) is not { } outlet || !Names.IsId(room.Value))
        {
            return new JoinAnswer(Refusal: Refusals.NotFound);
        }

        var deal = new DealKey(outlet.Actor.Tenant, room.Value!);
        try
        {
            return outlet.Sends.TryTake() ? await joining.Join(outlet, deal, since.Value) : new JoinAnswer(Refusal: Refusals.Busy);
        }
        catch (Exception exception)
        {
            JoinFailed(deal.ToString(), exception);
            return new JoinAnswer(Refusal: Refusals.Busy);
        }
    }

    /// <summary>Carry out one command. Repeating it with the same request id changes nothing and gets the first answer.</summary>
    public Task<DealAnswer> Send(Lenient<string> room, Lenient<string> requestId, Lenient<Command> command, Lenient<long?> ifMatch)
    {
        var refusal = Fault(room, nameof(room))
            ?? Fault(requestId, nameof(requestId))
            ?? Fault(command, "")
            ?? FaultIn(ifMatch.Fault, nameof(ifMatch));
        if (refusal is null && RequestIds.Broken(requestId.Value) is { } broken)
        {
            refusal = Refusals.Malformed(broken);
        }

        if (refusal is null && (Outlet.Of(Context) is null || !Names.IsId(room.Value)))
        {
            refusal = Refusals.NotFound;
        }

        if (refusal is not null)
        {
            return Task.FromResult(new DealAnswer(0, 0, refusal));
        }

        var outlet = Outlet.Of(Context)!;
        if (!outlet.Sends.TryTake())
        {
            return Task.FromResult(new DealAnswer(0, 0, Refusals.Busy));
        }

        var request = new DealRequest(requestId.Value!, outlet.Actor, command.Value!, ifMatch.Value);
        var seat = outlet.SeatIn(room.Value!);
        var key = new DealKey(outlet.Actor.Tenant, room.Value!);
        return seat is null ? sending.Send(rooms.Grain(key), key, request) : Send(seat, key, request);
    }

    private async Task<DealAnswer> Send(Seat seat, DealKey key, DealRequest request)
    {
        var answer = await sending.Send(seat.Room.Grain, key, request, seat.Room);
        if (answer.From > 0)
        {
            await seat.Room.Heard(seat, answer.From);
        }

        return answer;
    }

    public Task Leave(Lenient<string> room)
    {
        if (Names.IsId(room.Value) && Outlet.Of(Context)?.SeatIn(room.Value!) is { } seat)
        {
            rooms.Leave(seat);
        }

        return Task.CompletedTask;
    }

    /// <summary>Hear from now on when the case changes. Fetch it after this answer, and anew after every reconnect.</summary>
    /// <returns>Null: you hear of it. Otherwise why not.</returns>
    public async Task<Refusal?> WatchCase(Lenient<string> id)
    {
        if (Fault(id, nameof(id)) is { } fault)
        {
            return fault;
        }

        if (Outlet.Of(Context) is not { } outlet || !Names.IsId(id.Value))
        {
            return Refusals.NotFound;
        }

        try
        {
            return !outlet.Sends.TryTake() ? Refusals.Busy : await cases.Watch(id.Value!, outlet) ? null : Refusals.NotFound;
        }
        catch (Exception exception)
        {
            JoinFailed($"{outlet.Actor.Tenant}/{id.Value}", exception);
            return Refusals.Busy;
        }
    }

    public Task LeaveCase(Lenient<string> id)
    {
        if (Names.IsId(id.Value) && Outlet.Of(Context) is { } outlet)
        {
            cases.Leave(id.Value!, outlet);
        }

        return Task.CompletedTask;
    }

    private static Refusal? Fault<T>(Lenient<T> argument, string name) =>
        FaultIn(argument.Fault ?? (argument.Value is null ? new BrokenRule("missing", "", "This is required.") : null), name);

    private static Refusal? FaultIn(BrokenRule? fault, string name) => fault is null ? null : Refusals.Malformed(name, fault);

    [LoggerMessage(2102, LogLevel.Error, "Joining {Deal} failed.")]
    private partial void JoinFailed(string deal, Exception exception);
}
