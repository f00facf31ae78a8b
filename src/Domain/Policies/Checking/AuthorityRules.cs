using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

internal static class AuthorityRules
{
    private static readonly Dictionary<PartyKind, Role[]> Sides = new()
    {
        [PartyKind.Partner] = [Role.PartnerRep],
        [PartyKind.DirectSales] = [Role.DirectRep, Role.ChannelManager],
    };

    /// <summary>Events name the matrix they were judged by with its version alone, so two that differ have two numbers.</summary>
    public static void CheckChange(RuleBook rules, AuthorityMatrix latest, AuthorityMatrix next)
    {
        var same = DomainJson.Write(latest.Limits) == DomainJson.Write(next.Limits);
        rules.Require(
            next.Version > latest.Version || (same && next.Version == latest.Version),
            "matrixVersion",
            "authority.version",
            same
                ? $"The version of the matrix is {latest.Version} and never goes back."
                : $"The limits change, so the version of the matrix has to rise: use {latest.Version + 1}.");
    }

    public static void Check(RuleBook rules, Policy policy, PolicyNames known)
    {
        for (var i = 0; i < policy.Authority.Limits.Count; i++)
        {
            var limit = policy.Authority.Limits[i];
            var path = $"authority.limits[{i}]";
            rules.Require(Sides[limit.Side].Contains(limit.Role), "role", $"{path}.role", "Nobody with this role speaks for this side.");
            for (var j = 0; j < limit.Approvers.Count; j++)
            {
                rules.Require(
                    Sides[limit.Side].Contains(limit.Approvers[j].Role),
                    "otherSide",
                    $"{path}.approvers[{j}].role",
                    "An approver speaks for the same side.");
            }

            for (var j = 0; j < (limit.Keeps?.Count ?? 0); j++)
            {
                known.Activity(rules, limit.Keeps![j], $"{path}.keeps[{j}]");
            }
        }
    }
}
