using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.Bench;

namespace Negotiation.Domain.Tests;

public class ConflictTests
{
    private static readonly NeutralOnFile Gus = Person("gus");

    private static readonly DateOnly Today = new(2026, 3, 3);

    [Fact]
    public void Somebody_without_a_tie_is_free() => Conflicts.Of(Gus, SeatKind.Decider, Here).ShouldBeEmpty();

    public static TheoryData<ConflictKind, NeutralOnFile, Seating> Ties => new()
    {
        { ConflictKind.OwnSide, Person("ben"), Here },
        { ConflictKind.OwnSide, Gus with { Neutral = Gus.Neutral with { Organisation = World.Partner } }, Here },
        { ConflictKind.ReportingLine, Gus with { Neutral = Gus.Neutral with { ReportsTo = ["zoe", "ben"] } }, Here },
        { ConflictKind.EarlierInvolvement, Person("mia"), Here },
        { ConflictKind.EarlierInvolvement, Gus with { Services = [Sat("gus", deal: World.Deal, seat: SeatKind.Mediator, sides: ["x", "y"])] }, Here },
        { ConflictKind.MediatedThisCase, Gus, Here with { Held = [new SeatHeld("gus", SeatKind.Mediator)] } },
        { ConflictKind.DecidedThisCase, Gus, Here with { Held = [new SeatHeld("gus", SeatKind.AppealDecider)] } },
        { ConflictKind.SamePairLately, Gus with { Services = [Sat("gus")] }, Here },
        { ConflictKind.Compensation, Person("gus", new Disclosure(ConflictKind.Compensation, "A bonus.", World.Start, Organisation: World.Partner)), Here },
        { ConflictKind.Relationship, Person("gus", new Disclosure(ConflictKind.Relationship, "A cousin.", World.Start, Deal: World.Deal, Until: Today)), Here },
    };

    [Theory]
    [MemberData(nameof(Ties))]
    public void A_tie_is_named_and_the_policy_says_whether_it_can_pass(ConflictKind kind, NeutralOnFile person, Seating seating)
    {
        var conflict = Conflicts.Of(person, SeatKind.Decider, seating).ShouldHaveSingleItem();
        (conflict.Kind, conflict.Waivable).ShouldBe((kind, NeutralRules.Default.Waivable.Contains(kind)));
        conflict.Text.ShouldStartWith(person.Neutral.Name);
    }

    public static TheoryData<NeutralOnFile> NoTies => new()
    {
        Gus with { Neutral = Gus.Neutral with { Organisation = World.Vendor } },
        Gus with { Services = [Sat("gus", daysAgo: 365)] },
        Gus with { Services = [Sat("gus", seat: SeatKind.Mediator)] },
        Gus with { Services = [Sat("gus", sides: [World.Partner, "other"])] },
        Gus with { Services = [Sat("gus", other: "case-1", deal: World.Deal)] },
        Person("gus", new Disclosure(ConflictKind.Compensation, "A bonus.", World.Start, Organisation: "other")),
        Person("gus", new Disclosure(ConflictKind.Compensation, "A bonus.", World.Start, Deal: "deal-9", Organisation: World.Partner)),
        Person("gus", new Disclosure(ConflictKind.Relationship, "Over.", World.Start, Until: Today.AddDays(-1))),
    };

    [Theory]
    [MemberData(nameof(NoTies))]
    public void What_does_not_bear_on_this_case_is_no_conflict(NeutralOnFile person) =>
        Conflicts.Of(person, SeatKind.Decider, Here).ShouldBeEmpty();

    [Fact]
    public void All_reasons_come_at_once_and_waiving_some_leaves_the_others()
    {
        var mia = Person("mia", new Disclosure(ConflictKind.Compensation, "Measured by this deal.", World.Start)) with { Services = [Sat("mia")] };
        Conflicts.Of(mia, SeatKind.Decider, Here).Select(c => c.Kind)
            .ShouldBe([ConflictKind.EarlierInvolvement, ConflictKind.SamePairLately, ConflictKind.Compensation]);
        var waived = Here with { Waived = [new Waiver("mia", SeatKind.Decider, Enum.GetValues<ConflictKind>())] };
        Conflicts.Standing(mia, SeatKind.Decider, waived).Select(c => c.Kind).ShouldBe([ConflictKind.Compensation]);
        Conflicts.Standing(mia, SeatKind.AppealDecider, waived).Count.ShouldBe(3, "what was waived for one seat is not waived for another");
    }

    [Fact]
    public void A_third_side_does_not_learn_that_the_other_two_had_a_case()
    {
        var gus = Gus with { Services = [Sat("gus")] };
        var text = Conflicts.Of(gus, SeatKind.Decider, Here with { Sides = [Partner, Vendor, Second] }).ShouldHaveSingleItem().Text;
        foreach (var secret in new[] { "side", "Fabrikam", "Contoso", "case-0", "2026" })
        {
            text.ShouldNotContain(secret, Case.Insensitive);
        }
    }

    [Fact]
    public void A_policy_can_make_a_tie_waivable_but_never_ones_own_case()
    {
        var loose = Rules with { Neutrals = Rules.Neutrals with { Waivable = Enum.GetValues<ConflictKind>(), NeverWaivable = [] } };
        PolicyRules.Check(loose).Count(r => r.Code == "neverWaivable").ShouldBe(3);
        foreach (var kind in Enum.GetValues<ConflictKind>())
        {
            loose.Neutrals.CanWaive(kind).ShouldBe(!NeutralRules.Absolute.Contains(kind));
        }
    }
}
