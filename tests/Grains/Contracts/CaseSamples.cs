using Negotiation.Domain.Deals;
using Negotiation.Domain.Demo;
using Negotiation.Domain.Disputes;

namespace Negotiation.Grains.Tests;

/// <summary>The messages about cases, each once.</summary>
internal static class CaseSamples
{
    /// <param name="deal">As Priya sees it.</param>
    public static IEnumerable<object> Messages(DealView deal)
    {
        var open = new OpenCase(deal.Id, CaseType.LeadOwnership, "Who closes?", ["close"], Statement: new StatementText("We met them first", "A month of work", "To close", ["Nobody asked"]));
        var outcome = CaseHandling.Handle(CaseState.Nothing, new CaseRequest("case-1", "r-1", People.Priya, open), Sample.Now, People.Policy, new CaseInputs(Deal: deal));
        outcome.Refusal.ShouldBeNull();
        var viewer = CaseViewer.Of(outcome.State, People.Priya, "aurora")!;
        var neutral = DemoNeutrals.Roster[0];
        return
        [
            new CaseEnvelope("r-1", People.Priya, open, 3),
            new CaseAnswer(2, 1),
            new CaseAnswer(2, 0, new Refusal(RefusalReason.WrongState, [new BrokenRule("caseClosed", "", "The case is closed.")])),
            new CaseViewAnswer(CaseViews.For(outcome.State, viewer, People.Policy, Sample.Now), CaseViews.Audiences(outcome.State, viewer)),
            new CandidateList(SeatKind.Mediator, [new Candidate(neutral, [new Conflict(ConflictKind.Compensation, "A bonus hangs on it.", Waivable: false)])]),
        ];
    }
}
