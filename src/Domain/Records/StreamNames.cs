namespace Negotiation.Domain.Records;

/// <summary>What the name of a stream says. A deal's is <c>tenant/deal</c>; the vendor's own records have a mark before the id, which no deal's id has.</summary>
public static class StreamNames
{
    public static bool IsDeal(string stream)
    {
        var slash = stream.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < stream.Length - 1 && stream[slash + 1] is not ('~' or '#');
    }
}
