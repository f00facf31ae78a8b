using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Every event at least once, as real acts cause them.</summary>
internal static class EveryEvent
{
    public static IReadOnlyList<DealEvent> Of()
    {
        IEnumerable<Room> rooms = [Talk(), Review(), Time(), new Room().Given(Platform, ImportRow()), Move()];
        return [.. rooms.SelectMany(r => r.Records).Select(r => Ledger.Read(r).Body).DistinctBy(e => e.GetType())];
    }

    private static Room Talk()
    {
        var room = new Room().Given(Ann, new SaveDraft(Form)).Given(Ann, new Submit(Form)).Given(Mia, BringIn(required: false));
        room.Given(Ann, new AddMember(Partner, "amy", "Amy", Accounts.Role.PartnerRep, Zone)).Given(Ann, new RemoveMember(Partner, "amy"));
        room.Given(Ben, new MakeOffer(Split(40), room.Offer, Note: "Ours", ExpiresAt: Start.AddDays(9))).Given(Ann, new Reject(room.Offer, "Too little"));
        room.Given(Ann, new MakeOffer(Split(70))).Given(Ann, new Withdraw(room.Offer, "A slip")).Given(Ann, new MakeOffer(Split(60)));
        room.Given(Ben, new MarkTentative(room.Offer, ["demo"], On: true)).Given(Ben, new MarkFirm("demo", On: true, Open: true));
        room.Given(Ben, new Say("Hello")).Given(Ben, new Ask("Why?", 1, "demo")).Given(Ben, File()).Given(Ben, new CallManager("Stuck"));
        room.Given(Ben, new ProposeExtension(ClockKind.Response, 2, "Fair")).Given(Ann, new AnswerExtension(Agree: true));
        room.Given(Mia, new Suspend("Audit")).Given(Mia, new Resume()).Given(Ben, new Accept(room.Offer));
        return room.Given(Ann, new Amend(new RegistrationForm { Amount = 7 })).Given(Ben, new SetStage(SalesStage.Qualified)).Given(Mia, new Approve("Good"));
    }

    private static Room Review() => Room.Submitted()
        .Given(Mia, new StartReview())
        .Given(Mia, new AskInfo("Which tender?"))
        .Given(Ann, new GiveInfo("Lot 3"))
        .Given(Mia, new RejectRegistration(RejectionReason.Duplicate, "Registered in January"));

    private static Room Move() => Room.Submitted()
        .Given(Ann, new MakeOffer(Split(), new OfferRef(1, Room.Submitted().Offer.Hash)))
        .Given(Mia, new ProposePolicy(2))
        .Given(Ann, new AnswerPolicy(Agree: true));

    private static Room Time()
    {
        var room = Room.Submitted();
        room.Given(Ben, new MakeOffer(Split(), room.Offer, ExpiresAt: Start.AddHours(3))).At(Start.AddDays(8)).Tick().At(Start.AddDays(30)).Tick();
        return room.Given(Mia, new Reopen("Both want to")).Given(Ann, new WithdrawRegistration("Customer gone"));
    }
}
