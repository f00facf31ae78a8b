using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Negotiation.Cluster.Tests;

/// <summary>PostgreSQL, silos and gateways, each a process of its own on loopback, to be killed without warning and started again.</summary>
internal sealed class ClusterProcesses : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly string folder = Directory.CreateTempSubdirectory("negotiation-cluster").FullName;

    // The server may run as a user of its own, who may not enter the folder above.
    private readonly string databaseFolder = Path.Combine(Path.GetTempPath(), "negotiation-postgres-" + Path.GetRandomFileName());
    private readonly int database = FreePort();
    private readonly Dictionary<string, Process> running = new(StringComparer.Ordinal);
    private readonly List<(int Silo, int Gateway, int Http)> silos = [];
    private readonly List<Uri> gateways = [];

    /// <summary>Where the gateways answer, the first first.</summary>
    public IReadOnlyList<Uri> Gateways => gateways;

    public string ConnectionString => $"Host=127.0.0.1;Port={database};Username=postgres;Database=postgres;Timeout=5;Command Timeout=10";

    /// <param name="old">Folder of an older build, for the first silo.</param>
    public static async Task<ClusterProcesses> Start(int silos, int gateways, string? old = null)
    {
        var cluster = new ClusterProcesses();
        try
        {
            await cluster.Postgres("start", $"{cluster.database}");
            (await Task.WhenAll(cluster.Schema(), cluster.Schema(), cluster.Schema())).ShouldBe([0, 0, 0]);

            for (var i = 0; i < silos; i++)
            {
                cluster.silos.Add((FreePort(), FreePort(), FreePort()));
                await cluster.StartSilo(i, i == 0 ? old : null);
            }

            for (var i = 0; i < gateways; i++)
            {
                cluster.gateways.Add(new Uri($"http://127.0.0.1:{FreePort()}"));
                await cluster.StartGateway(i);
            }

            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Brings the tables up to date. Returns the exit code.</summary>
    public async Task<int> Schema()
    {
        using var schema = Launch(Path.Combine(AppContext.BaseDirectory, "Negotiation.Silo.dll"), ["schema"]);
        await schema.WaitForExitAsync();
        return schema.ExitCode;
    }

    /// <param name="program">Folder of another build of the silo; without it the one beside the tests.</param>
    public Task StartSilo(int index, string? program = null)
    {
        var (silo, gateway, http) = silos[index];
        return Up($"silo{index}", Path.Combine(program ?? AppContext.BaseDirectory, "Negotiation.Silo.dll"), new Uri($"http://127.0.0.1:{http}"), new()
        {
            ["Negotiation__Cluster__SiloPort"] = $"{silo}",
            ["Negotiation__Cluster__GatewayPort"] = $"{gateway}",
        });
    }

    public Task StartGateway(int index) => Up($"gateway{index}", Path.Combine(AppContext.BaseDirectory, "Negotiation.Gateway.dll"), gateways[index], []);

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public Task KillSilo(int index) => Kill($"silo{index}");

    public Task KillGateway(int index) => Kill($"gateway{index}");

    /// <summary>SIGTERM, and the wait for its end.</summary>
    public async Task StopGateway(int index)
    {
        var process = running[$"gateway{index}"];
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        running.Remove($"gateway{index}");
        process.Dispose();
    }

    public Task CrashPostgres() => Postgres("crash");

    public Task StartPostgres() => Postgres("start", $"{database}");

    public async ValueTask DisposeAsync()
    {
        foreach (var name in running.Keys.ToList())
        {
            await Kill(name);
        }

        await Postgres("stop");
        Directory.Delete(databaseFolder, recursive: true);
        Directory.Delete(folder, recursive: true);
    }

    private async Task Up(string name, string program, Uri address, Dictionary<string, string> more)
    {
        var process = Launch(program, ["--urls", address.ToString().TrimEnd('/')], more, name);
        running[name] = process;
        using var client = new HttpClient { BaseAddress = address };
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if (process.HasExited)
            {
                throw new InvalidOperationException($"{name} ended with {process.ExitCode} instead of starting.");
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

            await Task.Delay(50, patience.Token);
        }
    }

    private async Task Kill(string name)
    {
        if (running.Remove(name, out var process))
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private Process Launch(string program, string[] arguments, Dictionary<string, string>? more = null, string name = "schema")
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(program)! };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Negotiation__Profile"] = "Demo";
        start.Environment["Negotiation__Data"] = Path.Combine(folder, name.StartsWith("gateway", StringComparison.Ordinal) ? "gateways" : name);
        start.Environment["Negotiation__Cluster__Postgres"] = ConnectionString;
        start.Environment["Negotiation__Cluster__Address"] = "127.0.0.1";
        start.Environment["Negotiation__Sweep__Every"] = "00:00:05";
        start.Environment["Negotiation__Drain__Notice"] = "00:00:01";
        start.Environment["Negotiation__Drain__Spread"] = "00:00:04";
        start.Environment["Negotiation__Limits__RequestsPerSecond"] = "0";
        start.Environment["Negotiation__Limits__HubSendsPerSecond"] = "0";
        start.Environment["Logging__LogLevel__Default"] = Environment.GetEnvironmentVariable("NEGOTIATION_CLUSTER_LOG") ?? "None";
        foreach (var (key, value) in more ?? [])
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    private async Task Postgres(string command, params string[] arguments)
    {
        using var process = Process.Start(Path.Combine(Root(), "infra/dev/postgres"), [command, databaseFolder, .. arguments]);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
    }

    public static string Root()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Negotiation.sln")))
        {
            root = Path.GetDirectoryName(root.TrimEnd('/')) ?? throw new DirectoryNotFoundException("Not inside the repository.");
        }

        return root;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
