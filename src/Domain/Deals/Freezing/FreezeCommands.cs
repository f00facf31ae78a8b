namespace Negotiation.Domain.Deals;

/// <summary>Let disputed lines stand still while the rest goes on.</summary>
/// <param name="Activities">1 to 100 activities of the programme.</param>
/// <param name="InterimOwner">Party that does the work meanwhile. It earns no entitlement by it.</param>
/// <param name="Reason">For every side, at most 500 characters.</param>
/// <param name="Cause">Id of what disputes the lines, at most 64 characters; the lines are free again when each of their causes has ended.</param>
/// <param name="Person">Optional: member of the interim owner who does the work.</param>
public sealed record Freeze(IReadOnlyList<string> Activities, string InterimOwner, string Reason, string Cause, string? Person = null) : Command;

/// <summary>End one cause; its lines can be negotiated again, but for those it ended with.</summary>
/// <param name="Outcome">For every side, at most 500 characters.</param>
/// <param name="Lines">What the cause, a case, settled or decided; null: nothing. Only the platform says so. What the deal's rules cannot hold is left out.</param>
public sealed record Unfreeze(string Cause, string Outcome, IReadOnlyList<DecidedLine>? Lines = null) : Command;
