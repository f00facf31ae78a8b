using System.Diagnostics;
using System.Net.Sockets;

namespace Negotiation.Bench.Load.Servers;

/// <summary>A server started for the measurement and ended with it.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    private readonly Process process;

    private ServerProcess(Process process, Uri address, TimeSpan started)
    {
        this.process = process;
        Address = address;
        Started = started;
    }

    public Uri Address { get; }

    /// <summary>From starting the process to the first good answer.</summary>
    public TimeSpan Started { get; }

    public int Id => process.Id;

    /// <summary>Resident memory of the process in bytes.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Start and wait until <paramref name="path"/> answers 200.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer within 60 s; the end of its log is in the message.</exception>
    public static async Task<ServerProcess> Start(ServerCommand command, Workplace work, string path)
    {
        var log = Path.Combine(work.Folder, $"{command.Name}.log");
        var info = new ProcessStartInfo("/bin/sh") { WorkingDirectory = command.Folder, UseShellExecute = false };

        // The shell becomes the server, so that its log is a file of its own and its id the one we know.
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add("exec dotnet \"$0\" --urls \"$1\" >>\"$2\" 2>&1");
        info.ArgumentList.Add(command.Assembly);
        info.ArgumentList.Add($"http://127.0.0.1:{command.Port}");
        info.ArgumentList.Add(log);
        foreach (var (name, value) in command.Environment)
        {
            info.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        var server = Process.Start(info)!;
        work.Remember(server.Id);
        var address = new Uri($"http://127.0.0.1:{command.Port}");
        while (clock.Elapsed < TimeSpan.FromSeconds(60) && !server.HasExited)
        {
            if (await Answers(new Uri(address, path)))
            {
                return new ServerProcess(server, address, clock.Elapsed);
            }

            await Task.Delay(5);
        }

        server.Kill();
        var tail = string.Join('\n', (await File.ReadAllLinesAsync(log)).TakeLast(15));
        throw new InvalidOperationException($"{command.Name} did not start:\n{tail}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            // A server that is asked to end may finish what it holds; one that does not answer within 15 s is killed.
            using var terminate = Process.Start("/bin/kill", ["-TERM", Id.ToString()]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }

        process.Dispose();
    }

    private static async Task<bool> Answers(Uri address)
    {
        try
        {
            using var answer = await Http.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or SocketException)
        {
            return false;
        }
    }
}
