namespace Negotiation.Bench.Load;

/// <summary>What to measure and for how long; see bench/README.md.</summary>
public sealed record Options
{
    public int Rounds { get; init; } = 5;

    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(6);

    public TimeSpan Warm { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Warm-up at a fixed rate, where one pause decides: what 3,000 connections left behind when they joined is collected by then.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Length of one warm-up run; it is repeated up to 8 times until <see cref="PrewarmOffers"/> were made.</summary>
    public TimeSpan Prewarm { get; init; } = TimeSpan.FromSeconds(5);

    public int PrewarmOffers { get; init; } = 100_000;

    /// <summary>Client threads. One is enough to keep a server on the other core of two busy.</summary>
    public int Workers { get; init; } = Math.Max(1, Environment.ProcessorCount / 4);

    /// <summary>Deals in the store for the list, search and activation figures.</summary>
    public int Deals { get; init; } = 50_000;

    public IReadOnlyList<string> Servers { get; init; } = ["bare", "naive", "ours", "ours+1ms"];

    public IReadOnlyList<string> Figures { get; init; } = ["live", "memory", "start", "store"];

    public required string Work { get; init; }

    public required string Output { get; init; }

    public required string Source { get; init; }

    public int Port { get; init; } = 5200;

    public string Database { get; init; } = "";

    /// <summary>A gateway of a cluster that is running, for the figure <c>cluster</c>.</summary>
    public Uri? Cluster { get; init; }

    /// <exception cref="FormatException">An argument is unknown or lacks its value.</exception>
    public static Options Read(IReadOnlyList<string> arguments)
    {
        var options = new Options { Work = ".", Output = ".", Source = "." };
        for (var i = 0; i < arguments.Count; i++)
        {
            string Value() => ++i < arguments.Count ? arguments[i] : throw new FormatException($"{arguments[^1]} lacks its value.");
            options = arguments[i] switch
            {
                "--quick" => options with { Rounds = 2, Length = TimeSpan.FromSeconds(3), Warm = TimeSpan.FromSeconds(1), Prewarm = TimeSpan.FromSeconds(3) },
                "--rounds" => options with { Rounds = int.Parse(Value()) },
                "--seconds" => options with { Length = TimeSpan.FromSeconds(double.Parse(Value())) },
                "--workers" => options with { Workers = int.Parse(Value()) },
                "--deals" => options with { Deals = int.Parse(Value()) },
                "--servers" => options with { Servers = Value().Split(',') },
                "--figures" => options with { Figures = Value().Split(',') },
                "--work" => options with { Work = Value() },
                "--output" => options with { Output = Value() },
                "--source" => options with { Source = Value() },
                "--port" => options with { Port = int.Parse(Value()) },
                "--cluster" => options with { Cluster = new Uri(Value()) },
                "--database" => options with { Database = Value() },
                var unknown => throw new FormatException($"There is no option {unknown}."),
            };
        }

        return options;
    }
}
