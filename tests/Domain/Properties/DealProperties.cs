using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>What holds after any acts of any sides in any order. Sending each command twice is part of every play.</summary>
public class DealProperties
{
    private const int Runs = 150;
    private const int Acts = 60;

    [Fact]
    public void Every_offer_has_one_outcome_and_credit_of_exactly_100() => Always.HoldsForScripts(Runs, Acts, script =>
    {
        var onTable = 0;
        foreach (var body in Script.Play(script).Records.Select(r => Ledger.Read(r).Body))
        {
            switch (body)
            {
                case OfferMade e:
                    e.Offer.Number.ShouldBeGreaterThan(onTable);
                    e.Offer.Answers.ShouldBe(onTable > 0 ? onTable : null);
                    e.Offer.Terms.Credit.Sum(c => c.Percent).ShouldBe(100m);
                    e.Offer.Terms.Lines.Where(l => l.Shares is not null).ShouldAllBe(l => l.Shares!.Sum(s => s.Percent) == 100m);
                    onTable = e.Offer.Number;
                    break;
                case OfferAccepted e:
                    e.Offer.ShouldBe(onTable);
                    break;
                case AgreementReached e:
                    e.Agreement.Offer.ShouldBe(onTable);
                    break;
                case OfferRejected or OfferWithdrawn or OfferExpired:
                    onTable.ShouldBeGreaterThan(0);
                    onTable = 0;
                    break;
                case NegotiationLapsed or RegistrationWithdrawn or RegistrationRejected:
                    onTable = 0;
                    break;
                case StageSet { To: SalesStage.Won or SalesStage.Lost }:
                    return;
                default:
                    break;
            }
        }
    });

