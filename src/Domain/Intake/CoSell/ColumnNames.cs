using System.Collections.Frozen;
using static Negotiation.Domain.Intake.CoSellColumn;

namespace Negotiation.Domain.Intake;

/// <summary>
/// How each column is called: the documented name first, then what real files write. Names are compared by their letters and
/// digits alone, so case, spaces and punctuation never matter.
/// </summary>
public static class ColumnNames
{
    private static readonly (CoSellColumn Column, string[] Names)[] Table =
    [
        (Errors, ["Errors", "Error"]),
        (EngagementId, ["Engagement ID"]),
        (ReferralId, ["Referral ID", "Partner Referral ID"]),
        (DealName, ["Deal Name"]),
        (CustomerName, ["Customer Name"]),
        (AddressLine1, ["Customer Address Line 1"]),
        (AddressLine2, ["Customer Address Line 2"]),
        (City, ["Customer City"]),
        (State, ["Customer State"]),
        (PostalCode, ["Customer Postal code"]),
        (Country, ["Customer Country"]),
        (Duns, ["Customer D-U-N-S ID", "Customer DUNS", "Customer D-U-N-S Number"]),
        (ContactFirstName, ["Customer Contact First Name"]),
        (ContactLastName, ["Customer Contact Last Name"]),
        (ContactPhone, ["Customer Contact Phone number", "Customer Contact Phone"]),
        (ContactEmail, ["Customer Contact Email Address", "Customer Contact Email"]),
        (Status, ["Partner Referral Status"]),
        (Substatus, ["Partner Referral Substatus"]),
        (Reason, ["Declined/Lost/Error reason", "Decline/Lost/Error reason"]),
        (SalesStage, ["Sales Stage"]),
        (DealValue, ["Estimated Deal Value"]),
        (CoSellColumn.Currency, ["Currency"]),
        (CloseDate, ["Estimated Close Date"]),
        (CrmId, ["CRM ID"]),
        (Campaign, ["Marketing Campaign ID"]),
        (Notes, ["Notes"]),
        (HelpRequired, ["Microsoft help required?"]),
        (HelpWanted, ["What specific help from Microsoft?"]),
        (ShareWithVendor, ["Share with Microsoft sales team"]),
        (NotesToVendor, ["Notes to Microsoft"]),
        (Consent, ["Consent to share Customer/Partner contact"]),
        (ClaNumber, ["CLA Number"]),
        (DeviceCategory, ["Device Category"]),
        (SiliconType, ["Silicon Type"]),
        (PartnerId, ["PartnerID (formerly MPN ID)", "PartnerID", "MPN ID"]),
        (PurchaseIntent, ["Marketplace Purchase Intent"]),
        (CustomerDomain, ["Customer Domain Name", "Customer Domain"]),
        (CreatedDate, ["Created Date", "Creation Date"]),
    ];

    private static readonly FrozenDictionary<string, CoSellColumn> ByName = Table
        .SelectMany(row => row.Names.Select(name => KeyValuePair.Create(JsonShape.Letters(name), row.Column)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<CoSellColumn, string> Documented =
        Table.ToFrozenDictionary(row => row.Column, row => row.Names[0]);

    /// <summary>
    /// Columns a file must have. The purchase intent is missing from them because files exported before it was introduced have
    /// no such column; where the column exists its cells are required.
    /// </summary>
    public static IReadOnlyList<CoSellColumn> Required { get; } =
    [
        DealName, CustomerName, AddressLine1, City, Country, Status, Substatus, DealValue, CoSellColumn.Currency, CloseDate,
        HelpRequired, ShareWithVendor, Consent,
    ];

    public static CoSellColumn? Find(string header) => ByName.TryGetValue(JsonShape.Letters(header), out var column) ? column : null;

    /// <summary>The documented name, without the asterisk some files add.</summary>
    public static string NameOf(CoSellColumn column) => Documented[column];

    /// <summary>The number of a header such as <c>Solution 12</c> in the family <paramref name="prefix"/>; null when it is none of that family.</summary>
    public static int? NumberOf(string header, string prefix)
    {
        var letters = JsonShape.Letters(header);
        return letters.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(letters.AsSpan(prefix.Length), System.Globalization.NumberStyles.None, null, out var number)
            ? number
            : null;
    }
}
