using System.Buffers;

namespace Negotiation.Gateway;

/// <summary>What may stand in a name that becomes part of a key. A slash never may: it parts tenant and deal.</summary>
internal static class Names
{
    private const int MaxId = 64;
    private static readonly SearchValues<char> Id = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    public static bool IsId(string? text) => text is { Length: > 0 and <= MaxId } && !text.AsSpan().ContainsAnyExcept(Id);
}
