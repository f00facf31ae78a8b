using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;

namespace Negotiation.Intake.Tests;

public sealed class AwsTests
{
    private const string Api = "aws-opportunities.json";
    private const string Flat = "aws-flat-v2.json";

    [Fact]
    public void An_opportunity_becomes_a_registration_with_everything_it_says()
    {
        var reading = Json.Sampled(Api)[0];

        reading.Problems.ShouldBeEmpty();
        var command = reading.Row!.Command;
        var registration = command.Registration;
        registration.Customer.ShouldBe(new Customer("Globex Rail, \"Nord\" GmbH", "DE", "globex-rail.example", "081466849"));
        registration.Opportunity.Title.ShouldBe("Timetable in the cloud");
        registration.Opportunity.Products.ShouldBe(["S-0000001", "AmazonRDS", "AWSDMS"]);
        registration.Opportunity.Kind.ShouldBe(OpportunityKind.Expansion);
        registration.Opportunity.ExpectedClose.ShouldBe(new DateOnly(2027, 1, 30));
        (command.Review, command.Stage).ShouldBe((ReviewState.InReview, SalesStage.TechnicalValidation));
        registration.Origin.ShouldBe(new Origin("aws", "O1234567", new DateTimeOffset(2026, 3, 2, 8, 15, 0, TimeSpan.Zero), "FAB-77"));
        registration.Provenance.How.ShouldBe("AWS opportunity, campaign Rail days");
        command.Members.Select(m => m.Person).ShouldBe(["ana", "ida.muster@fabrikam.example"]);
        registration.Checklist.Single(i => i.Activity == "architecture").Wish.ShouldBe(Wish.WeWantHelp);
        registration.Checklist.Single(i => i.Activity == "demo").Wish.ShouldBe(Wish.WeDoIt);
        reading.Notes.Select(n => n.Code).ShouldBe(["spendChosen", "needUnknown"]);
    }

    [Fact]
    public void Of_several_spends_the_one_for_AWS_counts_and_none_is_added_up() =>
        Json.Sampled(Api)[0].Row!.Command.Registration.Opportunity.Amount.ShouldBe(new Amount(1500.5m, "USD", AmountPeriod.Monthly));

    [Theory]
    [InlineData("yearly", AmountPeriod.Yearly)]
    [InlineData("MONTHLY", AmountPeriod.Monthly)]
    public void An_amount_keeps_its_period(string frequency, AmountPeriod period) =>
        Json.Changed(Api, r => Spend(r)["Frequency"] = frequency).Row!.Command.Registration.Opportunity.Amount.ShouldBe(new Amount(1500.5m, "USD", period));

    [Fact]
    public void A_launched_opportunity_may_have_closed_in_the_past_and_names_no_product()
    {
        var reading = Json.Sampled(Api)[1];

        reading.Problems.ShouldBeEmpty();
        reading.Row!.Command.Stage.ShouldBe(SalesStage.Won);
        reading.Row.Command.Unsaid.ShouldBe(["kind", "products"]);
    }

    [Fact]
    public void What_AWS_hides_becomes_nobody()
    {
        var readings = Json.Sampled(Api);
        readings[2].Act.ShouldBeNull();
        readings[2].Problems.ShouldContain(p => p.Code == "customerMasked" && p.Column == "Customer.Account.CompanyName");
        readings[3].Act.ShouldBeNull();
        readings[3].Problems.ShouldHaveSingleItem().Code.ShouldBe("nationalSecurity");
        Json.Sampled(Flat)[2].Problems.ShouldContain(p => p.Code == "customerMasked");
    }

    [Fact]
    public void A_summary_of_a_list_says_less_and_names_the_same_deal()
    {
        var summary = Json.Sampled("aws-summaries.json").Single();

        summary.Problems.ShouldBeEmpty();
        summary.Row!.Deal.ShouldBe(Json.Sampled(Api)[0].Row!.Deal);
        summary.Row.Command.Unsaid.ShouldBe(["products", "title"]);
    }

    [Fact]
    public void The_flat_file_and_the_API_name_the_same_deal()
    {
        var flat = Json.Sampled("aws-flat-v1.json").Single();

        flat.Problems.ShouldBeEmpty();
        flat.Row!.Deal.ShouldBe(Json.Sampled(Api)[0].Row!.Deal);
        flat.Row.Command.Registration.Opportunity.Amount.ShouldBe(new Amount(1500.5m, "USD", AmountPeriod.Monthly));
        flat.Row.Command.Registration.Customer.Country.ShouldBe("DE");
        flat.Row.Command.Members[^1].Person.ShouldBe("ida.muster@fabrikam.example");
    }

    [Fact]
    public void A_flat_record_of_version_2_is_read_with_its_lists_and_its_quirks()
    {
        var reading = Json.Sampled(Flat)[0];

        reading.Problems.ShouldBeEmpty();
        var registration = reading.Row!.Command.Registration;
        registration.Customer.ShouldBe(new Customer("Hooli Seoul", "KR", "hooli.example", "012345678"));
        registration.Opportunity.Products.ShouldBe(["S-0000009", "S-0000010", "AmazonPolly", "AmazonLex"]);
        registration.Opportunity.Amount.ShouldBe(new Amount(2000m, "USD", AmountPeriod.Monthly));
        registration.Checklist.Where(i => i.Wish == Wish.WeWantHelp).Select(i => i.Activity).ShouldBe(["qualify", "technicalProof"]);
        reading.Meanings!.ShouldContain(new Meaning("country", "Korea", "KR"));
    }

