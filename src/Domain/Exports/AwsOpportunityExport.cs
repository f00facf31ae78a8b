using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;

namespace Negotiation.Domain.Exports;

/// <summary>Deals as AWS Partner Central's selling API returns opportunities: a list of them.</summary>
public sealed class AwsOpportunityExport : JsonExport
{
    private const string Spend = "Project.ExpectedCustomerSpend";
    private static readonly string[] Lists = ["Solutions", "AwsProducts", "AwsMarketplaceOffers"];

    public override void Begin(Utf8JsonWriter json) => json.WriteStartArray();

    public override void End(Utf8JsonWriter json) => json.WriteEndArray();

    protected override JsonRecordReader Reader(IntakeContext context) => new AwsOpportunityReader(context);

    private protected override void Update(JsonObject record, DealToExport deal, Since since, bool fresh)
    {
        var (customer, opportunity) = (deal.Registration.Customer, deal.Registration.Opportunity);
        record.Fill("Catalog", "AWS");
        record.Fill("Id", deal.IdIn(RowIdentity.Aws));
        record.Fill("PartnerOpportunityIdentifier", deal.ReferenceIn(RowIdentity.Aws));
        Text(since.Kind, "OpportunityType", AwsWords.WordOf(AwsWords.Kinds, opportunity.Kind));
        Text(since.Name, "Customer.Account.CompanyName", customer.Name);
        Text(since.Country, "Customer.Account.Address.CountryCode", customer.Country);
        Text(since.Domain, "Customer.Account.WebsiteUrl", customer.Domain);
        Text(since.Duns, "Customer.Account.Duns", customer.Duns);
        Text(since.Title, "Project.Title", opportunity.Title);
        Text(since.Close, "LifeCycle.TargetCloseDate", JsonEdit.Day(opportunity.ExpectedClose));
        Text(since.Stage, "LifeCycle.Stage", AwsWords.WordOf(AwsWords.Stages, deal.Stage));
        Text(since.State(static (review, _) => review), "LifeCycle.ReviewStatus", AwsWords.WordOf(AwsWords.Reviews, deal.Review));
        if (since.Amount)
        {
            Amount(record, opportunity.Amount);
        }

        if (since.Products)
        {
            Products(record, deal.Products);
        }

        if (fresh)
        {
            record.Set("PrimaryNeedsFromAws", JsonEdit.ListOf(AwsWords.NeedsOf(deal.Registration.Checklist)));
        }

        void Text(bool changed, string path, string? value)
        {
            if (changed)
            {
                record.SetText(path, value);
            }
        }
    }

    // The entry the import goes by; the others stay as they are.
    private static void Amount(JsonObject record, Amount amount)
    {
        if (record.Get(Spend) is not JsonArray { Count: > 0 } spends)
        {
            spends = new JsonArray(new JsonObject { ["TargetCompany"] = "AWS" });
            record.Set(Spend, spends);
        }

        var counts = spends.OfType<JsonObject>().FirstOrDefault(static s => JsonEdit.TextOf(s.Get("TargetCompany")) is { } company && JsonShape.Letters(company) is "aws" or "amazonwebservices");
        var spend = counts ?? spends[0] as JsonObject;
        if (spend is null)
        {
            return;
        }

        spend.Set("Amount", amount.Value.ToString(CultureInfo.InvariantCulture));
        spend.Set("CurrencyCode", amount.Currency);
        spend.Set("Frequency", amount.Period.ToString());
    }

    // Each stays in the list it came in; a new one is a solution.
    private static void Products(JsonObject record, IReadOnlyList<string> products)
    {
        var left = products.ToList();
        var lists = Lists.ToDictionary(list => list, list => new List<string>(), StringComparer.Ordinal);
        foreach (var list in Lists)
        {
            lists[list].AddRange(record.Texts($"RelatedEntityIdentifiers.{list}").Where(left.Remove));
        }

        lists[Lists[0]].AddRange(left);
        foreach (var list in Lists)
        {
            record.Set($"RelatedEntityIdentifiers.{list}", JsonEdit.ListOf(lists[list]));
        }
    }
}
