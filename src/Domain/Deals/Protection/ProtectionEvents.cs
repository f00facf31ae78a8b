namespace Negotiation.Domain.Deals;

/// <summary>The approved claim is protected from here to the clock's end.</summary>
public sealed record ProtectionStarted(Clock Clock) : DealEvent;

public sealed record ProtectionExtensionRequested(int Days, string Reason, string Evidence) : DealEvent;

public sealed record ProtectionExtended(Clock Clock, int Days, string? Text = null) : DealEvent;

public sealed record ProtectionExtensionDenied(ExtensionDenial Reason, string Text) : DealEvent;

/// <param name="Clock">The clock with what was left of it; null when it stood still already.</param>
public sealed record ProtectionTolled(string Case, TollReason Reason, string Text, Clock? Clock = null) : DealEvent;

/// <param name="Clock">The clock, running again; null while another cause remains.</param>
public sealed record ProtectionUntolled(string Case, Clock? Clock = null) : DealEvent;

public sealed record ProtectionRevoked(RevocationReason Reason, string Text) : DealEvent;
