using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

public class AmendingTests
{
    private static readonly Actor Nadia = new(World.Tenant, World.Vendor, "nadia", "Nadia", [Role.ProgrammeAdmin], "Contoso", World.Zone);
    private static readonly Actor Mia = new(World.Tenant, World.Vendor, "mia", "Mia", [Role.ChannelManager], "Contoso", World.Zone);
    private static readonly Actor Kim = new(World.Tenant, World.Vendor, "kim", "Kim", [Role.ChannelManager], "Contoso", World.Zone);
    private static readonly Policy First = FullPolicy.Policy with { Amendments = FullPolicy.Policy.Amendments with { NoticeDays = 0 } };
    private static readonly Policy Faster = First with { Clocks = First.Clocks with { Review = 1 } };

    [Fact]
    public void Drafted_proposed_approved_and_in_force_from_its_instant()
    {
        var desk = new Desk(First).Given(Nadia, Save(Faster, new DateOnly(2026, 3, 9)));
        desk.Amendment.Stage.ShouldBe(AmendmentStage.Drafted);
        desk.Given(Nadia, new ProposeAmendment("a1", Hash(Faster)));
        desk.Given(Mia, new ApproveAmendment("a1", Hash(Faster)));
        var from = desk.Amendment.From.ShouldNotBeNull();

        // Monday 9 March, nine o'clock in Berlin.
        from.ShouldBe(new DateTimeOffset(2026, 3, 9, 8, 0, 0, TimeSpan.Zero));
        desk.Amendment.Number.ShouldBe(2);
        desk.State.At(from.AddSeconds(-1))!.Number.ShouldBe(1);
        desk.State.At(from)!.Number.ShouldBe(2);
        desk.State.At(from.AddSeconds(1))!.Number.ShouldBe(2);
    }

    [Fact]
    public void Without_a_date_it_holds_at_once_and_with_notice_after_it()
    {
        new Desk(First).Proposed(Faster).Given(Mia, new ApproveAmendment("a1", Hash(Faster))).Amendment.From.ShouldBe(World.Start);
        var noticed = First with { Amendments = First.Amendments with { NoticeDays = 3 } };
        new Desk(noticed).Proposed(Faster).Given(Mia, new ApproveAmendment("a1", Hash(Faster))).Amendment.From.ShouldBe(World.Start.AddDays(3));
    }

    [Fact]
    public void What_is_announced_is_what_will_really_hold_for_the_reader()
    {
        var (slower, later) = (First with { Clocks = First.Clocks with { Review = 5 } }, First with { Clocks = First.Clocks with { Review = 1 }, Name = "Renamed" });
        var desk = new Desk(First).Given(Nadia, Save(slower, new DateOnly(2026, 3, 9))).Given(Nadia, new ProposeAmendment("a1", Hash(slower)));
        Amending.Start(desk.State, desk.Amendment, First, World.Start).ShouldBe(new AmendmentStart(new DateTimeOffset(2026, 3, 9, 8, 0, 0, TimeSpan.Zero)));
        desk.Given(Mia, new ApproveAmendment("a1", Hash(slower)));
        var from = desk.Amendment.From!.Value;

        // Without a date, yet no earlier than the version it changes: that one never holds.
        desk.Given(Nadia, Save(later, id: "a2") with { BasedOn = 2 }).Given(Nadia, new ProposeAmendment("a2", Hash(later)));
        Amending.Start(desk.State, desk.Amendment, First, World.Start).ShouldBe(new AmendmentStart(from, 2));
        desk.Given(Mia, new ApproveAmendment("a2", Hash(later))).Amendment.From.ShouldBe(from);
        desk.State.Ahead(World.Start).Select(static v => v.Number).ShouldBe([3]);
        desk.State.Ahead(from.AddSeconds(-1)).ShouldHaveSingleItem().ShouldBe(desk.State.At(from));
        desk.State.Ahead(from).ShouldBeEmpty();

        var next = ComingRules.For(First, [(from, later)], new SummaryAudience(World.Partner)).ShouldNotBeNull();
        next.From.ShouldBe(from);
        next.Changes.SelectMany(static c => c.After).ShouldContain("A registration is reviewed within 1 business day.");
    }

