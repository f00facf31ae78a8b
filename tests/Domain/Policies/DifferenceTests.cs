using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Tests;

public class DifferenceTests
{
    [Fact]
    public void Every_member_of_a_policy_shows_when_it_changes()
    {
        var all = Mutations.Of(FullPolicy.Policy);
        all.Count.ShouldBeGreaterThan(200);
        foreach (var (path, changed) in all.Where(static m => m.Path is not "version"))
        {
            var changes = PolicyDifference.Between(FullPolicy.Policy, changed);
            changes.Count.ShouldBeGreaterThan(0, path);
            changes.ShouldAllBe(change => change.Before != change.After, path);
        }
    }

    [Fact]
    public void The_same_policy_has_no_difference_whatever_its_number() =>
        PolicyDifference.Between(FullPolicy.Policy, FullPolicy.Policy with { Version = 9 }).ShouldBeEmpty();

    [Fact]
    public void Changes_read_like_a_sentence()
    {
        var policy = FullPolicy.Policy;
        var later = policy with
        {
            Clocks = policy.Clocks with { Review = 1 },
            Activities =
            [
                .. policy.Activities.Skip(1).Select(static a => a.Id is "demo" ? a with { Eligible = [PartyKind.DirectSales] } : a),
                new Activity("training", "Training", ActivityGroup.Onboard, [PartyKind.Partner]),
            ],
            Exclusivities = [policy.Exclusivities[0] with { Until = null }, policy.Exclusivities[1]],
            LapseOpensDispute = false,
        };
        PolicyDifference.Between(policy, later).Select(change => $"{change.Section} | {change.Text}").ShouldBe(
        [
            "Clocks | Review: 2 → 1 business day",
            "Clocks | A negotiation that runs out is due for a dispute: yes → no",
            "Activities | Activity “Introduce the customer”: removed (group: refer; who may own it: the partner, the vendor's direct sales)",
            "Activities | Activity “Demonstration”: who may own it: the partner, the vendor's direct sales → the vendor's direct sales",
            "Activities | Activity “Training”: added (group: onboard; who may own it: the partner)",
            "Territories | Exclusive right “fabrikam, DACH, Fabric, public, 1 January 2026”: last day: removed (31 December 2026)",
        ]);
    }

    [Fact]
    public void Another_order_is_a_difference()
    {
        var policy = FullPolicy.Policy;
        PolicyDifference.Between(policy, policy with { Reviewers = [policy.Reviewers[1], policy.Reviewers[0]] })
            .ShouldHaveSingleItem().Text.ShouldBe("Reviewers: order: Mia Berg, Kim Vo → Kim Vo, Mia Berg");
    }
}
