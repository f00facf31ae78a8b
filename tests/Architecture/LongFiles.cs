namespace Negotiation.Architecture.Tests;

/// <summary>One idea a file: none is longer than <see cref="Limit"/> lines, but for those named here with the reason.</summary>
internal static class LongFiles
{
    public const int Limit = 300;

    /// <summary>Path to the reason. An entry whose file is gone or short again fails the test.</summary>
    public static readonly IReadOnlyDictionary<string, string> Argued = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["src/Web/src/api/contracts.ts"] = "Generated from the C# contracts as one file; nobody edits it.",
    };

    public static bool IsLong(string text) => text.AsSpan().TrimEnd('\n').Count('\n') >= Limit;
}
