using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Live;
using Negotiation.Gateway.Tests.Running;
using Negotiation.Grains;

namespace Negotiation.Cluster.Tests;

/// <summary>
/// One person's screen on one deal, as the web app behaves: it comes back by itself, to whichever gateway takes it, joins from the
/// version it holds, and asks again where a change does not follow the one before.
/// </summary>
internal sealed class Screen(string room, string token, IReadOnlyList<Uri> gateways, int preferred) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Lax = new(DomainJson.Options) { RespectRequiredConstructorParameters = false };
    private readonly CancellationTokenSource ended = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly List<EventView> events = [];
    private volatile HubConnection? live;
    private Task keeping = Task.CompletedTask;
    private int next = preferred;

    public long Version { get; private set; }

    /// <summary>Times a change came that did not follow the last one, so that the screen joined again.</summary>
    public int Gaps { get; private set; }

    /// <summary>Times the server sent a change this connection had been sent already.</summary>
    public int Doubles { get; private set; }

    public int Connections { get; private set; }

    public IReadOnlyList<EventView> Events => events;

    public async Task Open()
    {
        keeping = Keep();
        while (live is null)
        {
            await Task.Delay(20, ended.Token);
        }
    }

    /// <summary>Sends until there is an answer that is a judgement, with one request id.</summary>
    /// <returns>The answer, and how often the act was sent.</returns>
    public async Task<(DealAnswer Answer, int Sent)> Does(Command command, string request, CancellationToken stop)
    {
        for (var sent = 1; ; sent++)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                if (live is { } hub)
                {
                    var answer = await hub.InvokeCoreAsync<DealAnswer>("Send", [room, request, command, null], stop);
                    if (answer.Refusal is not { Reason: RefusalReason.Busy })
                    {
                        return (answer, sent);
                    }
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                // The connection went with the answer; the same request id will tell.
            }

            await Task.Delay(200, stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ended.Dispose();
        turn.Dispose();
    }

    private async Task Keep()
    {
        while (!ended.IsCancellationRequested)
        {
            var gateway = gateways[next++ % gateways.Count];
            var hub = Connection(gateway);
            var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            hub.Closed += _ =>
            {
                closed.TrySetResult();
                return Task.CompletedTask;
            };
            hub.On<int>("Moving", after => _ = Task.Delay(after, ended.Token).ContinueWith(_ => closed.TrySetResult(), TaskScheduler.Default));
            hub.On<string, JsonElement>("Events", (_, delta) => Changed(hub, delta.Deserialize<DealDelta>(Lax)!));
            hub.On<string>("Resync", _ => Join(hub));
            try
            {
                await hub.StartAsync(ended.Token);
                await Join(hub);
                Connections++;
                live = hub;
                await closed.Task.WaitAsync(ended.Token);
            }
            catch (Exception) when (!ended.IsCancellationRequested)
            {
                await Task.Delay(Random.Shared.Next(200, 600), ended.Token);
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }

            live = null;
            await hub.DisposeAsync();
        }
    }

    private async Task Join(HubConnection hub)
    {
        while (true)
        {
            // Until the answer, changes wait, as they do in the web app.
            await turn.WaitAsync(ended.Token);
            try
            {
                var answer = await hub.InvokeCoreAsync<JoinAnswer>("Join", [room, Version], ended.Token);
                if (answer.Refusal is null)
                {
                    events.AddRange(answer.Events!.Where(e => e.Version > Version));
                    Version = Math.Max(Version, answer.Version);
                    return;
                }
            }
            finally
            {
                turn.Release();
            }

            await Task.Delay(300, ended.Token);
        }
    }

    private async Task Changed(HubConnection hub, DealDelta delta)
    {
        // What came while an answer to a join was awaited may be in that answer too.
        var joining = turn.CurrentCount == 0;
        await turn.WaitAsync(ended.Token);
        var gap = false;
        try
        {
            if (delta.Version <= Version)
            {
                Doubles += joining ? 0 : 1;
                return;
            }

            gap = delta.After > Version;
            if (!gap)
            {
                events.AddRange(delta.Events.Where(e => e.Version > Version));
                Version = delta.Version;
            }
        }
        finally
        {
            turn.Release();
        }

        if (gap)
        {
            Gaps++;
            await Join(hub);
        }
    }

    private HubConnection Connection(Uri gateway)
    {
        var address = new Uri(gateway.ToString().Replace("http:", "ws:", StringComparison.Ordinal) + "hub");
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnections(address, token));
        builder.Services.AddSingleton<System.Net.EndPoint>(new UriEndPoint(address));
        builder.AddJsonProtocol(static json => json.PayloadSerializerOptions = Lax);
        return builder.Build();
    }
}