    [Fact]
    public void An_agreement_has_the_acceptance_of_every_required_side_for_exactly_that_offer() => Always.HoldsForScripts(Runs, Acts, script =>
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        var accepted = new HashSet<string>(StringComparer.Ordinal);
        Offer? open = null;
        foreach (var body in Script.Play(script).Records.Select(r => Ledger.Read(r).Body))
        {
            switch (body)
            {
                case Submitted e:
                    required.UnionWith(e.Parties.Where(p => p.Required).Select(p => p.Id));
                    break;
                case PartyAdded { Party.Required: true } e:
                    required.Add(e.Party.Id);
                    break;
                case OfferMade e:
                    open = e.Offer;
                    accepted = [e.Offer.By];
                    break;
                case OfferAccepted e:
                    (e.Offer, e.Hash).ShouldBe((open!.Number, open.Hash));
                    accepted.Add(e.Acceptance.Party).ShouldBeTrue();
                    break;
                case AgreementVoided:
                    accepted.Clear();
                    break;
                case ConfirmationNeeded e:
                    accepted.Remove(e.Party).ShouldBeTrue();
                    break;
                case AgreementReached e:
                    (e.Agreement.Offer, e.Agreement.OfferHash).ShouldBe((open!.Number, open.Hash));
                    required.IsSubsetOf(accepted).ShouldBeTrue();
                    e.Agreement.Acceptances.Select(a => a.Party).ShouldBe(accepted, ignoreOrder: true);
                    AgreementCode.Verify(Deal, e.Agreement, e.Agreement.Code).ShouldBeTrue();
                    break;
                default:
                    break;
            }
        }
    });

    [Fact]
    public void Nothing_that_a_case_ended_is_agreed_otherwise() => Always.HoldsForScripts(Runs, Acts, script => Script.Play(script, room =>
    {
        foreach (var body in room.Last.Facts.Select(f => f.Body))
        {
            (body as LinesUnfrozen)?.Decided?.ShouldAllBe(d => d.Owner != null || d.Shares!.Sum(s => s.Percent) == 100m);
            if (body is AgreementReached { Agreement.Terms: var agreed })
            {
                foreach (var decided in Deciding.Standing(room.State).Where(d => !Freezing.IsFrozen(room.State, d.Activity)))
                {
                    var line = agreed.Lines.Single(l => l.Activity == decided.Activity);
                    (line.Owner, line.Shares?.Count).ShouldBe((decided.Owner, decided.Shares?.Count));
                }
            }
        }

        Deciding.Standing(room.State).DistinctBy(d => d.Activity).Count().ShouldBe(Deciding.Standing(room.State).Count);
    }));

    [Fact]
    public void The_record_replays_to_the_same_state_and_its_chain_holds() => Always.HoldsForScripts(Runs, Acts, script =>
    {
        var room = Script.Play(script);
        DomainJson.Write(Ledger.Replay(room.Records)).ShouldBe(DomainJson.Write(room.State));
        DomainJson.Write(DomainJson.Read<DealState>(DomainJson.Write(room.State))).ShouldBe(DomainJson.Write(room.State));
        var head = Chain.Start;
        for (var i = 0; i < room.Records.Count; i++)
        {
            Chain.Holds(room.Records[i], i + 1, head).ShouldBeTrue();
            head = room.Records[i].Hash;
        }
    });

    [Fact]
    public void A_state_and_the_events_after_it_give_the_state_wherever_it_was_left() => Always.HoldsForScripts(Runs / 5, Acts, script =>
    {
        var room = Script.Play(script);
        var (state, head) = (DealState.Nothing, Chain.Start);
        for (var i = 0; i < room.Records.Count; i++)
        {
            var stored = DomainJson.Read<DealState>(DomainJson.Write(state));
            DomainJson.Write(Ledger.Continue(stored, head, room.Records.Skip(i))).ShouldBe(DomainJson.Write(room.State));
            (state, head) = (Evolve.Apply(state, Ledger.Read(room.Records[i])), room.Records[i].Hash);
        }
    });

    [Fact]
    public void No_clock_of_talks_that_are_over_runs_on() => Always.HoldsForScripts(Runs, Acts, script => Script.Play(script, room =>
    {
        var state = room.State;
        var talks = state.Clocks.Where(c => c.Kind is ClockKind.Response or ClockKind.Negotiation or ClockKind.Expiry);
        if (state.Negotiation != NegotiationState.Open)
        {
            talks.ShouldBeEmpty();
        }

        if (state.Open is null)
        {
            talks.ShouldNotContain(c => c.Kind != ClockKind.Negotiation);
        }

        state.Clocks.DistinctBy(c => c.Kind).Count().ShouldBe(state.Clocks.Count);
        (Deadlines.Next(state) > room.Now || Deadlines.Next(state) is null || room.Last.Facts.Count == 0).ShouldBeTrue();
        (state.SuspendedBecause is null || state.Negotiation == NegotiationState.Open).ShouldBeTrue();
    }));

    [Fact]
    public void Whoever_applies_only_what_they_may_see_never_has_a_gap() => Always.HoldsForScripts(Runs, Acts, script =>
    {
        string?[] viewers = [Partner, Vendor, Second, null];
        var at = new long[viewers.Length];
        var known = 0;
        Script.Play(script, room =>
        {
            for (var v = 0; v < viewers.Length; v++)
            {
                var visible = room.Records.Skip(known).Where(r => r.VisibleTo(viewers[v])).ToArray();
                room.State.LastVisible(viewers[v]).ShouldBe(visible.Length > 0 ? visible[^1].Version : Math.Max(at[v], room.State.LastVisible(viewers[v])));
                at[v] = room.State.LastVisible(viewers[v]);
            }

            known = room.Records.Count;
        });
    });

    [Fact]
    public void A_button_and_its_refusal_never_disagree() => Always.HoldsForScripts(Runs, 25, script =>
    {
        var room = Script.Play(script).Tick();
        foreach (var actor in new[] { Ann, Ben, Mia, Nora, Olaf })
        {
            if (Viewer.Of(room.State, actor) is not { } viewer || room.State.Open is null)
            {
                continue;
            }

            foreach (var command in Every.Command(room.State, room.Offer).Where(c => c is not Import and not Tick and not NoticeOverlap))
            {
                var act = Every.NameOf(command);
                // What another role does is no act of this room, and so is refused as well.
                var shown = Views.StandingFor(room.State, viewer, room.Now).Acts.SingleOrDefault(a => a.Act == act);
                var why = shown is null ? "notShown" : shown.Why;
                if (why is null && command is ApproveHeld or DeclineHeld or WithdrawHeld)
                {
                    // Shown to the side; whom of it the limit asks depends on the person.
                    continue;
                }

                var outcome = Handling.Handle(room.State, new Request(Deal, "probe", actor, command), room.Now, room.Policy, room.Later);
                (outcome.Refusal is { Reason: not RefusalReason.Invalid, Rules: not [{ Code: "notYourParty" }] }).ShouldBe(why is not null, $"{actor.Name}: {act} {why}");
            }
        }
    });

    [Fact]
    public void A_standing_written_by_hand_is_what_the_serializer_writes() => Always.HoldsForScripts(Runs, 25, script =>
    {
        var room = Script.Play(script);
        Standing? another = null;
        foreach (var actor in new[] { Ann, Ben, Mia, Nora, Olaf })
        {
            if (Viewer.Of(room.State, actor) is { } viewer)
            {
                var standing = Views.StandingFor(room.State, viewer, room.Now);
                var expected = JsonNode.Parse(DomainJson.Write(standing).ToString());
                JsonNode.DeepEquals(JsonNode.Parse(StandingJson.Write(standing).ToString()), expected).ShouldBeTrue();
                another = Views.StandingFor(room.State, viewer, room.Now, another);
                JsonNode.DeepEquals(JsonNode.Parse(DomainJson.Write(another).ToString()), expected).ShouldBeTrue();
            }
        }
    });

    [Fact]
    public void Events_written_by_hand_are_what_the_serializer_writes() => Always.HoldsForScripts(Runs, 25, script =>
    {
        List<EventView> views = [.. Script.Play(script).Records.Select(EventView.Of)];
        EventJson.Write(views).ToString().ShouldBe(DomainJson.Write(views).ToString());
    });

    [Fact]
    public void What_is_written_by_hand_is_what_the_serializer_writes() => Always.HoldsForScripts(Runs, 25, script =>
    {
        var room = Script.Play(script);
        DealJson.Write(room.State).ToString().ShouldBe(DomainJson.Write(room.State).ToString());
        if (room.State.Registration is { } registration)
        {
            var renamed = registration with { Customer = registration.Customer with { Name = "Renamed" } };
            var changed = room.State with { Registration = renamed };
            DealJson.Write(changed).ToString().ShouldBe(DomainJson.Write(changed).ToString());
            (renamed with { Customer = registration.Customer }).ShouldBe(registration);
        }

        foreach (var fact in room.Records.Select(Ledger.Read))
        {
            DealJson.Write(fact.Body).ToString().ShouldBe(DomainJson.Write(fact.Body).ToString());
        }

        foreach (var command in room.State.Open is null ? [] : Every.Command(room.State, room.Offer))
        {
            DealJson.Write(command).ToString().ShouldBe(DomainJson.Write(command).ToString());
            var reader = new System.Text.Json.Utf8JsonReader(DomainJson.Write(command).Utf8.Span);
            reader.Read();
            var read = OfferReader.Read(ref reader);
            (read is null ? null : DomainJson.Write<Command>(read).ToString()).ShouldBe(command is MakeOffer ? DomainJson.Write(command).ToString() : null);
        }
    });
}
