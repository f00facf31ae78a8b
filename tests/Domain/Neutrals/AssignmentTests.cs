using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.Bench;

namespace Negotiation.Domain.Tests;

public class AssignmentTests
{
    private static readonly DecisionRight Right = new(["mia", "pam", "rob"], 2) { Alternates = ["sue", "tim"], AppealPanel = ["gus", "ivy"], AppealVotes = 2 };

    private static readonly NeutralOnFile[] People = [.. new[] { "mia", "pam", "rob", "sue", "tim", "gus", "ivy", "lou", "kit" }.Select(p => Person(p))];

    [Fact]
    public void Free_mediators_come_first_and_among_them_whoever_sat_least()
    {
        var roster = new[]
        {
            Person("eve", new Disclosure(ConflictKind.Compensation, "A bonus.", World.Start)),
            Person("pam") with { Services = [Sat("pam", sides: ["a", "b"]), Sat("pam", other: "case-9", sides: ["a", "b"])] },
            Person("rob") with { Services = [Sat("rob", daysAgo: 30, sides: ["a", "b"])] },
            Person("sue") with { Services = [Sat("sue", daysAgo: 40, sides: ["a", "b"])] },
            Person("tim", new Disclosure(ConflictKind.Relationship, "A cousin.", World.Start)),
            Person("mia"),
            Person("ann"),
            Person("lou") with { Neutral = Person("lou").Neutral with { Seats = [SeatKind.Decider] } },
        };
        var seating = Here with { Subject = Subject with { Reviewer = null } };
        Assignment.Mediators(roster, seating).Select(c => c.Neutral.Person).ShouldBe(["mia", "sue", "rob", "pam", "tim", "ann", "eve"]);
        Assignment.Mediators([.. roster.Reverse()], seating).Select(c => c.Neutral.Person).ShouldBe(["mia", "sue", "rob", "pam", "tim", "ann", "eve"]);
        var asked = seating with { Held = [new SeatHeld("mia", SeatKind.Mediator)] };
        Assignment.Mediators(roster, asked)[0].Neutral.Person.ShouldBe("sue", "nobody is asked twice");
    }

    [Fact]
    public void An_alternate_takes_the_place_of_a_decider_with_a_conflict()
    {
        var draw = Assignment.Panel(Right, SeatKind.Decider, People, Here);
        draw.Seats.Ids().ShouldBe(["pam", "rob", "sue"], "Mia reviewed the registration");
        draw.PassedOver.ShouldHaveSingleItem().Conflicts.ShouldHaveSingleItem().Kind.ShouldBe(ConflictKind.EarlierInvolvement);
        draw.Left.Ids().ShouldBe(["tim"]);
        draw.Missing.ShouldBe(0);

        var later = Here with { Held = [.. draw.Seats.Concat(draw.PassedOver.Select(c => c.Neutral)).Select(s => new SeatHeld(s.Person, SeatKind.Decider))] };
        Assignment.Panel(Right, SeatKind.Decider, People, later).Seats.Ids().ShouldBe(["tim"]);
        later = later with { Held = [.. later.Held, new SeatHeld("tim", SeatKind.Decider)] };
        Assignment.Panel(Right, SeatKind.Decider, People, later).Seats.ShouldBeEmpty();
    }

    [Fact]
    public void An_appeal_is_heard_by_others_and_by_the_committee_where_the_panel_is_too_small()
    {
        var held = Here with { Held = [new SeatHeld("ivy", SeatKind.Mediator), new SeatHeld("pam", SeatKind.Decider)] };
        var draw = Assignment.Panel(Right, SeatKind.AppealDecider, People, held);
        draw.Seats.Ids().ShouldBe(["gus", "lou"]);
        draw.PassedOver.ShouldHaveSingleItem().Conflicts.ShouldHaveSingleItem().Kind.ShouldBe(ConflictKind.MediatedThisCase);
        draw.Left.Ids().ShouldBe(["kit"]);

        var open = Right with { AppealPanel = [], AppealVotes = 1, Alternates = ["gus"] };
        Assignment.Panel(open, SeatKind.AppealDecider, People, Here).Seats.Ids().ShouldBe(["ivy"]);
    }

