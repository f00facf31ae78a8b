namespace Negotiation.Domain.Deals;

/// <summary>Propose that this deal follows a later version of the policy from here on; takes effect when every required party consents.</summary>
/// <param name="Version">In force, and later than the version the deal follows now.</param>
public sealed record ProposePolicy(int Version) : Command;

/// <param name="Reason">Why not; without it a no counts as <see cref="MoveDenial.Other"/>.</param>
/// <param name="Text">Required with a no; at most 4,000 characters.</param>
public sealed record AnswerPolicy(bool Agree, MoveDenial? Reason = null, string? Text = null) : Command;

/// <summary>Take the proposed move to later rules back before everyone agreed to it.</summary>
/// <param name="Text">Why, at most 4,000 characters.</param>
public sealed record WithdrawPolicy(string Text) : Command;
