using Negotiation.Domain.Deals;

namespace Negotiation.Grains;

/// <summary>The form of a request id: 1 to 64 visible ASCII characters.</summary>
public static class RequestIds
{
    public static BrokenRule? Broken(string? id) =>
        id is { Length: > 0 and <= Limits.RequestId } && id.All(c => c is > ' ' and <= '~')
            ? null
            : new BrokenRule("requestId", "requestId", $"A request id has 1 to {Limits.RequestId} visible ASCII characters.");
}
