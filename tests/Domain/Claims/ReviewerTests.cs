using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class ReviewerTests
{
    private static readonly Absence MiaAway = Away("mia", "joe");

    [Theory]
    [InlineData("DE", "mia")]
    [InlineData("CH", "mia")]
    [InlineData("SE", "joe")]
    public void A_territorys_submissions_go_to_its_reviewer(string country, string reviewer)
    {
        Reviewers.For(Staffed, Deal, country, [], Start).Person.ShouldBe(reviewer);
        new Room(Staffed).Given(Ann, new Submit(Form with { CustomerCountry = country })).State.Reviewer.ShouldBe(reviewer);
    }

    [Fact]
    public void Everything_else_is_spread_over_the_reviewers_and_stays_the_same_for_a_deal()
    {
        var chosen = Enumerable.Range(0, 200).Select(i => Reviewers.For(Staffed, $"deal-{i}", "FR", [], Start).Person).ToArray();
        chosen.Count(p => p == "mia").ShouldBeInRange(70, 130);
        Enumerable.Range(0, 200).Select(i => Reviewers.For(Staffed, $"deal-{i}", "FR", [], Start).Person).ShouldBe(chosen);
    }

    [Fact]
    public void A_territory_whose_reviewer_left_the_programme_is_spread()
    {
        var policy = Staffed with { Review = Staffed.Review with { ByTerritory = [new TerritoryReviewer("dach", "gone")] } };
        Reviewers.For(policy, Deal, "DE", [], Start).ShouldNotBeNull();
    }

    [Fact]
    public void Who_is_away_is_replaced_by_the_deputy_they_chose_then_by_the_policys_then_by_the_manager()
    {
        Reviewers.For(Staffed, Deal, "DE", [MiaAway], Start).Person.ShouldBe("joe");
        Reviewers.For(Staffed, Deal, "DE", [Away("mia", "ben")], Start).Person.ShouldBe("joe");
        Reviewers.For(Staffed, Deal, "SE", [Away("joe", "ben")], Start).Person.ShouldBe("mia");
        Reviewers.For(Staffed, Deal, "DE", [MiaAway, Away("joe", "mia")], Start).Person.ShouldBe("mia");
    }

    [Fact]
    public void An_absence_covers_its_days_in_the_zone_of_who_is_away()
    {
        var tokyo = MiaAway with { Zone = "Asia/Tokyo", From = new DateOnly(2026, 3, 4), Until = new DateOnly(2026, 3, 5) };
        tokyo.Covers(Local("Asia/Tokyo", 2026, 3, 3, 23, 59)).ShouldBeFalse();
        tokyo.Covers(Local("Asia/Tokyo", 2026, 3, 4, 0)).ShouldBeTrue();
        tokyo.Covers(Local("Asia/Tokyo", 2026, 3, 5, 23, 59)).ShouldBeTrue();
        tokyo.Covers(Local("Asia/Tokyo", 2026, 3, 6, 0)).ShouldBeFalse();
    }

    [Fact]
    public void Whoever_stands_in_covers_who_is_away_from_the_first_second_to_the_last_in_their_zone()
    {
        var tokyo = MiaAway with { Zone = "Asia/Tokyo", From = new DateOnly(2026, 3, 4), Until = new DateOnly(2026, 3, 5) };
        var (first, after) = (Local("Asia/Tokyo", 2026, 3, 4, 0), Local("Asia/Tokyo", 2026, 3, 6, 0));
        foreach (var (at, covers) in new[]
        {
            (first.AddSeconds(-1), false), (first, true), (first.AddSeconds(1), true), (after.AddSeconds(-1), true), (after, false), (after.AddSeconds(1), false),
        })
        {
            Reviewers.CoveredBy(Staffed, "joe", [tokyo], at).ShouldBe(covers ? ["mia"] : [], $"{at:o}");
        }
    }

    [Fact]
    public void The_deputy_who_is_there_covers_and_nobody_covers_themselves()
    {
        Reviewers.CoveredBy(Staffed, "joe", [MiaAway], Start).ShouldBe(["mia"]);
        Reviewers.CoveredBy(Staffed, "joe", [MiaAway, MiaAway], Start).ShouldBe(["mia"]);
        Reviewers.CoveredBy(Staffed, "joe", [Away("mia", "ben")], Start).ShouldBe(["mia"]);
        Reviewers.CoveredBy(Staffed, "ben", [Away("mia", "ben")], Start).ShouldBeEmpty();
        Reviewers.CoveredBy(Staffed, "mia", [MiaAway], Start).ShouldBeEmpty();
        Reviewers.CoveredBy(Staffed, "joe", [MiaAway, Away("joe", "mia")], Start).ShouldBeEmpty();
        Reviewers.CoveredBy(Staffed, "mia", [Away("former", "nobody")], Start).ShouldBe(["mia" == Staffed.Manager.Person ? "former" : "none"]);
    }

    [Fact]
    public void Who_stands_in_on_an_open_review_is_somebody_who_may_review_and_is_there()
    {
        var room = Room.Submitted(Staffed);
        var view = Views.For(room.State, Viewer.Of(room.State, Ann)!, Staffed, Start);
        view.Reviewer.ShouldBe("mia");
        Outlook.Of(view, Staffed, [MiaAway with { Deputy = new Stand("ben", "Ben") }], Start)!.StandsIn!.Person.ShouldBe("joe");
        Outlook.Of(view, Staffed, [MiaAway, MiaAway with { Person = "joe", Name = "Joe", Deputy = new Stand("mia", "Mia") }], Start)!.StandsIn.ShouldBeNull();
    }

    [Fact]
    public void A_submission_during_an_absence_goes_to_the_deputy_and_was_announced_so()
    {
        var request = new Request(Deal, "r", Ann, new Submit(Form));
        var outcome = Handling.Handle(DealState.Nothing, request, Start, Staffed, away: [MiaAway]);
        outcome.State.Reviewer.ShouldBe("joe");
        var outlook = Outlook.Of(Staffed, Deal, "DE", [MiaAway], Start);
        (outlook.Reviewers.Single().Person, outlook.StandsInFor!.Person, outlook.Due).ShouldBe(("joe", "mia", outcome.State.Clocks.Single(c => c.Kind == ClockKind.Review).Due));
    }

    [Fact]
    public void Before_a_deal_has_an_id_everyone_it_may_come_to_is_named()
    {
        Outlook.Of(Staffed, null, "FR", [], Start).Reviewers.Select(r => r.Person).ShouldBe(["mia", "joe"]);
        Outlook.Of(Staffed, null, "SE", [], Start).Reviewers.Select(r => r.Person).ShouldBe(["joe"]);
    }

    [Fact]
    public void The_outlook_says_what_silence_does()
    {
        Outlook.Of(Staffed, Deal, "DE", [], Start).Rule.ShouldBe("Mia reviews within 2 business days, counted in Europe/Berlin. If nobody does, it stays with Mia and is shown as overdue. Silence never approves.");
        Outlook.Of(Staffed, Deal, "SE", [], Start).Rule.ShouldContain("If nobody does, Mia is asked to step in.");
        var policy = Staffed with { Review = Staffed.Review with { Silence = ReviewSilence.GoesToDeputy } };
        Outlook.Of(policy, Deal, "DE", [], Start).Rule.ShouldContain("the review moves to Joe with a fresh clock");
    }

    [Fact]
    public void Who_is_away_when_the_review_is_due_is_not_named_alone()
    {
        var max = new Member("max", "Max", Accounts.Role.ChannelManager, Zone);
        var policy = Staffed with { Reviewers = [.. Staffed.Reviewers, max] };
        var outlook = Outlook.Of(policy, Deal, "SE", [Away("mia", "max")], Start);
        outlook.StepsIn.Person.ShouldBe("max");
        outlook.Rule.ShouldContain("If nobody does, Max is asked to step in for Mia, who is away.");
        Outlook.Of(policy, Deal, "SE", [Away("mia", "joe")], Start).Rule.ShouldContain("If nobody does, it stays with Joe and is shown as overdue.");
        Outlook.Of(policy, Deal, "SE", [Away("mia", "max") with { Until = new DateOnly(2026, 3, 2) }], Start).StepsIn.Person.ShouldBe("mia", "she is back by then");

        var handsOn = policy with { Review = policy.Review with { Silence = ReviewSilence.GoesToDeputy } };
        Outlook.Of(handsOn, Deal, "DE", [Away("joe", "max")], Start).Rule.ShouldContain("the review moves to Joe with a fresh clock; joe is away and max stands in", Case.Insensitive);

        var room = new Room(policy).Given(Ann, new Submit(Form with { CustomerCountry = "SE" }));
        var view = Views.For(room.State, Viewer.Of(room.State, Mia)!, room.Policy, room.Now);
        Outlook.Of(view, policy, [Away("mia", "max")], Start).ShouldNotBeNull().StepsIn.Person.ShouldBe("max");
    }

    [Fact]
    public void An_absence_names_every_rule_it_breaks()
    {
        var broken = Absence.Check(new Absence("mia", "Mia", Vendor, new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 4), "Nowhere", new Stand("mia", "")), Start);
        broken.Select(b => b.Code).ShouldBe(["zone", "untilBeforeFrom", "required", "ownDeputy"]);
        Absence.Check(MiaAway with { Until = new DateOnly(2027, 6, 1) }, Start).Select(b => b.Code).ShouldBe(["absenceTooLong"]);
        Absence.Check(MiaAway, Start.AddYears(1)).Select(b => b.Code).ShouldBe(["absencePast"]);
        Absence.Check(MiaAway, Start).ShouldBeEmpty();
    }

    private static Absence Away(string person, string deputy) =>
        new(person, person, Vendor, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 6), Zone, new Stand(deputy, deputy));
}
