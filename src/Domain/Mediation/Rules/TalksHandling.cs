using System.Text;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Mediation;

/// <summary>One request to the talks.</summary>
/// <param name="IfMatch">When set, carried out only when the viewer's version is exactly this; see <see cref="TalksAudience.LastVisible"/>.</param>
public sealed record TalksRequest(string Case, string Id, Actor Actor, TalksCommand Command, long? IfMatch = null);

/// <summary>What a request led to.</summary>
/// <param name="Facts">What happened, an expiry included; may hold facts even when the command was refused.</param>
/// <param name="From">The actor's own version at the first event the command caused; 0 when it caused none.</param>
/// <param name="To">The actor's own version after it.</param>
/// <param name="Current">What is on the table, when the refusal is about that.</param>
public sealed record TalksOutcome(TalksState State, IReadOnlyList<TalksFact> Facts, long From, long To, Refusal? Refusal = null, TalksCurrent? Current = null);

/// <summary>What a command means for the talks: events, or why not. Pure.</summary>
public static class TalksHandling
{
    private static readonly Dictionary<Type, string> Names = JsonNames.Of<TalksCommand>();

    /// <param name="policy">The one the case follows; for a brief, the one it names.</param>
    public static TalksOutcome Handle(TalksState state, TalksRequest request, Policy policy, DateTimeOffset now)
    {
        if (request.Actor.Is(Role.System) && request.Command is TakeBrief brief)
        {
            return Take(state, brief, request.Actor, now);
        }

        if (TalksAudience.Of(state, request.Actor) is not { } viewer)
        {
            return new TalksOutcome(state, [], 0, 0, NotFound);
        }

        var print = Print(request);
        if (state.Answered.GetValueOrDefault(viewer.Person)?.Find(request.Id, print) is { } earlier)
        {
            return earlier.SamePrint
                ? new TalksOutcome(state, [], earlier.From, earlier.To)
                : Refused(state, [], viewer, RefusalReason.RequestIdReused, "requestIdReused", "requestId", "This request id was used before for something else. Use a new one.");
        }

        var (current, facts) = Elapse(state, now);
        var seen = TalksAudience.LastVisible(current, viewer);
        if (request.IfMatch is { } version && version != seen)
        {
            return Refused(current, facts, viewer, RefusalReason.StaleVersion, "staleVersion", "ifMatch", $"The talks are at version {seen}, not {version}. Look at what changed.");
        }

        var context = new TalksContext(viewer, request.Actor.Name, policy, now);
        var decision = Refuse(current, request.Command, viewer, now) ?? Decide(current, request.Command, context);
        if (decision.Refusal is not null)
        {
            return new TalksOutcome(current, facts, 0, seen, decision.Refusal, decision.Current);
        }

        var after = Append(current, decision.Events, body => new TalksFact(
            current.Tenant, 0, now, request.Actor.Person, request.Actor.Name, request.Id, print, body, viewer.Side));
        var to = TalksAudience.LastVisible(after.State, viewer);
        return new TalksOutcome(after.State, [.. facts, .. after.Facts], decision.Events.Count > 0 ? seen + 1 : 0, to);
    }

    /// <summary>What the clock has done up to and including <paramref name="now"/>.</summary>
    public static (TalksState State, IReadOnlyList<TalksFact> Facts) Elapse(TalksState state, DateTimeOffset now)
    {
        if (state.Open is not { } open || open.StandsAt(now))
        {
            return (state, []);
        }

        return Append(state, [new SettlementExpired(open.Number)], body => OfPlatform(state.Tenant, body, now));
    }

    /// <summary>The case has said what it made of a settlement. One that no longer stands here is let be.</summary>
    /// <param name="proposal">Number of the proposal that was settled on.</param>
    public static TalksOutcome Hear(TalksState state, int proposal, SettlementFate fate, DateTimeOffset now)
    {
        if (fate == SettlementFate.Taken || state.Settled?.Proposal != proposal)
        {
            return new TalksOutcome(state, [], 0, 0);
        }

        var after = Append(state, [new SettlementUndone(proposal, fate)], body => OfPlatform(state.Tenant, body, now));
        return new TalksOutcome(after.State, after.Facts, 0, 0);
    }

