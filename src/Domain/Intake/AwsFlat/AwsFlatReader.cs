using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>Reads opportunities of the AWS CRM integration's flat JSON, versions 1 and 2.0. Several values in one member are parted by semicolons.</summary>
public sealed class AwsFlatReader(IntakeContext context) : JsonRecordReader(ErrorMember)
{
    public const string ErrorMember = "errors";
    private const string Revenue = "expectedMonthlyAwsRevenue";

    public override RowReading Read(SourceRecord record)
    {
        var fields = new JsonFields(record.Json);
        if (HereMark.DealIn(fields.Peek("partnerCrmUniqueIdentifier")) is { } here)
        {
            return HereMark.Reading(here, "partnerCrmUniqueIdentifier");
        }

        var id = AwsFacts.Id(fields, "apnCrmUniqueIdentifier");
        var reference = fields.Text("partnerCrmUniqueIdentifier", loose: true);
        var states = AwsFacts.States(fields, "status", "stage");
        var name = JsonFacts.CustomerName(fields, "customerCompanyName");
        var country = Country(fields);
        var domain = JsonFacts.Domain(fields, "customerWebsite");
        var duns = JsonFacts.Duns(fields, fields.Record.Find("customerDuns"));
        var amount = Amount(fields);
        var closed = states.Stage is SalesStage.Won or SalesStage.Lost || states.Review is ReviewState.Rejected or ReviewState.Withdrawn;
        var close = JsonFacts.Close(fields, "targetCloseDate", closed, context.Today);
        var title = fields.Text("partnerProjectTitle", Limits.Title, required: true);
        var products = AwsFacts.Products(fields, "solutionOffered", [.. Parts(fields, "solutionOffered"), .. Parts(fields, "awsProducts")]);
        var campaign = fields.Text("campaignName");
        var created = JsonFacts.Created(fields, "createdDate");
        var members = JsonFacts.Importer(context);
        JsonFacts.AddMember(fields, members, "opportunityOwnerEmail", fields.Text("opportunityOwnerName"), fields.Text("opportunityOwnerEmail"));
        var needs = Parts(fields, "partnerPrimaryNeedFromAws").Select(need => ("partnerPrimaryNeedFromAws", need));
        var checklist = AwsFacts.Checklist(fields, context.Policy, needs);
        fields.Unsaid.Add("kind");
        if (fields.Problems.Count > 0 || name is null || country is null || amount is null || close is null || title is null)
        {
            return fields.Failed();
        }

        var identity = RowIdentity.OfAws(id, reference, name, country, title);
        var registration = new Registration(
            new Customer(name, country, domain, duns),
            new Opportunity(title, products, amount, close.Value, OpportunityKind.New),
            AwsFacts.Found(campaign, created, context),
            checklist,
            new Origin(identity.From, identity.ExternalId, created, reference));
        return AwsFacts.Row(fields, context, identity, registration, members, states.Review, states.Stage);
    }

    public override string? Becomes(string field) => JsonShape.Letters(field) switch
    {
        "partnercrmuniqueidentifier" or "apncrmuniqueidentifier" => "what tells the deal apart",
        "partnerprojecttitle" => "title",
        "customercompanyname" or "country" or "customerwebsite" or "customerduns" => "customer",
        "expectedmonthlyawsrevenue" => "amount, per month in US dollars",
        "targetclosedate" => "expected close",
        "status" => "review",
        "stage" => "sales stage",
        "partnerprimaryneedfromaws" => "activity checklist",
        "solutionoffered" or "awsproducts" => "products",
        "campaignname" => "how the lead was found",
        "createddate" => "claimed date",
        "opportunityownername" or "opportunityowneremail" => "person who speaks for the partner",
        _ => null,
    };

    private static string? Country(JsonFields fields)
    {
        var country = JsonFacts.Country(fields, "country");
        if (country is "US" && !fields.Has("state"))
        {
            fields.Wrong("state", "stateRequired", "For a customer in the United States the state must be filled.");
        }

        return country;
    }

    private static Amount? Amount(JsonFields fields)
    {
        var value = JsonFacts.Amount(fields, Revenue, fields.Record.Find(Revenue));
        if (value is 0)
        {
            fields.Wrong(Revenue, "amountZero", "The expected revenue must be above zero.");
        }

        return value is > 0 ? new Amount(value.Value, "USD", AmountPeriod.Monthly) : null;
    }

    private static string[] Parts(JsonFields fields, string path) =>
        [.. fields.Items(path)
            .Select(item => fields.Text(item, Limits.Text))
            .OfType<string>()
            .SelectMany(text => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(part => part.Length <= Limits.Name)];
}
