using System.Text;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>What a request about an amendment led to.</summary>
/// <param name="State">The state afterwards; the one before when nothing happened.</param>
public sealed record AmendmentOutcome(ProgrammeState State, IReadOnlyList<PolicyFact> Facts, Refusal? Refusal = null);

/// <summary>The way of every request: was it asked before, is it possible now, and only then what it means.</summary>
public static class AmendmentHandling
{
    public static AmendmentOutcome Handle(ProgrammeState state, string request, AmendmentCommand command, AmendmentContext context)
    {
        var print = Print(command, context.Actor.Person);
        if (state.Answered.Find(request, print) is { } earlier)
        {
            return earlier.SamePrint
                ? new AmendmentOutcome(state, [])
                : new AmendmentOutcome(state, [], new Refusal(
                    RefusalReason.RequestIdReused,
                    [new BrokenRule("requestIdReused", "requestId", "This request id was used before for something else. Use a new one.")]));
        }

        var decision = Amending.On(state, command, context);
        return decision.Refusal is { } refusal
            ? new AmendmentOutcome(state, [], refusal)
            : Carry(state, decision.Events, context.Actor, context.Now, RequestMark.Of(request, print));
    }

    /// <summary>Documents the host was started with that are not versions yet become versions, in the order of their numbers.</summary>
    public static AmendmentOutcome Adopt(ProgrammeState state, string tenant, IEnumerable<Policy> documents, DateTimeOffset now)
    {
        var next = state.NextNumber;
        var from = state.Latest is { } latest && latest.From > now ? latest.From : now;
        PolicyEvent[] adopted =
        [
            .. documents.Where(d => d.Version >= next).OrderBy(static d => d.Version)
                .Select(d => new PolicyAdopted(d.Version, PolicyDocument.HashOf(d), from)),
        ];
        return Carry(state, adopted, Accounts.Actor.System(tenant), now, "");
    }

    public static ProgrammeState Apply(ProgrammeState state, PolicyFact fact)
    {
        if (fact.Version != state.Version + 1)
        {
            throw new InvalidOperationException($"Fact {fact.Version} does not follow version {state.Version}.");
        }

        var next = Change(state, fact) with { Tenant = fact.Tenant, Version = fact.Version };
        if (fact.Request.Length == 0)
        {
            return next;
        }

        var (request, print) = RequestMark.Parse(fact.Request);
        return next with { Answered = next.Answered.With(request, print, fact.Version) };
    }

    private static AmendmentOutcome Carry(ProgrammeState state, IReadOnlyList<PolicyEvent> events, Accounts.Actor actor, DateTimeOffset now, string mark)
    {
        var facts = new List<PolicyFact>(events.Count);
        foreach (var body in events)
        {
            var fact = new PolicyFact(actor.Tenant, state.Version + 1, now, actor.Person, actor.Name, mark, body);
            state = Apply(state, fact);
            facts.Add(fact);
        }

        return new AmendmentOutcome(state, facts);
    }

    private static ProgrammeState Change(ProgrammeState s, PolicyFact fact) => fact.Body switch
    {
        PolicyAdopted e => s with { Versions = [.. s.Versions, new PolicyVersion(e.Number, e.Document, e.From)] },
        AmendmentSaved e => s with { Amendments = Put(s.Amendments, Saved(s, fact, e), fact.At) },
        AmendmentProposed e => Edit(s, fact, e.Amendment, static a => a with { Stage = AmendmentStage.Proposed }),
        AmendmentApproved e => Edit(s, fact, e.Amendment, a => a with { ApprovedBy = [.. a.ApprovedBy, fact.Person] }),
        PolicyPublished e => Edit(s, fact, e.Amendment, a => a with { Stage = AmendmentStage.Approved, Number = e.Number, From = e.From }) with
        {
            Versions = [.. s.Versions, new PolicyVersion(e.Number, e.Document, e.From, e.Amendment, s.Find(e.Amendment)!.Title)],
        },
        AmendmentRejected e => Edit(s, fact, e.Amendment, a => a with { Stage = AmendmentStage.Rejected, Reason = e.Reason }),
        AmendmentWithdrawn e => Edit(s, fact, e.Amendment, a => a with { Stage = AmendmentStage.Withdrawn, Reason = e.Reason }),
        PolicyRecalled e => Edit(s, fact, e.Amendment, a => a with { Stage = AmendmentStage.Recalled, Reason = e.Reason, Recall = By(fact) }) with
        {
            Versions = [.. s.Versions.Select(v => v.Number == e.Number ? v with { Recall = By(fact) } : v)],
        },
        _ => throw new InvalidOperationException($"The event {fact.Body.GetType().Name} has no effect defined."),
    };

    private static Amendment Saved(ProgrammeState s, PolicyFact fact, AmendmentSaved e)
    {
        var before = s.Find(e.Amendment);
        return new(
            e.Amendment,
            e.Title,
            e.Why,
            e.BasedOn,
            e.Document,
            fact.Person,
            fact.Name,
            before?.At ?? fact.At,
            AmendmentStage.Drafted,
            [],
            e.Effective,
            Writers: before is null || (before.Writers is null && Same(before.By, fact.Person))
                ? null
                : [.. before.Writers ?? [before.By], .. before.IsWrittenBy(fact.Person) ? Array.Empty<string>() : [fact.Person]]);
    }

    private static Recall By(PolicyFact fact) => new(fact.Person, fact.Name, fact.At);

    private static ProgrammeState Edit(ProgrammeState s, PolicyFact fact, string id, Func<Amendment, Amendment> edit) =>
        s with { Amendments = Put(s.Amendments, edit(s.Find(id)!), fact.At) };

    // The oldest finished ones give way, but not what may still be recalled; the journal keeps them.
    private static IReadOnlyList<Amendment> Put(IReadOnlyList<Amendment> all, Amendment amendment, DateTimeOffset now)
    {
        var next = all.Any(a => Same(a.Id, amendment.Id)) ? [.. all.Select(a => Same(a.Id, amendment.Id) ? amendment : a)] : new List<Amendment>([.. all, amendment]);
        for (var i = 0; i < next.Count && next.Count(IsOver) > ProgrammeState.MaxFinished; i++)
        {
            if (IsOver(next[i]) && !Same(next[i].Id, amendment.Id))
            {
                next.RemoveAt(i--);
            }
        }

        return next;

        bool IsOver(Amendment a) => a.IsFinished && !(a.Stage is AmendmentStage.Approved && a.From > now);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static string Print(AmendmentCommand command, string person) =>
        Chain.Sha256([.. DomainJson.Write(command).Utf8.Span, .. Encoding.UTF8.GetBytes(person)])[..16];
}
