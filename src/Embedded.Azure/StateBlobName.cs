using Orleans.Runtime;

namespace Orleans.Storage.Azure;

/// <summary>The blob of a state: storage, state, grain type and key, each written so that it stays one part whatever it holds.</summary>
internal static class StateBlobName
{
    public static string Of(string storage, string state, GrainId id) =>
        $"{Part(storage)}/{Part(state)}/{Part(id.Type.ToString()!)}/{Part(id.Key.ToString()!)}";

    // Dots would be taken for steps up a path, percent signs for an address that is written already.
    private static string Part(string text) =>
        Uri.EscapeDataString(text).Replace(".", "%2E", StringComparison.Ordinal).Replace('%', '=');
}
