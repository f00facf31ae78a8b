using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

public class RecallingTests
{
    private static readonly Actor Nadia = new(World.Tenant, World.Vendor, "nadia", "Nadia", [Role.ProgrammeAdmin], "Contoso", World.Zone);
    private static readonly Actor Mia = new(World.Tenant, World.Vendor, "mia", "Mia", [Role.ChannelManager], "Contoso", World.Zone);
    private static readonly Actor Kim = new(World.Tenant, World.Vendor, "kim", "Kim", [Role.ChannelManager], "Contoso", World.Zone);
    private static readonly Policy First = FullPolicy.Policy with { Amendments = FullPolicy.Policy.Amendments with { NoticeDays = 0 } };
    private static readonly Policy Faster = First with { Clocks = First.Clocks with { Review = 1 } };
    private static readonly Policy Renamed = Faster with { Name = "Renamed" };
    private static readonly DateOnly Far = new(2026, 5, 4);

    /// <summary>The start of work on that day in Berlin.</summary>
    private static readonly DateTimeOffset Begins = new(2026, 5, 4, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Recalled_before_it_begins_it_never_holds_and_what_was_in_force_stays()
    {
        var desk = Ahead();
        desk.State.Ahead(World.Start).ShouldHaveSingleItem().Number.ShouldBe(2);
        desk.At(World.Start.AddDays(1)).Given(Mia, Recall("a1"));

        var recall = new Recall("mia", "Mia", World.Start.AddDays(1));
        (desk.Amendment.Stage, desk.Amendment.Number, desk.Amendment.Reason, desk.Amendment.Recall).ShouldBe((AmendmentStage.Recalled, 2, "Approved by mistake", recall));
        desk.State.Find(2)!.Recall.ShouldBe(recall);
        desk.State.Latest!.Number.ShouldBe(1);
        desk.State.Ahead(World.Start).ShouldBeEmpty();
        foreach (var instant in new[] { Begins.AddSeconds(-1), Begins, Begins.AddSeconds(1), Begins.AddYears(5) })
        {
            desk.State.At(instant)!.Number.ShouldBe(1);
            desk.State.Begun(2, instant).ShouldBeNull();
        }

        var last = desk.Records[^1];
        (last.Type, last.Person, PolicyLedger.Read(last).Body).ShouldBe(("policyRecalled", "mia", new PolicyRecalled("a1", 2, "Approved by mistake")));
    }

    [Fact]
    public void Up_to_the_second_before_its_instant_and_not_at_it()
    {
        Ahead().At(Begins.AddSeconds(-1)).Given(Mia, Recall("a1")).State.At(Begins)!.Number.ShouldBe(1);
        foreach (var instant in new[] { Begins, Begins.AddSeconds(1) })
        {
            var desk = Ahead().At(instant).When(Mia, Recall("a1"));
            desk.Refused(RefusalReason.WrongState, "alreadyBegun").Rules[0].Text.ShouldContain("version 2");
            desk.State.At(instant)!.Number.ShouldBe(2);
        }
    }

    [Fact]
    public void The_next_change_is_based_on_what_stands_and_its_number_is_a_new_one()
    {
        var desk = Ahead().Given(Mia, Recall("a1"));
        desk.Given(Nadia, Save(Renamed, "a2") with { Effective = null });
        Amending.Start(desk.State, desk.Amendment, First, World.Start).ShouldBe(new AmendmentStart(World.Start));
        desk.Given(Nadia, new ProposeAmendment("a2", Hash(Renamed))).Given(Mia, new ApproveAmendment("a2", Hash(Renamed)));
        (desk.Amendment.Number, desk.Amendment.From).ShouldBe((3, World.Start));
        desk.State.At(Begins)!.Number.ShouldBe(3);
        desk.State.Begun(2, Begins).ShouldBeNull("a number below that of the version in force says nothing");
        desk.State.Begun(1, Begins)!.Number.ShouldBe(1);
    }

    [Fact]
    public void Those_who_approve_under_the_policy_in_force_recall_one_alone_and_the_author_among_them()
    {
        foreach (var actor in new[] { World.Ann, World.Ben, World.Olaf, Nadia, Mia with { Organisation = World.Partner } })
        {
            Ahead().When(actor, Recall("a1")).Refused(RefusalReason.NotAllowed, "approversOnly");
        }

        var two = First with { Amendments = First.Amendments with { Needed = 2 } };
        var next = two with { Clocks = Faster.Clocks, Amendments = two.Amendments with { Approvers = [.. two.Amendments.Approvers.Where(static a => a.Person is not "mia")] } };
        var desk = Approved(new Desk(two), next);
        desk.State.Latest!.Number.ShouldBe(1, "one approval of two");
        desk.Given(Kim, new ApproveAmendment("a1", Hash(next))).State.Latest!.Number.ShouldBe(2);
        desk.Given(Mia, Recall("a1", next)).Amendment.Stage.ShouldBe(AmendmentStage.Recalled);

        desk = new Desk(First).Given(Mia, Save(Faster)).Given(Mia, new ProposeAmendment("a1", Hash(Faster))).Given(Kim, new ApproveAmendment("a1", Hash(Faster)));
        desk.Given(Mia, Recall("a1")).Amendment.Recall!.By.ShouldBe("mia");
    }

    [Fact]
    public void The_last_version_goes_first()
    {
        var desk = Approved(Ahead(), Renamed, "a2", 2);
        desk.When(Mia, Recall("a1")).Refused(RefusalReason.WrongState, "laterFirst").Rules[0].Text.ShouldBe("Version 3 is based on version 2. Recall version 3 first.");

        // Of two that begin at one instant the last one held; without it the one before does.
        desk.Given(Mia, Recall("a2", Renamed)).State.Ahead(World.Start).ShouldHaveSingleItem().Number.ShouldBe(2);
        desk.State.At(Begins)!.Number.ShouldBe(2);
        desk.Given(Kim, Recall("a1")).State.At(Begins)!.Number.ShouldBe(1);
        desk.State.NextNumber.ShouldBe(4);
    }

    [Fact]
    public void What_the_host_brought_is_not_recalled_nor_is_what_lies_below_it()
    {
        var desk = Ahead().Started(Renamed with { Version = 3 });
        desk.When(Mia, Recall("a1")).Refused(RefusalReason.WrongState, "laterAdopted").Rules[0].Text.ShouldStartWith("Version 3 came with a start of the server");
        desk.When(Mia, Recall("none")).Refused(RefusalReason.WrongState, "notDrafted");
    }

    [Fact]
    public void A_document_of_the_host_never_takes_a_recalled_number_and_waits_for_no_recalled_instant()
    {
        var desk = Ahead().Given(Mia, Recall("a1")).At(World.Start.AddDays(1));
        desk.Started(First with { Version = 1 }, Faster with { Version = 2 }).State.Versions.Count.ShouldBe(2);
        desk.State.At(Begins)!.Number.ShouldBe(1);
        desk.Started(Faster with { Version = 2 }, Renamed with { Version = 3 }).State.At(World.Start.AddDays(1))!.Number.ShouldBe(3);
    }

    [Fact]
    public void It_needs_a_reason_what_was_read_and_an_approval_and_names_all_that_is_wrong()
    {
        var late = Recall("a1") with { Reason = " " };
        Ahead().When(Mia, late).Refused(RefusalReason.Invalid, "required");
        Ahead().When(Mia, Recall("a1") with { Reason = new string('x', 1001) }).Refused(RefusalReason.Invalid);
        Ahead().Given(Mia, Recall("a1") with { Reason = new string('x', 1000) });
        Ahead().At(Begins).When(Mia, late).Refused(RefusalReason.WrongState, "alreadyBegun", "required");
        Ahead().When(Mia, Recall("a1", Renamed)).Refused(RefusalReason.StaleVersion, "staleAmendment");

        var draft = new Desk(First).Given(Nadia, Save(Faster));
        draft.When(Mia, Recall("a1")).Refused(RefusalReason.WrongState, "notApproved");
        draft.Given(Nadia, new ProposeAmendment("a1", Hash(Faster))).When(Mia, Recall("a1")).Refused(RefusalReason.WrongState, "notApproved");
        draft.Given(Mia, new RejectAmendment("a1", Hash(Faster), "No")).When(Mia, Recall("a1")).Refused(RefusalReason.WrongState, "alreadyRejected");

        var desk = Ahead().Given(Mia, Recall("a1"));
        foreach (var command in new AmendmentCommand[] { Recall("a1"), new ApproveAmendment("a1", Hash(Faster)), new RejectAmendment("a1", Hash(Faster), "No") })
        {
            desk.When(Kim, command).Refused(RefusalReason.WrongState, "alreadyRecalled");
        }

        desk.When(Nadia, Save(Renamed) with { Replaces = Hash(Faster) }).Refused(RefusalReason.WrongState, "alreadyRecalled");
    }

    [Fact]
    public void A_change_based_on_it_is_refused_with_the_reason_until_it_is_based_anew()
    {
        var desk = Ahead().Given(Nadia, Save(Renamed, "a2", 2)).Given(Nadia, new ProposeAmendment("a2", Hash(Renamed))).Given(Mia, Recall("a1"));
        var rules = desk.When(Mia, new ApproveAmendment("a2", Hash(Renamed))).Refused(RefusalReason.StaleVersion, "basedOnOld", "changedMeanwhile").Rules;
        rules[0].Text.ShouldBe("Version 2 was recalled and never comes into force. Base this change on version 1 anew.");
        rules[1].Text.ShouldBe("Review: 1 → 2 business days.");

        desk.Given(Nadia, Save(Renamed, "a2", 2) with { Replaces = Hash(Renamed), Why = "Better words" });
        desk.When(Nadia, new ProposeAmendment("a2", Hash(Renamed))).Refused(RefusalReason.StaleVersion, "basedOnOld", "changedMeanwhile");
        desk.Given(Nadia, Save(Renamed, "a2") with { Replaces = Hash(Renamed) }).Given(Nadia, new ProposeAmendment("a2", Hash(Renamed)));
        desk.Given(Mia, new ApproveAmendment("a2", Hash(Renamed))).Amendment.Number.ShouldBe(3);
    }

    [Fact]
    public void What_can_still_be_recalled_does_not_give_way_to_later_finished_amendments()
    {
        var desk = Ahead();
        Finish(desk, 25);
        desk.State.Find("a1").ShouldNotBeNull();
        desk.State.Amendments.Count.ShouldBe(ProgrammeState.MaxFinished + 1);
        desk.At(Begins);
        Finish(desk, 30);
        desk.State.Find("a1").ShouldBeNull();
        desk.State.Amendments.Count.ShouldBe(ProgrammeState.MaxFinished);
    }

    [Fact]
    public void Only_readers_of_the_whole_see_it_and_only_who_may_is_offered_it()
    {
        var desk = Approved(Ahead(), Renamed, "a2", 2);
        Offered(Mia, "a2").ShouldBe(["recallAmendment"]);
        Offered(Mia, "a1").ShouldBeEmpty("the later one goes first");
        Offered(Nadia, "a2").ShouldBeEmpty();
        desk.At(Begins);
        Offered(Mia, "a2").ShouldBeEmpty();

        desk.At(World.Start).Given(Mia, Recall("a2", Renamed)).Given(Mia, Recall("a1"));
        Offered(Mia, "a1").ShouldBeEmpty();
        var version = PolicyShelf.For(desk.State, Nadia, First, Begins).Versions[0];
        (version.Version, version.Amendment, version.InForce, version.Recall?.ByName).ShouldBe((3, "a2", false, "Mia"));
        foreach (var reader in new[] { World.Ann, World.Ben })
        {
            foreach (var instant in new[] { World.Start, Begins, Begins.AddDays(1) })
            {
                var shelf = PolicyShelf.For(desk.State, reader, First, instant);
                shelf.Versions.ShouldHaveSingleItem().Version.ShouldBe(1);
                shelf.Amendments.ShouldBeNull();
            }
        }

        IReadOnlyList<string> Offered(Actor actor, string id) => PolicyShelf.View(desk.State, desk.State.Find(id)!, actor, First, desk.Now).Acts;
    }

    [Fact]
    public void Nothing_is_written_of_it_while_nobody_recalls()
    {
        DomainJson.Write(Ahead().State).ToString().ShouldNotContain("recall", Case.Insensitive);
        DomainJson.Read<PolicyVersion>(RawJson.Of("""{"number":1,"document":"abc","from":"2026-03-03T09:00:00+00:00"}""")).Recall.ShouldBeNull();
    }

    private static Desk Ahead() => Approved(new Desk(First), Faster);

    private static Desk Approved(Desk desk, Policy document, string id = "a1", int basedOn = 1) =>
        desk.Given(Nadia, Save(document, id, basedOn)).Given(Nadia, new ProposeAmendment(id, Hash(document))).Given(Mia, new ApproveAmendment(id, Hash(document)));

    private static void Finish(Desk desk, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var id = $"{desk.Now:yyyyMMdd}-{i}";
            desk.Given(Nadia, Save(Renamed, id) with { Effective = null }).Given(Nadia, new WithdrawAmendment(id, Hash(Renamed), "Not needed"));
        }
    }

    private static SaveAmendment Save(Policy document, string id = "a1", int basedOn = 1) => new(id, "Faster reviews", "Partners wait", basedOn, document, Far);

    private static RecallAmendment Recall(string id, Policy? document = null) => new(id, Hash(document ?? Faster), "Approved by mistake");

    private static string Hash(Policy policy) => PolicyDocument.HashOf(policy);
}
