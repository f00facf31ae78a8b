using Microsoft.AspNetCore.SignalR;
using Negotiation.Gateway.Cases;
using Negotiation.Gateway.SignIn;

namespace Negotiation.Gateway.Live;

/// <summary>Gives every connection its outlet. The grains are the backplane, so groups and broadcasts of SignalR are not used.</summary>
internal sealed class DealHubConnections(Outlets outlets, Rooms rooms, CaseRooms cases, TalksRooms talks, Draining draining, ILogger<DefaultHubLifetimeManager<DealHub>> log)
    : DefaultHubLifetimeManager<DealHub>(log)
{
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        if (ActorClaims.Read(connection.User) is { } actor)
        {
            outlets.Add(connection, actor);
            if (draining.IsLeaving && connection.Features.Get<Outlet>() is { } outlet)
            {
                draining.Ask(outlet);
            }
        }
        else
        {
            connection.Abort();
        }

        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (outlets.Remove(connection) is { } outlet)
        {
            rooms.LeaveAll(outlet);
            cases.LeaveAll(outlet);
            talks.LeaveAll(outlet);
        }

        return base.OnDisconnectedAsync(connection);
    }
}
