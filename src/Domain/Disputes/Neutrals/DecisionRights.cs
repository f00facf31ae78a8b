using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>Which right of the policy a case is decided by.</summary>
public static class DecisionRights
{
    /// <summary>
    /// The most specific one that covers the case: its own type before any type, its own territory before any territory, then the
    /// smallest amount. Where none covers it, the programme's channel manager decides alone.
    /// </summary>
    /// <param name="territory">Null: the customer lies in no territory.</param>
    public static DecisionRight For(Policy policy, CaseType type, Amount amount, string? territory)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.ToString());
        return policy.Decisions
            .Where(right => (right.Type is null || Same(right.Type, name))
                && (right.Territory is null || Same(right.Territory, territory))
                && (right.UpTo is not { } most || amount.Value <= most))
            .OrderBy(right => right.Type is null)
            .ThenBy(right => right.Territory is null)
            .ThenBy(right => right.UpTo ?? decimal.MaxValue)
            .FirstOrDefault() ?? Alone(policy);
    }

    /// <summary>What decides where no right covers a case.</summary>
    public static DecisionRight Alone(Policy policy) => new([policy.Manager.Person], 1);

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
