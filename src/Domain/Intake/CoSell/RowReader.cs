using Negotiation.Domain.Deals;
using static Negotiation.Domain.Intake.CoSellColumn;

namespace Negotiation.Domain.Intake;

/// <summary>Reads rows of one Microsoft co-sell file. Every error of a row is found at once.</summary>
public sealed class RowReader(HeaderMap map, IntakeContext context) : CsvRecordReader(map.Headers)
{
    private const string Lead = "Microsoft co-sell referral";

    protected override RowReading ReadRow(SourceRecord record) => Read(record.Cells!);

    public override string? Becomes(string field) => CoSellMeaning.Of(field);

    public RowReading Read(IReadOnlyList<string> cells)
    {
        var row = new RowCells(map, cells);
        if (HereMark.DealIn(row.Raw(CrmId).Trim()) is { } here)
        {
            return HereMark.Reading(here, map.NameOf(CrmId));
        }

        row.RefuseCellsBeyondTheHeader();
        var states = DealFacts.States(row);
        var customer = CustomerFacts.Customer(row);
        CustomerFacts.CheckAddress(row);
        var opportunity = DealFacts.Opportunity(row, states?.Closed, context.Today);
        var help = HelpFacts.Codes(row);
        HelpFacts.CheckContact(row, help.Wanted);
        HelpFacts.CheckSharing(row);
        var members = TeamFacts.Members(row, context.Importer);
        var campaign = row.Text(Campaign, Limits.Name);
        var noteToVendor = row.Text(NotesToVendor, Limits.Text, lines: true);
        var created = DealFacts.Created(row);
        CheckWhatIsNotKept(row);
        var referral = row.Text(ReferralId, Limits.Name);
        var crm = row.Text(CrmId, Limits.Name);
        var engagement = row.Text(EngagementId, Limits.Name);
        if (row.Problems.Count > 0 || states is null || customer is null || opportunity is null)
        {
            return new RowReading(null, row.Problems, row.Notes, row.Meanings);
        }

        var identity = RowIdentity.Of(referral, crm, engagement, customer.Name, customer.Country, opportunity.Title);
        if (identity.Weak)
        {
            row.Note(ReferralId, "noId", "The row has no referral, CRM or engagement id, so customer, country and deal name together tell it apart.");
        }

        var registration = new Registration(
            customer,
            opportunity,
            new Provenance(
                campaign is null ? Lead : $"{Lead}, campaign {campaign}",
                // A later import of the row does not change the day a deal was found on, so the day of the first one stays.
                created is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : context.Today,
                noteToVendor),
            HelpChecklist.For(context.Policy, help.Codes),
            new Origin(RowIdentity.Source, identity.ExternalId, created, crm, engagement));
        var command = new Import(registration, context.Organisation, context.OrganisationName, members, states.Review, states.Stage!.Value);
        return new RowReading(
            new ImportRow(identity.DealId(context.Tenant, context.Organisation), command),
            [],
            row.Notes,
            row.Meanings);
    }

    // What people write in these columns is not taken over, but a broken cell in them is still said at once.
    private static void CheckWhatIsNotKept(RowCells row)
    {
        row.Text(Notes, Limits.Text, lines: true);
        foreach (var column in new[] { Reason, ClaNumber, DeviceCategory, SiliconType, PartnerId })
        {
            row.Text(column, Limits.Text);
        }
    }
}
