using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class AmendTests
{
    [Fact]
    public void An_empty_number_takes_a_wrong_one_away_and_an_unsaid_one_stays()
    {
        var room = Room.Submitted().Given(Ann, new Amend(new RegistrationForm { CustomerDuns = "123456780" }));
        room.State.Registration!.Customer.Duns.ShouldBe("123456780");

        room.Given(Ann, new Amend(new RegistrationForm { Title = "Data estate" })).State.Registration!.Customer.Duns.ShouldBe("123456780");
        room.Given(Ann, new Amend(new RegistrationForm { CustomerDuns = "" })).State.Registration!.Customer.Duns.ShouldBeNull();
        room.When(Ann, new Amend(new RegistrationForm { CustomerDuns = "12" })).Refused(RefusalReason.Invalid, "duns");
    }

    [Fact]
    public void A_number_is_taken_with_dashes_and_with_its_zeros_lost()
    {
        var room = Room.Submitted().Given(Ann, new Amend(new RegistrationForm { CustomerDuns = "15-048-3782" }));
        room.State.Registration!.Customer.Duns.ShouldBe("150483782");
        room.Given(Ann, new Amend(new RegistrationForm { CustomerDuns = "150 483 782" })).Then();
        room.Given(Ann, new Amend(new RegistrationForm { CustomerDuns = "81466849" })).State.Registration!.Customer.Duns.ShouldBe("081466849");
        room.When(Ann, new Amend(new RegistrationForm { CustomerDuns = "1234567890" })).Refused(RefusalReason.Invalid, "duns");
    }

    [Fact]
    public void A_change_of_the_amount_after_agreement_voids_it_and_says_so()
    {
        var room = Room.Agreed().Given(Ann, new Amend(new RegistrationForm { Amount = 300_000m }));
        room.Then(typeof(RegistrationAmended), typeof(AgreementVoided), typeof(NegotiationOpened));
        room.Only<AgreementVoided>().Fields.ShouldBe(["amount"]);
        room.State.Agreement.ShouldBeNull();
        room.For(Ben).Awaiting.ShouldBe([Partner, Vendor]);
        room.Given(Ann, new Accept(room.Offer)).Given(Ben, new Accept(room.Offer)).State.Negotiation.ShouldBe(NegotiationState.Agreed);
    }

    [Fact]
    public void A_change_of_the_title_voids_nothing() =>
        Room.Agreed().Given(Ann, new Amend(new RegistrationForm { Title = "Data estate" })).Then(typeof(RegistrationAmended));

    [Fact]
    public void Spaces_around_a_name_and_another_way_to_write_a_domain_are_no_change() =>
        Room.Agreed()
            .Given(Ann, new Amend(new RegistrationForm { CustomerName = " Adventure Works ", CustomerDomain = "https://www.Adventure-Works.com/x", Amount = 250_000.00m }))
            .Then();

    [Fact]
    public void Two_products_are_not_one_with_a_line_break() =>
        Room.Submitted().Given(Ann, new Amend(new RegistrationForm { Products = ["Fabric\nPower BI"] })).Only<RegistrationAmended>().Fields.ShouldBe(["products"]);

    [Fact]
    public void An_offer_that_expired_while_it_was_agreed_is_not_open_again_when_the_agreement_is_void()
    {
        var room = Room.Submitted();
        room.Given(Ben, new MakeOffer(Split(), room.Offer, ExpiresAt: Berlin(3, 4, 12))).Given(Ann, new Accept(room.Offer));
        room.At(Berlin(3, 5, 12)).Given(Ann, new Amend(new RegistrationForm { Amount = 300_000m }));
        room.When(Ann, new Accept(room.Offer)).Refused(RefusalReason.StaleOffer, "staleOffer");
        room.State.Open.ShouldBeNull();
    }

    [Fact]
    public void Provenance_and_checklist_are_fixed_once_approved()
    {
        var room = Room.Submitted().Given(Mia, new Approve());
        room.When(Ann, new Amend(new RegistrationForm { LeadSource = "Other", Checklist = [new ChecklistItem("demo", Wish.WeDoIt)] }))
            .Refused(RefusalReason.Invalid, "fieldLocked", "fieldLocked");
    }

    [Fact]
    public void Nothing_is_amended_while_the_reviewer_reads_it() =>
        Room.Submitted().Given(Mia, new StartReview()).When(Ann, new Amend(new RegistrationForm { Amount = 1 })).Refused(RefusalReason.WrongState, "inReview");

    [Theory]
    [InlineData("won")]
    [InlineData("lost")]
    [InlineData("rejected")]
    [InlineData("withdrawn")]
    public void A_terminal_record_never_changes(string end)
    {
        var room = Room.Submitted();
        var offer = room.Offer;
        room.Given(
            end == "rejected" ? Mia : Ann,
            end switch
            {
                "won" => new SetStage(SalesStage.Won),
                "lost" => new SetStage(SalesStage.Lost),
                "rejected" => new RejectRegistration(RejectionReason.Duplicate, "Registered in January"),
                _ => new WithdrawRegistration("Customer gone"),
            });
        room.State.Clocks.ShouldBeEmpty();
        room.State.Negotiation.ShouldBe(NegotiationState.Lapsed);
        // Who may read it is no part of what it says: ClosedAccessTests.
        foreach (var command in Every.Command(room.State, offer).Where(c => c is not Import and not Tick and not NoticeOverlap and not AddMember and not RemoveMember and not HandOver))
        {
            foreach (var actor in new[] { Ann, Ben, Mia })
            {
                room.When(actor, command);
                room.Last.Refusal!.Reason.ShouldBe(RefusalReason.WrongState, $"{command}");
                room.Last.Facts.ShouldBeEmpty();
            }
        }

        room.Given(Platform, ImportRow()).Then();
        room.At(Start.AddDays(400)).Tick().Then();
    }
}
