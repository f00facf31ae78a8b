namespace Negotiation.Bench.Load.Servers;

/// <summary>Where a run keeps its data and finds what was built.</summary>
/// <param name="Folder">Temporary; the caller removes it.</param>
/// <param name="Output">Folder with the build output of every project, e.g. <c>artifacts/embedded/bin</c>.</param>
/// <param name="Source">Root of the repository.</param>
/// <param name="FirstPort">This port and the nine after it are free for the servers.</param>
/// <param name="Database">Connection string of a PostgreSQL for the naive hub.</param>
public sealed record Workplace(string Folder, string Output, string Source, int FirstPort, string Database)
{
    public string Probe => Assembly("Bench.Probe");

    public int ProbePort => FirstPort + 9;

    public ServerCommand Bare => new("bare", Assembly("Bench.BareHub"), Folder, FirstPort, new Dictionary<string, string>(StringComparer.Ordinal));

    public ServerCommand Naive => new("naive", Assembly("Bench.NaiveHub"), Folder, FirstPort + 1, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Naive__Database"] = Database,
    });

    /// <summary>Our own server in the demo profile, on a store of its own, without the limits that protect it from a single person.</summary>
    /// <param name="store">Name of the store; a name used before continues with its deals.</param>
    /// <param name="flushDelay">Added to every flush of the store, to stand for a slower disk.</param>
    public ServerCommand Ours(string name, int port, string store, TimeSpan flushDelay = default)
    {
        var data = Path.Combine(Folder, store);
        Directory.CreateDirectory(data);
        return new(name, Assembly("Gateway"), Path.Combine(Source, "src", "Gateway"), FirstPort + port, new Dictionary<string, string>(RuntimeSettings(), StringComparer.Ordinal)
        {
            ["Negotiation__Profile"] = "Demo",
            ["Negotiation__Data"] = data,
            ["Negotiation__Storage__ExtraFlushDelay"] = flushDelay.ToString("c"),
            ["Negotiation__Limits__HubSendsPerSecond"] = "0",
            ["Negotiation__Limits__RequestsPerSecond"] = "0",
            ["Logging__LogLevel__Default"] = "Warning",
        });
    }

    /// <summary>Notes a process for the script around us, which ends it should we not get to it.</summary>
    public void Remember(int process) => File.AppendAllText(Path.Combine(Folder, "processes"), $"{process}\n");

    /// <summary>As ./run starts it.</summary>
    private IEnumerable<KeyValuePair<string, string>> RuntimeSettings() =>
        File.ReadLines(Path.Combine(Source, "infra", "server.env"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split('=', 2))
            .Select(static pair => KeyValuePair.Create(pair[0], pair[1]));

    private string Assembly(string project) => Path.Combine(Output, $"Negotiation.{project}", "release", $"Negotiation.{project}.dll");
}
