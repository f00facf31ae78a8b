using System.Net.WebSockets;
using System.Text;
using Negotiation.Domain.Accounts;

namespace Negotiation.Gateway.Tests.Running;

/// <summary>A client that speaks the hub protocol by hand, so that it can also speak it badly, or stop reading.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly ClientWebSocket socket = new();

    public static async Task<RawSocket> Connect(RunningGateway gateway, Actor actor)
    {
        var raw = new RawSocket();
        raw.socket.Options.SetBuffer(4096, 4096);
        await raw.socket.ConnectAsync(new Uri($"{gateway.Hub}?access_token={gateway.Issuer.TokenFor(actor)}"), CancellationToken.None);
        await raw.Send("{\"protocol\":\"json\",\"version\":1}\u001e");
        (await raw.Receive()).ShouldBe("{}\u001e");
        return raw;
    }

    public Task Send(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>What the next read brings: some frames, perhaps not whole.</summary>
    public async Task<string> Receive()
    {
        using var patience = new CancellationTokenSource(Guest.Patience);
        var buffer = new byte[64 * 1024];
        var read = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
        return Encoding.UTF8.GetString(buffer, 0, read.Count);
    }

    /// <summary>Reads until a text has been seen.</summary>
    public async Task<string> ReceiveUntil(string text)
    {
        var all = new StringBuilder();
        while (true)
        {
            all.Append(await Receive());
            var so = all.ToString();
            if (so.Contains(text, StringComparison.Ordinal))
            {
                return so;
            }
        }
    }

    public async Task Ended()
    {
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                await Receive();
            }
        }
        catch (WebSocketException)
        {
            // Ended without a farewell, which is as good.
        }
    }

    public void Dispose() => socket.Dispose();
}
