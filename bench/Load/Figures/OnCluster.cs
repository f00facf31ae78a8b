using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Servers;

namespace Negotiation.Bench.Load.Figures;

/// <summary>A cluster that somebody else has started, under a fixed rate and as fast as it goes. Rates that are asked for come in the order measured.</summary>
public sealed record OnCluster(IReadOnlyList<(string Load, Sample Sample)> Samples)
{
    private const int Rooms = 1000;
    private const double Rate = 300;

    public static async Task<OnCluster> Measure(Options options)
    {
        var address = options.Cluster ?? throw new FormatException("The figure cluster needs --cluster with the address of a gateway.");
        using var gateway = await Gateway.SignIn(address);
        var rooms = gateway.Rooms(await gateway.Register(Rooms));
        Sample Under(TimeSpan warm, double? rate) => new Measurement(warm, options.Length, rate, options.Workers).Of("cluster", address, rooms, 0);

        Under(options.Settle, Rate);
        var samples = new List<(string, Sample)>();
        for (var round = 0; round < options.Rounds; round++)
        {
            samples.Add(($"{Rate:N0} offers/s over {Rooms:N0} rooms", Under(options.Settle, Rate)));
            samples.Add(($"Closed loop, {Rooms:N0} rooms", Under(options.Warm, null)));
        }

        return new OnCluster(samples);
    }
}