    [Fact]
    public void A_version_that_changes_nothing_for_the_reader_hides_no_later_one_that_does()
    {
        var inside = First with { Authority = First.Authority with { Version = 9, Limits = [.. First.Authority.Limits.Select(static l => l with { CreditGiven = 12.5m })] } };
        var both = inside with { Clocks = inside.Clocks with { Review = 1 } };
        (DateTimeOffset, Policy)[] ahead = [(World.Start.AddDays(7), inside), (World.Start.AddDays(14), both)];
        var partner = ComingRules.For(First, ahead, new SummaryAudience(World.Partner)).ShouldNotBeNull();
        (partner.From, partner.Changes.Count).ShouldBe((World.Start.AddDays(14), 1));
        ComingRules.For(First, ahead, SummaryAudience.Vendor).ShouldNotBeNull().From.ShouldBe(World.Start.AddDays(7));
        ComingRules.For(First, ahead[..1], new SummaryAudience(World.Partner)).ShouldBeNull();
        ComingRules.For(First, [], SummaryAudience.Vendor).ShouldBeNull();
    }

    [Fact]
    public void As_many_approve_as_the_policy_in_force_asks_and_nobody_twice()
    {
        var two = First with { Amendments = First.Amendments with { Needed = 2 } };
        var desk = new Desk(two).Proposed(Faster).Given(Mia, new ApproveAmendment("a1", Hash(Faster)));
        desk.Amendment.Stage.ShouldBe(AmendmentStage.Proposed);
        desk.When(Mia, new ApproveAmendment("a1", Hash(Faster))).Refused(RefusalReason.WrongState, "approvedAlready");
        desk.Given(Kim, new ApproveAmendment("a1", Hash(Faster))).Amendment.Stage.ShouldBe(AmendmentStage.Approved);
    }

    [Fact]
    public void The_authors_own_approval_counts_only_when_nobody_else_is_named()
    {
        var desk = new Desk(First).Given(Mia, Save(Faster)).Given(Mia, new ProposeAmendment("a1", Hash(Faster)));
        desk.When(Mia, new ApproveAmendment("a1", Hash(Faster))).Refused(RefusalReason.NotAllowed, "ownAmendment");
        desk.Given(Kim, new ApproveAmendment("a1", Hash(Faster)));

        var alone = First with { Amendments = new AmendmentRules() };
        new Desk(alone).Given(Mia, Save(Faster)).Given(Mia, new ProposeAmendment("a1", Hash(Faster)))
            .Given(Mia, new ApproveAmendment("a1", Hash(Faster))).Amendment.Stage.ShouldBe(AmendmentStage.Approved);
    }

    [Fact]
    public void Whoever_wrote_a_part_of_it_does_not_approve_it_whoever_saved_it_last()
    {
        var both = Faster with { Clocks = Faster.Clocks with { Negotiation = Faster.Clocks.Negotiation + 1 } };
        var desk = new Desk(First).Given(Mia, Save(Faster)).Given(Nadia, Save(both) with { Replaces = Hash(Faster) }).Given(Nadia, new ProposeAmendment("a1", Hash(both)));
        desk.Amendment.By.ShouldBe("nadia");
        desk.When(Mia, new ApproveAmendment("a1", Hash(both))).Refused(RefusalReason.NotAllowed, "ownAmendment");
        desk.Given(Kim, new ApproveAmendment("a1", Hash(both))).Amendment.Stage.ShouldBe(AmendmentStage.Approved);

        // All who are named wrote it: nobody is alone, so it is for neither of them.
        desk = new Desk(First).Given(Mia, Save(Faster)).Given(Kim, Save(both) with { Replaces = Hash(Faster) }).Given(Kim, new ProposeAmendment("a1", Hash(both)));
        desk.When(Mia, new ApproveAmendment("a1", Hash(both))).Refused(RefusalReason.NotAllowed, "ownAmendment");
        desk.When(Kim, new ApproveAmendment("a1", Hash(both))).Refused(RefusalReason.NotAllowed, "ownAmendment");
        desk.Given(Mia, new WithdrawAmendment("a1", Hash(both), "One of us writes it anew"));

        // Nobody but its author, or one from before the writers were kept.
        new Amendment("a0", "Title", "Why", 1, "hash", "mia", "Mia", World.Start, AmendmentStage.Proposed, []).IsWrittenBy("mia").ShouldBeTrue();
    }

