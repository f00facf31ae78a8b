using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;

namespace Negotiation.Gateway.Policies;

/// <summary>Reading a policy: everyone the summary, the vendor's people the whole.</summary>
internal static class PolicyEndpoints
{
    public static async Task<Results<Ok<PolicyShelf>, ProblemHttpResult>> List(Caller caller, Shelf shelf) =>
        await shelf.Open(caller.Actor) is { } look
            ? TypedResults.Ok(PolicyShelf.For(look.State, caller.Actor, look.InForce, look.Now))
            : Problems.NotFound;

    public static ContentHttpResult Schema() => TypedResults.Text(PolicySchema.Json.ToString(), "application/schema+json");

    public static async Task<Results<Ok<PolicyVersionPage>, ProblemHttpResult>> Get(int version, Caller caller, Shelf shelf, IPolicyBook book)
    {
        if (await Reader(caller, shelf) is not { Look: { } look } found)
        {
            return Problems.NotFound;
        }

        if (found.Problem is { } problem)
        {
            return problem;
        }

        return look.State.Find(version) is { } known
            ? TypedResults.Ok(new PolicyVersionPage(version, known.From, await book.Pinned(caller.Actor.Tenant, version)))
            : Problems.NotFound;
    }

    public static async Task<Results<Ok<RulesPage>, ProblemHttpResult>> Summary(int version, Caller caller, Shelf shelf, IPolicyBook book)
    {
        if (await shelf.Open(caller.Actor) is not { } look
            || look.State.Find(version) is not { } known
            || (!look.Access.Reads && look.State.Begun(version, look.Now) is null))
        {
            return Problems.NotFound;
        }

        var policy = await book.Pinned(caller.Actor.Tenant, version);
        var audience = SummaryAudience.Of(caller.Actor.Organisation, look.InForce);
        var summary = PolicySummary.For(policy, audience);
        return TypedResults.Ok(new RulesPage(
            version,
            known.From,
            summary.Name,
            policy.Calendar.Zone,
            summary.Sections,
            version == look.InForce.Version ? await Next(look, policy, audience, caller, book) : null,
            known.Recall?.At));
    }

    public static async Task<Results<Ok<PolicyComparison>, ProblemHttpResult>> Compare(int from, int to, Caller caller, Shelf shelf, IPolicyBook book)
    {
        if (await Reader(caller, shelf) is not { Look: { } look } found)
        {
            return Problems.NotFound;
        }

        if (found.Problem is { } problem)
        {
            return problem;
        }

        return look.State.Find(from) is null || look.State.Find(to) is null
            ? Problems.NotFound
            : TypedResults.Ok(new PolicyComparison(
                from, to, PolicyDifference.Between(await book.Pinned(caller.Actor.Tenant, from), await book.Pinned(caller.Actor.Tenant, to))));
    }

    public static async Task<Results<Ok<PolicyCheck>, ProblemHttpResult>> Check(HttpRequest request, Caller caller, Shelf shelf, IPolicyBook book, CancellationToken cancel)
    {
        if (await Reader(caller, shelf) is not { Look: { } look } found)
        {
            return Problems.NotFound;
        }

        if (found.Problem is { } refused)
        {
            return refused;
        }

        var (document, problem) = await Body.Read<Document>(request, cancel);
        if (document is null)
        {
            return problem!;
        }

        var latest = await book.Pinned(caller.Actor.Tenant, look.State.Latest!.Number);
        var reading = DocumentRules.Read(document.Policy, look.InForce, latest);
        return TypedResults.Ok(new PolicyCheck(reading.Faults, reading.Policy is { } policy ? PolicyDifference.Between(latest, policy) : []));
    }

    /// <summary>A caller who may read whole documents; otherwise why not. Null: no policy here.</summary>
    internal static async Task<(Look Look, ProblemHttpResult? Problem)?> Reader(Caller caller, Shelf shelf) =>
        await shelf.Open(caller.Actor) is { } look ? (look, look.Access.Reads ? null : NotYours()) : null;

    internal static ProblemHttpResult NotYours() => Problems.Of(new Refusal(
        RefusalReason.NotAllowed,
        [new BrokenRule("summaryOnly", "", "Whole documents of the policy are for the vendor's own people. Read the summary instead.")]));

    private static async Task<RulesNext?> Next(Look look, Policy policy, SummaryAudience audience, Caller caller, IPolicyBook book)
    {
        var ahead = new List<(DateTimeOffset, Policy)>();
        foreach (var version in look.State.Ahead(look.Now))
        {
            ahead.Add((version.From, await book.Pinned(caller.Actor.Tenant, version.Number)));
        }

        return ComingRules.For(policy, ahead, audience) is { } next ? new RulesNext(next.From, next.Changes) : null;
    }

    internal sealed record Document(RawJson Policy);
}
