using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace Negotiation.Gateway.Tests.Running;

/// <summary>Connects the SignalR client straight over a WebSocket, without negotiating a transport.</summary>
internal sealed class WebSocketConnections(Uri hub, string token) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"{hub}?access_token={token}"), cancellationToken);
        return new WebSocketConnection(socket);
    }

    private sealed class WebSocketConnection : ConnectionContext
    {
        private readonly ClientWebSocket socket;
        private readonly Pipe incoming = new();
        private readonly Pipe outgoing = new();
        private readonly CancellationTokenSource closed = new();
        private readonly Task pumping;

        public WebSocketConnection(ClientWebSocket socket)
        {
            this.socket = socket;
            Transport = new Duplex(incoming.Reader, outgoing.Writer);
            ConnectionClosed = closed.Token;
            pumping = Task.WhenAll(Receive(), Send());
        }

        public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("n");

        public override Microsoft.AspNetCore.Http.Features.IFeatureCollection Features { get; } = new Microsoft.AspNetCore.Http.Features.FeatureCollection();

        public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

        public override IDuplexPipe Transport { get; set; }

        public override void Abort(ConnectionAbortedException abortReason) => socket.Abort();

        public override async ValueTask DisposeAsync()
        {
            await outgoing.Writer.CompleteAsync();
            socket.Abort();
            await pumping;
            socket.Dispose();
            closed.Dispose();
        }

        private async Task Receive()
        {
            Exception? fault = null;
            try
            {
                while (true)
                {
                    var read = await socket.ReceiveAsync(incoming.Writer.GetMemory(16 * 1024), CancellationToken.None);
                    if (read.MessageType == WebSocketMessageType.Close)
                    {
                        break;
                    }

                    incoming.Writer.Advance(read.Count);
                    await incoming.Writer.FlushAsync();
                }
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                fault = exception;
            }

            await incoming.Writer.CompleteAsync(fault);
            await closed.CancelAsync();
        }

        private async Task Send()
        {
            try
            {
                while (true)
                {
                    var read = await outgoing.Reader.ReadAsync();
                    foreach (var part in read.Buffer)
                    {
                        await socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
                    }

                    if (!read.Buffer.IsEmpty)
                    {
                        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                    }

                    outgoing.Reader.AdvanceTo(read.Buffer.End);
                    if (read.IsCompleted)
                    {
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                await outgoing.Reader.CompleteAsync(exception);
            }
        }
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
