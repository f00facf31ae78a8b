namespace Negotiation.Domain.Deals;

/// <summary>An event in its place: who, when, caused by what, at which version.</summary>
/// <param name="Request">The request that caused it with the fingerprint of its content; see <see cref="RequestMark"/>. Empty for the clock.</param>
public sealed record Fact(
    string Tenant,
    long Version,
    DateTimeOffset At,
    string Person,
    string Name,
    string Request,
    DealEvent Body,
    string? Party = null);
