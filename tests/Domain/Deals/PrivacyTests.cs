using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class PrivacyTests
{
    private static readonly Accounts.Actor[] Vendors = [Ben, Mia, Olaf];

    [Fact]
    public void A_draft_is_its_sides_alone()
    {
        var room = new Room().Given(Ann, new SaveDraft(Form));
        Vendors.ShouldAllBe(a => Viewer.Of(room.State, a) == null);
        room.Records.ShouldAllBe(r => !r.VisibleTo(Vendor));
        Summary.Of(room.State).Parties.ShouldBe([Partner]);
        room.When(Mia, new AddMember(Vendor, "x", "X", Accounts.Role.DirectRep, Zone)).Refused(RefusalReason.NotFound, "notFound");
    }

    [Fact]
    public void A_draft_that_was_withdrawn_stays_its_sides_alone()
    {
        var room = new Room().Given(Ann, new SaveDraft(Form)).Given(Ann, new WithdrawRegistration("Wrong customer"));
        Vendors.ShouldAllBe(a => Viewer.Of(room.State, a) == null);
        Summary.Of(room.State).Parties.ShouldBe([Partner]);
        Viewer.Of(room.State, Ann).ShouldNotBeNull();
    }

    [Fact]
    public void The_author_of_a_draft_sees_who_will_review()
    {
        var room = new Room().Given(Ann, new SaveDraft(Form));
        Views.For(room.State, Viewer.Of(room.State, Ann)!, Programme, Start).ReviewerName.ShouldBe("Mia");
    }

    [Fact]
    public void A_private_firm_line_reaches_nobody_else_in_any_view_event_or_time()
    {
        var room = Room.Submitted();
        var before = Seen(room, Ben);
        var changed = room.State.ChangedAt;
        room.At(Start.AddMinutes(5)).Given(Ann, new MarkFirm("demo", On: true, Open: false));
        Seen(room, Ben).ShouldBe(before);
        Seen(room, Mia).ShouldNotContain("\"firm\":[\"fabrikam\"]");
        Seen(room, Ann).ShouldContain("\"firm\":[\"fabrikam\"]");
        room.Records[^1].VisibleTo(Vendor).ShouldBeFalse();
        Summary.Of(room.State).ChangedAt.ShouldBe(changed);
    }

    [Fact]
    public void Taking_an_open_firm_line_back_into_private_tells_only_that_it_is_gone()
    {
        var room = Room.Submitted().Given(Ann, new MarkFirm("demo", On: true, Open: true));
        Seen(room, Ben).ShouldContain("\"firm\":[\"fabrikam\"]");
        room.Given(Ann, new MarkFirm("demo", On: true, Open: false)).Then(typeof(FirmMarked), typeof(FirmMarked));
        Seen(room, Ben).ShouldNotContain("\"firm\":[\"fabrikam\"]");
        room.Records[^2].VisibleTo(Vendor).ShouldBeTrue();
        room.Records[^1].VisibleTo(Vendor).ShouldBeFalse();
        room.Given(Ann, new MarkFirm("demo", On: false, Open: true)).Records[^1].VisibleTo(Vendor).ShouldBeFalse();
        room.Given(Ann, new MarkFirm("demo", On: false, Open: false)).Then();
    }

    [Fact]
    public void Another_tenant_a_stranger_and_a_missing_deal_look_the_same()
    {
        var room = Room.Submitted();
        room.When(Eve, new Accept(room.Offer)).Refused(RefusalReason.NotFound, "notFound");
        room.When(Nora, new Accept(room.Offer)).Refused(RefusalReason.NotFound, "notFound");
        new Room().When(Ben, new Accept(room.Offer)).Refused(RefusalReason.NotFound, "notFound");
    }

    [Fact]
    public void Nobody_creates_a_deal_in_another_tenant_or_for_the_vendors_own_side()
    {
        new Room().When(Eve, new Submit(Form)).Refused(RefusalReason.NotFound, "notFound");
        new Room().When(Ann with { Organisation = Vendor }, new Submit(Form)).Refused(RefusalReason.NotFound, "notFound");
        new Room().When(Ben, new Submit(Form)).Refused(RefusalReason.NotFound, "notFound");
    }

    private static string Seen(Room room, Accounts.Actor actor) =>
        DomainJson.Write(Views.For(room.State, Viewer.Of(room.State, actor)!, Programme, Start)).ToString();
}
