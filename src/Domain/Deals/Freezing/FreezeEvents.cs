namespace Negotiation.Domain.Deals;

public sealed record LinesFrozen(string Cause, IReadOnlyList<FrozenLine> Lines) : DealEvent;

/// <param name="Activities">Lines that are free again; those with another cause stay frozen.</param>
public sealed record LinesUnfrozen(string Cause, string Outcome, IReadOnlyList<string> Activities) : DealEvent;
