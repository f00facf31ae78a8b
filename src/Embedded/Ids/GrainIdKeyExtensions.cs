using System.Globalization;

namespace Orleans.Runtime;

/// <summary>Keys that are numbers or GUIDs: hexadecimal text and 32 digits, as Orleans writes them.</summary>
public static class GrainIdKeyExtensions
{
    public static IdSpan CreateIntegerKey(long key) => IdSpan.Create(key.ToString("X", CultureInfo.InvariantCulture));

    public static IdSpan CreateGuidKey(Guid key) => IdSpan.Create(key.ToString("N"));

    /// <exception cref="ArgumentException">The key is not a number.</exception>
    public static long GetIntegerKey(this GrainId grainId) =>
        long.TryParse(grainId.Key.ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var key)
            ? key
            : throw new ArgumentException($"The key of {grainId} is not a number.", nameof(grainId));

    /// <exception cref="ArgumentException">The key is not a GUID.</exception>
    public static Guid GetGuidKey(this GrainId grainId) =>
        Guid.TryParseExact(grainId.Key.ToString(), "N", out var key)
            ? key
            : throw new ArgumentException($"The key of {grainId} is not a GUID.", nameof(grainId));
}
