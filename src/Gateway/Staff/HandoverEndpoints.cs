using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Rest;
using Negotiation.Gateway.Work;
using Negotiation.Grains;

namespace Negotiation.Gateway.Staff;

/// <summary>
/// Somebody leaves: look first, then hand over one deal or many. Whoever calls may do it as far as they see the deals; each
/// deal itself says no where the place is not theirs to give.
/// </summary>
internal static class HandoverEndpoints
{
    private const int MaxPerson = 128;

    public static async Task<Results<Ok<HandoverPreview>, ProblemHttpResult>> Preview(
        string person, Caller caller, IPolicyBook book, Handovers handovers, CancellationToken cancel) =>
        person.Length <= MaxPerson && await book.Current(caller.Actor.Tenant) is { } policy
            ? TypedResults.Ok(await handovers.Preview(caller.Actor, policy.DirectSales.Id, person, cancel))
            : Problems.NotFound;

    public static async Task<Results<Created<HandoverJob>, ProblemHttpResult>> Start(
        string person, Caller caller, HttpRequest request, IPolicyBook book, Acquaintances people, Handovers handovers, OrderKeys keys, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        var (order, problem) = await Body.Read<HandoverOrder>(request, cancel);
        if (order is null)
        {
            return problem!;
        }

        if (person.Length > MaxPerson || await book.Current(caller.Actor.Tenant) is not { } policy)
        {
            return Problems.NotFound;
        }

        if (Broken(order, person) is { Count: > 0 } broken)
        {
            return Problems.Of(new Refusal(RefusalReason.Invalid, broken));
        }

        // Whoever is not the vendor's hands over places of the own side only, so this is the same on every deal.
        var known = await people.Of(caller.Actor.Tenant, order.To.Person, cancel);
        var atVendor = string.Equals(caller.Actor.Organisation, policy.DirectSales.Id, StringComparison.Ordinal);
        if (!atVendor && Colleagues.Broken(caller.Actor, new Named(caller.Actor.Organisation, order.To.Person, "to.person", Replaces: true), known, policy) is { } stranger)
        {
            return Problems.Of(new Refusal(RefusalReason.Invalid, [stranger]));
        }

        if (await keys.Take(caller.Actor, "handover", marks.Key, $"{person}\n{DomainJson.Write(order)}", cancel) is { } refusal)
        {
            return Problems.Of(refusal);
        }

        var deals = order.Deals is { } named
            ? [.. named.Distinct(StringComparer.Ordinal)]
            : (await handovers.Preview(caller.Actor, policy.DirectSales.Id, person, cancel)).Deals.Select(d => d.Id).ToArray();
        var job = handovers.Start(caller.Actor, new Handing(person, order, marks.Key, policy, known), deals);
        return TypedResults.Created($"/api/handovers/{job.Id}", job);
    }

    public static Results<Ok<HandoverJob>, ProblemHttpResult> Get(string id, Caller caller, Handovers handovers) =>
        handovers.Find(id, caller.Actor) is { } job ? TypedResults.Ok(job) : Problems.NotFound;

    private static IReadOnlyList<BrokenRule> Broken(HandoverOrder order, string person)
    {
        var rules = new RuleBook();
        if (order.To is not { } to)
        {
            rules.Break("required", "to", "Say who takes over.");
            return rules.Broken;
        }

        rules.Text(to.Person, "to.person", MaxPerson);
        rules.Text(to.Name, "to.name", Limits.Name);
        rules.Require(to.Zone is not null && Zones.Exists(to.Zone), "zone", "to.zone", "Choose a time zone.");
        rules.Require(!string.Equals(to.Person, person, StringComparison.Ordinal), "samePerson", "to.person", "Choose somebody else to take the place.");
        rules.Require(order.Reason != HandoverReason.Silence, "reason", "reason", "Only the clock gives this reason.");
        rules.Text(order.Text, "text", Limits.Text);
        rules.Require((order.Deals?.Count ?? 0) <= Handovers.MostDeals, "tooManyDeals", "deals", $"At most {Handovers.MostDeals} deals at once.");
        rules.Require(order.Deals is null || order.Deals.All(Names.IsId), "deal", "deals", "One of these is no id of a deal.");
        return rules.Broken;
    }
}
