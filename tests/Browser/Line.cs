using System.Net;
using System.Net.Sockets;

namespace Negotiation.Browser.Tests;

/// <summary>One person's own network line to the server. It can be cut and mended, and held so that what the server says comes late.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly HashSet<TcpClient> ends = [];
    private readonly Lock guard = new();
    private readonly int server;
    private readonly Task accepting;
    private bool cut;
    private TaskCompletionSource through = Open();

    public Line(Uri server)
    {
        this.server = server.Port;
        listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        accepting = Accept();
    }

    public string Address { get; }

    public void Cut()
    {
        lock (guard)
        {
            cut = true;
            foreach (var end in ends)
            {
                end.Dispose();
            }

            ends.Clear();
        }
    }

    public void Mend()
    {
        lock (guard)
        {
            cut = false;
        }
    }

    /// <summary>From now on nothing from the server arrives, until <see cref="Release"/>; what is sent to it still does.</summary>
    public void Hold() => through = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => through.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Cut();
        Release();
        listener.Dispose();
        await accepting;
    }

    private async Task Accept()
    {
        while (true)
        {
            TcpClient browser;
            try
            {
                browser = await listener.AcceptTcpClientAsync();
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Carry(browser);
        }
    }

    private async Task Carry(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient();
        try
        {
            if (!Joined(near, far))
            {
                return;
            }

            await far.ConnectAsync(IPAddress.Loopback, server);
            near.NoDelay = far.NoDelay = true;
            await Task.WhenAny(Pump(near, far, held: false), Pump(far, near, held: true));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The server is away or the line was cut meanwhile: the browser sees its connection end.
        }
        finally
        {
            lock (guard)
            {
                ends.Remove(near);
                ends.Remove(far);
            }
        }
    }

    private bool Joined(params ReadOnlySpan<TcpClient> both)
    {
        lock (guard)
        {
            foreach (var end in both)
            {
                ends.Add(end);
            }

            return !cut;
        }
    }

    private async Task Pump(TcpClient from, TcpClient to, bool held)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await from.GetStream().ReadAsync(buffer)) > 0)
            {
                if (held)
                {
                    await through.Task;
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One end is gone; the other is closed by Carry.
        }
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
