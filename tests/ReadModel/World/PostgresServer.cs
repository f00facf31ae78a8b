using System.Diagnostics;

namespace Negotiation.ReadModel.Tests;

/// <summary>A PostgreSQL server of this test run's own, reachable through a socket file only. Started once, when first asked for.</summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> Started = new(() => new PostgresServer());
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"negotiation-{Guid.NewGuid():N}"[..24]);

    private PostgresServer()
    {
        try
        {
            Why = Start();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Why = e.Message;
        }
    }

    public static PostgresServer Instance => Started.Value;

    /// <summary>Why there is no server; null when there is one.</summary>
    public string? Why { get; }

    public string ConnectionString(string database) =>
        $"Host={_folder};Username=postgres;Database={database};Pooling=true;Maximum Pool Size=20;Include Error Detail=true";

    private string? Start()
    {
        var bin = Binaries();
        if (bin is null)
        {
            return "No PostgreSQL programs were found.";
        }

        Run("mkdir", "-p", _folder);
        Run(Path.Combine(bin, "initdb"), "-D", $"{_folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        var settings = $"-c listen_addresses= -c unix_socket_directories={_folder} -c max_connections=60 -c fsync=off";
        Run(Path.Combine(bin, "pg_ctl"), "-D", $"{_folder}/data", "-w", "-t", "30", "-l", $"{_folder}/log", "-o", settings, "start");

        // The test host may be ended before this handler is done, so the shell goes on without it.
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            Process.Start(AsServerUser("sh", "-c", $"'{bin}/pg_ctl' -D '{_folder}/data' -m immediate stop; rm -rf '{_folder}'"))?.Dispose();
        return null;
    }

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    // The server refuses to run as root; Debian's package brings a user for it.
    private static ProcessStartInfo AsServerUser(string program, params string[] arguments)
    {
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = true;
        start.RedirectStandardInput = true;
        return start;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(AsServerUser(program, arguments)) ?? throw new InvalidOperationException($"{program} did not start.");
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(program)} failed.");
        }
    }
}