    private static Refusal NotFound { get; } = new(RefusalReason.NotFound, [new BrokenRule("notFound", "", "There are no such talks for you.")]);

    private static TalksOutcome Take(TalksState state, TakeBrief command, Actor system, DateTimeOffset now)
    {
        var (current, facts) = Elapse(state, now);
        var after = Append(current, Briefing.Of(current, command.Brief), body => OfPlatform(system.Tenant, body, now));
        return new TalksOutcome(after.State, [.. facts, .. after.Facts], 0, 0);
    }

    private static TalksDecision Decide(TalksState state, TalksCommand command, TalksContext context) => command switch
    {
        SayInTalks c => Rooms.Say(state, c, context),
        ProposeSlots c => Slotting.Propose(state, c, context),
        AnswerSlots c => Slotting.Answer(state, c, context),
        BookSlot c => Slotting.Book(state, c, context),
        CancelSlot c => Slotting.Cancel(state, c, context),
        PublishDraft c => Drafting.Publish(state, c, context),
        AnswerDraft c => Drafting.Answer(state, c, context),
        ShareAnswers c => Drafting.Share(state, c),
        ProposeSettlement c => Settling.Propose(state, c, context),
        AcceptSettlement c => Settling.Accept(state, c, context),
        RejectSettlement c => Settling.Reject(state, c, context),
        TakeBackSettlement c => Settling.TakeBack(state, c),
        _ => throw new InvalidOperationException($"The command {command.GetType().Name} has no meaning defined."),
    };

    private static TalksDecision? Refuse(TalksState state, TalksCommand command, TalksViewer viewer, DateTimeOffset now)
    {
        if (TalksProtocol.WhyNot(TalksProtocol.Find(Names[command.GetType()]), state, viewer, now) is not { } code)
        {
            return Meant(command) is { } meant ? Settling.Stale(state, meant) : null;
        }

        // An act that crossed another one is stale before it is anything else about the proposal it did not mean.
        if (code is "noProposal" or "ownProposal" or "notYourProposal" or "acceptedAlready" && Settling.Stale(state, Meant(command)!) is { } stale)
        {
            return stale;
        }

        var reason = code is "mediatorOnly" or "sidesOnly" or "platformOnly" or "notYourProposal" ? RefusalReason.NotAllowed : RefusalReason.WrongState;
        return TalksDecision.No(reason, code, TalksProtocol.Sentences[code]);

        static OfferRef? Meant(TalksCommand command) => command switch
        {
            AcceptSettlement c => c.Proposal,
            RejectSettlement c => c.Proposal,
            TakeBackSettlement c => c.Proposal,
            _ => null,
        };
    }

    private static (TalksState State, IReadOnlyList<TalksFact> Facts) Append(TalksState state, IReadOnlyList<TalksEvent> events, Func<TalksEvent, TalksFact> place)
    {
        var facts = new List<TalksFact>(events.Count);
        foreach (var body in events)
        {
            var fact = place(body with { Number = state.Rooms.GetValueOrDefault(body.Room) + 1 }) with { Version = state.Version + 1 };
            state = TalksEvolve.Apply(state, fact);
            facts.Add(fact);
        }

        return (state, facts);
    }

    private static TalksFact OfPlatform(string tenant, TalksEvent body, DateTimeOffset now)
    {
        var system = Actor.System(tenant);
        return new TalksFact(tenant, 0, now, system.Person, system.Name, "", "", body);
    }

    private static TalksOutcome Refused(TalksState state, IReadOnlyList<TalksFact> facts, TalksViewer viewer, RefusalReason reason, string code, string field, string text) =>
        new(state, facts, 0, TalksAudience.LastVisible(state, viewer), new Refusal(reason, [new BrokenRule(code, field, text)]));

    private static string Print(TalksRequest request) =>
        Chain.Sha256([.. DomainJson.Write(request.Command).Utf8.Span, .. Encoding.UTF8.GetBytes(request.Actor.Person)])[..16];
}
