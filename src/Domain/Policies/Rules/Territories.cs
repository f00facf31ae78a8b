namespace Negotiation.Domain.Policies;

/// <summary>A named part of the world. A country lies in at most one territory.</summary>
/// <param name="Countries">ISO 3166-1 alpha-2, upper case.</param>
public sealed record Territory(string Id, string Name, IReadOnlyList<string> Countries);

/// <summary>A partner's exclusive right. What is left open (null) covers everything.</summary>
/// <param name="Partner">Organisation id.</param>
/// <param name="From">First day, in the calendar's zone.</param>
/// <param name="Until">Last day; null: without end.</param>
public sealed record Exclusivity(string Partner, DateOnly From, string? Territory = null, string? Product = null, string? Segment = null, DateOnly? Until = null);

/// <summary>A partner that may only register inside these territories. A partner without an entry may register everywhere.</summary>
public sealed record PartnerTerritory(string Partner, IReadOnlyList<string> Territories);
