using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>
/// Reads opportunities as AWS Partner Central's selling API returns them, whole or as the summaries of a list. A summary has no
/// title; an earlier import's stays.
/// </summary>
public sealed class AwsOpportunityReader(IntakeContext context) : JsonRecordReader(ErrorMember)
{
    public const string ErrorMember = "ErrorList";
    private const int MostReference = 64;
    private const string Related = "RelatedEntityIdentifiers";

    public override RowReading Read(SourceRecord record)
    {
        var fields = new JsonFields(record.Json);
        if (HereMark.DealIn(fields.Peek("PartnerOpportunityIdentifier")) is { } here)
        {
            return HereMark.Reading(here, "PartnerOpportunityIdentifier");
        }

        if (Redacted(fields))
        {
            return fields.Failed();
        }

        var id = AwsFacts.Id(fields, "Id");
        var reference = fields.Text("PartnerOpportunityIdentifier", MostReference);
        var states = AwsFacts.States(fields, "LifeCycle.ReviewStatus", "LifeCycle.Stage");
        var name = JsonFacts.CustomerName(fields, "Customer.Account.CompanyName");
        var country = JsonFacts.Country(fields, "Customer.Account.Address.CountryCode");
        var domain = JsonFacts.Domain(fields, "Customer.Account.WebsiteUrl");
        var duns = JsonFacts.Duns(fields, fields.Record.Find("Customer.Account.Duns"));
        var amount = SpendRule.Read(fields);
        var closed = states.Stage is SalesStage.Won or SalesStage.Lost || states.Review is ReviewState.Rejected or ReviewState.Withdrawn;
        var close = JsonFacts.Close(fields, "LifeCycle.TargetCloseDate", closed, context.Today);
        var title = fields.Text("Project.Title", Limits.Title);
        var kind = AwsFacts.Kind(fields, "OpportunityType");
        var products = AwsFacts.Products(fields, Related, Products(fields));
        var campaign = fields.Text("Marketing.CampaignName");
        var created = JsonFacts.Created(fields, "CreatedDate");
        var members = Members(fields);
        var needs = fields.Items("PrimaryNeedsFromAws").Select(n => ("PrimaryNeedsFromAws", fields.Text(n))).Where(n => n.Item2 is not null).Select(n => (n.Item1, n.Item2!));
        var checklist = AwsFacts.Checklist(fields, context.Policy, needs);
        if (fields.Problems.Count > 0 || name is null || country is null || amount is null || close is null)
        {
            return fields.Failed();
        }

        if (title is null)
        {
            fields.Unsaid.Add("title");
        }

        title ??= id is null ? name : $"{AwsFacts.Lead} {id}";
        var identity = RowIdentity.OfAws(id, reference, name, country, title);
        var registration = new Registration(
            new Customer(name, country, domain, duns),
            new Opportunity(title, products, amount, close.Value, kind),
            AwsFacts.Found(campaign, created, context),
            checklist,
            new Origin(identity.From, identity.ExternalId, created, reference));
        return AwsFacts.Row(fields, context, identity, registration, members, states.Review, states.Stage);
    }

    public override string? Becomes(string field) => JsonShape.Letters(field) switch
    {
        "id" or "partneropportunityidentifier" => "what tells the deal apart",
        "projecttitle" => "title",
        "customeraccountcompanyname" or "customeraccountaddresscountrycode" or "customeraccountwebsiteurl" or "customeraccountduns" => "customer",
        "projectexpectedcustomerspendamount" or "projectexpectedcustomerspendcurrencycode" or "projectexpectedcustomerspendfrequency" or "projectexpectedcustomerspendtargetcompany" => "amount, in its own period",
        "lifecycletargetclosedate" => "expected close",
        "lifecyclereviewstatus" => "review",
        "lifecyclestage" => "sales stage",
        "opportunitytype" => "kind of business",
        "primaryneedsfromaws" => "activity checklist",
        "relatedentityidentifierssolutions" or "relatedentityidentifiersawsproducts" or "relatedentityidentifiersawsmarketplaceoffers" => "products",
        "marketingcampaignname" => "how the lead was found",
        "createddate" => "claimed date",
        "nationalsecurity" => "whether it is imported at all",
        "opportunityteamemail" or "opportunityteamfirstname" or "opportunityteamlastname" => "people who speak for the partner",
        _ => null,
    };

    // What AWS writes there instead of the customer is nobody's name, whatever it looks like.
    private static bool Redacted(JsonFields fields)
    {
        var marked = fields.Record.Find("NationalSecurity")?.Value.ValueKind is System.Text.Json.JsonValueKind.True;
        if (!marked && JsonShape.Letters(fields.Peek("NationalSecurity")) is not ("yes" or "true"))
        {
            return false;
        }

        fields.Wrong("NationalSecurity", "nationalSecurity", "AWS marks this opportunity as one of national security and hides the customer, so it cannot be imported.");
        return true;
    }

    private static List<string> Products(JsonFields fields)
    {
        var products = new List<string>();
        foreach (var list in new[] { "Solutions", "AwsProducts", "AwsMarketplaceOffers" })
        {
            products.AddRange(fields.Items($"{Related}.{list}").Select(item => fields.Text(item)).OfType<string>());
        }

        return products;
    }

    private List<Member> Members(JsonFields fields)
    {
        var members = JsonFacts.Importer(context);
        foreach (var person in fields.Items("OpportunityTeam"))
        {
            var first = person.Find("FirstName") is { } f ? fields.Text(f) : null;
            var last = person.Find("LastName") is { } l ? fields.Text(l) : null;
            var mail = person.Find("Email") is { } m ? fields.Text(m) : null;
            JsonFacts.AddMember(fields, members, person.Path, $"{first} {last}".Trim() is { Length: > 0 } name ? name : null, mail);
        }

        return members;
    }
}
