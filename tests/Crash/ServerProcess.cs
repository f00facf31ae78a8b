using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Negotiation.Crash.Tests;

/// <summary>The real server as its own process over one data folder: started, killed without warning, started again.</summary>
/// <param name="program">The gateway's assembly; the one beside the tests unless another is named.</param>
public sealed class ServerProcess(string? program = null) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("negotiation-crash").FullName;
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public string Data => folder;

    public async Task Start()
    {
        process = Launch(["--urls", Address.ToString().TrimEnd('/')]);
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with {process.ExitCode} instead of starting.");
            }

            try
            {
                using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
                if (ready.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Runs a maintenance command over the same data and returns its exit code and output.</summary>
    public async Task<(int Code, string Output)> Run(string command)
    {
        using var run = Launch([command]);
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return (run.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await Kill();
        }

        Directory.Delete(folder, recursive: true);
    }

    private Process Launch(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program ?? Path.Combine(AppContext.BaseDirectory, "Negotiation.Gateway.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Negotiation__Profile"] = "Demo";
        start.Environment["Negotiation__Data"] = folder;
        start.Environment["Negotiation__Limits__RequestsPerSecond"] = "0";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        var launched = Process.Start(start)!;
        launched.ErrorDataReceived += static (_, line) => Console.Error.WriteLine(line.Data);
        launched.BeginErrorReadLine();
        if (arguments.Length > 1)
        {
            launched.OutputDataReceived += static (_, _) => { };
            launched.BeginOutputReadLine();
        }

        return launched;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
