using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class OfferTests
{
    [Fact]
    public void The_checklist_becomes_the_partners_first_offer()
    {
        var room = Room.Submitted().Then(typeof(Submitted), typeof(NegotiationOpened), typeof(OfferMade));
        var offer = room.State.Open!;
        offer.By.ShouldBe(Partner);
        offer.Number.ShouldBe(1);
        offer.Terms.Credit.ShouldBe([new CreditShare(Partner, 50), new CreditShare(Vendor, 50)]);
        offer.Terms.Lines.Select(l => l.Owner).ShouldBe([Partner, null, Vendor]);
        room.For(Ben).Awaiting.ShouldBe([Vendor]);
    }

    [Fact]
    public void The_other_sides_acceptance_makes_the_agreement()
    {
        var room = Room.Agreed().Then(typeof(OfferAccepted), typeof(AgreementReached));
        room.State.Negotiation.ShouldBe(NegotiationState.Agreed);
        AgreementCode.Verify(Deal, room.State.Agreement!, room.State.Agreement!.Code.ToLowerInvariant()).ShouldBeTrue();
        room.State.Clocks.Select(c => c.Kind).ShouldBe([ClockKind.Review]);
    }

    [Fact]
    public void Nobody_accepts_twice_and_nobody_accepts_their_own_offer()
    {
        var room = Room.Submitted().Given(Mia, BringIn(required: true));
        room.Given(Ann, new MakeOffer(Split(), room.Offer));
        room.When(Amy with { Person = "ann" }, new Accept(room.Offer)).Refused(RefusalReason.WrongState, "ownOffer");
        room.Given(Ben, new Accept(room.Offer)).Then(typeof(OfferAccepted));
        room.When(Ben, new Accept(room.Offer)).Refused(RefusalReason.WrongState, "alreadyAccepted");
        room.When(Mia, new Accept(room.Offer)).Refused(RefusalReason.WrongState, "alreadyAccepted");
        room.When(Nora, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void An_acceptance_stays_the_sides_when_its_person_leaves()
    {
        var room = Room.Submitted().Given(Ann, new AddMember(Partner, "amy", "Amy", Accounts.Role.PartnerRep, Zone));
        room.Given(Ann, new RemoveMember(Partner, "ann")).When(Ann, new Say("Still here?")).Refused(RefusalReason.NotFound, "notFound");
        room.When(Ben, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void A_counter_closes_the_offer_it_answers_and_a_late_acceptance_gets_the_new_one()
    {
        var room = Room.Submitted();
        var first = room.Offer;
        room.Given(Ben, new MakeOffer(Split(40), first)).Then(typeof(OfferMade));
        room.State.Acceptances.Select(a => a.Party).ShouldBe([Vendor]);
        room.When(Ben, new Accept(first)).Refused(RefusalReason.StaleOffer, "staleOffer").Current!.Number.ShouldBe(2);
        room.When(Ann, new Reject(first)).Refused(RefusalReason.StaleOffer, "staleOffer");
        room.When(Ann, new MakeOffer(Split(70), first)).Refused(RefusalReason.StaleOffer, "staleOffer");
        room.When(Ann, new MakeOffer(Split(70))).Refused(RefusalReason.StaleOffer, "answersMissing");
    }

    [Fact]
    public void A_withdrawal_that_crossed_a_counter_is_stale_and_brings_the_counter()
    {
        var room = Room.Submitted();
        var first = room.Offer;
        room.Given(Ben, new MakeOffer(Split(40), first));
        room.When(Ann, new Withdraw(first)).Refused(RefusalReason.StaleOffer, "staleOffer").Current!.Number.ShouldBe(2);
        room.When(Ann, new Withdraw(room.Offer)).Refused(RefusalReason.NotAllowed, "notYourOffer");
    }

    [Fact]
    public void An_offer_is_turned_down_with_a_code_and_words_that_everyone_reads()
    {
        var room = Room.Submitted().Given(Mia, BringIn());
        room.When(Ben, new Reject(room.Offer)).Refused(RefusalReason.Invalid, "required").Rules[0].Field.ShouldBe("reason");
        room.When(Ben, new Reject(room.Offer, "\u200b", OfferRejection.DatesNotPossible)).Refused(RefusalReason.Invalid, "required");
        room.When(Ben, new Reject(room.Offer, new string('a', Limits.Text + 1))).Refused(RefusalReason.Invalid, "tooLong");
        room.When(Ben, new Reject(room.Offer with { Hash = new string('0', 64) })).Refused(RefusalReason.StaleOffer, "staleOffer");
        var offer = room.Offer;
        room.Given(Ben, new Reject(offer, "Not before June", OfferRejection.DatesNotPossible)).Then(typeof(OfferRejected));
        room.Only<OfferRejected>().ShouldBe(new OfferRejected(offer.Number, offer.Hash, Vendor, "Not before June", OfferRejection.DatesNotPossible));
        room.State.Open.ShouldBeNull();
        room.SeenByAll("Not before June");
    }

    [Fact]
    public void Without_a_code_an_offer_is_turned_down_for_another_reason()
    {
        var room = Room.Submitted();
        room.Given(Ben, new Reject(room.Offer, "Too little")).Only<OfferRejected>().Code.ShouldBe(OfferRejection.Other);
    }

    [Fact]
    public void A_forged_hash_is_stale()
    {
        var room = Room.Submitted();
        room.When(Ben, new Accept(room.Offer with { Hash = new string('0', 64) })).Refused(RefusalReason.StaleOffer, "staleOffer");
        room.When(Ben, new Accept(room.Offer with { Hash = room.Offer.Hash.ToUpperInvariant() })).Refused(RefusalReason.StaleOffer, "staleOffer");
    }

    [Fact]
    public void The_hash_covers_everything_the_offer_says()
    {
        string Hash(MakeOffer offer) => new Room() is var room
            ? room.Given(Ann, new Submit(Form)).Given(Ben, offer with { Answers = room.Offer }).State.Open!.Hash
            : "";
        var plain = new MakeOffer(Split());
        string[] hashes =
        [
            Hash(plain),
            Hash(plain with { Note = "On one condition" }),
            Hash(plain with { ExpiresAt = Start.AddDays(3) }),
            Hash(plain with { IrrevocableUntil = Start.AddDays(3) }),
            Hash(plain with { Terms = Split(61) }),
        ];
        hashes.Distinct(StringComparer.Ordinal).Count().ShouldBe(hashes.Length);
        Hash(plain).ShouldBe(hashes[0]);
    }

    [Fact]
    public void A_binding_offer_is_neither_withdrawn_nor_replaced_by_its_own_side_until_its_time()
    {
        var room = Room.Submitted();
        var until = Berlin(3, 4, 12);
        room.Given(Ben, new MakeOffer(Split(), room.Offer, IrrevocableUntil: until));
        room.At(until.AddSeconds(-1)).When(Ben, new Withdraw(room.Offer)).Refused(RefusalReason.WrongState, "irrevocable");
        room.When(Ben, new MakeOffer(Split(10), room.Offer)).Refused(RefusalReason.WrongState, "irrevocable");
        room.At(until).When(Ben, new Withdraw(room.Offer)).Then(typeof(OfferWithdrawn));
        room.State.Open.ShouldBeNull();
    }

    [Fact]
    public void The_other_side_may_answer_a_binding_offer_at_any_time()
    {
        var room = Room.Submitted();
        room.Given(Ben, new MakeOffer(Split(), room.Offer, IrrevocableUntil: Berlin(3, 4, 12)));
        room.When(Ann, new MakeOffer(Split(80), room.Offer)).Then(typeof(OfferMade));
    }

    [Fact]
    public void Ones_own_offer_may_be_replaced_and_everyone_has_to_answer_anew()
    {
        var room = Room.Submitted().Given(Mia, BringIn());
        room.Given(Ann, new MakeOffer(Split(), room.Offer)).Given(Ben, new Accept(room.Offer));
        room.When(Ann, new MakeOffer(Split(70), room.Offer)).Then(typeof(OfferMade));
        room.For(Ben).Awaiting.ShouldBe([Vendor, Second]);
    }

    [Fact]
    public void A_counter_that_crosses_the_last_acceptance_does_not_undo_what_was_agreed()
    {
        var room = Room.Submitted();
        var crossed = room.Offer;
        room.Given(Ben, new Accept(crossed));
        room.When(Ann, new MakeOffer(Split(70), crossed)).Refused(RefusalReason.StaleOffer, "agreedMeanwhile");
        room.State.Negotiation.ShouldBe(NegotiationState.Agreed);
        room.When(Ann, new MakeOffer(Split(70), crossed, Reopens: room.State.Agreement!.Code)).Then(typeof(AgreementVoided), typeof(NegotiationOpened), typeof(OfferMade));
    }

    [Fact]
    public void Who_saw_the_latest_version_they_may_see_is_not_called_stale_by_a_private_mark()
    {
        var room = Room.Submitted();
        var seen = room.For(Ben).Version;
        room.Given(Ann, new MarkFirm("demo", On: true, Open: false));
        Handling.Handle(room.State, new Request(World.Deal, "now", Ben, new Say("Hello"), seen), room.Now, room.Policy).Refusal.ShouldBeNull();
        Handling.Handle(room.State, new Request(World.Deal, "old", Ben, new Say("Hello"), seen - 1), room.Now, room.Policy)
            .Refusal!.Reason.ShouldBe(RefusalReason.StaleVersion);
    }

    [Fact]
    public void A_message_and_a_question_close_nothing()
    {
        var room = Room.Submitted();
        room.Given(Ben, new Say("Hello")).Given(Ben, new Ask("Why this date?", 1, "demo")).Then(typeof(QuestionAsked));
        room.When(Ben, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void A_question_names_an_offer_and_an_activity_that_exist() =>
        Room.Submitted().When(Ben, new Ask("What?", 7, new string('x', 100_000))).Refused(RefusalReason.Invalid, "unknownOffer", "unknownActivity");
}
