using System.Buffers;
using Negotiation.Domain.Deals;

namespace Negotiation.Gateway;

/// <summary>What may stand in a name that becomes part of a key. A slash never may: it parts tenant and deal.</summary>
internal static class Names
{
    private const int MaxId = 64;
    private static readonly SearchValues<char> Id = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");
    private static readonly SearchValues<char> Visible =
        SearchValues.Create([.. Enumerable.Range(0x21, 0x7e - 0x21 + 1).Select(static code => (char)code)]);

    public static bool IsId(string? text) => text is { Length: > 0 and <= MaxId } && !text.AsSpan().ContainsAnyExcept(Id);

    /// <summary>1 to 64 visible ASCII characters.</summary>
    public static bool IsRequestId(string? text) => text is { Length: > 0 and <= Limits.RequestId } && !text.AsSpan().ContainsAnyExcept(Visible);
}
