using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using static Negotiation.Domain.Tests.CaseWorld;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Who may do what at which stage: every act by everybody at every stage, against the table and against what is offered.</summary>
public class CaseProtocolTests
{
    private static IEnumerable<(CaseStages Stage, CaseRoom Room)> Stages() =>
    [
        (CaseStages.Informal, CaseRoom.Opened()),
        (CaseStages.Mediation, CaseRoom.Mediated()),
        (CaseStages.Decision, CaseRoom.Drafted()),
        (CaseStages.Appeal, CaseRoom.Decided()),
        (CaseStages.Appeal, CaseRoom.Appealed()),
        (CaseStages.Closed, CaseRoom.Opened().Given(Ann, new WithdrawCase("Solved"))),
    ];

    [Fact]
    public void Every_act_at_every_stage_by_every_role_is_judged_by_the_table_and_offered_by_it()
    {
        foreach (var (stage, room) in Stages())
        {
            foreach (var actor in Everybody.Append(Platform))
            {
                var viewer = room.Viewer(actor);
                foreach (var command in EveryCase.Commands(room.State))
                {
                    var row = CaseProtocol.Find(EveryCase.NameOf(command));
                    var outcome = room.Handle(new CaseRequest(Id, "probe", actor, command));
                    if (viewer is null)
                    {
                        outcome.Refusal.ShouldNotBeNull().Reason.ShouldBe(RefusalReason.NotFound, $"{actor.Name} {row.Act}");
                        continue;
                    }

                    var why = CaseProtocol.WhyNot(row, room.State, viewer, room.Policy, room.Now);
                    if (why is not null)
                    {
                        outcome.Refusal.ShouldNotBeNull($"{actor.Name} {row.Act} at {stage}").Rules.Single().Code.ShouldBe(why);
                        CaseWhyNot.Sentences.ContainsKey(why).ShouldBeTrue(why);
                    }
                    else
                    {
                        (outcome.Refusal is null or { Reason: RefusalReason.Invalid }).ShouldBeTrue($"{actor.Name} {row.Act} at {stage}");
                        row.Stages.HasFlag(stage).ShouldBeTrue($"{row.Act} at {stage}");
                        Fits(row.Who, viewer, room).ShouldBeTrue($"{actor.Name} {row.Act} at {stage}");
                    }

                    var offered = CaseViews.For(room.State, viewer, room.Policy, room.Now).Acts.FirstOrDefault(a => a.Act == row.Act);
                    (offered is { Why: null }).ShouldBe(why is null && row.Who != CaseWho.System, $"{actor.Name} {row.Act} at {stage}");
                }
            }
        }
    }

    [Fact]
    public void Nothing_is_told_of_a_case_to_strangers_other_tenants_and_before_it_exists()
    {
        CaseRoom.Opened().When(Nora, new StateCase(Statement)).Refused(RefusalReason.NotFound, "notFound");
        CaseRoom.Opened().When(Eve, new StateCase(Statement)).Refused(RefusalReason.NotFound, "notFound");
        CaseRoom.Opened().When(Nora, Open).Refused(RefusalReason.NotFound, "notFound");
        new CaseRoom().When(Ann, new StateCase(Statement)).Refused(RefusalReason.NotFound, "notFound");
        new CaseRoom().When(Nora, Open).Refused(RefusalReason.NotFound, "notFound");
        CaseRoom.Opened().When(Ann, Open).Refused(RefusalReason.WrongState, "alreadyOpen");
    }

    [Fact]
    public void A_request_id_used_for_something_else_is_refused_and_so_is_a_stale_version()
    {
        var room = CaseRoom.Opened();
        var first = new CaseRequest(Id, "mine", Ann, new StateCase(Statement));
        var state = room.Handle(first).State;
        var other = CaseHandling.Handle(state, first with { Command = new StateCase(Statement with { Need = "More" }) }, room.Now, room.Policy);
        other.Refusal!.Reason.ShouldBe(RefusalReason.RequestIdReused);
        other.Facts.ShouldBeEmpty();
        CaseHandling.Handle(state, first with { Actor = Ben }, room.Now, room.Policy).Refusal!.Reason.ShouldBe(RefusalReason.RequestIdReused);
        room.When(Ann, new StateCase(Statement), ifMatch: room.State.Version + 1).Refused(RefusalReason.StaleVersion, "staleVersion");
        room.When(Ann, new StateCase(Statement), ifMatch: room.State.Version);
        room.Then(typeof(ItemAdded));
    }

