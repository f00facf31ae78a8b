using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class CorrectingTests
{
    [Fact]
    public void A_closed_record_of_ones_own_side_may_be_corrected()
    {
        var room = Room.Submitted().Given(Mia, new RejectRegistration(RejectionReason.Incomplete, "Wrong customer"));
        Correcting.Broken(Seen(room, Ann), Partner).ShouldBeNull();
        Correcting.Broken(Seen(room, Ann), Second)!.Code.ShouldBe("unknownCorrection");
        Correcting.Broken(null, Partner)!.Code.ShouldBe("unknownCorrection");
        Correcting.Broken(Seen(Room.Submitted(), Ann), Partner)!.Code.ShouldBe("correctsOpen");
    }

    [Fact]
    public void A_partner_that_joined_a_deal_does_not_correct_it()
    {
        var room = Room.Submitted().Given(Mia, BringIn()).Given(Ann, new SetStage(SalesStage.Lost));
        Correcting.Broken(Seen(room, Nora), Second)!.Code.ShouldBe("unknownCorrection");
    }

    [Fact]
    public void The_link_has_the_form_of_an_id_and_is_not_the_record_itself()
    {
        new Room().When(Ann, new Submit(Form with { Corrects = Deal })).Refused(RefusalReason.Invalid, "correctsItself");
        new Room().When(Ann, new Submit(Form with { Corrects = "a/b" })).Refused(RefusalReason.Invalid, "unknownCorrection");
    }

    [Fact]
    public void The_link_stays_and_the_list_knows_it()
    {
        var room = new Room().Given(Ann, new Submit(Form with { Corrects = "deal-0" }));
        Summary.Of(room.State).Corrects.ShouldBe("deal-0");
        room.Given(Ann, new Amend(new RegistrationForm { Corrects = "deal-9", Title = "Other" }));
        room.State.Registration!.Corrects.ShouldBe("deal-0");
    }

    private static DealView Seen(Room room, Accounts.Actor actor) => Views.For(room.State, Viewer.Of(room.State, actor)!, room.Policy, room.Now);
}
