using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Demo;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

public class RulesTests
{
    private static readonly Policy Policy = FullPolicy.Policy;

    [Fact]
    public void The_programmes_we_ship_break_no_rule()
    {
        foreach (var policy in new[] { World.Programme, World.Later, Policy }.Concat(DemoProgrammes.All()))
        {
            ChangeRules.Check(policy, policy).ShouldBeEmpty();
        }

        World.Programme.Playbooks.Select(static book => book.Kind).ShouldBe(Enum.GetValues<OverlapKind>(), ignoreOrder: true);
    }

    public static TheoryData<string, string, Policy> Broken => new()
    {
        { "unknownZone", "calendar.zone", Policy with { Calendar = Policy.Calendar with { Zone = "Mars/Base" } } },
        { "hours", "calendar.closes", Policy with { Calendar = Policy.Calendar with { Closes = new TimeOnly(8, 0) } } },
        { "tooFew", "calendar.days", Policy with { Calendar = Policy.Calendar with { Days = [] } } },
        { "duplicate", "calendar.holidays[1]", Policy with { Calendar = Policy.Calendar with { Holidays = [new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)] } } },
        { "outOfBounds", "clocks.review", Policy with { Clocks = Policy.Clocks with { Review = 0 } } },
        { "tooFew", "reviewers", Policy with { Reviewers = [], Review = new ReviewRules() } },
        { "role", "manager.role", Policy with { Manager = Policy.Manager with { Role = Role.DirectRep } } },
        { "tooFew", "activities[0].eligible", Activity(a => a with { Eligible = [] }) },
        { "nobodyEligible", "activities[0].eligible", Activity(a => a with { Eligible = [] }) },
        { "duplicate", "activities[1]", Activity(a => a with { Id = Policy.Activities[1].Id }) },
        { "duplicateName", "activities[1].name", Activity(a => a with { Name = Policy.Activities[1].Name }) },
        { "badId", "activities[0].id", Activity(a => a with { Id = "a b" }) },
        { "countryTwice", "territories[1].countries[0]", Policy with { Territories = [new Territory("dach", "DACH", ["DE"]), new Territory("nordics", "Nordics", ["DE"]), new Territory("benelux", "Benelux", ["BE"])] } },
        { "unknownCountry", "territories[0].countries[0]", Policy with { Territories = [new Territory("dach", "DACH", ["de"]), .. Policy.Territories.Skip(1)] } },
        { "unknownTerritory", "partnerTerritories[0].territories[1]", Policy with { PartnerTerritories = [new PartnerTerritory("x", ["dach", "moon"])] } },
        { "unknownTerritory", "exclusivities[0].territory", Right(r => r with { Territory = "moon" }) },
        { "untilBeforeFrom", "exclusivities[0].until", Right(r => r with { Until = r.From.AddDays(-1) }) },
        { "vendorAsPartner", "exclusivities[0].partner", Right(r => r with { Partner = World.Vendor }) },
        { "exclusiveTwice", "exclusivities[1]", Right(r => r with { Territory = null, Product = null, Segment = null }) },
        { "unknownTerritory", "review.byTerritory[0].territory", Policy with { Review = Policy.Review with { ByTerritory = [new TerritoryReviewer("moon", "kim")] } } },
        { "notReviewer", "review.byTerritory[0].person", Policy with { Review = Policy.Review with { ByTerritory = [new TerritoryReviewer("dach", "ben")] } } },
        { "ownDeputy", "review.deputies[0].person", Policy with { Review = Policy.Review with { Deputies = [new Deputy("mia", "mia")] } } },
        { "order", "protection.warnings[1]", Policy with { Protection = Policy.Protection with { Warnings = [7, 14] } } },
        { "afterStart", "protection.warnings[0]", Policy with { Protection = Policy.Protection with { Warnings = [90] } } },
        { "unknownPerson", "playbooks[0].decider", Policy with { Playbooks = [Policy.Playbooks[0] with { Decider = "ghost" }] } },
        { "unknownActivity", "playbooks[0].freezes[0]", Policy with { Playbooks = [Policy.Playbooks[0] with { Freezes = ["nothing"] }] } },
        { "duplicate", "playbooks[1]", Policy with { Playbooks = [Policy.Playbooks[0], Policy.Playbooks[0]] } },
        { "unknownActivity", "carveOuts[0].activity", Policy with { CarveOuts = [new CarveOut("x", "X", "nothing")] } },
        { "outOfBounds", "authority.limits[0].creditGiven", Limit(l => l with { CreditGiven = 101 }) },
        { "unknownCurrency", "authority.limits[0].amounts[0].currency", Limit(l => l with { Amounts = [new Amount(1, "XXX", AmountPeriod.Total)] }) },
        { "otherSide", "authority.limits[0].approvers[0].role", Limit(l => l with { Approvers = [new Member("ann", "Ann", Role.PartnerRep, World.Zone)] }) },
        { "unknownActivity", "authority.limits[0].keeps[0]", Limit(l => l with { Keeps = ["nothing"] }) },
        { "quorum", "decisions[0].votes", Policy with { Decisions = [new DecisionRight(["mia"], 2)] } },
        { "unknownPerson", "decisions[0].deciders[0]", Policy with { Decisions = [new DecisionRight(["ghost"], 1)] } },
        { "unknownType", "decisions[0].type", Decision(d => d with { Type = "leadOwnershp" }) },
        { "unknownPerson", "decisions[0].alternates[0]", Decision(d => d with { Alternates = ["ghost"] }) },
        { "alreadyDecides", "decisions[0].alternates[0]", Decision(d => d with { Alternates = ["mia"] }) },
        { "judgesTwice", "decisions[0].appealPanel[0]", Decision(d => d with { AppealPanel = ["mia", "ivy"] }) },
        { "judgesTwice", "decisions[0].appealPanel[1]", Decision(d => d with { AppealPanel = ["ivy", "gus"] }) },
        { "quorum", "decisions[0].appealVotes", Decision(d => d with { AppealVotes = 3 }) },
        { "nobodyToRefer", "decisions[0].tie", Decision(d => d with { Tie = TieRule.ReferUp, AppealPanel = [], AppealVotes = 1 }) },
        { "role", "neutrals.mediators[0].role", Neutrals(n => n with { Mediators = [n.Mediators[0] with { Role = Role.PartnerRep }] }) },
        { "takesASide", "neutrals.committee[3].person", Neutrals(n => n with { Committee = [.. n.Committee, Policy.DirectSales.Members[0] with { Role = Role.CommitteeMember }] }) },
        { "kindTwice", "neutrals.waivable[0]", Neutrals(n => n with { Waivable = [ConflictKind.Compensation] }) },
        { "kindMissing", "neutrals.neverWaivable", Neutrals(n => n with { Waivable = [] }) },
        { "neverWaivable", "neutrals.waivable[0]", Neutrals(n => n with { Waivable = [ConflictKind.MediatedThisCase] }) },
        { "outOfBounds", "neutrals.autoAppointAt", Neutrals(n => n with { AutoAppointAt = 101 }) },
        { "outOfBounds", "cases.coolingOff", Policy with { Cases = Policy.Cases with { CoolingOff = 11 } } },
        { "secondPerson", "cases.overriders", Policy with { Cases = Policy.Cases with { Overriders = ["kim"] } } },
        { "unknownPerson", "cases.overriders[1]", Policy with { Cases = Policy.Cases with { Overriders = ["kim", "ghost"] } } },
        { "takesASide", "cases.overriders[0]", Policy with { Cases = Policy.Cases with { Overriders = ["mia", "kim"] } } },
        { "role", "cases.overriders[1]", Policy with { Cases = Policy.Cases with { Overriders = ["kim", "gus"] } } },
        { "unknownRemedy", "triggers[0].remedy", Policy with { Triggers = [new TriggerRule("t", "When.", "nothing")] } },
        { "quorum", "amendments.needed", Policy with { Amendments = Policy.Amendments with { Needed = 4 } } },
        { "outOfBounds", "amendments.noticeDays", Policy with { Amendments = Policy.Amendments with { NoticeDays = 61 } } },
        { "required", "name", Policy with { Name = " " } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_named_with_its_place(string code, string path, Policy policy)
    {
        var broken = PolicyRules.Check(policy);
        broken.Select(static rule => (rule.Code, rule.Field)).ShouldContain((code, path));
        broken.ShouldAllBe(static rule => rule.Text.EndsWith('.') || rule.Text.EndsWith(')'));
    }

    [Fact]
    public void A_list_beyond_its_bound_is_refused_without_comparing_its_items()
    {
        var many = Policy with { Exclusivities = [.. Enumerable.Range(0, 3000).Select(i => new Exclusivity($"p{i}", new DateOnly(2026, 1, 1)))] };
        PolicyRules.Check(many).ShouldContain(static rule => rule.Code == "tooMany" && rule.Field == "exclusivities");
    }

    [Fact]
    public void Every_member_has_a_label_and_every_value_a_bound()
    {
        foreach (var (path, _) in Mutations.Of(Policy).Where(static m => !m.Path.Contains('(')))
        {
            var member = PolicyMembers.Find(System.Text.RegularExpressions.Regex.Replace(path, @"\[\d+\]", "[]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))).ShouldNotBeNull(path);
            if (member.Kind is MemberKind.Text or MemberKind.Id or MemberKind.Number or MemberKind.BusinessDays or MemberKind.CalendarDays or MemberKind.Times or MemberKind.Percent or MemberKind.Money)
            {
                (member.Min, member.Max).ShouldSatisfyAllConditions(b => b.Min.ShouldNotBeNull(path), b => b.Max.ShouldNotBeNull(path));
            }
        }
    }

    [Theory]
    [InlineData("""{"clocks":{"reviw":1}}""", "unknownMember", "clocks.reviw")]
    [InlineData("""{"nonsense":1}""", "unknownMember", "nonsense")]
    [InlineData("""{"reviewers":[null]}""", "nullInList", "reviewers[0]")]
    [InlineData("""{"clocks":{"review":"two"}}""", "unreadable", "clocks.review")]
    [InlineData("""{"tenant":"x"}""", "missing", "")]
    [InlineData("[]", "unreadable", "")]
    [InlineData("null", "unreadable", "")]
    [InlineData("""{"\ud800":1}""", "unreadable", "")]
    [InlineData("""{"name":"\ud800"}""", "unreadable", "name")]
    [InlineData("[", "unreadable", "")]
    public void A_document_that_cannot_be_read_names_the_place(string json, string code, string path)
    {
        var reading = PolicyDocument.Read(RawJson.Of(json));
        reading.Policy.ShouldBeNull();
        reading.Faults.Select(static fault => (fault.Code, fault.Field)).ShouldContain((code, path));
    }

    [Fact]
    public void Everything_that_cannot_be_read_is_named_at_once()
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(DomainJson.Write(Policy).Utf8.Span)!;
        document["clocks"]!["review"] = "two";
        document["clocks"]!["response"] = "x";
        document["clocks"]!.AsObject().Remove("info");
        document["calendar"]!["opens"] = "25:99";
        document["calendar"]!["days"]![1] = "someday";
        document["calendar"]!["holidays"] = "none";
        document["manager"]!["name"] = null;
        document["reviewers"]![1]!["nickname"] = "K";
        document["territories"]![0] = null;
        document["nonsense"] = new System.Text.Json.Nodes.JsonObject();
        document["authority"]!["limits"]![0]!["amounts"]![0]!["value"] = "much";
        var reading = PolicyDocument.Read(RawJson.Of(document.ToJsonString()));
        reading.Faults.Select(static fault => (fault.Code, fault.Field)).ShouldBe(
            [
                ("unreadable", "clocks.review"), ("unreadable", "clocks.response"), ("missing", "clocks"), ("unreadable", "calendar.opens"),
                ("unreadable", "calendar.days[1]"), ("unreadable", "calendar.holidays"), ("unreadable", "manager.name"), ("unknownMember", "reviewers[1].nickname"),
                ("nullInList", "territories[0]"), ("unknownMember", "nonsense"), ("unreadable", "authority.limits[0].amounts[0].value"),
            ],
            ignoreOrder: true);
        PolicyDocument.Read(RawJson.Of($"{{\"reviewers\":[{string.Join(',', Enumerable.Repeat("1", 5000))}]}}")).Faults.Count.ShouldBeLessThanOrEqualTo(PolicyRules.MaxReported + 1);
    }

    [Fact]
    public void Each_value_of_another_type_is_found_as_the_serializer_would()
    {
        foreach (var text in new[] { "null", "[]", "1", "\"x\"", "{}" })
        {
            PolicyDocument.Read(RawJson.Of(text)).Faults.ShouldNotBeEmpty();
        }

        var whole = DomainJson.Write(Policy).Utf8.ToArray();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(whole)!.AsObject())
        {
            foreach (var wrong in new[] { "null", "[[]]", "-0.5", "\"\"", "{\"x\":1}" })
            {
                var document = System.Text.Json.Nodes.JsonNode.Parse(whole)!;
                document[name] = System.Text.Json.Nodes.JsonNode.Parse(wrong);
                var reading = PolicyDocument.Read(RawJson.Of(document.ToJsonString()));
                (reading.Policy is null).ShouldBe(reading.Faults.Count > 0, name);
            }
        }
    }

    [Fact]
    public void A_document_reads_as_it_was_written()
    {
        var read = PolicyDocument.Read(DomainJson.Write(Policy)).Policy.ShouldNotBeNull();
        PolicyDifference.Between(Policy, read).ShouldBeEmpty();
        PolicyDocument.HashOf(read with { Version = 5 }).ShouldBe(PolicyDocument.HashOf(Policy));
    }

    private static Policy Activity(Func<Activity, Activity> change) => Policy with { Activities = [change(Policy.Activities[0]), .. Policy.Activities.Skip(1)] };

    private static Policy Right(Func<Exclusivity, Exclusivity> change) => Policy with { Exclusivities = [change(Policy.Exclusivities[0]), Policy.Exclusivities[1]] };

    private static Policy Decision(Func<DecisionRight, DecisionRight> change) => Policy with { Decisions = [change(Policy.Decisions[0])] };

    private static Policy Neutrals(Func<NeutralRules, NeutralRules> change) => Policy with { Neutrals = change(Policy.Neutrals) };

    private static Policy Limit(Func<AuthorityLimit, AuthorityLimit> change) => Policy with { Authority = new AuthorityMatrix { Limits = [change(Policy.Authority.Limits[0])] } };
}
