namespace Negotiation.Grains;

/// <summary>The way from a gateway to the grains.</summary>
public interface IClusterLink
{
    /// <summary>Whether the grains can be reached from here.</summary>
    bool IsUp { get; }

    /// <summary>Whether other gateways reach the same grains, so that a client has somewhere to go when this process ends.</summary>
    bool HasPeers { get; }

    /// <summary>
    /// A way to the grains was lost or found: deals may have moved and forgotten who watches them. Raised from any thread, several
    /// times for one cause.
    /// </summary>
    event EventHandler? Changed;
}
