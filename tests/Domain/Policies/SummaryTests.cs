using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Tests;

public class SummaryTests
{
    private static readonly SummaryAudience Partner = new(FullPolicy.Partner);

    // What names things to the machine; people read the names beside it.
    private static readonly string[] Technical = ["tenant", "person", "id", "kind"];

    [Fact]
    public void Every_rule_a_partner_may_read_changes_its_summary()
    {
        var before = Text(FullPolicy.Policy, Partner);
        var silent = Mutations.Of(FullPolicy.Policy)
            .Where(m => IsForPartner(m.Path) && Text(m.Policy, Partner) == before)
            .Select(static m => m.Path);
        silent.ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_changes_the_summary_of_the_vendor()
    {
        var before = Text(FullPolicy.Policy, SummaryAudience.Vendor);
        var silent = Mutations.Of(FullPolicy.Policy)
            .Where(m => !IsTechnical(m.Path) && Text(m.Policy, SummaryAudience.Vendor) == before)
            .Select(static m => m.Path);
        silent.ShouldBeEmpty();
    }

    [Fact]
    public void A_partner_reads_its_own_rights_and_nothing_of_another_partner_of_limits_or_of_deciders()
    {
        var text = Text(FullPolicy.Policy, Partner);
        text.ShouldContain("You hold the exclusive right for Fabric, segment public in DACH");
        foreach (var secret in new[] { FullPolicy.Rival, "Secret Sauce", "finance", "Benelux", "250,000", "250000", "60 %", "100,000", "leadOwnership", "Preferred", "Eve Moss", "Gus Hale", "Ivy Roth" })
        {
            text.ShouldNotContain(secret, Case.Insensitive);
        }

        // Kim decides and approves; a partner meets her as a reviewer, and only there.
        text.Split("Kim Vo").Length.ShouldBe(2);
    }

    [Fact]
    public void A_partner_reads_the_limits_of_its_own_side_and_neither_the_vendors_nor_who_approves()
    {
        var vendors = FullPolicy.Policy.Authority.Limits;
        var stranger = new Domain.Deals.Member("rita", "Rita Rival", Domain.Accounts.Role.PartnerRep, "Europe/Lisbon");
        var limited = FullPolicy.Policy with
        {
            Authority = new AuthorityMatrix
            {
                Version = 4,
                Limits =
                [
                    .. vendors,
                    new AuthorityLimit(
                        Domain.Deals.PartyKind.Partner,
                        Domain.Accounts.Role.PartnerRep,
                        [stranger],
                        [new Domain.Deals.Amount(40_000m, "EUR", Domain.Deals.AmountPeriod.Yearly), new Domain.Deals.Amount(90_000m, "USD", Domain.Deals.AmountPeriod.Total)],
                        35m,
                        ["pricing"]),
                ],
            },
        };
        var text = Text(limited, Partner);
        text.ShouldContain("on deals of up to 40,000 EUR a year and 90,000 USD in total; beyond that, a colleague whom the programme names approves first");
        text.ShouldContain("gives away up to 35 % of the credit alone");
        text.ShouldContain($"cannot give these to another side alone: {limited.Find("pricing")!.Name}.");
        foreach (var secret in new[] { "Rita", "Lisbon", "250,000", "60 %" })
        {
            text.ShouldNotContain(secret, Case.Insensitive);
        }

        PolicySummary.Between(FullPolicy.Policy, limited, Partner).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_programme_whose_deciders_all_speak_for_the_vendor_says_so_and_what_to_do()
    {
        Text(World.Programme, Partner).ShouldContain("Nobody who takes no side is named yet to decide disputes.");
        Text(World.Programme, SummaryAudience.Vendor).ShouldContain("Mia cannot decide a dispute: whoever speaks for Contoso on every deal is on a side.");
        foreach (var audience in new[] { Partner, SummaryAudience.Vendor })
        {
            Text(CaseWorld.Rules, audience).ShouldNotContain("cannot decide a dispute");
            Text(CaseWorld.Rules, audience).ShouldNotContain("takes no side is named");
            Text(CaseWorld.Rules with { Decisions = [], Neutrals = NeutralRules.Default }, audience).ShouldContain("takes no side is named");
        }

        var some = CaseWorld.Rules with { Neutrals = NeutralRules.Default, Decisions = [CaseWorld.Rules.Decisions[0] with { Type = "pricing" }] };
        Text(some, Partner).ShouldContain("For some disputes nobody who takes no side is named yet");
    }

    [Fact]
    public void What_changes_only_for_another_is_no_change_for_this_partner()
    {
        var policy = FullPolicy.Policy;
        PolicySummary.Between(policy, policy with { Exclusivities = [policy.Exclusivities[0]], Authority = AuthorityMatrix.Default }, Partner).ShouldBeEmpty();
        var change = PolicySummary.Between(policy, policy with { Clocks = policy.Clocks with { Review = 1 } }, Partner).ShouldHaveSingleItem();
        change.Before.ShouldBe(["A registration is reviewed within 2 business days."]);
        change.After.ShouldBe(["A registration is reviewed within 1 business day."]);
    }

    private static string Text(Policy policy, SummaryAudience audience)
    {
        var summary = PolicySummary.For(policy, audience);
        return string.Join('\n', [summary.Name, $"{summary.Version}", .. summary.Sections.SelectMany(static s => s.Lines.Prepend(s.Title))]);
    }

    // Everything in Programme, and what else is said to all; the rights of this partner are the first of each list.
    private static bool IsForPartner(string path)
    {
        string[] read =
        [
            "version", "name", "calendar", "clocks", "lapseOpensDispute", "reviewers", "manager", "directSales", "activities", "carveOuts",
            "review.silence", "protection", "stages", "remedies", "triggers", "notifications",
            "neutrals.waivable", "neutrals.neverWaivable", "neutrals.samePairDays", "neutrals.autoAppointAt",
            "cases.coolingOff", "cases.appealStays", "cases.extensionDays", "cases.maxExtensions",
            "amendments.noticeDays",
            "partnerTerritories[0]", "exclusivities[0]",
        ];
        return !IsTechnical(path) && read.Any(r => path == r || path.StartsWith(r + ".", StringComparison.Ordinal) || path.StartsWith(r + "[", StringComparison.Ordinal) || path.StartsWith(r + " ", StringComparison.Ordinal))
            && path is not ("exclusivities[0].partner" or "partnerTerritories[0].partner") == true;
    }

    private static bool IsTechnical(string path) => Technical.Contains(path[(path.LastIndexOf('.') + 1)..].Split(' ')[0]) && !path.StartsWith("playbooks", StringComparison.Ordinal) && !path.StartsWith("overlaps", StringComparison.Ordinal);
}
