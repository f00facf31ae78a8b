namespace Negotiation.Domain.Deals;

/// <summary>Propose that this deal follows a later version of the policy from here on; takes effect when every required party consents.</summary>
/// <param name="Version">In force, and later than the version the deal follows now.</param>
public sealed record ProposePolicy(int Version) : Command;

public sealed record AnswerPolicy(bool Agree) : Command;
