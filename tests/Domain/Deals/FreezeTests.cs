using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Only what is disputed stands still.</summary>
public class FreezeTests
{
    private static readonly DateOnly May = new(2026, 5, 4);

    private static Room Frozen(Accounts.Actor? by = null) =>
        Room.Submitted().Given(by ?? Mia, new Freeze(["demo"], Vendor, "Two partners claim it", "overlap-1", "ben")).Then(typeof(LinesFrozen));

    [Fact]
    public void The_manager_and_the_platform_freeze_and_nobody_else()
    {
        Frozen(Platform).State.Frozen.ShouldHaveSingleItem().PersonName.ShouldBe("Ben");
        var room = Frozen();
        var frozen = room.State.Frozen.ShouldHaveSingleItem();
        (frozen.Activity, frozen.Owner, frozen.Reason, frozen.Cause, frozen.Note).ShouldBe(("demo", Vendor, "Two partners claim it", "overlap-1", "Your demo centre"));
        room.When(Ann, new Unfreeze("overlap-1", "Mine")).Refused(RefusalReason.NotAllowed, "managerOnly");
        room.When(Ben, new Freeze(["qualify"], Vendor, "No", "x")).Refused(RefusalReason.NotAllowed, "managerOnly");
        room.Given(Mia, new Freeze(["demo"], Vendor, "Two partners claim it", "overlap-1", "ben")).Then();
    }

    [Fact]
    public void Everything_wrong_with_a_freeze_is_named()
    {
        var room = Room.Submitted();
        room.When(Mia, new Freeze(["demo", "nothing"], "nobody", "", "", "x"))
            .Refused(RefusalReason.Invalid, "required", "required", "unknownParty", "unknownPerson", "unknownActivity");
        room.When(Mia, new Freeze(["pricing"], Partner, "Two claims", "c", "ben")).Refused(RefusalReason.Invalid, "unknownPerson", "notEligible");
        Frozen().When(Mia, new Freeze(["demo"], Partner, "Another", "overlap-2")).Refused(RefusalReason.Invalid, "otherInterimOwner");
    }

    [Fact]
    public void Offers_carry_frozen_lines_as_they_are_and_move_the_rest()
    {
        var room = Frozen();
        var lines = room.State.Open!.Terms.Lines;
        var demo = lines[1] with { Owner = Vendor, Shares = null };
        Terms Of(params IReadOnlyList<Line> some) => room.State.Open.Terms with { Lines = some };
        foreach (var moved in new[] { demo with { Owner = Partner }, demo with { Due = May }, demo with { Note = "Mine" }, lines[1] })
        {
            var refusal = room.When(Ben, new MakeOffer(Of(lines[0], moved), room.Offer)).Refused(RefusalReason.Invalid, "lineFrozen");
            (refusal.Rules[0].Field, refusal.Rules[0].Text.Contains("“Demonstration” is frozen: Contoso", StringComparison.Ordinal)).ShouldBe(("terms.lines[1]", true));
        }

        room.When(Ben, new MakeOffer(Of(lines[0]), room.Offer)).Refused(RefusalReason.Invalid, "lineFrozen");
        room.Given(Ben, new MakeOffer(Of(lines[0] with { Due = May }, demo), room.Offer)).Then(typeof(OfferMade));
        room.For(Ann).Lines.Select(l => l.Status).ShouldBe([LineStatus.Moved, LineStatus.Frozen]);
    }

    [Fact]
    public void Marks_on_frozen_lines_are_refused_and_end()
    {
        var room = Room.Submitted();
        room.Given(Ann, new MarkTentative(room.Offer, ["demo"], On: true)).Given(Ben, new MarkTentative(room.Offer, ["demo"], On: true));
        room.For(Ann).AgreedLines.ShouldBe(1);
        room.Given(Mia, new Freeze(["demo"], Vendor, "Two claims", "c"));
        room.For(Ann).AgreedLines.ShouldBe(0);
        room.When(Ann, new MarkTentative(room.Offer, ["demo", "qualify"], On: true)).Refused(RefusalReason.Invalid, "lineFrozen");
        room.When(Ann, new MarkFirm("demo", On: true, Open: false)).Refused(RefusalReason.Invalid, "lineFrozen");
        room.Given(Ann, new MarkTentative(room.Offer, ["qualify"], On: true));
    }

