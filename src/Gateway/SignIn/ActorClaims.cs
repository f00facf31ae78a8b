using System.Security.Claims;
using System.Text.Json;
using Negotiation.Domain.Accounts;

namespace Negotiation.Gateway.SignIn;

/// <summary>
/// Turns verified claims into an <see cref="Actor"/>. Claims: <c>sub</c>, <c>name</c>, <c>tenant</c>, <c>org</c>,
/// <c>org_name</c>, <c>roles</c>, <c>zoneinfo</c>. A role we do not know is ignored; the platform's own is never taken from a claim.
/// </summary>
internal static class ActorClaims
{
    private const int MaxName = 200;

    private static readonly Dictionary<string, Role> Known = Enum.GetValues<Role>()
        .Where(static role => role is not Role.System)
        .ToDictionary(static role => JsonNamingPolicy.CamelCase.ConvertName(role.ToString()), StringComparer.Ordinal);

    /// <summary>Null: the token is genuine but does not say who the caller is for us.</summary>
    public static Actor? Read(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true })
        {
            return null;
        }

        var tenant = principal.FindFirstValue("tenant");
        var organisation = principal.FindFirstValue("org");
        var person = principal.FindFirstValue("sub");
        if (!Names.IsId(tenant) || !Names.IsId(organisation) || !IsSubject(person))
        {
            return null;
        }

        return new Actor(
            tenant!,
            organisation!,
            person!,
            Display(principal.FindFirstValue("name"), person!),
            [.. Roles(principal).Distinct()],
            Display(principal.FindFirstValue("org_name"), organisation!),
            Zone(principal.FindFirstValue("zoneinfo")));
    }

    private static bool IsSubject(string? text) => text is { Length: > 0 and <= 128 } && !text.Any(char.IsControl) && !string.Equals(text, "system", StringComparison.Ordinal);

    private static IEnumerable<Role> Roles(ClaimsPrincipal principal)
    {
        foreach (var claim in principal.FindAll("roles"))
        {
            if (Known.TryGetValue(claim.Value, out var role))
            {
                yield return role;
            }
        }
    }

    private static string Display(string? text, string otherwise)
    {
        var clean = new string([.. (text ?? "").Where(static letter => !char.IsControl(letter)).Take(MaxName)]).Trim();
        return clean.Length == 0 ? otherwise : clean;
    }

    private static string Zone(string? id) =>
        id is { Length: <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? id : "UTC";
}
