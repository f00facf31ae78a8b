using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class ImportTests
{
    [Fact]
    public void An_imported_deal_can_be_negotiated_at_once()
    {
        var room = new Room().Given(Platform, ImportRow()).Then(typeof(Imported), typeof(NegotiationOpened), typeof(OfferMade));
        room.State.Clocks.Select(c => c.Kind).ShouldBe([ClockKind.Review, ClockKind.Negotiation, ClockKind.Response], ignoreOrder: true);
        room.Given(Ben, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void The_same_row_again_changes_nothing() => new Room().Given(Platform, ImportRow()).Given(Platform, ImportRow()).Then();

    [Fact]
    public void The_same_row_again_does_not_undo_what_people_did_here()
    {
        var room = new Room().Given(Platform, ImportRow());
        room.Given(Ann, new Amend(new RegistrationForm { Amount = 2000, ExpectedClose = new DateOnly(2026, 8, 1) })).Given(Ann, new SetStage(SalesStage.Qualified));
        room.Given(Ann, new Accept(room.Offer)).Given(Ben, new Accept(room.Offer));
        room.Given(Platform, ImportRow()).Then();
        room.State.Negotiation.ShouldBe(NegotiationState.Agreed);
    }

    [Fact]
    public void A_newer_row_changes_the_facts_and_nothing_people_decided()
    {
        var room = new Room().Given(Platform, ImportRow()).Given(Mia, new Approve()).Given(Ben, new SetStage(SalesStage.Committed));
        var newer = Row with
        {
            Opportunity = Row.Opportunity with { Amount = new Amount(5000, "EUR", AmountPeriod.Total) },
            Checklist = [new ChecklistItem("demo", Wish.WeDoIt)],
            Provenance = new Provenance("Elsewhere", new DateOnly(2026, 1, 1)),
        };
        room.Given(Platform, ImportRow(newer, ReviewState.Rejected)).Then(typeof(RegistrationAmended), typeof(AgreementVoided));
        room.State.Registration!.Checklist.ShouldBe(Row.Checklist);
        room.State.Registration.Provenance.ShouldBe(Row.Provenance);
        room.State.Review.ShouldBe(ReviewState.Approved);
        room.State.Stage.ShouldBe(SalesStage.Committed);
        room.Given(Platform, ImportRow(newer)).Then();
        room.Given(Platform, ImportRow(newer, stage: SalesStage.Lost)).Then(typeof(StageSet));
        room.Given(Platform, ImportRow(newer, stage: SalesStage.Prospect)).Then();
    }

    [Fact]
    public void A_source_that_says_nothing_of_a_fact_takes_nothing_away()
    {
        var room = new Room().Given(Platform, ImportRow(stage: SalesStage.Qualified));
        var terse = Row with
        {
            Customer = Row.Customer with { Domain = null, Duns = null },
            Opportunity = Row.Opportunity with { Title = "Stand-in", Products = ["Stand-in"], Kind = OpportunityKind.Renewal },
        };
        room.Given(Platform, ImportRow(terse) with { Unsaid = ["title", "products", "kind", "stage"] }).Then();
        room.Given(Platform, ImportRow(terse, stage: SalesStage.Prospect) with { Unsaid = ["title", "products", "kind"] }).Then(typeof(StageSet));
        room.Given(Platform, ImportRow(terse, stage: SalesStage.Prospect)).Then(typeof(RegistrationAmended), typeof(AgreementVoided));
        room.State.Registration!.Customer.ShouldBe(Row.Customer);
        room.State.Registration.Opportunity.Title.ShouldBe("Stand-in");
    }

    [Fact]
    public void A_draft_of_the_source_is_the_partners_alone_and_can_be_handed_in_here()
    {
        var room = new Room().Given(Platform, ImportRow(review: ReviewState.Draft)).Then(typeof(Imported));
        room.Only<Imported>().OnlyFor.ShouldBe(Partner);
        room.State.Draft.ShouldBe(FormRules.FormOf(Row));
        Viewer.Of(room.State, Mia).ShouldBeNull();
        room.Given(Platform, ImportRow(review: ReviewState.Draft)).Then();

        room.Given(Ann, new Submit(room.State.Draft! with { Amount = 70 })).Then(typeof(Submitted), typeof(NegotiationOpened), typeof(OfferMade));
        room.State.Registration!.Origin.ShouldBe(Row.Origin);
        room.Given(Platform, ImportRow()).Then();
    }

    [Fact]
    public void A_draft_handed_in_at_the_source_is_handed_in_here()
    {
        var room = new Room().Given(Platform, ImportRow(review: ReviewState.Draft)).Given(Platform, ImportRow());
        room.Then(typeof(Imported), typeof(NegotiationOpened), typeof(OfferMade));
        room.State.Review.ShouldBe(ReviewState.Submitted);
        room.State.Draft.ShouldBeNull();
        room.Given(Platform, ImportRow()).Then();
    }

    [Fact]
    public void A_newer_draft_of_the_source_replaces_one_nobody_worked_on_here()
    {
        var newer = Row with { Opportunity = Row.Opportunity with { Title = "Newer" } };
        var room = new Room().Given(Platform, ImportRow(review: ReviewState.Draft)).Given(Platform, ImportRow(newer, ReviewState.Draft)).Then(typeof(Imported));
        room.State.Draft!.Title.ShouldBe("Newer");

        room.Given(Ann, new SaveDraft(room.State.Draft with { Title = "Ours" }));
        room.Given(Platform, ImportRow(Row, ReviewState.Draft)).Then();
        room.State.Draft!.Title.ShouldBe("Ours");
    }

    [Fact]
    public void A_partners_own_word_of_an_approval_is_a_registration_that_waits_for_review()
    {
        var room = new Room().Given(Platform, ImportRow(review: ReviewState.Approved) with { Own = true }).Then(typeof(Imported), typeof(NegotiationOpened), typeof(OfferMade));
        room.State.Review.ShouldBe(ReviewState.Submitted);
        room.State.Protection.ShouldBeNull();
        room.State.Clocks.ShouldContain(c => c.Kind == ClockKind.Review);
        room.Given(Platform, ImportRow(review: ReviewState.Approved) with { Own = true }).Then();

        var vendors = new Room().Given(Platform, ImportRow(review: ReviewState.Approved));
        vendors.State.Review.ShouldBe(ReviewState.Approved);
        vendors.State.Protection.ShouldNotBeNull();

        var won = new Room().Given(Platform, ImportRow(review: ReviewState.Approved, stage: SalesStage.Won) with { Own = true }).Then(typeof(Imported));
        (won.State.Review, won.State.Clocks.Count).ShouldBe((ReviewState.Submitted, 0));
    }

    [Fact]
    public void What_the_reviewer_reads_does_not_change_under_their_eyes_and_every_locked_field_is_named()
    {
        var newer = Row with
        {
            Customer = Row.Customer with { Domain = "other.example" },
            Opportunity = Row.Opportunity with { Title = "Newer", Amount = new Amount(5000, "EUR", AmountPeriod.Total) },
        };
        var room = new Room().Given(Platform, ImportRow()).Given(Mia, new StartReview());
        var before = room.State.Version;
        var refused = room.When(Platform, ImportRow(newer, stage: SalesStage.Qualified)).Last.Refusal!;
        refused.Rules.ShouldAllBe(rule => rule.Code == "fieldLocked");
        refused.Rules.Select(rule => rule.Field).ShouldContain("form.customerDomain");
        refused.Rules.Select(rule => rule.Field).ShouldContain("form.title");
        refused.Rules.Select(rule => rule.Field).ShouldContain("form.amount");
        room.State.Version.ShouldBe(before);

        // The stage is no field of the form, and the same row again says nothing new.
        room.Given(Platform, ImportRow()).Then();
        room.Given(Platform, ImportRow(stage: SalesStage.Qualified)).Then(typeof(StageSet));
        room.Given(Mia, new Approve());
        room.Given(Platform, ImportRow(newer with { Customer = Row.Customer }, stage: SalesStage.Qualified));
        room.State.Registration!.Opportunity.Title.ShouldBe("Newer");
    }

    [Fact]
    public void What_was_approved_stays_with_its_customer()
    {
        var room = new Room().Given(Platform, ImportRow()).Given(Mia, new Approve());
        room.When(Platform, ImportRow(Row with { Customer = new Customer("Zuberbühler Pumpen", "FR", "zuberbuehler.example") })).Refused(RefusalReason.Invalid, "otherCustomer");
    }

    [Theory]
    [InlineData(ReviewState.Approved, SalesStage.Won)]
    [InlineData(ReviewState.Rejected, SalesStage.Prospect)]
    [InlineData(ReviewState.Withdrawn, SalesStage.Lost)]
    public void A_row_that_has_ended_has_no_talks_and_no_clock(ReviewState review, SalesStage stage)
    {
        var room = new Room().Given(Platform, ImportRow(review: review, stage: stage)).Then(typeof(Imported));
        room.State.Clocks.ShouldBeEmpty();
        room.When(Ann, new Say("Hello")).Last.Refusal!.Reason.ShouldBe(RefusalReason.WrongState);
    }

    [Fact]
    public void Every_mistake_in_a_row_is_named()
    {
        var bad = Row with { Checklist = [new ChecklistItem("dance", Wish.WeDoIt), null!, new ChecklistItem("pricing", Wish.WeDoIt)] };
        new Room().When(Platform, ImportRow(bad) with { Organisation = Vendor, Members = [null!] })
            .Refused(RefusalReason.Invalid, "oneVendor", "required", "unknownActivity", "required", "carvedOut", "notEligible");
        new Room().When(Platform, ImportRow(Row with { Origin = null })).Refused(RefusalReason.Invalid, "required");
        new Room().When(Ann, ImportRow()).Refused(RefusalReason.NotFound, "notFound");
    }

    [Fact]
    public void A_row_of_another_source_does_not_take_over_a_deal()
    {
        var room = Room.Submitted();
        room.When(Platform, ImportRow(Row with { Customer = new Customer("Other", "FR") })).Refused(RefusalReason.Invalid, "otherOrigin");
    }
}
