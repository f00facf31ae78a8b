using Negotiation.Domain.Claims;

namespace Negotiation.Grains;

/// <summary>Lists of claims, each claim once, by id.</summary>
internal static class ClaimLists
{
    public static bool Has(this IReadOnlyList<Claim> claims, string id) => claims.Any(c => Same(c.Id, id));

    /// <summary>In place of what the list has of the claim, or after all others.</summary>
    public static IReadOnlyList<Claim> With(this IReadOnlyList<Claim> claims, Claim claim) =>
        claims.Has(claim.Id) ? [.. claims.Select(c => Same(c.Id, claim.Id) ? claim : c)] : [.. claims, claim];

    public static IReadOnlyList<Claim> Without(this IEnumerable<Claim> claims, string id) => [.. claims.Where(c => !Same(c.Id, id))];

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
