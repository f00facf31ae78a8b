using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Grains.Tests;

/// <summary>One policy with an amendment in every part of its state, the same on every run.</summary>
internal static partial class Sample
{
    private static readonly Actor Nadia = new(People.Tenant, "aurora", "nadia", "Nadia", [Role.ProgrammeAdmin], "Aurora", "Europe/London");

    private static Policy Faster => People.Policy with { Clocks = People.Policy.Clocks with { Review = 1 } };

    public static ProgrammeRecord Programme()
    {
        var adopted = AmendmentHandling.Adopt(ProgrammeState.Nothing, People.Tenant, [People.Policy], Now);
        var (state, facts) = (adopted.State, adopted.Facts.ToList());
        var hash = PolicyDocument.HashOf(Faster);
        (Actor, AmendmentCommand)[] acts =
        [
            (Nadia, new SaveAmendment("a1", "Faster reviews", "Partners wait", 1, Faster, new DateOnly(2026, 4, 1))),
            (Nadia, new ProposeAmendment("a1", hash)),
            (People.Mara, new ApproveAmendment("a1", hash)),
        ];
        foreach (var (actor, command) in acts)
        {
            var context = new AmendmentContext(actor, Now, People.Policy, People.Policy, Faster, People.Policy);
            var outcome = AmendmentHandling.Handle(state, $"r{facts.Count}", command, context);
            outcome.Refusal.ShouldBeNull();
            state = outcome.State;
            facts.AddRange(outcome.Facts);
        }

        var first = PolicyLedger.Write(facts[0], Domain.Records.Chain.Start);
        return new ProgrammeRecord { Programme = state, Head = first.Hash, Outbox = [first] };
    }

    public static IEnumerable<object> PolicyMessages()
    {
        var programme = Programme().Programme;
        return
        [
            new PolicyPin(1, programme.Versions[0].Document, Now, 2),
            new ProgrammeOverview(programme, Now),
            new AmendmentRequest("r-1", Nadia, new ProposeAmendment("a1", "h")),
            new AmendmentAnswer(programme.Amendments[0]),
            new PolicyCopy(People.Policy),
            new DocumentAnswer(People.Policy),
        ];
    }
}
