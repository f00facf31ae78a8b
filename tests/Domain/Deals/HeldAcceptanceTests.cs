using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Accepting binds too, so it is checked, held and approved like an offer; and once more when the agreement would form.</summary>
public class HeldAcceptanceTests
{
    private static Room Asked()
    {
        var room = Room.Submitted(Limited.Programme);
        return room.Given(Ann, new MakeOffer(Split(90), room.Offer)).Given(Ben, new Accept(room.Offer)).Then(typeof(AcceptanceHeld));
    }

    [Fact]
    public void An_acceptance_beyond_authority_waits_while_the_clock_runs()
    {
        var room = Asked();
        room.State.Negotiation.ShouldBe(NegotiationState.Open);
        room.For(Ann).AcceptedBy.ShouldBe([Partner]);
        room.For(Ann).Awaiting.ShouldBe([Vendor]);
        room.Records[^1].VisibleTo(Partner).ShouldBeFalse();
        room.At(room.Clock(ClockKind.Response).Due).Tick();
        room.Last.Facts.Select(f => f.Body).OfType<ClockRanOut>().ShouldContain(e => e.Clock == ClockKind.Response && e.Consequence == Consequence.ManagerStepsIn);
        room.State.Held.ShouldHaveSingleItem();
        room.State.Agreement.ShouldBeNull();
    }