    [Fact]
    public void Every_fault_of_a_record_is_named_with_its_path() =>
        Json.Sampled(Flat)[1].Problems.Select(p => (p.Column, p.Code)).ShouldBe([("state", "stateRequired"), ("expectedMonthlyAwsRevenue", "amountZero")]);

    public static TheoryData<string, string, string> ApiFaults() => new()
    {
        { "Id", "\"L123\"", "idFormat" },
        { "Id", "5", "wrongType" },
        { "Customer.Account.CompanyName", "[]", "wrongType" },
        { "Customer.Account.CompanyName", "\"   \"", "required" },
        { "Customer.Account.CompanyName", "\"REDACTED - national security\"", "customerMasked" },
        { "Customer.Account.Address.CountryCode", "\"XX\"", "countryUnknown" },
        { "Customer.Account.WebsiteUrl", "\"not a domain\"", "domainFormat" },
        { "Customer.Account.Duns", "\"1234567890\"", "dunsFormat" },
        { "LifeCycle.Stage", "\"Almost\"", "salesStage" },
        { "LifeCycle.ReviewStatus", "\"Maybe\"", "reviewStatus" },
        { "LifeCycle.TargetCloseDate", "\"30.01.2027\"", "dateFormat" },
        { "LifeCycle.TargetCloseDate", "\"2020-01-30\"", "closeDatePast" },
        { "OpportunityType", "\"Gift\"", "opportunityType" },
        { "Project.Title", "\"a\\nb\"", "controlCharacter" },
        { "Project.ExpectedCustomerSpend", "[]", "required" },
        { "Project.ExpectedCustomerSpend", "[{\"Amount\":\"1.234,5\",\"CurrencyCode\":\"EUR\",\"Frequency\":\"Monthly\"}]", "amountFormat" },
        { "Project.ExpectedCustomerSpend", "[{\"Amount\":\"5\",\"CurrencyCode\":\"Euro\",\"Frequency\":\"Monthly\"}]", "currencyUnknown" },
        { "Project.ExpectedCustomerSpend", "[{\"Amount\":\"5\",\"CurrencyCode\":\"EUR\",\"Frequency\":\"Now and then\"}]", "frequency" },
        { "OpportunityTeam", "[{\"Email\":\"ida at fabrikam\"}]", "mailFormat" },
    };

    [Theory]
    [MemberData(nameof(ApiFaults))]
    public void A_wrong_value_keeps_its_record_out_and_says_where_it_stands(string path, string value, string code)
    {
        var reading = Json.Changed(Api, record =>
        {
            var at = record;
            foreach (var name in path.Split('.')[..^1])
            {
                at = at[name]!.AsObject();
            }

            at[path.Split('.')[^1]] = JsonNode.Parse(value);
        });

        reading.Act.ShouldBeNull();
        reading.Problems.ShouldContain(p => p.Column.StartsWith(path, StringComparison.Ordinal) && p.Code == code, string.Join('\n', reading.Problems));
    }

    [Theory]
    [InlineData(Api)]
    [InlineData(Flat)]
    [InlineData("microsoft-referrals.json")]
    public void A_title_may_be_as_long_as_AWS_lets_one_be(string sample)
    {
        var title = new string('t', 255);

        Titled(title).Row!.Command.Registration.Opportunity.Title.ShouldBe(title);
        Titled(title + "t").Problems.ShouldHaveSingleItem().Code.ShouldBe("tooLong");

        RowReading Titled(string text) => Json.Changed(sample, record => (sample switch
        {
            Api => record["Project"]!.AsObject(),
            _ => record,
        })[sample is Api ? "Title" : sample is Flat ? "partnerProjectTitle" : "name"] = text);
    }

    [Fact]
    public void Members_that_are_there_twice_too_deep_or_broken_are_named()
    {
        Json.Read(SourceFormat.AwsFlat, """{"country":"Germany","Country":"France"}""").Problems.ShouldContain(p => p.Code == "memberTwice" && p.Column == "Country");
        Json.Read(SourceFormat.AwsFlat, "{\"x\":" + new string('[', 20) + new string(']', 20) + "}").Problems.ShouldContain(p => p.Code == "tooDeep");
        Json.Read(SourceFormat.AwsFlat, "{\"nextStep\":\"\\ud800\"}").Problems.ShouldContain(p => p.Code == "text" && p.Column == "nextStep");
        Json.Read(SourceFormat.AwsFlat, "\"hello\"").Problems.ShouldContain(p => p.Code == "notARecord");
    }

    [Fact]
    public void Without_an_id_the_partners_own_and_then_the_content_names_the_deal()
    {
        Json.Changed(Flat, r => r.Remove("apnCrmUniqueIdentifier")).Row!.ExternalId.ShouldBe("crm:FAB-80");
        Json.Changed(Flat, r =>
        {
            r.Remove("apnCrmUniqueIdentifier");
            r["partnerCrmUniqueIdentifier"] = "";
        }).Row!.ExternalId.ShouldStartWith("row:");
    }

    private static JsonNode Spend(JsonObject record) => record["Project"]!["ExpectedCustomerSpend"]!.AsArray()[1]!;
}