    [Fact]
    public void The_rest_is_agreed_and_the_frozen_line_is_named_as_interim()
    {
        var room = Frozen();
        room.Given(Ben, new Accept(room.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
        var interim = room.State.Agreement!.Interim.ShouldNotBeNull().ShouldHaveSingleItem();
        (interim.Activity, interim.Owner, interim.PersonName).ShouldBe(("demo", Vendor, "Ben"));
        AgreementCode.Verify(Deal, room.State.Agreement, room.State.Agreement.Code).ShouldBeTrue();
        AgreementCode.Verify(Deal, room.State.Agreement with { Interim = null }, room.State.Agreement.Code).ShouldBeFalse();
        (room.For(Ann).AgreedLines, room.For(Ann).Lines[1].Status).ShouldBe((2, LineStatus.Frozen));

        room.Given(Mia, new Unfreeze("overlap-1", "It was another customer"));
        room.Only<LinesUnfrozen>().Activities.ShouldBe(["demo"]);
        (room.For(Ann).AgreedLines, room.For(Ann).Lines[1].Status).ShouldBe((2, LineStatus.Open));
        room.State.Agreement.ShouldNotBeNull();
        room.Given(Ann, new MakeOffer(room.State.Open!.Terms, room.Offer, Reopens: room.State.Agreement.Code)).Given(Ben, new Accept(room.Offer));
        room.For(Ann).AgreedLines.ShouldBe(3);
    }

    [Fact]
    public void A_line_frozen_after_the_agreement_is_open_again_when_the_dispute_ends()
    {
        var room = Room.Agreed().Given(Mia, new Freeze(["demo"], Vendor, "Two claims", "c"));
        room.For(Ann).Lines[1].Status.ShouldBe(LineStatus.Frozen);
        room.Given(Mia, new Unfreeze("c", "Settled")).For(Ann).Lines[1].Status.ShouldBe(LineStatus.Open);
    }

    [Fact]
    public void A_line_is_free_when_the_last_of_its_causes_ends()
    {
        var room = Frozen().Given(Mia, new Freeze(["demo", "qualify"], Vendor, "A second one", "overlap-2"));
        room.Given(Mia, new Unfreeze("overlap-2", "Settled")).Only<LinesUnfrozen>().Activities.ShouldBe(["qualify"]);
        room.Given(Mia, new Unfreeze("overlap-2", "Settled")).Then();
        room.Given(Mia, new Unfreeze("overlap-1", "Settled")).Only<LinesUnfrozen>().Activities.ShouldBe(["demo"]);
    }

    [Fact]
    public void An_offer_held_from_before_the_freeze_goes_stale()
    {
        var room = Room.Submitted(Limited.Programme);
        room.Given(Ben, new MakeOffer(Split(70), room.Offer)).Given(Mia, new Freeze(["demo"], Vendor, "Two claims", "c"));
        room.Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Then(typeof(HeldWentStale));
    }

    [Fact]
    public void What_the_programme_keeps_with_the_vendor_stays_there()
    {
        var carved = World.Programme with { CarveOuts = [new CarveOut("c1", "Contracts are signed by Contoso Ltd.", "contract")] };
        var room = Room.Submitted(carved);
        var refusal = room.When(Ben, new MakeOffer(Split(60, "demo", "contract"), room.Offer)).Refused(RefusalReason.Invalid, "carvedOut");
        (refusal.Rules[0].Field, refusal.Rules[0].Text).ShouldBe(("terms.lines[1].owner", "Contoso keeps this on every deal: Contracts are signed by Contoso Ltd."));
        room.Given(Ben, new MakeOffer(Split() with { Lines = [new Line("contract", May, Vendor)] }, room.Offer));
        HelpChecklist.For(carved, new HashSet<int>()).Where(i => i.Wish == Wish.LeaveToVendor).Select(i => i.Activity).ShouldBe(["pricing", "contract"]);
        new Room(carved).When(Ann, new Submit(Form with { Checklist = [new ChecklistItem("contract", Wish.WeWantHelp)] })).Refused(RefusalReason.Invalid, "carvedOut");
    }
}
