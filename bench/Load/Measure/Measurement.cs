using Negotiation.Bench.Load.Rooms;

namespace Negotiation.Bench.Load.Measure;

/// <summary>How rooms are loaded and for how long that counts.</summary>
/// <param name="Rate">Offers a second over all rooms; null for the closed loop.</param>
/// <param name="Workers">Client threads.</param>
public sealed record Measurement(TimeSpan Warm, TimeSpan Length, double? Rate, int Workers)
{
    /// <summary>Connects rooms of its own, warms up, measures, disconnects.</summary>
    /// <param name="process">Id of the server process, for its processor time; 0 when unknown.</param>
    public Sample Of(string name, Uri server, IReadOnlyList<RoomPlan> plans, int process)
    {
        using var session = Session.Open(server, plans, Workers);
        return session.Measure(Warm, Length, Rate, name, process);
    }
}
