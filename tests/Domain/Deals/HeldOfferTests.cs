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
        room.When(Mia, new ApproveHeld(Shown(room).Hash)).Refused(RefusalReason.NotAllowed, "amountAbove");
        room.Given(Ann, new Amend(new RegistrationForm { Amount = 300_000 })).Given(Mia, new ApproveHeld(Shown(room).Hash)).Then(typeof(HeldApproved), typeof(OfferMade));
    }

    [Fact]
    public void What_is_approved_is_what_was_seen_and_a_changed_deal_has_to_be_looked_at_again()
    {
        var room = Room.Submitted(Limited.With(1, amounts: [Yearly(100_000)]));
        room.Given(Ben, new MakeOffer(Split(), room.Offer));
        var seen = Shown(room);
        seen.ShouldBe(room.State.Held[0]);

        room.Given(Ann, new Amend(new RegistrationForm { Amount = 90_000_000, Currency = "USD" }));
        var now = Shown(room);
        (now.Status, now.Hash == seen.Hash).ShouldBe((HeldStatus.Waiting, false));
        now.Exceeds.ShouldHaveSingleItem().Text.ShouldBe("No limit is set for deals in USD per year, so this one needs approval.");
        var rule = room.When(Mia, new ApproveHeld(seen.Hash)).Refused(RefusalReason.WrongState, "otherHeld").Rules.ShouldHaveSingleItem();
        (rule.Field, rule.Text).ShouldBe(("hash", "What waits for approval, or the deal it is for, has changed since you looked. No limit is set for deals in USD per year, so this one needs approval. Look at it again before you answer."));
        room.When(Mia, new DeclineHeld(seen.Hash, DeclineReason.TooLarge, "Too much")).Refused(RefusalReason.WrongState, "otherHeld");
        room.Given(Mia, new ApproveHeld(now.Hash)).Then(typeof(HeldApproved), typeof(OfferMade));
        room.State.Approvals.ShouldHaveSingleItem().Exceeds.ShouldBe(now.Exceeds);
    }

    [Fact]
    public void Whatever_the_deal_is_about_counts_as_seen_even_where_no_limit_names_it()
    {
        foreach (var form in new[] { new RegistrationForm { Amount = 1 }, new() { Period = AmountPeriod.Total }, new() { Products = ["Another product"] }, new() { CustomerName = "Fabrikam" } })
        {
            var room = Held();
            var seen = Shown(room).Hash;
            room.Given(Ann, new Amend(form));
            room.When(Mia, new ApproveHeld(seen)).Refused(RefusalReason.WrongState, "otherHeld");
            room.Given(Mia, new ApproveHeld(Shown(room).Hash)).Then(typeof(HeldApproved), typeof(OfferMade));
        }

        var titled = Held();
        titled.Given(Ann, new Amend(new RegistrationForm { Title = "Another title" })).Given(Mia, new ApproveHeld(titled.State.Held[0].Hash));
        var back = Held();
        var before = back.State.Registration!.Opportunity.Amount.Value;
        back.Given(Ann, new Amend(new RegistrationForm { Amount = 1 })).Given(Ann, new Amend(new RegistrationForm { Amount = before }));
        back.Given(Mia, new ApproveHeld(back.State.Held[0].Hash)).Then(typeof(HeldApproved), typeof(OfferMade));
    }

    [Fact]
    public void An_offer_that_a_change_brought_within_its_senders_own_limit_may_be_sent_by_the_sender()
    {
        var room = Room.Submitted(Limited.With(1, amounts: [Yearly(100_000)]));
        room.Given(Ben, new MakeOffer(Split(), room.Offer)).Given(Ann, new Amend(new RegistrationForm { Amount = 90_000 }));
        Shown(room).Exceeds.ShouldBeEmpty();
        room.When(Mia, new ApproveHeld(room.State.Held[0].Hash)).Refused(RefusalReason.WrongState, "otherHeld").Rules[0].Text.ShouldContain("Ben needs no approval for it now.");
        room.Given(Ben, new ApproveHeld(Shown(room).Hash)).Then(typeof(HeldApproved), typeof(OfferMade));
        room.State.Open!.Person.ShouldBe("ben");
    }

    [Fact]
    public void Other_rules_for_the_deal_weigh_it_anew_and_its_sender_may_take_it_back_by_either_sight()
    {
        var room = Held();
        var seen = Shown(room);
        room.Under(Limited.With(5, credit: 50));
        var now = Shown(room);
        (now.Matrix, now.Hash == seen.Hash).ShouldBe((5, false));
        now.Exceeds.ShouldHaveSingleItem().Text.ShouldEndWith("up to 50 % needs no approval.");
        room.When(Mia, new ApproveHeld(seen.Hash)).Refused(RefusalReason.WrongState, "otherHeld");
        room.Given(Ben, new WithdrawHeld(seen.Hash)).Then(typeof(HeldWithdrawn));
        room = Held().Under(Limited.With(5, credit: 50));
        room.Given(Ben, new WithdrawHeld(Shown(room).Hash)).Then(typeof(HeldWithdrawn));
    }

    [Fact]
    public void What_was_held_before_the_deal_was_part_of_its_hash_is_approved_by_what_is_shown()
    {
        var room = Held();
        var former = room.State.Held[0] with { Hash = new string('a', 64) };
        var state = room.State with { Held = [former] };
        var shown = Views.For(state, Viewer.Of(state, Mia).ShouldNotBeNull(), room.Policy, Start).Held.ShouldHaveSingleItem();
        var outcome = Handling.Handle(state, new Request(Deal, "r", Mia, new ApproveHeld(shown.Hash)), Start, room.Policy, room.Later);
        outcome.Refusal.ShouldBeNull();
        outcome.Facts[0].Body.ShouldBeOfType<HeldApproved>().Hash.ShouldBe(former.Hash);
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

    private static Held Shown(Room room) => View(room, Ben).Held.ShouldHaveSingleItem();

    private static DealView View(Room room, Accounts.Actor actor) => Views.For(room.State, Viewer.Of(room.State, actor).ShouldNotBeNull(), room.Policy, Start);

    private static string Seen(Room room, Accounts.Actor actor) => DomainJson.Write(View(room, actor)).ToString();
}
