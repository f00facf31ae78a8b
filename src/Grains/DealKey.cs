namespace Negotiation.Grains;

/// <summary>The grain key of a deal, <c>tenant/deal</c>, which is also the name of its event stream.</summary>
public readonly record struct DealKey(string Tenant, string Deal)
{
    /// <exception cref="FormatException">The text is not a key.</exception>
    public static DealKey Parse(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < key.Length - 1
            ? new DealKey(key[..slash], key[(slash + 1)..])
            : throw new FormatException("A deal key has the form tenant/deal.");
    }

    public override string ToString() => $"{Tenant}/{Deal}";
}