    [Fact]
    public void Whoever_steps_down_gets_the_first_answer_again_and_nothing_else()
    {
        var room = CaseRoom.Drafted();
        var request = new CaseRequest(Id, "down", Neutral("dora"), new Recuse("A friend works there"));
        var outcome = room.Handle(request);
        var again = CaseHandling.Handle(outcome.State, request, room.Now, room.Policy);
        (again.From, again.To, again.Refusal).ShouldBe((outcome.From, outcome.To, null));
        CaseHandling.Handle(outcome.State, request with { Actor = request.Actor with { Tenant = "elsewhere" } }, room.Now, room.Policy).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        CaseHandling.Handle(outcome.State, request with { Command = new Recuse("Other") }, room.Now, room.Policy).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
    }

    [Fact]
    public void Every_broken_rule_is_named_at_once()
    {
        new CaseRoom().When(Ann, new OpenCase(World.Deal, CaseType.Other, " ", ["close", "juggle"], "nobody", new StatementText("", " ", "", ["", " "]), CaseCause.Metric))
            .Refused(RefusalReason.Invalid, "cause", "required", "required", "required", "required", "required", "required", "unknownActivity", "unknownParty");
        var room = CaseRoom.Opened();
        room.When(Ann, new AddEvidence(EvidenceKind.Metric, "", new DateOnly(1999, 1, 1), null, new CaseFileRef("a.exe", "x", 0, "zz")))
            .Refused(RefusalReason.Invalid, "required", "required", "happenedOn", "file", "fileSize", "fileHash");
        room.When(Ann, new AddEvidence(EvidenceKind.Statement, "We were first", new DateOnly(2026, 3, 4))).Refused(RefusalReason.Invalid, "statement", "happenedOn");
        room.When(Ann, new ProposeCaseExtension(6, "")).Refused(RefusalReason.Invalid, "days", "required");
        var panel = CaseRoom.Called().Seat(CaseWorld.Panel);
        panel.When(Neutral("dan"), new DraftDecision(
            new OutcomeTerms([new OrderedLine("contract", "nobody"), new OrderedLine("close")], [new OrderedRemedy("", "nobody", new DateOnly(2020, 1, 1), 99, new DateOnly(2019, 1, 1))]),
            [new DecisionPoint("", [], "", ""), new DecisionPoint("Q", [1, 99], "R", "Because")]))
            .Refused(RefusalReason.Invalid, "notDisputed", "unknownParty", "ownerOrShares", "required", "unknownParty", "duePast", "cure", "sunsetBeforeDue", "required", "required", "required", "noFacts", "unknownItem");
    }

    private static bool Fits(CaseWho who, CaseViewer viewer, CaseRoom room) => who switch
    {
        CaseWho.System => viewer.Actor.Is(Role.System),
        CaseWho.Side => viewer.Side is not null && viewer.Seat is null,
        CaseWho.Clerk => viewer.Actor.Is(Role.System) || viewer.Actor == Kim,
        CaseWho.SideOrClerk => viewer.Side is not null || viewer.IsClerk,
        CaseWho.SideOrMediator => viewer.Side is not null || viewer.Actor.Person == "mira",
        CaseWho.Invited => viewer.Seat?.Status == SeatStatus.Invited,
        CaseWho.Seated => viewer.Seat is not null,
        CaseWho.Neutral => room.State.Stage == CaseStage.Mediation ? viewer.Actor.Person == "mira" : viewer.Seat?.Kind == room.State.Round?.Kind,
        CaseWho.Panel => viewer.Seat?.Kind == room.State.Round?.Kind && viewer.Seat?.Status == SeatStatus.Seated,
        CaseWho.Overrider => viewer.Actor == Otto || viewer.Actor == Oda,
        _ => false,
    };
}
