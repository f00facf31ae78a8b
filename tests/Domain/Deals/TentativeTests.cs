using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class TentativeTests
{
    [Fact]
    public void A_line_both_sides_marked_is_tentatively_agreed_and_nothing_more()
    {
        var room = Room.Submitted();
        room.Given(Ann, new MarkTentative(room.Offer, ["demo"], On: true)).Given(Ben, new MarkTentative(room.Offer, ["demo", "demo"], On: true));
        room.For(Ann).Lines.Single(l => l.Activity == "demo").Status.ShouldBe(LineStatus.Tentative);
        room.For(Ann).AgreedLines.ShouldBe(1);
        room.State.Negotiation.ShouldBe(NegotiationState.Open);
    }

    [Fact]
    public void A_mark_ends_when_its_line_moves_and_holds_when_another_does()
    {
        var room = Room.Submitted();
        room.Given(Ann, new MarkTentative(room.Offer, ["qualify", "demo"], On: true));
        var terms = room.State.Open!.Terms;
        room.Given(Ben, new MakeOffer(terms with { Lines = [terms.Lines[0], terms.Lines[1] with { Note = "Ours" }, terms.Lines[2]] }, room.Offer));
        room.State.Tentatives.Select(t => t.Activity).ShouldBe(["qualify"]);
    }

    [Fact]
    public void A_mark_ends_with_an_offer_that_is_taken_off_the_table()
    {
        var room = Room.Submitted();
        room.Given(Ann, new MarkTentative(room.Offer, ["qualify"], On: true)).Given(Ben, new MarkTentative(room.Offer, ["qualify"], On: true));
        room.Given(Ben, new Reject(room.Offer, "Too little")).Given(Ben, new MakeOffer(Split() with { Lines = [new Line("qualify", new DateOnly(2026, 9, 1), Vendor)] }));
        room.For(Ann).Lines.Single().Status.ShouldBe(LineStatus.Open);
    }

    [Fact]
    public void Unknown_lines_are_named_one_by_one()
    {
        var room = Room.Submitted();
        room.When(Ben, new MarkTentative(room.Offer, ["demo", null!, "nothing"], On: true)).Refused(RefusalReason.Invalid, "unknownLine", "unknownLine");
        room.When(Ben, new MarkTentative(room.Offer, [], On: true)).Refused(RefusalReason.Invalid, "noLines");
        room.When(Ben, new MarkTentative(room.Offer, [.. Enumerable.Repeat("demo", 10_000)], On: true)).Refused(RefusalReason.Invalid, "noLines");
    }
}