    [Fact]
    public void Too_few_people_are_counted_and_who_left_the_roster_is_not_asked()
    {
        var people = People.Where(p => p.Person is not "pam").Select(p => p.Person is "rob" ? p with { Neutral = p.Neutral with { Seats = [] } } : p).ToArray();
        var draw = Assignment.Panel(Right with { Alternates = [] }, SeatKind.Decider, people, Here);
        (draw.Seats.Count, draw.Missing).ShouldBe((1, 1), "rather somebody whom all sides could let pass than an empty seat");
    }

    [Fact]
    public void Where_the_programme_has_nobody_who_could_sit_the_roster_steps_in_and_only_there()
    {
        var alone = new DecisionRight(["ben"], 1);
        var lonely = Here with { Policy = Rules with { Neutrals = new NeutralRules() } };
        Assignment.Panel(alone, SeatKind.Decider, [Person("ben"), Person("sue"), Person("mia"), Person("tim") with { Services = [Sat("tim")] }], lonely).Seats.Ids()
            .ShouldBe(["sue"], "Mia reviewed the registration, Tim has sat before, and Ben speaks for Contoso");
        Assignment.IsNobody(alone, [Person("ben")], lonely).ShouldBeTrue();
        Assignment.IsNobody(alone, [Person("ben"), Person("sue")], lonely).ShouldBeFalse();

        // The appeal panel decides in the panel's place before anybody else is asked.
        Assignment.Panel(alone with { AppealPanel = ["tim"] }, SeatKind.Decider, [Person("ben"), Person("sue"), Person("tim")], lonely).Seats.ShouldBeEmpty();
        Assignment.Panel(alone, SeatKind.Decider, [Person("ben"), Person("sue"), Person("gus")], Here).Seats.ShouldBeEmpty("the committee hears appeals");
        var sits = lonely with { Held = [new SeatHeld("pam", SeatKind.Decider)], Sitting = ["pam"] };
        Assignment.Panel(new DecisionRight(["pam", "ben"], 2), SeatKind.Decider, [Person("pam"), Person("ben"), Person("sue")], sits).Seats.ShouldBeEmpty("somebody the programme names sits already");
    }

    [Theory]
    [InlineData(CaseType.Pricing, 500, "dach", "all")]
    [InlineData(CaseType.LeadOwnership, 500, "nordics", "type")]
    [InlineData(CaseType.LeadOwnership, 100, "dach", "small")]
    [InlineData(CaseType.LeadOwnership, 101, "dach", "both")]
    [InlineData(CaseType.Pricing, 9, "nordics", "cheap")]
    [InlineData(CaseType.Pricing, 10_001, null, "mia")]
    public void The_most_specific_right_counts(CaseType type, int amount, string? territory, string expected)
    {
        var policy = Rules with
        {
            Decisions =
            [
                new(["all"], 1, UpTo: 10_000),
                new(["cheap"], 1, UpTo: 10),
                new(["type"], 1, Type: "leadOwnership"),
                new(["both"], 1, Type: "leadOwnership", Territory: "dach"),
                new(["small"], 1, Type: "leadOwnership", Territory: "dach", UpTo: 100),
            ],
        };
        DecisionRights.For(policy, type, new Amount(amount, "EUR", AmountPeriod.Total), territory).Deciders.ShouldBe([expected]);
    }

    [Fact]
    public void In_the_demo_one_mediator_is_not_free_where_kestrel_is()
    {
        var policy = Demo.DemoProgrammes.All().First();
        var roster = Roster.Nothing with { People = Demo.DemoNeutrals.Roster };
        var sides = new[] { Partner with { Id = "kestrel", Name = "Kestrel" }, new CaseSide("aurora", PartyKind.DirectSales, "Aurora", policy.DirectSales.Members) };
        var seating = new Seating("c", Subject with { Reviewer = "mara" }, sides, [], policy, World.Start);
        Assignment.Mediators(roster.For(SeatKind.Mediator, policy), seating).Select(c => (c.Neutral.Person, c.IsFree))
            .ShouldBe([("sofia", true), ("amara", true), ("leo", false)]);
        var right = DecisionRights.For(policy, CaseType.LeadOwnership, Subject.Amount, "dach");
        var people = roster.OnFile(Assignment.Named(right, SeatKind.Decider, policy), policy);
        Assignment.Panel(right, SeatKind.Decider, people, seating).Seats.Ids().ShouldBe(["greta", "samuel", "yuki"]);
        policy.Neutrals.Mediators.ShouldAllBe(m => m.Role == Role.Mediator);
    }
}
