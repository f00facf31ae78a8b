using Negotiation.Grains;

namespace Negotiation.Silo;

/// <summary>Grains in one's own process are there as long as one is.</summary>
internal sealed class SameProcess : IClusterLink
{
    public bool IsUp => true;

    public bool HasPeers => false;

    public event EventHandler? Changed
    {
        add { }
        remove { }
    }
}
