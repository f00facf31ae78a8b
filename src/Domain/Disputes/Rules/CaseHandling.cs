using System.Text;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>One request to a case.</summary>
/// <param name="Case">Id of the case the request is addressed to.</param>
/// <param name="IfMatch">When set, carried out only at exactly this version.</param>
public sealed record CaseRequest(string Case, string Id, Actor Actor, CaseCommand Command, long? IfMatch = null);

/// <summary>What a decision may look at besides the case.</summary>
/// <param name="Viewer">Null only while the case does not exist yet.</param>
public sealed record CaseContext(Actor Actor, CaseViewer? Viewer, string Case, DateTimeOffset Now, Policy Policy, CaseInputs Inputs);

/// <summary>What the shells bring along.</summary>
/// <param name="Deal">The deal as the platform sees it, for opening; null otherwise.</param>
/// <param name="Roster">Neutrals who may be asked, with the seats they took before; for seats.</param>
/// <param name="Salt">Random characters that go into a sealed vote; for voting.</param>
public sealed record CaseInputs(DealView? Deal = null, IReadOnlyList<NeutralOnFile>? Roster = null, string? Salt = null)
{
    public static readonly CaseInputs None = new();
}

/// <summary>What a command alone decides: events, or why not.</summary>
public readonly record struct CaseDecision(IReadOnlyList<CaseEvent> Events, Refusal? Refusal)
{
    public static readonly CaseDecision Nothing = new([], null);

    public static CaseDecision Of(params IReadOnlyList<CaseEvent> events) => new(events, null);

    public static CaseDecision No(RefusalReason reason, string code, string text, string field = "") =>
        new([], new Refusal(reason, [new BrokenRule(code, field, text)]));

    public static CaseDecision Invalid(IReadOnlyList<BrokenRule> rules) => new([], new Refusal(RefusalReason.Invalid, rules));
}

/// <param name="From">Version of the first event the command itself caused; 0 when it caused none.</param>
/// <param name="To">Version of its last event; the last one the caller may see when it caused none.</param>
public sealed record CaseOutcome(CaseState State, IReadOnlyList<CaseFact> Facts, long From, long To, Refusal? Refusal = null);

/// <summary>
/// The way of every request: who are you here, was it asked before, what has the clock done meanwhile, is it possible now,
/// and only then what it means.
/// </summary>
public static class CaseHandling
{
    public static CaseOutcome Handle(CaseState state, CaseRequest request, DateTimeOffset now, Policy policy, CaseInputs? inputs = null)
    {
        var vendor = policy.DirectSales.Id;
        var viewer = CaseViewer.Of(state, request.Actor, vendor);
        var print = Print(request.Command, request.Actor.Person);
        if (viewer is null && (state.Exists || request.Command is not OpenCase))
        {
            // Whoever steps down may ask again what became of that, and hears of nothing else.
            return request.Command is Recuse or AnswerInvitation && Of(state, request) && state.Answered.Find(request.Id, print) is { SamePrint: true } own
                ? new CaseOutcome(state, [], own.From, own.To)
                : Refused(state, [], 0, NotFound);
        }

        if (state.Answered.Find(request.Id, print) is { } earlier)
        {
            return earlier.SamePrint
                ? new CaseOutcome(state, [], earlier.From, earlier.To)
                : Refused(state, [], LastVisible(state, viewer), new Refusal(
                    RefusalReason.RequestIdReused,
                    [new BrokenRule("requestIdReused", "requestId", "This request id was used before for something else. Use a new one.")]));
        }

        var (current, facts) = Elapse(state, now, policy);
        viewer = CaseViewer.Of(current, request.Actor, vendor);
        if (viewer is null && current.Exists)
        {
            return Refused(current, facts, 0, NotFound);
        }

        var seen = LastVisible(current, viewer);
        if (request.IfMatch is { } version && version != seen)
        {
            return Refused(current, facts, seen, new Refusal(
                RefusalReason.StaleVersion,
                [new BrokenRule("staleVersion", "ifMatch", $"The case is at version {seen}, not {version}. Look at what changed.")]));
        }

        var context = new CaseContext(request.Actor, viewer, request.Case, now, policy, inputs ?? CaseInputs.None);
        var decision = CaseDecide.On(current, request.Command, context);
        if (decision.Refusal is not null)
        {
            return Refused(current, facts, seen, decision.Refusal);
        }

        if (decision.Events.Count == 0)
        {
            return new CaseOutcome(current, facts, 0, seen);
        }

        var mark = RequestMark.Of(request.Id, print);
        var from = current.Version + 1;
        var all = new List<CaseFact>(facts);
        foreach (var body in decision.Events)
        {
            var fact = new CaseFact(request.Actor.Tenant, current.Version + 1, now, request.Actor.Person, request.Actor.Name, mark, body, SideOf(request, viewer));
            current = CaseEvolve.Apply(current, fact);
            all.Add(fact);
        }

        return new CaseOutcome(current, all, from, current.Version);
    }

    /// <summary>Everything the clock has done up to and including <paramref name="now"/>.</summary>
    public static (CaseState State, IReadOnlyList<CaseFact> Facts) Elapse(CaseState state, DateTimeOffset now, Policy policy)
    {
        if (CaseDeadlines.Next(state) is not { } next || next > now)
        {
            return (state, []);
        }

        var facts = new List<CaseFact>();
        var system = Actor.System(state.Tenant);
        for (var due = CaseDeadlines.Due(state, now, policy); due.Count > 0; due = CaseDeadlines.Due(state, now, policy))
        {
            foreach (var body in due)
            {
                var fact = new CaseFact(state.Tenant, state.Version + 1, now, system.Person, system.Name, "", body);
                state = CaseEvolve.Apply(state, fact);
                facts.Add(fact);
            }
        }

        return (state, facts);
    }

    private static Refusal NotFound => new(RefusalReason.NotFound, [new BrokenRule("notFound", "", "There is no such case for you.")]);

    private static bool Of(CaseState state, CaseRequest request) => string.Equals(state.Tenant, request.Actor.Tenant, StringComparison.Ordinal);

    /// <summary>The last version <paramref name="viewer"/> may know of.</summary>
    public static long LastVisible(CaseState state, CaseViewer? viewer)
    {
        var last = viewer is null ? 0 : state.LastShared;
        foreach (var (audience, version) in state.LastPrivate)
        {
            last = viewer is not null && CaseAudience.Sees(viewer, audience) ? Math.Max(last, version) : last;
        }

        return last;
    }

    // At the opening nobody has a side yet; who opens one speaks for the own organisation.
    private static string? SideOf(CaseRequest request, CaseViewer? viewer) =>
        viewer is null && !request.Actor.Is(Role.System) ? request.Actor.Organisation : viewer?.Side?.Id;

    private static string Print(CaseCommand command, string person) =>
        Chain.Sha256([.. DomainJson.Write(command).Utf8.Span, .. Encoding.UTF8.GetBytes(person)])[..16];

    private static CaseOutcome Refused(CaseState state, IReadOnlyList<CaseFact> facts, long seen, Refusal refusal) => new(state, facts, 0, seen, refusal);
}
