using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>What a policy names, so that its other parts may refer to it.</summary>
public sealed class PolicyNames(Policy policy)
{
    private readonly HashSet<string> activities = [.. policy.Activities.Select(static a => a.Id)];
    private readonly HashSet<string> territories = [.. policy.Territories.Select(static t => t.Id)];
    private readonly HashSet<string> remedies = [.. policy.Remedies.Select(static r => r.Id)];
    private readonly HashSet<string> people = [.. People(policy).Select(static m => m.Person)];

    /// <summary>Everybody whom the policy names in full.</summary>
    public static IEnumerable<Member> People(Policy policy) =>
    [
        .. policy.Reviewers,
        policy.Manager,
        .. policy.DirectSales.Members,
        .. policy.Amendments.Approvers,
        .. policy.Authority.Limits.SelectMany(static limit => limit.Approvers),
        .. policy.Neutrals.Mediators,
        .. policy.Neutrals.Committee,
    ];

    public void Activity(RuleBook rules, string? id, string path) =>
        rules.Require(id is null || activities.Contains(id), "unknownActivity", path, $"The catalogue has no activity “{id}”.");

    public void Territory(RuleBook rules, string? id, string path) =>
        rules.Require(id is null || territories.Contains(id), "unknownTerritory", path, $"There is no territory “{id}”.");

    public void Remedy(RuleBook rules, string id, string path) =>
        rules.Require(remedies.Contains(id), "unknownRemedy", path, $"There is no remedy “{id}”.");

    public void Person(RuleBook rules, string? id, string path) =>
        rules.Require(id is null || people.Contains(id), "unknownPerson", path, $"Nobody in this policy is “{id}”. Name the person as a reviewer, approver, seller, mediator or committee member first.");
}
