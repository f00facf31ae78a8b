namespace Negotiation.Bench.Load.Rooms;

/// <summary>When offers are made, all in stopwatch ticks.</summary>
/// <param name="Rate">Offers a second over all rooms; null for the closed loop, in which a room makes the next offer as soon as everyone has the last one.</param>
/// <param name="From">Offers due before are not counted: both sides warm up.</param>
/// <param name="To">No offer is made from here on.</param>
public sealed record Schedule(double? Rate, long Start, long From, long To)
{
    public bool Counts(long due) => due >= From && due < To;
}
