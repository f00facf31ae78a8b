namespace Negotiation.Silo;

/// <summary>Whether the grains can be reached from here.</summary>
public interface IClusterLink
{
    bool IsUp { get; }

    /// <summary>
    /// A way to the grains was lost or found: deals may have moved and forgotten who watches them. Raised from any thread, several
    /// times for one cause.
    /// </summary>
    event EventHandler? Changed;
}
