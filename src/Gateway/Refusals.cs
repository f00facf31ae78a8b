using Negotiation.Domain.Deals;

namespace Negotiation.Gateway;

/// <summary>The refusals the gateway itself gives. "Not found" is one value, so that no cause of it can be told from another.</summary>
internal static class Refusals
{
    public static readonly Refusal NotFound = new(RefusalReason.NotFound, []);

    public static readonly Refusal Busy = new(RefusalReason.Busy, [new BrokenRule("busy", "", "Too much at once; try again in a moment with the same request id.")]);

    /// <summary>In the words of a deal whose request id is used again.</summary>
    public static readonly Refusal KeyReused = new(
        RefusalReason.RequestIdReused,
        [new BrokenRule("requestIdReused", "requestId", "This request id was used before for something else. Use a new one.")]);

    public static readonly Refusal SendTheFile = new(RefusalReason.NotAllowed, [new BrokenRule("sendTheFile", "", "Send the file itself; the deal names no file that nobody has.")]);

    public static Refusal Malformed(BrokenRule fault) => new(RefusalReason.Malformed, [fault]);

    /// <param name="argument">Name of the argument at fault; empty for the command, whose own paths stand by themselves.</param>
    public static Refusal Malformed(string argument, params IReadOnlyList<BrokenRule> faults) =>
        new(RefusalReason.Malformed, [.. faults.Select(fault => fault with { Field = string.Join('.', new[] { argument, fault.Field }.Where(static part => part.Length > 0)) })]);
}
