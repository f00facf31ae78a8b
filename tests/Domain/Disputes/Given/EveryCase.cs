using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>One plausible command of each type, every event as real acts cause it, and the lists that must not miss one.</summary>
internal static class EveryCase
{
    public static IReadOnlyList<Type> CommandTypes { get; } = [.. Derived(typeof(CaseCommand))];

    public static IReadOnlyList<Type> EventTypes { get; } = [.. Derived(typeof(CaseEvent))];

    private static Dictionary<Type, string> Names { get; } = new[] { typeof(CaseCommand), typeof(CaseEvent) }
        .SelectMany(t => t.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>())
        .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    public static string NameOf(object body) => Names[body.GetType()];

    public static IReadOnlyList<CaseCommand> Commands(CaseState state) =>
    [
        Open,
        new StateCase(Statement),
        new AddEvidence(EvidenceKind.Metric, "Answers per week", new DateOnly(2026, 3, 2), new Figure("Answers", 4.5m, "days"), new CaseFileRef("report.pdf", "application/pdf", 12, new string('a', 64))),
        new MoveOn("No use"),
        new WithdrawCase("Solved"),
        new ProposeCaseExtension(2, "Holiday"),
        new AnswerCaseExtension(Agree: true),
        new ExtendForCause(2, "A witness is ill"),
        new SuspendCase("Audit"),
        new ResumeCase(),
        new InviteNeutral(SeatKind.Mediator, "milo"),
        new AnswerInvitation(Accept: true, [ConflictKind.Relationship], "We studied together."),
        new WaiveConflict("mira"),
        new Recuse("A friend works there"),
        new ReplaceNeutral("dora", "Long leave"),
        new DraftDecision(Ruling, Points),
        new CastVote(new OfferRef(1, state.Round is { Drafts.Count: > 0 } round ? round.Drafts[0].Hash : new string('0', 64)), "The report is dated."),
        new FileAppeal("Entry 1 is not dated."),
        new ProposeOverride(TermsFor(Vendor), "A law was missed."),
        new ConfirmOverride(state.Override?.Hash ?? new string('0', 64), "So it was."),
        new WithdrawSettlement("Second thoughts"),
        new ReportRemedy("r1", "The plan is signed.", 1),
        new ConfirmRemedy("r1"),
        new ContestRemedy("r1", "Our name is missing"),
        new WritePostMortem("Late answers", "A call", "Answer sooner", "Answers within three days"),
        new FillSeats(SeatKind.Mediator),
        new SettleCase(Agreed),
        new FollowSides([]),
        new TickCase(),
    ];

    public static IReadOnlyList<CaseEvent> Events() => [.. Rooms().SelectMany(r => r.Events).DistinctBy(e => e.GetType())];

    public static IEnumerable<CaseRoom> Rooms()
    {
        var talks = CaseRoom.Opened().Given(Ben, new StateCase(Statement)).Given(Ann, new ProposeCaseExtension(2, "Holiday")).Given(Ben, new AnswerCaseExtension(Agree: true))
            .Given(Kim, new SuspendCase("Audit")).Given(Kim, new ResumeCase()).Given(Ann, new WithdrawCase("Solved"));
        yield return talks.Given(Platform, new FollowSides([new CaseSide(Partner, PartyKind.Partner, "Fabrikam", [new Member("amy", "Amy", Accounts.Role.PartnerRep, Zone)])]));
        var asked = CaseRoom.InMediation().Given(Kim, new InviteNeutral(SeatKind.Mediator, "mira"))
            .Given(Neutral("mira"), new AnswerInvitation(Accept: true, [ConflictKind.Relationship], "We studied together."))
            .Given(Ann, new WaiveConflict("mira")).Given(Ben, new WaiveConflict("mira"));
        yield return asked.Given(Platform, new SettleCase(Agreed)).Given(Ann, new WithdrawSettlement("Second thoughts")).TickAt(Start.AddDays(10)).TickAt(Start.AddDays(30));
        yield return CaseRoom.Decided().Given(Otto, new ProposeOverride(TermsFor(Vendor), "A law was missed.")).Given(Ben, new ReportRemedy("r1", "Done", 1)).Given(Ann, new ConfirmRemedy("r1"));
        yield return CaseRoom.Appealed().Vote("paul", 2).Vote("petra", 2).Vote("pia", 2).Given(Ann, new WritePostMortem("Late answers", "A call", "Answer sooner", "Answers within three days"));
    }

    private static IEnumerable<Type> Derived(Type type) => type.Assembly.GetTypes().Where(t => t.IsSubclassOf(type) && !t.IsAbstract);
}
