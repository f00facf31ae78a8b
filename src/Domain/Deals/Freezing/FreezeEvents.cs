namespace Negotiation.Domain.Deals;

public sealed record LinesFrozen(string Cause, IReadOnlyList<FrozenLine> Lines) : DealEvent;

/// <param name="Activities">Lines that no longer stand still; those with another cause stay frozen.</param>
/// <param name="Decided">Lines that are not open again, because the case ended with them; null when there are none.</param>
public sealed record LinesUnfrozen(string Cause, string Outcome, IReadOnlyList<string> Activities, IReadOnlyList<DecidedLine>? Decided = null) : DealEvent;
