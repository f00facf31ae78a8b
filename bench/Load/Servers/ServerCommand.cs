namespace Negotiation.Bench.Load.Servers;

/// <summary>How one server is started.</summary>
/// <param name="Name">Short name for the table and the log file.</param>
/// <param name="Assembly">Full path of its DLL.</param>
/// <param name="Folder">Working folder; an ASP.NET server finds its static files from there.</param>
public sealed record ServerCommand(string Name, string Assembly, string Folder, int Port, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The same with our probe inside, which tells the exact size of the managed heap. See bench/Probe.</summary>
    public ServerCommand Probed(string probe, int port) => this with
    {
        Environment = new Dictionary<string, string>(Environment, StringComparer.Ordinal)
        {
            ["DOTNET_STARTUP_HOOKS"] = probe,
            ["BENCH_PROBE_PORT"] = port.ToString(),
        },
    };
}
