using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Every event at least once, as real acts cause them.</summary>
internal static class EveryEvent
{
    public static IReadOnlyList<DealEvent> Of()
    {
        IEnumerable<Room> rooms = [Talk(), Review(), Time(), Claim(), new Room().Given(Platform, ImportRow()).Given(Platform, new NoticeOverlap(On: true)), Held(), Frozen(), Move(), TakenBack()];
        return
        [
            .. rooms.SelectMany(r => r.Records).Select(r => Ledger.Read(r).Body).DistinctBy(e => e.GetType()),
            .. No().Records.Select(r => Ledger.Read(r).Body).Where(e => e is ExtensionAnswered or PolicyAnswered),
            .. Ended().Last.Facts.Select(f => f.Body).Where(e => e is LinesUnfrozen or Reopened),
        ];
    }

    private static Room Talk()
    {
        var room = new Room().Given(Ann, new SaveDraft(Form)).Given(Ann, new Submit(Form)).Given(Mia, BringIn(required: false));
        room.Given(Ann, new AddMember(Partner, "amy", "Amy", Accounts.Role.PartnerRep, Zone)).Given(Ann, new RemoveMember(Partner, "amy"));
        room.Given(Ben, new MakeOffer(Split(40), room.Offer, Note: "Ours", ExpiresAt: Start.AddDays(9))).Given(Ann, new Reject(room.Offer, "Too little", OfferRejection.CreditNotFair));
        room.Given(Ann, new MakeOffer(Split(70))).Given(Ann, new Withdraw(room.Offer, "A slip")).Given(Ann, new MakeOffer(Split(60)));
        room.Given(Ben, new MarkTentative(room.Offer, ["demo"], On: true)).Given(Ben, new MarkFirm("demo", On: true, Open: true));
        room.Given(Ben, new Say("Hello")).Given(Ben, new Ask("Why?", 1, "demo")).Given(Ben, File()).Given(Ben, new CallManager("Stuck"));
        room.Given(Ben, new ProposeExtension(ClockKind.Response, 2, "Fair")).Given(Ann, new AnswerExtension(Agree: true));
        room.Given(Mia, new Suspend("Audit")).Given(Mia, new Resume()).Given(Ben, new Accept(room.Offer));
        return room.Given(Ann, new Amend(new RegistrationForm { Amount = 7 })).Given(Ben, new SetStage(SalesStage.Qualified)).Given(Mia, new Approve("Good"));
    }

    private static Room Held()
    {
        var room = Room.Submitted(Limited.Programme).Given(Ben, new MakeOffer(Split(70), new Room().Given(Ann, new Submit(Form)).Offer, Note: "Ours"));
        room.Given(Mia, new ApproveHeld(room.State.Held[0].Hash, "For this customer")).Given(Ben, new MakeOffer(Split(80), room.Offer));
        room.Given(Mia, new DeclineHeld(room.State.Held[0].Hash, DeclineReason.TooMuchCredit, "70 is enough")).Given(Ben, new WithdrawHeld(room.State.Held[0].Hash));
        room.Given(Ben, new MakeOffer(Split(80), room.Offer)).Given(Ann, new MakeOffer(Split(90), room.Offer));
        room.Given(Mia, new ApproveHeld(room.State.Held[0].Hash)).Given(Ben, new Accept(room.Offer)).Given(Ben, new MakeOffer(Split(55), room.Offer));
        room.Under(Limited.Tighter).Given(Ann, new Accept(room.Offer));
        return room;
    }

    private static Room Frozen() => Room.Submitted()
        .Given(Mia, new Freeze(["demo"], Vendor, "Two claims", "overlap-1", "ben"))
        .Given(Mia, new Unfreeze("overlap-1", "It was another customer"));

    /// <summary>The talks had run out of time, and go on by what a case decided.</summary>
    private static Room Ended() => Room.Submitted().At(Start.AddDays(30)).Tick().Given(Platform, Decided);

    public static Unfreeze Decided { get; } = new(
        "case-1",
        "Decided. Demonstration: Contoso",
        [
            new DecidedLine("demo", LineEnding.Decision, "case-1", Start, Vendor, Note: "In the demo centre"),
            new DecidedLine("qualify", LineEnding.Settlement, "case-1", Start, Shares: [new CreditShare(Partner, 40), new CreditShare(Vendor, 60)]),
        ]);

    private static Room Review() => Room.Submitted()
        .Given(Mia, new StartReview())
        .Given(Mia, new AskInfo("Which tender?"))
        .Given(Ann, new GiveInfo("Lot 3"))
        .Given(Mia, new RejectRegistration(RejectionReason.Duplicate, "Registered in January"));

    private static Room Claim()
    {
        var room = Room.Submitted(Staffed)
            .Given(Mia, new PauseReview(PauseReason.ConflictCheck, "Asking our sellers"))
            .Given(Mia, new ResumeReview())
            .Given(Mia, new ReassignReview("joe", HandoverReason.Workload, "Joe knows this customer"))
            .Given(Mia, new Approve());
        room.Given(Ann, new RequestProtectionExtension(20, "The tender is late", "Letter of 3 March"))
            .Given(Mia, new AnswerProtectionExtension(Agree: false, ExtensionDenial.NotEnoughProgress, "No meeting since"))
            .Given(Ann, new RequestProtectionExtension(20, "The tender is late", "Minutes of 4 March"))
            .Given(Mia, new AnswerProtectionExtension(Agree: true, Text: "Well done"));
        room.Given(Platform, new TollProtection(TollReason.Dispute, "Dispute 7", "case-1")).Given(Platform, new UntollProtection("case-1"));
        return room.Given(Mia, new RevokeProtection(RevocationReason.NoProgress, "Nothing happened"));
    }

    private static Room Move() => Room.Submitted()
        .Given(Ann, new MakeOffer(Split(), new OfferRef(1, Room.Submitted().Offer.Hash)))
        .Given(Mia, new ProposePolicy(2))
        .Given(Ann, new AnswerPolicy(Agree: true));

    private static Room TakenBack() => Room.Submitted().Given(Mia, new ProposePolicy(2)).Given(Mia, new WithdrawPolicy("Version 3 comes in May"));

    private static Room No() => Room.Submitted()
        .Given(Ben, new ProposeExtension(ClockKind.Response, 2))
        .Given(Ann, new AnswerExtension(Agree: false, TimeDenial.CustomerWaiting, "They decide on Friday"))
        .Given(Mia, new ProposePolicy(2))
        .Given(Ann, new AnswerPolicy(Agree: false, MoveDenial.WorseForUs, "We would lose the demo"));

    private static Room Time()
    {
        var room = Room.Submitted();
        room.Given(Ben, new MakeOffer(Split(), room.Offer, ExpiresAt: Start.AddHours(3))).At(Start.AddDays(8)).Tick().At(Start.AddDays(30)).Tick();
        return room.Given(Mia, new Reopen("Both want to")).Given(Ann, new WithdrawRegistration("Customer gone"));
    }
}
