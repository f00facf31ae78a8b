using System.Text.Json.Serialization;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Tests;

/// <summary>One plausible command of each type, and the lists that must not miss one.</summary>
internal static class Every
{
    public static IReadOnlyList<Type> CommandType { get; } = [.. Derived(typeof(Command))];

    public static IReadOnlyList<Type> EventType { get; } = [.. Derived(typeof(DealEvent))];

    public static IReadOnlyList<Command> Command(DealState state, OfferRef offer) =>
    [
        new SaveDraft(World.Form),
        new Submit(World.Form),
        World.ImportRow(),
        new StartReview(),
        new AskInfo("Which tender?"),
        new GiveInfo("Lot 3", new RegistrationForm { Evidence = "Tender 12" }),
        new Approve("Good"),
        new RejectRegistration(RejectionReason.Other, "No"),
        new WithdrawRegistration("Gone"),
        new Amend(new RegistrationForm { Amount = 7 }),
        new SetStage(SalesStage.Qualified),
        new AddMember(World.Partner, "amy", "Amy", Role.PartnerRep, World.Zone),
        new RemoveMember(World.Partner, "ann"),
        World.BringIn(),
        new MakeOffer(World.Split(), state.Open is null ? null : offer, Note: "Ours", ExpiresAt: World.Start.AddDays(9), IrrevocableUntil: World.Start.AddDays(8), Reopens: state.Agreement?.Code),
        new Accept(offer),
        new Reject(offer, "Too late"),
        new Withdraw(offer, "Changed"),
        new MarkTentative(offer, ["demo"], On: true),
        new MarkFirm("demo", On: true, Open: false),
        new Say("Hello"),
        new Ask("Why?", 1, "demo"),
        World.File(),
        new CallManager("Stuck"),
        new ProposeExtension(ClockKind.Negotiation, 2, "Holiday"),
        new AnswerExtension(Agree: true),
        new Suspend("Audit"),
        new Resume(),
        new Reopen("Again"),
        new ReassignReview("joe", HandoverReason.Workload, "Joe knows this customer"),
        new PauseReview(PauseReason.ConflictCheck, "Asking our sellers"),
        new ResumeReview(),
        new HandOver(World.Partner, "ann", new Member("amy", "Amy", Role.PartnerRep, World.Zone), HandoverReason.LeftCompany, "Ann leaves in May"),
        new RequestProtectionExtension(20, "The tender is late", "Letter of 3 March"),
        new AnswerProtectionExtension(Agree: false, ExtensionDenial.NotEnoughProgress, "No meeting since"),
        new TollProtection(TollReason.VendorDelay, "Our price list is late", "case-1"),
        new UntollProtection("case-1"),
        new RevokeProtection(RevocationReason.NoProgress, "Nothing happened"),
        new ProposePolicy(2),
        new AnswerPolicy(Agree: true),
        new WithdrawPolicy("Version 3 comes in May"),
        new Tick(),
        new NoticeOverlap(On: true),
        new ApproveHeld(HashOf(state), "Go ahead"),
        new DeclineHeld(HashOf(state), DeclineReason.TooMuchCredit, "Keep half"),
        new WithdrawHeld(HashOf(state)),
        new Freeze(["demo"], World.Vendor, "Two claims", "overlap-1", "ben"),
        new Unfreeze("overlap-1", "It was another customer"),
    ];

    /// <summary>The same acts as a no with its code.</summary>
    public static IReadOnlyList<Command> No(OfferRef offer) =>
    [
        new Reject(offer, "Not before June", OfferRejection.DatesNotPossible),
        new AnswerExtension(Agree: false, TimeDenial.CustomerWaiting, "They decide on Friday"),
        new AnswerPolicy(Agree: false, MoveDenial.WorseForUs, "We would lose the demo"),
    ];

    private static string HashOf(DealState state) => state.Held.Count > 0 ? state.Held[^1].Hash : new string('0', 64);

    /// <summary>The JSON member <c>type</c> of a command or event.</summary>
    public static string NameOf(object body) => Names[body.GetType()];

    private static Dictionary<Type, string> Names { get; } = new[] { typeof(Command), typeof(DealEvent) }
        .SelectMany(t => t.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>())
        .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    private static IEnumerable<Type> Derived(Type type) => type.Assembly.GetTypes().Where(t => t.IsSubclassOf(type) && !t.IsAbstract);
}
