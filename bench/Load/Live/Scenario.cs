namespace Negotiation.Bench.Load.Live;

/// <param name="Rate">Offers a second over all rooms; null for the closed loop.</param>
public sealed record Scenario(string Name, int Rooms, double? Rate, IReadOnlyList<string> Servers)
{
    private static readonly string[] Everyone = ["bare", "naive", "ours", "ours+1ms"];
    private static readonly string[] SameDisk = ["bare", "naive", "ours"];

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("Closed loop, 1,000 rooms", 1000, null, Everyone),
        new("Closed loop, 100 rooms", 100, null, Everyone),
        new("1,000 offers/s over 1,000 rooms", 1000, 1000, SameDisk),
    ];
}