    [Fact]
    public void Limits_change_only_with_the_version_of_their_matrix_which_never_goes_back()
    {
        var limits = First.Authority.Limits.Select(static l => l with { CreditGiven = 10m }).ToArray();
        var same = First with { Authority = First.Authority with { Limits = limits } };
        var rule = new Desk(First).Given(Nadia, Save(same)).When(Nadia, new ProposeAmendment("a1", Hash(same))).Refused(RefusalReason.Invalid, "matrixVersion").Rules[0];
        (rule.Field, rule.Text).ShouldBe(("authority.version", "The limits change, so the version of the matrix has to rise: use 4."));
        var raised = same with { Authority = same.Authority with { Version = 4 } };
        new Desk(First).Proposed(raised).Given(Mia, new ApproveAmendment("a1", Hash(raised)));

        var back = First with { Authority = First.Authority with { Version = 2 } };
        new Desk(First).Given(Nadia, Save(back)).When(Nadia, new ProposeAmendment("a1", Hash(back))).Refused(RefusalReason.Invalid, "matrixVersion");
        ChangeRules.Check(First, Faster).ShouldBeEmpty();
        PolicyRules.Check(same).ShouldBeEmpty("a document that is in use stays in use");
    }

    [Fact]
    public void Only_the_vendors_admins_and_managers_write_and_only_the_named_approve()
    {
        foreach (var actor in new[] { World.Ann, World.Ben, World.Olaf, Nadia with { Organisation = World.Partner } })
        {
            new Desk(First).When(actor, Save(Faster)).Refused(RefusalReason.NotAllowed, "writersOnly");
        }

        var desk = new Desk(First).Proposed(Faster);
        foreach (var actor in new[] { World.Ann, World.Ben, Nadia, Mia with { Organisation = World.Partner } })
        {
            desk.When(actor, new ApproveAmendment("a1", Hash(Faster))).Refused(RefusalReason.NotAllowed, "approversOnly");
        }
    }

    [Fact]
    public void A_stale_answer_is_refused_and_a_change_empties_the_approvals()
    {
        var two = First with { Amendments = First.Amendments with { Needed = 2 } };
        var other = Faster with { Name = "Another name" };
        var desk = new Desk(two).Proposed(Faster).Given(Mia, new ApproveAmendment("a1", Hash(Faster)));
        desk.When(Nadia, Save(other)).Refused(RefusalReason.StaleVersion, "staleAmendment");
        desk.Given(Nadia, Save(other) with { Replaces = Hash(Faster) });
        (desk.Amendment.Stage, desk.Amendment.ApprovedBy.Count).ShouldBe((AmendmentStage.Drafted, 0));
        desk.Given(Nadia, new ProposeAmendment("a1", Hash(other)));
        desk.When(Kim, new ApproveAmendment("a1", Hash(Faster))).Refused(RefusalReason.StaleVersion, "staleAmendment");
    }

    [Fact]
    public void Based_on_an_older_version_it_is_refused_with_what_changed_until_it_is_based_anew()
    {
        var renamed = First with { Name = "Renamed" };
        var desk = new Desk(First).Given(Nadia, Save(renamed)).Given(Nadia, new ProposeAmendment("a1", Hash(renamed)));
        desk.Given(Kim, Save(Faster, id: "a2")).Given(Kim, new ProposeAmendment("a2", Hash(Faster))).Given(Mia, new ApproveAmendment("a2", Hash(Faster)));
        var refusal = desk.When(Mia, new ApproveAmendment("a1", Hash(renamed))).Refused(RefusalReason.StaleVersion, "basedOnOld", "changedMeanwhile");
        refusal.Rules[1].Text.ShouldBe("Review: 2 → 1 business day.");

        var both = Faster with { Name = "Renamed" };
        desk.Given(Nadia, Save(both) with { BasedOn = 2, Replaces = Hash(renamed) }).Given(Nadia, new ProposeAmendment("a1", Hash(both)));
        desk.Given(Mia, new ApproveAmendment("a1", Hash(both))).Amendment.Number.ShouldBe(3);
    }

