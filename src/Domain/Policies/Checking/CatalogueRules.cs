using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

internal static class CatalogueRules
{
    public static void Check(RuleBook rules, Policy policy, PolicyNames known)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < policy.Activities.Count; i++)
        {
            var activity = policy.Activities[i];
            rules.Require(activity.Eligible.Count > 0, "nobodyEligible", $"activities[{i}].eligible", $"Nobody may own “{activity.Name}”.");
            rules.Require(names.Add(activity.Name), "duplicateName", $"activities[{i}].name", "Another activity has this name.");
        }

        for (var i = 0; i < policy.CarveOuts.Count; i++)
        {
            var activity = policy.CarveOuts[i].Activity;
            known.Activity(rules, activity, $"carveOuts[{i}].activity");
            rules.Require(
                activity is null || policy.Find(activity) is not { } found || found.Eligible.Contains(PartyKind.DirectSales),
                "vendorNotEligible",
                $"carveOuts[{i}].activity",
                "This stays with the vendor, but the catalogue does not let the vendor own it.");
        }
    }
}
