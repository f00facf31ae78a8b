using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class RosterTests
{
    private static readonly Actor Pia = new(Tenant, Vendor, "pia", "Pia", [Role.ProgrammeAdmin]);
    private static readonly Actor Gus = new(Tenant, "ombuds", "gus", "Gus", [Role.CommitteeMember]);
    private static readonly Policy Policy = Bench.Rules;
    private static readonly NeutralEntry Entry = new("Zoe", "ombuds", Zone, [SeatKind.Mediator], ["mia"]);
    private static readonly NewDisclosure Bonus = new(ConflictKind.Compensation, "A bonus.", Organisation: Partner);

    [Fact]
    public void Whom_the_policy_names_is_on_it_and_an_entry_of_their_own_says_more()
    {
        var everyone = Roster.Nothing.Everyone(Policy);
        everyone.Ids().ShouldBe(["gus", "ivy", "kit", "lou", "mia"]);
        everyone[0].Seats.ShouldBe([SeatKind.Decider, SeatKind.AppealDecider]);

        var added = RosterActs.Put(Roster.Nothing, Pia, "zoe", Entry, Policy).Roster;
        added.For(SeatKind.Mediator, Policy).Select(n => n.Person).ShouldBe(["zoe"]);
        var gone = RosterActs.Remove(added, Pia, "gus", Policy).Roster;
        gone.For(SeatKind.Decider, Policy).Select(n => n.Person).ShouldBe(["ivy", "kit", "lou", "mia"]);
    }

    [Fact]
    public void Doing_it_again_changes_nothing()
    {
        var roster = RosterActs.Put(Roster.Nothing, Pia, "zoe", Entry, Policy).Roster;
        RosterActs.Put(roster, Pia, "zoe", Entry, Policy).Roster.ShouldBeSameAs(roster);
        roster = RosterActs.Declare(roster, Gus, Bonus, Policy, Start).Roster;
        RosterActs.Declare(roster, Gus, Bonus, Policy, Start.AddDays(1)).Roster.ShouldBeSameAs(roster);
        roster = RosterActs.End(roster, Gus, new EndedDisclosure(Bonus.Kind, Organisation: Partner), Policy, Start).Roster;
        RosterActs.End(roster, Gus, new EndedDisclosure(Bonus.Kind, Organisation: Partner), Policy, Start).Roster.ShouldBeSameAs(roster);
        roster = roster.Served(Bench.Sat("gus"), Start);
        roster.Served(Bench.Sat("gus"), Start).ShouldBeSameAs(roster);
    }

    [Fact]
    public void What_was_declared_is_the_persons_own_and_ends_without_a_trace_being_lost()
    {
        var declared = RosterActs.Declare(Roster.Nothing, Gus, Bonus, Policy, Start);
        declared.Neutral!.Disclosures.ShouldHaveSingleItem().At.ShouldBe(Start);
        declared.Neutral.Organisation.ShouldBe("ombuds", "the sign-in says where Gus works");

        var put = RosterActs.Put(declared.Roster, Pia, "gus", Entry with { Name = "Gus" }, Policy);
        put.Neutral!.Disclosures.Count.ShouldBe(1);
        RosterActs.Remove(put.Roster, Pia, "gus", Policy).Neutral!.Disclosures.Count.ShouldBe(1);

        var ended = RosterActs.End(put.Roster, Gus, new EndedDisclosure(Bonus.Kind, Organisation: Partner), Policy, Start);
        ended.Neutral!.Disclosures.ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2026, 3, 2));
        Conflicts.Of(ended.Roster.OnFile(["gus"], Policy)[0], SeatKind.Decider, Bench.Here).ShouldBeEmpty();
        Conflicts.Of(put.Roster.OnFile(["gus"], Policy)[0], SeatKind.Decider, Bench.Here).ShouldHaveSingleItem();
    }

    [Fact]
    public void Only_what_is_over_makes_room_for_another_tie()
    {
        var roster = Roster.Nothing;
        for (var i = 0; i < Roster.MaxDisclosures; i++)
        {
            roster = RosterActs.Declare(roster, Gus, Bonus with { Organisation = $"p{i}" }, Policy, Start).Roster;
        }

        RosterActs.Declare(roster, Gus, Bonus, Policy, Start).Refusal!.Rules.ShouldHaveSingleItem().Code.ShouldBe("tooMany");
        roster = RosterActs.End(roster, Gus, new EndedDisclosure(Bonus.Kind, Organisation: "p0"), Policy, Start).Roster;
        var after = RosterActs.Declare(roster, Gus, Bonus, Policy, Start).Neutral!.Disclosures;
        after.Count.ShouldBe(Roster.MaxDisclosures);
        after.ShouldNotContain(d => d.Organisation == "p0");
    }

    [Fact]
    public void Every_broken_rule_is_named_at_once()
    {
        RosterActs.Put(Roster.Nothing, Pia, "b en", new NeutralEntry("", "", "Mars/Base", [SeatKind.Mediator, SeatKind.Mediator], ["b en", "a/b"]), Policy)
            .Refusal!.Rules.Select(r => (r.Code, r.Field)).ShouldBe(
            [
                ("badId", "person"), ("required", "name"), ("required", "organisation"), ("unknownZone", "zone"), ("duplicate", "seats"),
                ("ownLine", "reportsTo"), ("badId", "reportsTo[0]"), ("badId", "reportsTo[1]"),
            ]);
        RosterActs.Put(Roster.Nothing, Pia, "ben", Entry, Policy).Refusal!.Rules.ShouldHaveSingleItem().Code.ShouldBe("takesASide");
        RosterActs.Declare(Roster.Nothing, Gus, new NewDisclosure(ConflictKind.MediatedThisCase, new string('x', 501), "a b", "c/d", new DateOnly(2026, 3, 2)), Policy, Start)
            .Refusal!.Rules.Select(r => r.Code).ShouldBe(["notDeclared", "tooLong", "badId", "badId", "past"]);
    }

    [Fact]
    public void Admins_and_auditors_read_all_a_neutral_reads_themself_and_nobody_else_finds_anything()
    {
        RosterActs.Read(Roster.Nothing, Pia, Policy)!.Count.ShouldBe(5);
        RosterActs.Read(Roster.Nothing, Olaf, Policy)!.Count.ShouldBe(5);
        RosterActs.Read(Roster.Nothing, Gus, Policy)!.Ids().ShouldBe(["gus"]);
        foreach (var actor in new[] { Ann, Ben, Joe, Gus with { Person = "hal" }, Gus with { Tenant = "elsewhere" }, Pia with { Tenant = "elsewhere" }, Pia with { Organisation = Partner } })
        {
            RosterActs.Read(Roster.Nothing, actor, Policy).ShouldBeNull(actor.Person);
            RosterActs.Put(Roster.Nothing, actor, "zoe", Entry, Policy).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
            RosterActs.Remove(Roster.Nothing, actor, "gus", Policy).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
            RosterActs.Declare(Roster.Nothing, actor, Bonus, Policy, Start).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        }

        RosterActs.Put(Roster.Nothing, Gus, "gus", Entry, Policy).Refusal!.Reason.ShouldBe(RefusalReason.NotAllowed);
        RosterActs.Put(Roster.Nothing, Olaf, "gus", Entry, Policy).Refusal!.Reason.ShouldBe(RefusalReason.NotAllowed);
    }

    [Fact]
    public void Seats_are_kept_for_two_years_and_five_thousand_of_them()
    {
        var roster = Roster.Nothing with { Services = [.. Enumerable.Range(0, Roster.MaxServices).Select(i => Bench.Sat("gus", other: $"c{i}", daysAgo: 700))] };
        var full = roster.Served(Bench.Sat("ivy"), Start);
        (full.Services.Count, full.Services[^1].Person).ShouldBe((Roster.MaxServices, "ivy"));
        full.Served(Bench.Sat("lou", daysAgo: 0), Start.AddDays(60)).Services.Select(s => s.Person).ShouldBe(["ivy", "lou"]);
    }
}
