using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Negotiation.Bench.Load.Wire;

/// <summary>One SignalR connection over a raw WebSocket: opened with blocking calls, then driven by a <see cref="Poller"/>.</summary>
public sealed class Connection : IDisposable
{
    private readonly Socket socket;
    private readonly Frames frames = new();
    private readonly Frames.MessageHandler deliver;
    private byte[] unsent = [];

    private Connection(Socket socket)
    {
        this.socket = socket;
        deliver = message => Received?.Invoke(message);
    }

    /// <summary>Called with each whole SignalR message, without its separator.</summary>
    public Frames.MessageHandler? Received { get; set; }

    public bool Broken { get; private set; }

    /// <summary>Something is left to send.</summary>
    public bool Blocked => unsent.Length > 0;

    /// <summary>Connect, upgrade to a WebSocket and shake hands for the JSON protocol.</summary>
    /// <exception cref="IOException">The server did not agree, or took longer than 20 s.</exception>
    public static Connection Open(Uri server, string? token)
    {
        var fresh = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = 20_000,
            SendTimeout = 20_000,
        };
        var connection = new Connection(fresh);
        try
        {
            fresh.Connect(IPAddress.Loopback, server.Port);
            connection.Upgrade(server, token);
            connection.Write(Text.Frame("{\"protocol\":\"json\",\"version\":1}"u8));
            _ = connection.Read(_ => true);
            return connection;
        }
        catch (SocketException e)
        {
            connection.Dispose();
            throw new IOException($"No connection to {server}: {e.Message}", e);
        }
    }

    /// <summary>Call a hub method and wait for its answer; other messages that come meanwhile are dropped.</summary>
    /// <exception cref="IOException">The call was refused or failed.</exception>
    public string Invoke(string target, string arguments)
    {
        Write(Text.Frame(Encoding.UTF8.GetBytes($$"""{"type":1,"invocationId":"call","target":"{{target}}","arguments":[{{arguments}}]}""")));
        var answer = Read(message => message.StartsWith("{\"type\":3"u8));
        return answer.Contains("\"error\":", StringComparison.Ordinal) || answer.Contains("\"refusal\":", StringComparison.Ordinal)
            ? throw new IOException($"{target} was refused: {answer}")
            : answer;
    }

    /// <summary>From here on nothing blocks: <paramref name="poller"/> says when to call <see cref="Readable"/> and <see cref="Writable"/>.</summary>
    public void Attach(Poller poller, int index)
    {
        socket.Blocking = false;
        poller.Watch(socket, index);
    }

    /// <summary>Take what has arrived and hand it to <see cref="Received"/>.</summary>
    public void Readable()
    {
        if (Broken)
        {
            return;
        }

        try
        {
            var free = frames.Free();
            var count = socket.Receive(free, SocketFlags.None, out var error);
            if (error is SocketError.WouldBlock)
            {
                return;
            }

            if (error is not SocketError.Success || count == 0)
            {
                throw new IOException($"The connection broke: {error}.");
            }

            frames.Filled(count, deliver);
        }
        catch (IOException)
        {
            Broken = true;
            socket.Dispose();
        }
    }

    /// <summary>Send one frame, or keep what the socket does not take; then true, and the caller waits until it is writable.</summary>
    public bool Send(ReadOnlySpan<byte> frame)
    {
        if (Broken)
        {
            return false;
        }

        if (unsent.Length > 0)
        {
            unsent = [.. unsent, .. frame];
            return true;
        }

        var sent = socket.Send(frame, SocketFlags.None, out var error);
        if (error is not SocketError.Success and not SocketError.WouldBlock)
        {
            Broken = true;
            socket.Dispose();
            return false;
        }

        unsent = frame[Math.Max(0, sent)..].ToArray();
        return unsent.Length > 0;
    }

    public bool Writable(Poller poller, int index)
    {
        var rest = unsent;
        unsent = [];
        var more = Send(rest);
        if (!Broken)
        {
            poller.WantWrite(socket, index, more);
        }

        return more;
    }

    public void WantWrite(Poller poller, int index) => poller.WantWrite(socket, index, on: true);

    public void Dispose()
    {
        if (Broken)
        {
            return;
        }

        // Reset instead of a lingering close: thousands of connections per round must not use up the ports.
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    private void Upgrade(Uri server, string? token)
    {
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        Write(Encoding.ASCII.GetBytes(
            $"GET /hub HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + $"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: bmVnb3RpYXRpb24gbG9hZA==\r\n{authorization}\r\n"));

        // The server says nothing over the WebSocket before our handshake, so the answer ends where the buffer ends.
        var answer = new byte[4096];
        var length = 0;
        do
        {
            var count = socket.Receive(answer.AsSpan(length));
            length += count > 0 ? count : throw new IOException("The server hung up during the upgrade.");
        }
        while (!answer.AsSpan(0, length).EndsWith("\r\n\r\n"u8));

        if (!answer.AsSpan().StartsWith("HTTP/1.1 101"u8))
        {
            throw new IOException($"No WebSocket: {Encoding.ASCII.GetString(answer, 0, length)}");
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }

    private string Read(Func<ReadOnlySpan<byte>, bool> wanted)
    {
        string? found = null;
        while (found is null)
        {
            var count = socket.Receive(frames.Free());
            frames.Filled(count > 0 ? count : throw new IOException("The server hung up."), message =>
            {
                if (found is null && wanted(message))
                {
                    found = Encoding.UTF8.GetString(message);
                }
            });
        }

        return found;
    }
}
