using System.Text.Json;
using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;

namespace Negotiation.Domain.Exports;

/// <summary>Deals as Microsoft Partner Center returns referrals.</summary>
public sealed class MicrosoftReferralExport : JsonExport
{
    private const string Solutions = "details.requirements.solutions";

    public override void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("value");
    }

    public override void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    protected override JsonRecordReader Reader(IntakeContext context) => new MicrosoftReferralReader(context);

    private protected override void Update(JsonObject record, DealToExport deal, Since since, bool fresh)
    {
        var (customer, opportunity) = (deal.Registration.Customer, deal.Registration.Opportunity);
        record.Fill("id", deal.IdIn(RowIdentity.Source));
        record.Fill("engagementId", deal.GroupIn(RowIdentity.Source));
        record.Fill("externalReferenceId", deal.ReferenceIn(RowIdentity.Source));
        Text(since.Title, "name", opportunity.Title);
        if (since.State(ReferralPair.Of))
        {
            var pair = ReferralPair.Of(deal.Review, deal.Stage);
            record.SetText("status", pair.Status);
            record.SetText("substatus", pair.Substatus);
        }

        Text(since.Name, "customerProfile.name", customer.Name);
        Text(since.Country, "customerProfile.address.country", customer.Country);
        if (since.Duns && customer.Duns is { } duns)
        {
            record.Set("customerProfile.ids", new JsonArray(new JsonObject { ["profileType"] = "Duns", ["id"] = duns }));
        }

        if (since.Amount)
        {
            // The member is a total, and a month's or a year's amount is none.
            var total = opportunity.Amount.Period is AmountPeriod.Total;
            record.Set("details.dealValue", total ? JsonValue.Create(opportunity.Amount.Value) : null);
            record.Set("details.currency", total ? JsonValue.Create(opportunity.Amount.Currency) : null);
        }

        Text(since.Close, "details.closingDateTime", $"{JsonEdit.Day(opportunity.ExpectedClose)}T00:00:00Z");
        if (since.Products && (fresh || deal.Products.Count > 0))
        {
            Products(record, deal.Products);
        }

        void Text(bool changed, string path, string? value)
        {
            if (changed)
            {
                record.SetText(path, value);
            }
        }
    }

    // A solution that is still meant keeps its name and type.
    private static void Products(JsonObject record, IReadOnlyList<string> products)
    {
        var known = (record.Get(Solutions) as JsonArray ?? []).OfType<JsonObject>().ToList();
        record.Set(Solutions, new JsonArray([.. products.Select(p =>
            known.FirstOrDefault(s => string.Equals(JsonEdit.TextOf(s.Get("id")), p, StringComparison.Ordinal))?.DeepClone() ?? new JsonObject { ["id"] = p })]));
    }
}
