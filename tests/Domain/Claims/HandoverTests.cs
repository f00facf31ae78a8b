using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class HandoverTests
{
    private static readonly Member ToAmy = new("amy", "Amy", Role.PartnerRep, Zone);
    private static readonly HandOver Anns = new(Partner, "ann", ToAmy, HandoverReason.LeftCompany, "Ann leaves in May");

    [Fact]
    public void A_colleague_takes_the_place_and_the_others_access_ends_in_one_step()
    {
        var room = Room.Submitted().Given(Ann, new Say("I will visit them"));
        room.Given(Ann, Anns).Then(typeof(MemberAdded), typeof(MemberRemoved));
        var left = room.Only<MemberRemoved>();
        (left.Person, left.Reason, left.Text, left.To).ShouldBe(("ann", HandoverReason.LeftCompany, "Ann leaves in May", "Amy"));
        Viewer.Of(room.State, Ann).ShouldBeNull();
        room.Given(Amy, new Withdraw(room.Offer));
        room.Records.Single(r => r.Type == "messageSent").Name.ShouldBe("Ann");
        room.When(Ann, new Say("Still here?")).Refused(RefusalReason.NotFound, "notFound");
    }

    [Fact]
    public void Sent_again_under_another_id_it_changes_nothing() =>
        Room.Submitted().Given(Mia, Anns).Given(Mia, Anns).Then();

    [Fact]
    public void A_colleague_who_is_there_already_is_not_named_twice() =>
        Room.Submitted().Given(Ann, new AddMember(Partner, "amy", "Amy", Role.PartnerRep, Zone)).Given(Amy, Anns).Then(typeof(MemberRemoved));

    [Fact]
    public void Each_side_hands_over_its_own_and_the_manager_helps_both()
    {
        var room = Room.Submitted();
        room.When(Ben, Anns).Refused(RefusalReason.NotAllowed, "notYourParty");
        room.When(Ann, Anns with { From = "ann", To = ToAmy with { Person = "ann" }, Text = "" }).Refused(RefusalReason.Invalid, "required", "samePerson");
        room.When(Ann, Anns with { To = ToAmy with { Role = Role.ChannelManager } }).Refused(RefusalReason.Invalid, "role");
        room.Given(Mia, Anns).Then(typeof(MemberAdded), typeof(MemberRemoved));
    }

    [Fact]
    public void A_review_goes_along_with_the_place()
    {
        var joe = new Member("joe", "Joe", Role.ChannelManager, Zone);
        var room = Room.Submitted(Staffed).Given(Mia, new HandOver(Vendor, "mia", joe, HandoverReason.NewRole, "Mia moves to marketing"));
        room.Then(typeof(MemberAdded), typeof(MemberRemoved), typeof(ReviewReassigned));
        (room.State.Reviewer, room.Only<ReviewReassigned>().Reason).ShouldBe(("joe", HandoverReason.NewRole));
    }

    [Fact]
    public void A_review_goes_only_to_who_may_review()
    {
        var room = Room.Submitted(Staffed);
        foreach (var to in new[] { new Member("nora", "Nora", Role.ChannelManager, Zone), new Member("ben", "Ben", Role.DirectRep, Zone) })
        {
            room.When(Mia, new HandOver(Vendor, "mia", to, HandoverReason.Other, "Takes over")).Refused(RefusalReason.Invalid, "unknownReviewer");
        }
    }

    [Fact]
    public void A_draft_is_handed_over_as_well() =>
        new Room().Given(Ann, new SaveDraft(Form)).Given(Ann, Anns).Then(typeof(MemberAdded), typeof(MemberRemoved));
}
