using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class PartyTests
{
    [Fact]
    public void A_required_party_that_joins_empties_the_acceptances_and_the_proposer_accepts_again()
    {
        var room = Room.Submitted().Given(Mia, BringIn()).Then(typeof(PartyAdded), typeof(AgreementVoided));
        room.For(Ann).Awaiting.ShouldBe([Partner, Vendor, Second]);
        room.Given(Ann, new Accept(room.Offer)).Given(Ben, new Accept(room.Offer)).Given(Nora, new Accept(room.Offer));
        room.State.Agreement!.Acceptances.Select(a => a.Party).ShouldBe([Partner, Vendor, Second]);
    }

    [Fact]
    public void A_required_party_that_joins_after_the_agreement_opens_the_talks_again()
    {
        var room = Room.Agreed().Given(Mia, BringIn()).Then(typeof(PartyAdded), typeof(AgreementVoided), typeof(NegotiationOpened));
        room.State.Agreement.ShouldBeNull();
        room.State.Negotiation.ShouldBe(NegotiationState.Open);
        room.For(Nora).Acts.Single(a => a.Act == "accept").Why.ShouldBeNull();
    }

    [Fact]
    public void A_party_that_is_not_required_joins_without_a_change_of_the_acceptances()
    {
        var room = Room.Agreed().Given(Mia, BringIn(required: false)).Then(typeof(PartyAdded));
        room.State.Negotiation.ShouldBe(NegotiationState.Agreed);
        room.Given(Mia, BringIn(required: true)).Then();
    }

    [Fact]
    public void Agreement_does_not_wait_for_a_party_that_is_not_required()
    {
        var room = Room.Submitted().Given(Mia, BringIn(required: false));
        room.Given(Nora, new MakeOffer(Split(), room.Offer));
        room.Given(Ann, new Accept(room.Offer)).Then(typeof(OfferAccepted));
        room.Given(Ben, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void Only_the_partner_that_registered_the_deal_changes_or_withdraws_the_registration()
    {
        var room = Room.Submitted().Given(Mia, BringIn());
        room.When(Nora, new WithdrawRegistration("Mine now")).Refused(RefusalReason.NotAllowed, "partnerOnly");
        room.When(Nora, new Amend(new RegistrationForm { Amount = 1 })).Refused(RefusalReason.NotAllowed, "partnerOnly");
        room.Given(Mia, new AskInfo("Who?")).When(Nora, new GiveInfo("Me")).Refused(RefusalReason.NotAllowed, "partnerOnly");
        room.When(Ann, new GiveInfo("Us")).Then(typeof(InfoGiven));
    }

    [Fact]
    public void Every_mistake_in_a_new_party_is_named()
    {
        var room = Room.Submitted();
        var nora = BringIn().Members[0];
        room.When(Mia, BringIn() with { Members = [null!, nora, nora, nora with { Person = "", Role = Role.DirectRep, Zone = "Mars/Olympus" }] })
            .Refused(RefusalReason.Invalid, "required", "duplicatePerson", "required", "zone", "role");
        room.When(Mia, BringIn() with { Party = "north#manager", Name = new string('n', 201), Members = [] })
            .Refused(RefusalReason.Invalid, "tooLong", "partyId", "noMembers");
        room.When(Mia, BringIn() with { Members = [.. Enumerable.Range(0, 51).Select(i => nora with { Person = $"{i}" })] })
            .Refused(RefusalReason.Invalid, "noMembers");
        room.When(Mia, BringIn() with { Kind = PartyKind.DirectSales, Members = [nora with { Role = Role.DirectRep }] })
            .Refused(RefusalReason.Invalid, "oneVendor");
        room.When(Ann, BringIn()).Refused(RefusalReason.NotAllowed, "managerOnly");
    }

    [Theory]
    [InlineData("")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("../../etc/passwd")]
    public void A_zone_that_a_browser_would_not_know_is_refused(string zone) =>
        Room.Submitted().When(Ann, new AddMember(Partner, "amy", "Amy", Role.PartnerRep, zone)).Refused(RefusalReason.Invalid, "zone");

    [Fact]
    public void Each_side_names_its_own_people_and_keeps_at_least_one()
    {
        var room = Room.Submitted();
        room.When(Ann, new AddMember(Vendor, "x", "X", Role.DirectRep, Zone)).Refused(RefusalReason.NotAllowed, "notYourParty");
        room.When(Ann, new RemoveMember(Partner, "ann")).Refused(RefusalReason.Invalid, "lastMember");
        room.Given(Ann, new AddMember(Partner, "amy", "Amy", Role.PartnerRep, Zone)).Given(Amy, new RemoveMember(Partner, "ann"));
        room.When(Ann, new Say("Hello")).Refused(RefusalReason.NotFound, "notFound");
    }

    [Fact]
    public void Who_ends_somebodys_access_may_say_why_to_everyone_who_stays()
    {
        var room = Room.Submitted();
        room.When(Ann, new RemoveMember(Partner, "ann", HandoverReason.Silence, new string('a', Limits.Text + 1))).Refused(RefusalReason.Invalid, "lastMember", "reason", "tooLong");
        room.Given(Ann, new AddMember(Partner, "amy", "Amy", Role.PartnerRep, Zone)).Given(Ann, new RemoveMember(Partner, "amy", HandoverReason.NewRole, "She sells in Spain now"));
        room.Only<MemberRemoved>().ShouldBe(new MemberRemoved(Partner, "amy", "Amy", HandoverReason.NewRole, "She sells in Spain now"));
        room.SeenByAll("She sells in Spain now");
        room.Given(Ann, new AddMember(Partner, "amy", "Amy", Role.PartnerRep, Zone)).Given(Ann, new RemoveMember(Partner, "amy")).Only<MemberRemoved>().Reason.ShouldBeNull();
    }

    [Fact]
    public void An_auditor_reads_and_changes_nothing()
    {
        var room = Room.Submitted();
        room.When(Olaf, new Accept(room.Offer)).Refused(RefusalReason.NotAllowed, "readOnly");
        room.For(Olaf).Acts.ShouldAllBe(a => a.Why == "readOnly");
    }
}
