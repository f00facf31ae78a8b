namespace Negotiation.Bench.Load.Measure;

/// <summary>What one measurement of one server gave.</summary>
/// <param name="Rate">Offers a second that reached all three members within the measured time.</param>
/// <param name="P50">Send, or when the send was due, to the last of the three deliveries; in milliseconds, as the next two.</param>
/// <param name="Unfinished">Rooms whose last offer did not reach everyone.</param>
/// <param name="DeliveryBytes">Average size of one delivered message.</param>
/// <param name="ServerCpu">Processor time of the server process per offer, in microseconds; 0 when its process is not known.</param>
public sealed record Sample(
    string Server,
    int Rooms,
    double Rate,
    double P50,
    double P99,
    double Max,
    long Errors,
    long Gaps,
    long Doubles,
    int Unfinished,
    double DeliveryBytes,
    double ServerCpu,
    string? FirstError = null)
{
    public bool Clean => Errors + Gaps + Doubles + Unfinished == 0;
}
