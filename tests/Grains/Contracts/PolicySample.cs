using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Grains.Tests;

/// <summary>One policy with an amendment in every part of its state, the same on every run.</summary>
internal static partial class Sample
{
    private static readonly Actor Nadia = new(People.Tenant, "aurora", "nadia", "Nadia", [Role.ProgrammeAdmin], "Aurora", "Europe/London");

    /// <summary>Everything in it is written here, so that what the product ships with may change without changing a golden file.</summary>
    public static Policy Policy { get; } = new(
        People.Tenant,
        1,
        "Aurora partner programme",
        new("Europe/Berlin", new TimeOnly(9, 0), new TimeOnly(17, 0), [DayOfWeek.Monday, DayOfWeek.Friday], [new DateOnly(2026, 12, 25)]),
        new Clocks(2, 5, 2, 10, 5, 2),
        [new Activity("demo", "Demonstration", ActivityGroup.Assist, [PartyKind.Partner, PartyKind.DirectSales])],
        [Mara],
        Mara,
        new Party("aurora", PartyKind.DirectSales, "Aurora", true, [Mara]),
        LapseOpensDispute: true)
    {
        Territories = [new Territory("dach", "DACH", ["DE", "AT"])],
        Exclusivities = [new Exclusivity("kestrel", new DateOnly(2026, 1, 1), "dach")],
        Overlaps = new OverlapRules
        {
            Kinds =
            [
                new(OverlapKind.SameProduct, Confidence.Likely, TellPartners: true),
                new(OverlapKind.OtherProduct, Confidence.Likely, TellPartners: false),
                new(OverlapKind.DirectEngaged, Confidence.Likely, TellPartners: true),
                new(OverlapKind.OutsideTerritory, Confidence.Likely, TellPartners: false),
                new(OverlapKind.ExclusiveRight, Confidence.Likely, TellPartners: true),
                new(OverlapKind.ExpiredProtection, Confidence.Likely, TellPartners: false),
            ],
        },
        Playbooks = [new Playbook(OverlapKind.SameProduct, "The first claim leads.", ["When each was complete"], [new MessageTemplate("To both", "An overlap exists.")], "mara", ["demo"])],
        Decisions = [new DecisionRight(["mara"], 1, UpTo: 100_000m)],
    };

    private static Member Mara => new("mara", "Mara", Role.ChannelManager, "Europe/Berlin");

    private static Policy Faster => Policy with { Clocks = Policy.Clocks with { Review = 1 } };

    public static ProgrammeRecord Programme() => After([]);

    /// <summary>The same, and its second version was recalled.</summary>
    public static ProgrammeRecord Recalled() => After([(People.Mara, new RecallAmendment("a1", PolicyDocument.HashOf(Faster), "Approved by mistake"))]);

    private static ProgrammeRecord After((Actor, AmendmentCommand)[] more)
    {
        var adopted = AmendmentHandling.Adopt(ProgrammeState.Nothing, People.Tenant, [Policy], Now);
        var (state, facts) = (adopted.State, adopted.Facts.ToList());
        var hash = PolicyDocument.HashOf(Faster);
        (Actor, AmendmentCommand)[] acts =
        [
            (Nadia, new SaveAmendment("a1", "Faster reviews", "Partners wait", 1, Faster, new DateOnly(2026, 4, 1))),
            (Nadia, new ProposeAmendment("a1", hash)),
            (People.Mara, new ApproveAmendment("a1", hash)),
        ];
        foreach (var (actor, command) in acts.Concat(more))
        {
            // The document is of a time when a change could let the alerts differ; what it is judged by now is another test's.
            var context = new AmendmentContext(actor, Now, Policy, Policy, Faster with { Overlaps = OverlapRules.Default }, Policy);
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
            new PolicyCopy(Policy),
            new DocumentAnswer(Policy),
        ];
    }
}
