namespace Negotiation.Domain.Records;

/// <summary>Names of event streams: <c>tenant/deal</c>, or <c>tenant/#name</c> for what is the vendor's own.</summary>
public static class Streams
{
    /// <summary>The tenant a stream belongs to.</summary>
    public static string TenantOf(string stream) => stream[..stream.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Whether the stream is a deal's, with a row behind lists and search. Ids of deals hold no hash sign.</summary>
    public static bool HasRow(string stream) => !stream.Contains("/#", StringComparison.Ordinal);
}