    [Fact]
    public void A_policy_that_breaks_rules_is_kept_as_a_draft_but_not_proposed()
    {
        var broken = First with { Clocks = First.Clocks with { Review = 0 }, Reviewers = [] };
        var desk = new Desk(First).Given(Nadia, Save(broken));
        var refusal = desk.When(Nadia, new ProposeAmendment("a1", Hash(broken))).Refused(RefusalReason.Invalid);
        refusal.Rules.Select(static rule => rule.Field).ShouldBe(["clocks.review", "reviewers", "review.byTerritory[0].person", "review.deputies[0].for"], ignoreOrder: true);
        new Desk(First).Given(Nadia, Save(First)).When(Nadia, new ProposeAmendment("a1", Hash(First))).Refused(RefusalReason.Invalid, "noChange");
    }

    [Fact]
    public void Another_vendors_policy_or_organisation_cannot_be_brought_in()
    {
        new Desk(First).When(Nadia, Save(Faster with { Tenant = "litware" })).Refused(RefusalReason.Invalid, "otherVendor");
        new Desk(First).When(Nadia, Save(Faster with { DirectSales = Faster.DirectSales with { Id = "x" } })).Refused(RefusalReason.Invalid, "vendorFixed");
    }

    [Fact]
    public void Rejected_and_withdrawn_need_a_reason_and_are_final()
    {
        var desk = new Desk(First).Proposed(Faster);
        desk.When(Mia, new RejectAmendment("a1", Hash(Faster), " ")).Refused(RefusalReason.Invalid, "required");
        desk.Given(Mia, new RejectAmendment("a1", Hash(Faster), "Too fast")).Amendment.Reason.ShouldBe("Too fast");
        desk.When(Nadia, new WithdrawAmendment("a1", Hash(Faster), "Gone")).Refused(RefusalReason.WrongState, "alreadyRejected");
        new Desk(First).Proposed(Faster).When(Kim, new WithdrawAmendment("a1", Hash(Faster), "Not mine")).Refused(RefusalReason.NotAllowed, "authorsOnly");
        new Desk(First).Given(Mia, Save(Faster)).Given(Nadia, new WithdrawAmendment("a1", Hash(Faster), "By the admin")).Amendment.Stage.ShouldBe(AmendmentStage.Withdrawn);
        var withdrawn = new Desk(First).Proposed(Faster).Given(Nadia, new WithdrawAmendment("a1", Hash(Faster), "Not needed"));
        withdrawn.When(Mia, new ApproveAmendment("a1", Hash(Faster))).Refused(RefusalReason.WrongState, "alreadyWithdrawn");
    }

    [Fact]
    public void Documents_of_the_host_become_versions_once()
    {
        var adopted = AmendmentHandling.Adopt(ProgrammeState.Nothing, World.Tenant, [First with { Version = 2 }, First], World.Start);
        adopted.State.Versions.Select(static v => v.Number).ShouldBe([1, 2]);
        AmendmentHandling.Adopt(adopted.State, World.Tenant, [Faster, First with { Version = 2 }], World.Start.AddDays(1)).Facts.ShouldBeEmpty();
        AmendmentHandling.Adopt(adopted.State, World.Tenant, [Faster with { Version = 3 }], World.Start.AddDays(1)).State.At(World.Start.AddDays(1))!.Number.ShouldBe(3);
    }

    [Fact]
    public void The_state_stays_small_after_many_amendments()
    {
        var desk = new Desk(First);
        for (var i = 0; i < 100; i++)
        {
            var next = First with { Name = $"Programme {i}" };
            desk.Given(Nadia, Save(next, id: $"a{i}") with { Why = new string('w', 200), BasedOn = desk.State.Latest!.Number })
                .Given(Nadia, new ProposeAmendment($"a{i}", Hash(next))).Given(Mia, new ApproveAmendment($"a{i}", Hash(next)));
        }

        desk.State.Versions.Count.ShouldBe(101);
        DomainJson.Write(desk.State).Utf8.Length.ShouldBeLessThan(40 * 1024);
    }

    private static SaveAmendment Save(Policy document, DateOnly? effective = null, string id = "a1") => new(id, "Faster reviews", "Partners wait", 1, document, effective);

    private static string Hash(Policy policy) => PolicyDocument.HashOf(policy);
}
