using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>
/// What a change of a policy must keep, besides the rules of every policy. A document already in use that breaks one of these goes
/// on; whoever changes that part mends it.
/// </summary>
public static class ChangeRules
{
    /// <param name="latest">The last version that was approved.</param>
    /// <returns>Every broken rule, those of <see cref="PolicyRules"/> included.</returns>
    public static IReadOnlyList<BrokenRule> Check(Policy latest, Policy document)
    {
        var broken = PolicyRules.Check(document);
        if (broken.Any(static rule => rule.Code is "tooMany"))
        {
            return broken;
        }

        var rules = new RuleBook();
        if (DomainJson.Write(latest.Overlaps) != DomainJson.Write(document.Overlaps))
        {
            AlertRules.Check(rules, document.Overlaps);
        }

        AuthorityRules.CheckChange(rules, latest.Authority, document.Authority);
        return [.. broken.Concat(rules.Broken).Take(PolicyRules.MaxReported)];
    }
}
