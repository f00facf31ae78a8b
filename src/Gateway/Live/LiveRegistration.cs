using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Negotiation.Domain.Records;
using Negotiation.Gateway.SignIn;

namespace Negotiation.Gateway.Live;

internal static class LiveRegistration
{
    /// <summary>Largest message a client may send, in bytes. A larger one ends its connection.</summary>
    public const int MaxMessage = 1 << 20;

    public static WebApplicationBuilder AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSignalR(static hub =>
            {
                hub.MaximumReceiveMessageSize = MaxMessage;
                hub.DisableImplicitFromServicesParameters = true;
                hub.EnableDetailedErrors = false;
            })
            .AddJsonProtocol(static json => json.PayloadSerializerOptions = DomainJson.Options);
        builder.Services.AddSingleton<HubLifetimeManager<DealHub>, DealHubConnections>();
        builder.Services.AddSingleton<Outlets>();
        builder.Services.AddSingleton<Rooms>();
        builder.Services.AddSingleton<ILiveRooms>(static services => services.GetRequiredService<Rooms>());
        builder.Services.AddSingleton<Joining>();
        builder.Services.AddSingleton<Sending>();
        builder.Services.AddSingleton<IDealHistory, JournalHistory>();
        builder.Services.AddHostedService<RoomKeeper>();
        builder.Services.AddSingleton((builder.Configuration.GetSection("Negotiation:Drain").Get<DrainOptions>() ?? new DrainOptions()).Checked());
        builder.Services.AddSingleton<Draining>();
        return builder;
    }

    public static void MapLive(this WebApplication app)
    {
        app.UseWebSockets();
        app.MapHub<DealHub>(SignInRegistration.HubPath, static hub =>
        {
            hub.Transports = HttpTransportType.WebSockets;
            hub.CloseOnAuthenticationExpiration = true;
            hub.TransportSendTimeout = RoomKeeper.Patience;
        });
    }
}
