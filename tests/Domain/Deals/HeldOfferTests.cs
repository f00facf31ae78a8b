using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.Limited;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class HeldOfferTests
{
    private static Room Held(decimal credit = 70) =>
        Room.Submitted(Limited.Programme) is var room ? room.Given(Ben, new MakeOffer(Split(credit), room.Offer, Note: "Canary")).Then(typeof(OfferHeld)) : room;

    [Fact]
    public void An_offer_within_authority_goes_straight_to_the_table()
    {
        var room = Room.Submitted(Limited.Programme);
        room.Given(Ben, new MakeOffer(Split(60), room.Offer)).Then(typeof(OfferMade));
        room.Given(Mia, new MakeOffer(Split(90), room.Offer)).Then(typeof(OfferMade));
    }

    [Fact]
    public void An_offer_beyond_authority_exists_for_its_own_side_alone()
    {
        var room = Room.Submitted(Limited.Programme);
        var (ann, olaf) = (Seen(room, Ann), Seen(room, Olaf));
        var (summary, clock) = (Summary.Of(room.State), room.Clock(ClockKind.Response));
        room.At(Start.AddMinutes(5)).Given(Ben, new MakeOffer(Split(70), room.Offer, Note: "Canary"));

        Seen(room, Ann).ShouldBe(ann);
        room.Records[^1].VisibleTo(Partner).ShouldBeFalse();
        room.Clock(ClockKind.Response).ShouldBe(clock);
        room.State.Offers.ShouldBe(1);
        DomainJson.Write(Summary.Of(room.State) with { ApprovalsWaiting = null, Version = summary.Version }).ShouldBe(DomainJson.Write(summary));
        Summary.Of(room.State).ApprovalsWaiting.ShouldBe(["mia", "victor"]);

        Seen(room, Olaf).ShouldNotBe(olaf);
        var held = View(room, Ben).Held.ShouldHaveSingleItem();
        (held.Name, held.Matrix, held.Status).ShouldBe(("Ben", 4, HeldStatus.Waiting));
        held.Exceeds.Select(e => e.Code).ShouldBe(["creditAbove"]);
        held.Approvers.Select(a => a.Name).ShouldBe(["Mia", "Victor"]);
    }

    [Fact]
    public void The_other_side_is_not_told_by_a_refusal_or_a_version()
    {
        var room = Held();
        room.When(Ann, new Accept(room.Offer)).Refused(RefusalReason.WrongState, "ownOffer");
        room.Last.To.ShouldBe(room.State.LastVisible(Partner));
        room.When(Ann, new ApproveHeld(room.State.Held[0].Hash)).Refused(RefusalReason.WrongState, "nothingHeld");
        room.When(Nora, new ApproveHeld(room.State.Held[0].Hash)).Refused(RefusalReason.NotFound, "notFound");
        room.Last.To.ShouldBe(0);
        room.For(Ann).Acts.ShouldNotContain(a => a.Act.EndsWith("Held", StringComparison.Ordinal));
    }

    [Fact]
    public void Approved_it_is_the_senders_own_next_offer()
    {
        var room = Held().At(Start.AddHours(2));
        room.Given(Mia, new ApproveHeld(room.State.Held[0].Hash, "For this customer")).Then(typeof(HeldApproved), typeof(OfferMade));
        var (approved, made) = (room.Last.Facts[0], room.Last.Facts[1]);
        (approved.Person, approved.Body.OnlyFor).ShouldBe(("mia", Vendor));
        (made.Person, made.Name, made.Party, made.Body.OnlyFor).ShouldBe(("ben", "Ben", Vendor, null));
        var offer = room.State.Open!;
        (offer.Number, offer.Person, offer.At, offer.Answers, offer.Note).ShouldBe((2, "ben", room.Now, 1, "Canary"));
        room.State.Acceptances.ShouldHaveSingleItem().Name.ShouldBe("Ben");
        room.Clock(ClockKind.Response).Start.ShouldBe(room.Now);
        room.State.Held.ShouldBeEmpty();
        Summary.Of(room.State).ApprovalsWaiting.ShouldBeNull();
        Seen(room, Ann).ShouldNotContain("mia\",\"approver");
        View(room, Ann).Approvals.ShouldBeNull();
        var approval = View(room, Ben).Approvals.ShouldHaveSingleItem();
        (approval.Approver, approval.Matrix, approval.Note, approval.Offer.Hash).ShouldBe(("mia", 4, "For this customer", offer.Hash));
        room.Given(Ann, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void Whoever_is_asked_sees_the_deal_while_asked()
    {
        var room = Held();
        room.When(Victor, new DeclineHeld(room.State.Held[0].Hash, DeclineReason.NotNow, "Wait for June")).Then(typeof(HeldDeclined));
        var held = View(room, Ben).Held.ShouldHaveSingleItem();
        (held.Status, held.Reason, held.Answer, held.AnsweredBy, held.Offer!.Note).ShouldBe((HeldStatus.Declined, DeclineReason.NotNow, "Wait for June", "Victor", "Canary"));
        Viewer.Of(room.State, Victor).ShouldBeNull();
        Summary.Of(room.State).ApprovalsWaiting.ShouldBeNull();
        room.When(Mia, new ApproveHeld(held.Hash)).Refused(RefusalReason.WrongState, "notWaiting");
        room.Given(Ben, new MakeOffer(Split(80), room.Offer)).State.Held.ShouldHaveSingleItem().Status.ShouldBe(HeldStatus.Waiting);
    }

    [Fact]
    public void Nobody_approves_their_own_or_what_is_beyond_them_too()
    {
        var room = Held();
        room.When(Ben, new ApproveHeld(room.State.Held[0].Hash)).Refused(RefusalReason.NotAllowed, "creditAbove");
        room.When(Ben, new DeclineHeld(room.State.Held[0].Hash, DeclineReason.Other, "Me")).Refused(RefusalReason.NotAllowed, "notApprover");
        var clerk = Ben with { Person = "bob", Name = "Bob" };
        room.Given(Ben, new AddMember(Vendor, "bob", "Bob", Accounts.Role.DirectRep, Zone));
        room.When(clerk, new ApproveHeld(room.State.Held[0].Hash)).Refused(RefusalReason.NotAllowed, "notApprover");

        var both = Room.Submitted(Limited.With(1, 60, more: new Policies.AuthorityLimit(PartyKind.DirectSales, Accounts.Role.ChannelManager, [new Member("victor", "Victor", Accounts.Role.ChannelManager, Zone)], CreditGiven: 65)));
        both.Given(Ben, new MakeOffer(Split(70), both.Offer));
        both.When(Mia, new ApproveHeld(both.State.Held[0].Hash)).Refused(RefusalReason.NotAllowed, "creditAbove").Rules[0].Text.ShouldContain("beyond your own authority too");
        both.Given(Victor, new ApproveHeld(both.State.Held[0].Hash)).Then(typeof(HeldApproved), typeof(OfferMade));
    }

    [Fact]
    public void An_offer_whose_ground_has_moved_goes_stale_without_a_word_to_the_other_side()
    {
        var room = Held();
        room.Given(Ann, new MakeOffer(Split(90), room.Offer)).Then(typeof(OfferMade));
        View(room, Ben).Held.ShouldHaveSingleItem().Status.ShouldBe(HeldStatus.Stale);
        Summary.Of(room.State).ApprovalsWaiting.ShouldBeNull();
        var ann = Seen(room, Ann);
        room.Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldWentStale));
        Seen(room, Ann).ShouldBe(ann);
        var held = View(room, Ben).Held.ShouldHaveSingleItem();
        (held.Status, held.Offer!.Note).ShouldBe((HeldStatus.Stale, "Canary"));
        room.State.Offers.ShouldBe(2);
        room.Given(Ben, new MakeOffer(held.Offer.Terms, room.Offer)).Then(typeof(OfferHeld)).State.Held.ShouldHaveSingleItem().Status.ShouldBe(HeldStatus.Waiting);
    }

    [Fact]
    public void A_side_has_one_offer_waiting_and_may_take_it_back()
    {
        var room = Held().Given(Ben, new MakeOffer(Split(80), new OfferRef(1, Held().State.Open!.Hash)));
        room.State.Held.ShouldHaveSingleItem().Offer!.Terms.Credit[0].Percent.ShouldBe(80);
        room.When(Ben, new WithdrawHeld(Held().State.Held[0].Hash)).Refused(RefusalReason.WrongState, "otherHeld");
        room.Given(Ben, new WithdrawHeld(room.State.Held[0].Hash)).Then(typeof(HeldWithdrawn)).State.Held.ShouldBeEmpty();
        room = Held();
        room.Given(Mia, new MakeOffer(Split(50), room.Offer)).Then(typeof(OfferMade)).State.Held.ShouldBeEmpty();
    }

    [Fact]
    public void The_facts_of_the_day_count_at_the_approval()
    {
        var room = Room.Submitted(Limited.With(1, 60, more: new Policies.AuthorityLimit(PartyKind.DirectSales, Accounts.Role.ChannelManager, [new Member("victor", "Victor", Accounts.Role.ChannelManager, Zone)], [Yearly(300_000)])));
        room.Given(Ben, new MakeOffer(Split(70), room.Offer)).Given(Ann, new Amend(new RegistrationForm { Amount = 400_000 }));
        room.When(Mia, new ApproveHeld(room.State.Held[0].Hash)).Refused(RefusalReason.NotAllowed, "amountAbove");
        room.Given(Ann, new Amend(new RegistrationForm { Amount = 300_000 })).Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldApproved), typeof(OfferMade));
    }

    [Fact]
    public void A_suspended_negotiation_takes_no_approved_offer()
    {
        var room = Held().Given(Mia, new Suspend("Audit"));
        room.When(Mia, new ApproveHeld(room.State.Held[0].Hash)).Refused(RefusalReason.WrongState, "suspended");
        room.Given(Mia, new Resume()).Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldApproved), typeof(OfferMade));
    }

    [Fact]
    public void An_offer_that_would_have_expired_by_now_goes_stale()
    {
        var room = Room.Submitted(Limited.Programme);
        room.Given(Ben, new MakeOffer(Split(70), room.Offer, ExpiresAt: Start.AddHours(1))).At(Start.AddHours(1));
        room.Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldWentStale));
    }

    private static DealView View(Room room, Accounts.Actor actor) => Views.For(room.State, Viewer.Of(room.State, actor).ShouldNotBeNull(), room.Policy, Start);

    private static string Seen(Room room, Accounts.Actor actor) => DomainJson.Write(View(room, actor)).ToString();
}
