using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using Negotiation.Domain.Records;

namespace Negotiation.Grains.Tests;

/// <summary>Talks as they are stored, and the messages about them, each once.</summary>
internal static class TalksSamples
{
    private const string Case = "case-1";
    private static readonly Actor Magnus = new(People.Tenant, "neutrals", "magnus", "Magnus", [Role.Mediator], "Neutrals", "Europe/Oslo");

    private static readonly CaseBrief Brief = new(
        People.Tenant,
        Case,
        3,
        1,
        CaseStage.Mediation,
        new CaseSubject("d1", "Data platform", "Muster GmbH", "DE", new Amount(1000, "EUR", AmountPeriod.Total), ["Lake"], ["close"]),
        [
            new CaseSide("kestrel", PartyKind.Partner, "Kestrel", [Named(People.Priya)]),
            new CaseSide("aurora", PartyKind.DirectSales, "Aurora", [Named(People.Dana)]),
        ],
        Named(Magnus),
        Sample.Now.AddDays(10),
        ["mara"]);

    /// <summary>With a draft that was answered, a meeting in caucus, an open proposal, and two events the journal may not have.</summary>
    public static TalksRecord Record()
    {
        var facts = new List<TalksFact>();
        var state = Handle(TalksState.Nothing, Actor.System(People.Tenant), new TakeBrief(Brief), facts);
        state = Handle(state, Magnus, new PublishDraft("One\nTwo", "A start"), facts);
        state = Handle(state, People.Priya, new AnswerDraft(new OfferRef(1, state.Draft!.Hash), DraftOpinion.WithChanges, "Later"), facts);
        state = Handle(state, Magnus, new ShareAnswers(new OfferRef(1, state.Draft!.Hash)), facts);
        state = Handle(state, Magnus, new ProposeSlots("caucus:1:kestrel", [new MeetingSlot(Sample.Now.AddDays(1), 45)], "Room 7"), facts);
        state = Handle(state, Magnus, new BookSlot(state.Meetings[0].Id, 0), facts);
        state = Handle(state, People.Priya, new ProposeSettlement(new OutcomeTerms([new OrderedLine("close", "kestrel")], []), Note: "All in one", ExpiresAt: Sample.Now.AddDays(2)), facts);
        state = Handle(state, People.Dana, new SayInTalks("plenary", "We look at it"), facts);
        var head = Chain.Start;
        var records = new List<EventRecord>();
        foreach (var fact in facts)
        {
            records.Add(TalksLedger.Write(fact, Case, head));
            head = records[^1].Hash;
        }

        return new TalksRecord { Talks = state, Head = head, Outbox = records[^2..] };
    }

    public static IEnumerable<object> Messages()
    {
        var record = Record();
        var view = TalksViews.For(record.Talks, TalksAudience.Of(record.Talks, Magnus)!, Sample.Now);
        var part = new TalksPart("side:kestrel", 7);
        return
        [
            new TalksEnvelope("r-1", People.Priya, new SayInTalks("plenary", "Hello"), 3),
            new TalksAnswer(4, 4),
            new TalksAnswer(4, 0, new Refusal(RefusalReason.StaleOffer, [new BrokenRule("staleProposal", "proposal", "Look again.")]), new TalksCurrent(record.Talks.Open)),
            new TalksViewAnswer(view),
            new TalksHeard(true, [.. record.Outbox.Select(TalksEventView.Of)]),
            new TalksWatchAnswer(view, "mediator:magnus", new PresenceNotice($"{People.Tenant}/{Case}", [new Present("magnus", "Magnus")])),
            part,
            new TalksNotice($"{People.Tenant}/{Case}", [part], ["tomas"]),
        ];
    }

    private static TalksState Handle(TalksState state, Actor actor, TalksCommand command, List<TalksFact> facts)
    {
        var outcome = TalksHandling.Handle(state, new TalksRequest(Case, $"r-{facts.Count}", actor, command), People.Policy, Sample.Now);
        outcome.Refusal.ShouldBeNull();
        facts.AddRange(outcome.Facts);
        return outcome.State;
    }

    private static Member Named(Actor actor) => new(actor.Person, actor.Name, actor.Roles[0], actor.Zone);
}