    [Fact]
    public void Approved_it_completes_in_the_accepters_name()
    {
        var room = Asked();
        room.Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldApproved), typeof(OfferAccepted), typeof(AgreementReached));
        room.State.Agreement!.Acceptances.Select(a => a.Person).ShouldBe(["ann", "ben"]);
        room.Last.Facts.Skip(1).ShouldAllBe(f => f.Person == "ben");
        room.State.Approvals.ShouldHaveSingleItem().ApproverName.ShouldBe("Mia");
        DomainJson.Write(Views.For(room.State, Viewer.Of(room.State, Ann)!, room.Policy, room.Now).Agreement).ToString().ShouldNotContain("mia");
    }

    [Fact]
    public void It_goes_stale_with_the_offer()
    {
        var room = Asked();
        room.Given(Ann, new MakeOffer(Split(95), room.Offer)).Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldWentStale));
        room = Room.Submitted(Limited.Programme);
        room.Given(Ann, new MakeOffer(Split(90), room.Offer, ExpiresAt: Start.AddHours(1))).Given(Ben, new Accept(room.Offer)).At(Start.AddHours(1));
        room.Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(ClockRanOut), typeof(OfferExpired), typeof(HeldWentStale));
    }

    [Fact]
    public void An_approval_of_an_acceptance_binds_the_deal_it_was_shown_with()
    {
        var room = Room.Submitted(Limited.With(1, amounts: [Limited.Yearly(100_000)]));
        room.Given(Ann, new MakeOffer(Split(50), room.Offer)).Given(Ben, new Accept(room.Offer)).Then(typeof(AcceptanceHeld));
        var seen = Shown(room);
        seen.Hash.ShouldBe(room.State.Held[0].Hash);
        room.Given(Ann, new Amend(new RegistrationForm { Amount = 90_000_000 }));
        Shown(room).Exceeds.ShouldHaveSingleItem().Text.ShouldStartWith("The deal is worth 90,000,000 EUR");
        room.When(Mia, new ApproveHeld(seen.Hash)).Refused(RefusalReason.WrongState, "otherHeld");
        room.Given(Mia, new ApproveHeld(Shown(room).Hash)).Then(typeof(HeldApproved), typeof(OfferAccepted));
    }

    [Fact]
    public void A_colleague_with_the_authority_may_just_accept()
    {
        var room = Asked();
        room.Given(Mia, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached)).State.Held.ShouldBeEmpty();
    }

    [Fact]
    public void A_raised_amount_makes_every_side_accept_anew_within_its_authority()
    {
        var room = Room.Submitted(Limited.With(1, amounts: [Limited.Yearly(250_000)]));
        room.Given(Ben, new MakeOffer(Split(60), room.Offer)).Given(Ann, new Amend(new RegistrationForm { Amount = 300_000 }));
        room.Given(Ann, new Accept(room.Offer)).Then(typeof(OfferAccepted)).State.Agreement.ShouldBeNull();
        room.Given(Ben, new Accept(room.Offer)).Then(typeof(AcceptanceHeld));
        room.Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldApproved), typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void The_proposers_authority_is_checked_again_when_the_agreement_would_form()
    {
        var room = Room.Submitted(Limited.Programme);
        room.Given(Ben, new MakeOffer(Split(55), room.Offer)).Under(Limited.Tighter);
        room.Given(Ann, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AcceptanceHeld), typeof(ConfirmationNeeded));
        room.State.Negotiation.ShouldBe(NegotiationState.Open);
        room.For(Ann).AcceptedBy.ShouldBe([Partner]);
        room.For(Ann).Awaiting.ShouldBe([Vendor]);
        (room.State.Held[0].Person, room.State.Held[0].Matrix).ShouldBe(("ben", 5));
        room.Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldApproved), typeof(OfferAccepted), typeof(AgreementReached));
        room.State.Agreement!.Acceptances.Select(a => a.Person).ShouldBe(["ann", "ben"]);
    }

    [Fact]
    public void An_approved_offer_needs_no_second_approval()
    {
        var room = Room.Submitted(Limited.Programme);
        room.Given(Ben, new MakeOffer(Split(80), room.Offer)).Given(Mia, new ApproveHeld(room.State.Held[0].Hash));
        room.Given(Ann, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void A_first_offer_from_the_checklist_goes_out_and_is_checked_before_it_binds()
    {
        var policy = Limited.With(1, 40, role: Accounts.Role.PartnerRep, side: PartyKind.Partner);
        var room = Room.Submitted(policy).Given(Ann, new AddMember(Partner, "amy", "Amy", Accounts.Role.PartnerRep, Zone));
        room.State.Open!.Number.ShouldBe(1);
        room.Given(Ben, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AcceptanceHeld), typeof(ConfirmationNeeded));
        room.For(Ben).Awaiting.ShouldBe([Partner]);
        room.State.Held[0].Approvers.Select(a => a.Person).ShouldBe(["amy"]);
    }

    [Fact]
    public void A_colleague_bound_by_the_same_limit_lets_it_through_where_the_limit_names_them_but_not_their_own()
    {
        var policy = Limited.With(1, 40, role: Accounts.Role.PartnerRep, side: PartyKind.Partner);
        var room = Room.Submitted(policy).Given(Ann, new AddMember(Partner, "amy", "Amy", Accounts.Role.PartnerRep, Zone));
        room.Given(Ben, new Accept(room.Offer)).When(Ann, new ApproveHeld(room.State.Held[0].Hash)).Refused(RefusalReason.NotAllowed, "creditAbove");
        room.Given(Amy, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldApproved), typeof(OfferAccepted), typeof(AgreementReached));
        room = Room.Submitted(policy).Given(Ann, new AddMember(Partner, "amy", "Amy", Accounts.Role.PartnerRep, Zone));
        room.When(Amy, new MakeOffer(Split(55), room.Offer)).Refused(RefusalReason.Invalid, "creditAbove").Rules[0].Text.ShouldEndWith("Nobody on your side is named who could approve it.");
    }

    [Fact]
    public void What_nobody_on_the_deal_could_approve_is_put_to_a_colleague_who_joins_and_to_nobody_elses()
    {
        var policy = Limited.With(1, 40, role: Accounts.Role.PartnerRep, side: PartyKind.Partner);
        var room = Room.Submitted(policy).Given(Ben, new Accept(new Room(policy).Given(Ann, new Submit(Form)).Offer));
        room.State.Held[0].Approvers.ShouldBeEmpty();
        room.Given(Mia, new AddMember(Vendor, "joe", "Joe", Accounts.Role.ChannelManager, Zone)).Then(typeof(MemberAdded));
        room.Given(Ann, new AddMember(Partner, "zoe", "Zoe", Accounts.Role.PartnerRep, Zone)).Then(typeof(MemberAdded));
        room.Given(Ann, new AddMember(Partner, "amy", "Amy", Accounts.Role.PartnerRep, Zone)).Then(typeof(MemberAdded), typeof(AcceptanceHeld));
        room.Records[^1].VisibleTo(Vendor).ShouldBeFalse();
        room.State.Held[0].Approvers.Select(a => a.Person).ShouldBe(["amy"]);
        Summary.Of(room.State).ApprovalsWaiting.ShouldBe(["amy"]);
        room.Given(Amy, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldApproved), typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void An_import_speaks_for_the_organisation_and_no_persons_limit_applies()
    {
        var policy = Limited.With(1, 10, role: Accounts.Role.PartnerRep, side: PartyKind.Partner);
        var room = new Room(policy).Given(Platform, ImportRow());
        room.Given(Ben, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    private static Held Shown(Room room) => Views.For(room.State, Viewer.Of(room.State, Ben)!, room.Policy, room.Now).Held.ShouldHaveSingleItem();
}
