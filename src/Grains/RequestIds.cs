using System.Buffers;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains;

/// <summary>The form of a request id: 1 to 64 visible ASCII characters.</summary>
public static class RequestIds
{
    private static readonly SearchValues<char> Visible = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(static code => (char)code)]);

    public static bool Fits(string? id) => id is { Length: > 0 and <= Limits.RequestId } && !id.AsSpan().ContainsAnyExcept(Visible);

    public static BrokenRule? Broken(string? id) =>
        Fits(id) ? null : new BrokenRule("requestId", "requestId", $"A request id has 1 to {Limits.RequestId} visible ASCII characters.");
}
