using System.Collections.Frozen;
using Negotiation.Domain.Intake;

namespace Negotiation.Domain.Exports;

/// <summary>The columns of the co-sell file in their documented order, and the name under which any header goes out.</summary>
internal static class CoSellLayout
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "Errors", "Engagement ID", "Referral ID", "Deal Name", "Customer Name", "Customer Address Line 1", "Customer Address Line 2",
        "Customer City", "Customer State", "Customer Postal code", "Customer Country", "Customer D-U-N-S ID",
        "Customer Contact First Name", "Customer Contact Last Name", "Customer Contact Phone number", "Customer Contact Email Address",
        "Partner Referral Status", "Partner Referral Substatus", "Microsoft Referral Status", "Declined/Lost/Error reason", "Sales Stage",
        "Estimated Deal Value", "Currency", "Estimated Close Date", "CRM ID", "Marketing Campaign ID", "Notes",
        "Microsoft help required?", "What specific help from Microsoft?", "Share with Microsoft sales team", "Notes to Microsoft",
        "Consent to share Customer/Partner contact", "CLA Number", "Device Category", "Silicon Type", "Azure Certified Device",
        "Attach Services", "Microsoft MSX ID", "Migrated PSC Deal ID", "PartnerID (formerly MPN ID)", "Marketplace Purchase Intent",
        "Customer Domain Name", "Final Matched Customer Account", "Managed Account 1", "Managed Account 2", "Unmanaged Account 1",
        "Unmanaged Account 2", "DUNS Account",
        .. Enumerable.Range(1, HeaderMap.Numbered).Select(Solution),
        .. Enumerable.Range(1, HeaderMap.Numbered).Select(n => $"Team member {n}"),
        "Microsoft team member 1",
    ];

    private static readonly FrozenDictionary<string, string> ByLetters = Columns.ToFrozenDictionary(JsonShape.Letters, StringComparer.Ordinal);

    public static string Solution(int number) => $"Solution {number}";

    /// <summary>The documented name of a header; the header itself when the documentation has no such column.</summary>
    public static string NameOf(string header) => ColumnNames.Find(header) is { } column && ByLetters.TryGetValue(JsonShape.Letters(ColumnNames.NameOf(column)), out var name)
        ? name
        : ByLetters.GetValueOrDefault(JsonShape.Letters(header), header.Trim());
}
