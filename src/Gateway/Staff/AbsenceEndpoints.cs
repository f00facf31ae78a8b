using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Staff;

/// <param name="From">First day away.</param>
/// <param name="Until">Last day away.</param>
public sealed record AbsenceForm(DateOnly From, DateOnly Until, Stand Deputy);

/// <summary>Who of the caller's own organisation is away. Everyone says it of themselves; the channel manager of the vendor's people too.</summary>
internal static class AbsenceEndpoints
{
    public static async Task<Ok<IReadOnlyList<Absence>>> List(Caller caller, IGrainFactory grains)
    {
        var all = await Of(caller, grains).Absences();
        return TypedResults.Ok<IReadOnlyList<Absence>>([.. all.Where(a => string.Equals(a.Organisation, caller.Actor.Organisation, StringComparison.Ordinal))]);
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Put(
        string person, Caller caller, HttpRequest request, IPolicyBook book, Acquaintances people, IGrainFactory grains, CancellationToken cancel)
    {
        var (form, problem) = await Body.Read<AbsenceForm>(request, cancel);
        if (form is null)
        {
            return problem!;
        }

        if (await book.Current(caller.Actor.Tenant) is not { } policy || Whom(person, caller.Actor, policy) is not { } who)
        {
            return Problems.NotFound;
        }

        if (form.Deputy is null)
        {
            return Problems.Of(new Refusal(RefusalReason.Invalid, [new BrokenRule("required", "deputy", "Say who stands in.")]));
        }

        // Only the policy says who may review.
        var atVendor = string.Equals(caller.Actor.Organisation, policy.DirectSales.Id, StringComparison.Ordinal);
        var deputy = atVendor ? Known(policy, form.Deputy.Person) : null;
        if (atVendor && deputy is null)
        {
            return Problems.Of(new Refusal(RefusalReason.Invalid, [new BrokenRule("unknownDeputy", "deputy.person", "Choose somebody of the programme.")]));
        }

        if (!atVendor && form.Deputy.Person is { } named
            && Colleagues.Broken(caller.Actor, new Named(caller.Actor.Organisation, named, "deputy.person"), await people.Of(caller.Actor.Tenant, named, cancel), policy) is { } stranger)
        {
            return Problems.Of(new Refusal(RefusalReason.Invalid, [stranger]));
        }

        var stand = deputy is null ? form.Deputy : new Stand(deputy.Person, deputy.Name);
        var broken = await Of(caller, grains).Set(new Absence(who.Person, who.Name, caller.Actor.Organisation, form.From, form.Until, who.Zone, stand));
        return broken.Length > 0 ? Problems.Of(new Refusal(RefusalReason.Invalid, broken)) : TypedResults.NoContent();
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(string person, Caller caller, IPolicyBook book, IGrainFactory grains)
    {
        if (await book.Current(caller.Actor.Tenant) is not { } policy || Whom(person, caller.Actor, policy) is null)
        {
            return Problems.NotFound;
        }

        await Of(caller, grains).Clear(caller.Actor.Organisation, person);
        return TypedResults.NoContent();
    }

    private static Member? Whom(string person, Actor actor, Policy policy)
    {
        if (string.Equals(person, actor.Person, StringComparison.Ordinal))
        {
            return new Member(actor.Person, actor.Name, actor.Roles.Count > 0 ? actor.Roles[0] : Role.Auditor, actor.Zone);
        }

        var manages = actor.Is(Role.ChannelManager) && string.Equals(actor.Organisation, policy.DirectSales.Id, StringComparison.Ordinal);
        return manages ? Known(policy, person) : null;
    }

    private static Member? Known(Policy policy, string? person) =>
        Reviewers.All(policy).Concat(policy.DirectSales.Members).FirstOrDefault(m => string.Equals(m.Person, person, StringComparison.Ordinal));

    private static IPeopleGrain Of(Caller caller, IGrainFactory grains) => grains.GetGrain<IPeopleGrain>(caller.Actor.Tenant);
}
