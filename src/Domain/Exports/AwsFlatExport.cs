using System.Text.Json;
using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;

namespace Negotiation.Domain.Exports;

/// <summary>Deals as the flat JSON of the AWS CRM integration, version 2.0.</summary>
public sealed class AwsFlatExport : JsonExport
{
    public override void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("spmsId", "");
        json.WriteStartArray("opportunities");
    }

    public override void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    protected override JsonRecordReader Reader(IntakeContext context) => new AwsFlatReader(context);

    private protected override void Update(JsonObject record, DealToExport deal, Since since, bool fresh)
    {
        var (customer, opportunity) = (deal.Registration.Customer, deal.Registration.Opportunity);
        record.Fill("partnerCrmUniqueIdentifier", deal.ReferenceIn(RowIdentity.Aws));
        record.Fill("apnCrmUniqueIdentifier", deal.IdIn(RowIdentity.Aws));
        Text(since.State(static (review, _) => review), "status", AwsWords.WordOf(AwsWords.Reviews.Where(static r => r.Word is not "Pending Submission").ToList(), deal.Review));
        Text(since.Stage, "stage", AwsWords.WordOf(AwsWords.Stages, deal.Stage));
        Text(since.Name, "customerCompanyName", customer.Name);
        Text(since.Domain, "customerWebsite", customer.Domain);
        Text(since.Duns, "customerDuns", customer.Duns);
        Text(since.Country, "country", CountryWords.Of(customer.Country));
        Text(since.Title, "partnerProjectTitle", opportunity.Title);
        Text(since.Close, "targetCloseDate", JsonEdit.Day(opportunity.ExpectedClose));
        if (since.Amount)
        {
            // The member is a month in dollars, and nothing is converted into that.
            var fits = opportunity.Amount is { Period: AmountPeriod.Monthly, Currency: "USD" };
            record.Set("expectedMonthlyAwsRevenue", fits ? JsonValue.Create(opportunity.Amount.Value) : null);
        }

        if (since.Products)
        {
            Products(record, deal.Products);
        }

        if (fresh)
        {
            record.Set("partnerPrimaryNeedFromAws", string.Join(';', AwsWords.NeedsOf(deal.Registration.Checklist)));
        }

        void Text(bool changed, string path, string? value)
        {
            if (changed)
            {
                record.SetText(path, value);
            }
        }
    }

    private static void Products(JsonObject record, IReadOnlyList<string> products)
    {
        var aws = Parts(record, "awsProducts").Where(p => products.Contains(p, StringComparer.Ordinal)).ToList();
        record.Set("solutionOffered", string.Join(';', products.Except(aws, StringComparer.Ordinal).Select(static p => p.Replace(';', ','))));
        if (aws.Count > 0 || record.Get("awsProducts") is not null)
        {
            record.Set("awsProducts", string.Join(';', aws));
        }
    }

    private static string[] Parts(JsonObject record, string path) =>
        JsonEdit.TextOf(record.Get(path))?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
