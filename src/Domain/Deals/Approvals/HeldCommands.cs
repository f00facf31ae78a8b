namespace Negotiation.Domain.Deals;

/// <summary>Let a colleague's offer or acceptance through. It then goes out in the colleague's name.</summary>
/// <param name="Hash">Of exactly what was seen; another amount, product or customer of the deal makes it another one.</param>
/// <param name="Note">For the own side alone, at most 500 characters.</param>
public sealed record ApproveHeld(string Hash, string? Note = null) : Command;

/// <summary>Say no to a colleague's offer or acceptance; the colleague keeps its content.</summary>
/// <param name="Text">For the own side alone, at most 500 characters.</param>
public sealed record DeclineHeld(string Hash, DeclineReason Reason, string Text) : Command;

/// <summary>Take back what the own side has waiting for approval.</summary>
public sealed record WithdrawHeld(string Hash) : Command;
