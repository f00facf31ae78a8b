namespace Negotiation.Domain.Deals;

/// <summary>How events change the state.</summary>
public static partial class Evolve
{
}
