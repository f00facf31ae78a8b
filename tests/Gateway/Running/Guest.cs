using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Live;
using Negotiation.Grains;

namespace Negotiation.Gateway.Tests.Running;

/// <summary>What a client was told, in the order it came.</summary>
internal sealed record Heard(string What, string Room, JsonElement Argument);

/// <summary>A SignalR client that writes down everything it hears.</summary>
internal sealed class Guest : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // A record read by a client may lack what is null; only the server insists on what a caller must send.
    private static readonly JsonSerializerOptions Lax = new(DomainJson.Options) { RespectRequiredConstructorParameters = false };

    private readonly HubConnection connection;
    private readonly Channel<Heard> heard = Channel.CreateUnbounded<Heard>();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guest(Uri hub, string token)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnections(hub, token));
        builder.Services.AddSingleton<System.Net.EndPoint>(new UriEndPoint(hub));
        builder.AddJsonProtocol(json => json.PayloadSerializerOptions = Lax);
        connection = builder.Build();
        connection.On<string, JsonElement>("Events", (room, delta) => Note("Events", room, delta));
        connection.On<string, JsonElement>("Presence", (room, people) => Note("Presence", room, people));
        connection.On<string>("Resync", room => Note("Resync", room, default));
        connection.On<string, JsonElement>("Closed", (room, reason) => Note("Closed", room, reason));
        connection.On<string, JsonElement>("TalksChanged", (talks, version) => Note("TalksChanged", talks, version));
        connection.On<string, JsonElement>("TalksPresence", (talks, people) => Note("TalksPresence", talks, people));
        connection.On<string, JsonElement>("TalksClosed", (talks, reason) => Note("TalksClosed", talks, reason));
        connection.On<JsonElement>("CaseChanged", changed => Note("CaseChanged", changed.GetProperty("id").GetString()!, changed));
        connection.On<JsonElement>("Moving", after => Note("Moving", "", after));
        connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public Task Closed => closed.Task.WaitAsync(Patience);

    public bool IsConnected => connection.State == HubConnectionState.Connected;

    public ChannelReader<Heard> Everything => heard.Reader;

    public Task Start() => connection.StartAsync().WaitAsync(Patience);

    public Task<JoinAnswer> Join(string room, long since = 0) => Invoke<JoinAnswer>("Join", room, since);

    public Task<DealAnswer> Send(string room, Command command, string? id = null, long? ifMatch = null) =>
        Invoke<DealAnswer>("Send", room, id ?? Guid.NewGuid().ToString("n"), command, ifMatch);

    public Task<DealAnswer> SendRaw(object? room, object? id, object? command, object? ifMatch = null) => Invoke<DealAnswer>("Send", room, id, command, ifMatch);

    public Task<T> Invoke<T>(string method, params object?[] arguments) => connection.InvokeCoreAsync<T>(method, arguments).WaitAsync(Patience);

    public Task Leave(string room) => connection.InvokeCoreAsync("Leave", [room]).WaitAsync(Patience);

    /// <summary>The next message of a kind; others before it are skipped.</summary>
    public async Task<Heard> Next(string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var next = await heard.Reader.ReadAsync(patience.Token);
            if (string.Equals(next.What, what, StringComparison.Ordinal))
            {
                return next;
            }
        }
    }

    public async Task<DealDelta> NextDelta() => (await Next("Events")).Argument.Deserialize<DealDelta>(Lax)!;

    public async Task<IReadOnlyList<Present>> PresenceOf(params string[] people)
    {
        while (true)
        {
            var present = (await Next("Presence")).Argument.Deserialize<IReadOnlyList<Present>>(Lax)!;
            if (present.Select(one => one.Person).Order(StringComparer.Ordinal).SequenceEqual(people.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            {
                return present;
            }
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Note(string what, string room, JsonElement argument) => heard.Writer.TryWrite(new Heard(what, room, argument));
}
