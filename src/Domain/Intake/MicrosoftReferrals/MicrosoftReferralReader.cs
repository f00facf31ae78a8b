using System.Text.Json;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>
/// Reads referrals as Microsoft Partner Center returns them. They are the deals of the co-sell file too: the referral id tells them
/// apart in both. A referral has no sales stage, so an earlier import's stays.
/// </summary>
public sealed class MicrosoftReferralReader(IntakeContext context) : JsonRecordReader(ErrorMember)
{
    public const string ErrorMember = "error";
    private const string Lead = "Microsoft referral";
    private const string Requirements = "details.requirements";

    public override RowReading Read(SourceRecord record)
    {
        var fields = new JsonFields(record.Json);
        if (HereMark.DealIn(fields.Peek("externalReferenceId")) is { } here)
        {
            return HereMark.Reading(here, "externalReferenceId");
        }

        var state = State(fields);
        var name = JsonFacts.CustomerName(fields, "customerProfile.name");
        var country = JsonFacts.Country(fields, "customerProfile.address.country");
        var duns = JsonFacts.Duns(fields, Registry(fields));
        var title = fields.Text("name", Limits.Title, required: true);
        var value = JsonFacts.Amount(fields, "details.dealValue", fields.Record.Find("details.dealValue"));
        var currency = JsonFacts.Currency(fields, "details.currency", fields.Record.Find("details.currency"));
        var close = JsonFacts.Close(fields, "details.closingDateTime", state?.Closed, context.Today);
        var products = AwsFacts.Products(fields, Requirements, Products(fields));
        CheckSharing(fields);
        var members = Members(fields);
        var created = JsonFacts.Created(fields, "createdDateTime");
        var referral = fields.Text("id");
        var reference = fields.Text("externalReferenceId");
        var engagement = fields.Text("engagementId");
        fields.Unsaid.Add("kind");
        if (fields.Problems.Count > 0 || state is null || name is null || country is null || title is null || value is null || currency is null || close is null)
        {
            return fields.Failed();
        }

        if (state.Stage is null)
        {
            fields.Unsaid.Add("stage");
        }

        var identity = RowIdentity.Of(referral, reference, engagement, name, country, title);
        var registration = new Registration(
            new Customer(name, country, Duns: duns),
            new Opportunity(title, products, new Amount(value.Value, currency, AmountPeriod.Total), close.Value, OpportunityKind.New),
            new Provenance(Lead, created is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : context.Today),
            HelpChecklist.For(context.Policy, new SortedSet<int>()),
            new Origin(identity.From, identity.ExternalId, created, reference, engagement));
        return AwsFacts.Row(fields, context, identity, registration, members, state.Review, state.Stage ?? SalesStage.Prospect);
    }

    public override string? Becomes(string field) => JsonShape.Letters(field) switch
    {
        "id" or "externalreferenceid" or "engagementid" => "what tells the deal apart",
        "name" => "title",
        "customerprofilename" or "customerprofileaddresscountry" or "customerprofileidsid" or "customerprofileidsduns" => "customer",
        "detailsdealvalue" or "detailscurrency" => "amount, as a total",
        "detailsclosingdatetime" => "expected close",
        "status" or "substatus" => "review and sale",
        "detailsrequirementssolutionsid" or "detailsrequirementsproductsid" or "detailsrequirementsservicesid" => "products",
        "createddatetime" => "claimed date",
        "teamemail" or "teamfirstname" or "teamlastname" => "people who speak for the partner",
        "consentconsenttotoshareinfowithothers" => "whether it is imported at all",
        _ => null,
    };

    private static ReferralState? State(JsonFields fields)
    {
        var status = fields.Text("status", required: true);
        var substatus = fields.Text("substatus", required: true);
        if (status is null || substatus is null)
        {
            return null;
        }

        if (ReferralStates.Read(status, substatus) is not { } state)
        {
            fields.Wrong("status", "statusPair", $"The status \"{Shown.Short(status)}\" does not go with the substatus \"{Shown.Short(substatus)}\".");
            return null;
        }

        if (state.Remark is not null)
        {
            fields.Note("status", "statusRead", state.Remark);
        }

        fields.Means("status", $"{status} / {substatus}", state.Stage is { } end ? $"{Shown.Plain(state.Review)}, {Shown.Plain(end)}" : Shown.Plain(state.Review));
        return state;
    }

    // Microsoft writes the list of ids as a list or as an object, and an empty one as either.
    private static JsonRecord? Registry(JsonFields fields)
    {
        if (fields.Record.Find("customerProfile.ids") is not { } ids)
        {
            return null;
        }

        return ids.Find("duns") ?? ids.Items.FirstOrDefault(IsDuns)?.Find("id");
    }

    private static bool IsDuns(JsonRecord id)
    {
        var kind = id.Find("profileType") ?? id.Find("type");
        try
        {
            return kind?.Value is { ValueKind: JsonValueKind.String } text && JsonShape.Letters(text.GetString()!).StartsWith("duns", StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static List<string> Products(JsonFields fields)
    {
        var solutions = Ids(fields, "solutions");
        return solutions.Count > 0 ? solutions : [.. Ids(fields, "products"), .. Ids(fields, "services")];
    }

    private static List<string> Ids(JsonFields fields, string list) =>
        [.. fields.Items($"{Requirements}.{list}")
            .Select(item => (item.Find("id") is { IsEmpty: false } id ? id : item.Find("name")) is { } named ? fields.Text(named) : null)
            .OfType<string>()];

    // The double "To" is how Microsoft spells it.
    private static void CheckSharing(JsonFields fields)
    {
        if (fields.Record.Find("consent.consentToToShareInfoWithOthers")?.Value.ValueKind is JsonValueKind.False)
        {
            fields.Wrong("consent.consentToToShareInfoWithOthers", "notShared", "The referral says not to share it with others, and an imported deal is seen by the vendor, so set it to true to import it.");
        }
    }

    private List<Member> Members(JsonFields fields)
    {
        var members = JsonFacts.Importer(context);
        foreach (var person in fields.Items("team"))
        {
            var first = person.Find("firstName") is { } f ? fields.Text(f) : null;
            var last = person.Find("lastName") is { } l ? fields.Text(l) : null;
            var mail = person.Find("email") is { } m ? fields.Text(m) : null;
            JsonFacts.AddMember(fields, members, person.Path, $"{first} {last}".Trim() is { Length: > 0 } name ? name : null, mail);
        }

        return members;
    }
}
