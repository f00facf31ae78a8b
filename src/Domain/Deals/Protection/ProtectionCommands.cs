namespace Negotiation.Domain.Deals;

/// <summary>Ask for more protection, before it ends; one request at a time.</summary>
/// <param name="Days">1 to the policy's cap, in calendar days.</param>
/// <param name="Reason">At most 4,000 characters.</param>
/// <param name="Evidence">What shows that the deal is alive; at most 4,000 characters.</param>
public sealed record RequestProtectionExtension(int Days, string Reason, string Evidence) : Command;

/// <param name="Reason">Why not; without it a denial counts as <see cref="ExtensionDenial.Other"/>.</param>
/// <param name="Text">Required with a denial; at most 4,000 characters.</param>
public sealed record AnswerProtectionExtension(bool Agree, ExtensionDenial? Reason = null, string? Text = null) : Command;

/// <summary>Let protection stand still. It goes on when every cause is gone.</summary>
/// <param name="Text">At most 4,000 characters.</param>
/// <param name="Case">Id of what it waits for, at most 64 characters; the same id again changes nothing.</param>
public sealed record TollProtection(TollReason Reason, string Text, string Case = "") : Command;

/// <param name="Case">The id it was stopped with.</param>
public sealed record UntollProtection(string Case = "") : Command;

/// <summary>Take protection away before its end. The registration stays approved and open.</summary>
/// <param name="Text">At most 4,000 characters.</param>
public sealed record RevokeProtection(RevocationReason Reason, string Text) : Command;
