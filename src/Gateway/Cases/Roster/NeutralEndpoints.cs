using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Disputes;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.Cases;

/// <summary>The roster of neutral people, and what they declare. Saying the same twice changes nothing.</summary>
internal static class NeutralEndpoints
{
    public static async Task<Results<Ok<RosterView>, ProblemHttpResult>> Get(Caller caller, IGrainFactory grains, TimeProvider clock)
    {
        var answer = await Grain(caller, grains).Roster(caller.Actor);
        return answer.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(new RosterView(
                [.. answer.People.Select(file => NeutralView.Of(file, clock.GetUtcNow()))],
                answer.MayChange,
                answer.People.Any(file => string.Equals(file.Person, caller.Actor.Person, StringComparison.Ordinal)) ? caller.Actor.Person : null));
    }

    public static Task<Results<Ok<NeutralView>, ProblemHttpResult>> Put(
        string person, Caller caller, HttpRequest request, IGrainFactory grains, TimeProvider clock, CancellationToken cancel) =>
        Act<NeutralEntry>(caller, request, grains, clock, (grain, entry) => grain.Put(caller.Actor, person, entry), cancel);

    public static async Task<Results<NoContent, ProblemHttpResult>> Remove(string person, Caller caller, IGrainFactory grains) =>
        (await Grain(caller, grains).Remove(caller.Actor, person)).Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.NoContent();

    public static Task<Results<Ok<NeutralView>, ProblemHttpResult>> Declare(
        Caller caller, HttpRequest request, IGrainFactory grains, TimeProvider clock, CancellationToken cancel) =>
        Act<NewDisclosure>(caller, request, grains, clock, (grain, disclosure) => grain.Declare(caller.Actor, disclosure), cancel);

    public static Task<Results<Ok<NeutralView>, ProblemHttpResult>> End(
        Caller caller, HttpRequest request, IGrainFactory grains, TimeProvider clock, CancellationToken cancel) =>
        Act<EndedDisclosure>(caller, request, grains, clock, (grain, ended) => grain.Retract(caller.Actor, ended), cancel);

    private static async Task<Results<Ok<NeutralView>, ProblemHttpResult>> Act<T>(
        Caller caller, HttpRequest request, IGrainFactory grains, TimeProvider clock, Func<INeutralsGrain, T, Task<RosterAnswer>> act, CancellationToken cancel)
        where T : class
    {
        // Whoever has no roster learns nothing from how their body is read.
        var grain = Grain(caller, grains);
        if ((await grain.Roster(caller.Actor)).Refusal is { } closed)
        {
            return Problems.Of(closed);
        }

        var (sent, problem) = await Body.Read<T>(request, cancel);
        if (sent is null)
        {
            return problem!;
        }

        var answer = await act(grain, sent);
        return answer.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(NeutralView.Of(answer.People[0], clock.GetUtcNow()));
    }

    private static INeutralsGrain Grain(Caller caller, IGrainFactory grains) => grains.GetGrain<INeutralsGrain>(caller.Actor.Tenant);
}
