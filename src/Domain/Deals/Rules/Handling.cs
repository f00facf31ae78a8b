using Negotiation.Domain.Accounts;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>
/// The way of every request: who are you here, was it asked before, what has the clock done meanwhile, is it possible now,
/// and only then what it means.
/// </summary>
public static class Handling
{
    /// <param name="target">The policy a command names beside the one the deal follows.</param>
    /// <param name="away">Who of the tenant is away; only commands of <see cref="NeedsAbsences"/> look at it.</param>
    public static Outcome Handle(DealState state, Request request, DateTimeOffset now, Policy policy, Policy? target = null, IReadOnlyList<Absence>? away = null)
    {
        var viewer = Viewer.Of(state, request.Actor);
        var creates = !state.Exists && Registering.CanCreate(request.Command, request.Actor, policy);
        if (viewer is null && !creates)
        {
            return Refused(state, [], 0, new Refusal(RefusalReason.NotFound, [new BrokenRule("notFound", "", "There is no such deal for you.")]));
        }

        var print = RequestMark.Print(request.Command, request.Actor.Person);
        if (state.Answered.Find(request.Id, print) is { } earlier)
        {
            return earlier.SamePrint
                ? new Outcome(state, [], earlier.From, earlier.To)
                : Refused(state, [], state.LastVisible(viewer?.Party?.Id), new Refusal(
                    RefusalReason.RequestIdReused,
                    [new BrokenRule("requestIdReused", "requestId", "This request id was used before for something else. Use a new one.")]));
        }

        var (current, facts) = Elapse(state, now, policy);
        var seen = current.LastVisible(viewer?.Party?.Id);
        if (request.IfMatch is { } version && version != seen)
        {
            return Refused(current, facts, seen, new Refusal(
                RefusalReason.StaleVersion,
                [new BrokenRule("staleVersion", "ifMatch", $"The deal is at version {seen}, not {version}. Look at what changed.")],
                current.Open));
        }

        var context = new Context(request.Actor, facts.Count == 0 ? viewer : Viewer.Of(current, request.Actor), request.Deal, now, policy, target) { Away = away ?? [] };
        var decision = Decide.On(current, request.Command, context);
        if (decision.Refusal is not null)
        {
            return Refused(current, facts, seen, decision.Refusal);
        }

        if (decision.Events.Count == 0)
        {
            return new Outcome(current, facts, 0, seen);
        }

        var mark = RequestMark.Of(request.Id, print);
        var from = current.Version + 1;
        var all = new List<Fact>(facts.Count + decision.Events.Count);
        all.AddRange(facts);
        foreach (var decided in decision.Events)
        {
            var body = decided.Speaker is null ? decided : decided with { Speaker = null };
            var fact = new Fact(
                request.Actor.Tenant,
                current.Version + 1,
                now,
                decided.Speaker?.Person ?? request.Actor.Person,
                decided.Speaker?.Name ?? request.Actor.Name,
                mark,
                body,
                context.Viewer?.Party?.Id ?? (request.Actor.Is(Accounts.Role.System) ? null : request.Actor.Organisation));
            current = Evolve.Apply(current, fact);
            all.Add(fact);
        }

        return new Outcome(current, all, from, current.Version);
    }

    /// <summary>What a command would lead to if it were sent now for the first time. The state it gives is not to be kept.</summary>
    public static Outcome Foresee(DealState state, Actor actor, Command command, DateTimeOffset now, Policy policy, Policy? target = null) =>
        // No request has an empty id, so this one was never answered before.
        Handle(state, new Request(state.Id, "", actor, command), now, policy, target);

    /// <summary>Whether a command chooses a reviewer, and so has to know who is away.</summary>
    public static bool NeedsAbsences(Command command) => command is Submit or Import;

    /// <summary>Everything the clock has done up to and including <paramref name="now"/>.</summary>
    public static (DealState State, IReadOnlyList<Fact> Facts) Elapse(DealState state, DateTimeOffset now, Policy policy)
    {
        if (Deadlines.Next(state) is not { } next || next > now)
        {
            return (state, []);
        }

        var facts = new List<Fact>();
        var system = Accounts.Actor.System(state.Tenant);
        for (var due = Deadlines.Due(state, now, policy); due.Count > 0; due = Deadlines.Due(state, now, policy))
        {
            foreach (var body in due)
            {
                var fact = new Fact(state.Tenant, state.Version + 1, now, system.Person, system.Name, "", body);
                state = Evolve.Apply(state, fact);
                facts.Add(fact);
            }
        }

        return (state, facts);
    }

    // The caller learns of no version that it may not see: it would tell that another side did something in private.
    private static Outcome Refused(DealState state, IReadOnlyList<Fact> facts, long seen, Refusal refusal) =>
        new(state, facts, 0, seen, refusal);
}
