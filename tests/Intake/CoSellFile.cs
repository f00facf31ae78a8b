using System.Text;

namespace Negotiation.Intake.Tests;

/// <summary>A co-sell file in the making: columns in some order under documented or real names, rows by documented name.</summary>
public sealed class CoSellFile
{
    public static readonly IReadOnlyList<string> Documented =
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
        .. Enumerable.Range(1, 50).Select(n => $"Solution {n}"),
        .. Enumerable.Range(1, 50).Select(n => $"Team member {n}"),
        "Microsoft team member 1",
    ];

    private static readonly Dictionary<string, string> RealNames = new(StringComparer.Ordinal)
    {
        ["Declined/Lost/Error reason"] = "Decline/Lost/Error reason",
        ["What specific help from Microsoft?"] = "What specific help from Microsoft ?",
        ["Customer D-U-N-S ID"] = "Customer D-U-N-S id",
        ["Microsoft MSX ID"] = "Microsoft MSX Id",
        ["Final Matched Customer Account"] = "Final Matched Customer Account *",
        ["Managed Account 1"] = "Managed Account Match 1",
        ["Unmanaged Account 1"] = "UnManaged Account Match 1",
        ["DUNS Account"] = "Moodys Account Match 1",
        ["Deal Name"] = "deal name ",
        ["CRM ID"] = "CRM-Id",
    };

    private readonly bool real;

    public CoSellFile(bool real = false, int? shuffle = null)
    {
        this.real = real;
        Columns = [.. Documented];
        if (real)
        {
            Columns.AddRange(["Microsoft Referral Substatus", "Created Date", "Matched Category", "Confidence", "Estimated ACR Value"]);
        }

        if (shuffle is { } seed)
        {
            var order = Columns.ToArray();
            new Random(seed).Shuffle(order);
            Columns = [.. order];
        }
    }

    public List<string> Columns { get; private set; }

    public List<Dictionary<string, string>> Rows { get; } = [];

    public IReadOnlyList<string> Headers => [.. Columns.Select(c => real && RealNames.TryGetValue(c, out var name) ? name : c)];

    public IReadOnlyList<string> Cells(Dictionary<string, string> row) => [.. Columns.Select(c => row.GetValueOrDefault(c, ""))];

    /// <summary>A row that imports without a word.</summary>
    public static Dictionary<string, string> GoodRow(int number = 1) => new(StringComparer.Ordinal)
    {
        ["Engagement ID"] = $"ENG-{number:D6}",
        ["Referral ID"] = $"5e1c04aa-{number % 0xffff:x4}-4a2b-9c3d-{number:x12}",
        ["Deal Name"] = $"Cloud move {number}",
        ["Customer Name"] = $"Contoso, \"Branch {number}\" GmbH",
        ["Customer Address Line 1"] = $"Hauptstraße {number}",
        ["Customer City"] = "Köln",
        ["Customer Postal code"] = "50667",
        ["Customer Country"] = "DE",
        ["Customer D-U-N-S ID"] = (81466849 + number).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Customer Contact First Name"] = "Ana",
        ["Customer Contact Last Name"] = "Silva",
        ["Customer Contact Phone number"] = "+49 (221) 555-01",
        ["Customer Contact Email Address"] = "ana.silva@contoso.example",
        ["Partner Referral Status"] = "Active",
        ["Partner Referral Substatus"] = "Accepted",
        ["Microsoft Referral Status"] = "Active",
        ["Sales Stage"] = "40",
        ["Estimated Deal Value"] = "50000",
        ["Currency"] = "EUR",
        ["Estimated Close Date"] = "1/30/2027",
        ["CRM ID"] = $"CRM-{number}",
        ["Notes"] = "Called twice.\nWants an answer by spring; price matters.",
        ["Microsoft help required?"] = "Yes",
        ["What specific help from Microsoft?"] = "3",
        ["Share with Microsoft sales team"] = "Yes",
        ["Notes to Microsoft"] = "Please join the demo.",
        ["Consent to share Customer/Partner contact"] = "Yes",
        ["Marketplace Purchase Intent"] = "Have not decided",
        ["Customer Domain Name"] = $"https://www.contoso{number}.example/start",
        ["Final Matched Customer Account"] = "MicrosoftID: 11-1FG2G, AccountName: Microsoft, AccountAddress: PO BOX 80456",
        ["Solution 1"] = "SOL-1234-PQRS, USD, 10, 100",
        ["Solution 2"] = "SOL-9876-ABCD",
        ["Team member 1"] = "Bob, Partner, 999999, Bob.partner@Contoso.com",
        ["Microsoft team member 1"] = "Mia, Seller, , mia@vendor.example",
    };

    /// <summary>Realistic rows that all import, in every open and closed state.</summary>
    public CoSellFile WithRows(int count)
    {
        (string Status, string Substatus, string Close)[] states =
        [
            ("Active", "Accepted", "1/30/2027"), ("New", "Pending", "12/1/2026"), ("New", "Received", "2/28/2027"),
            ("Closed", "Won", "1/30/2020"), ("Closed", "Lost", "6/5/2024"), ("Closed", "Declined", "11/30/2021"), ("New", "Accepted", "3/3/2027"),
        ];
        string[] currencies = ["EUR", "USD", "JPY", "CHF"];
        for (var i = 1; i <= count; i++)
        {
            var row = GoodRow(i);
            (row["Partner Referral Status"], row["Partner Referral Substatus"], row["Estimated Close Date"]) = states[i % states.Length];
            row["Currency"] = currencies[i % currencies.Length];
            row["Estimated Deal Value"] = $"{i * 37}.{i % 100:D2}";
            row["What specific help from Microsoft?"] = $"{(i % 6) + 1}";
            if (i % 3 == 0)
            {
                (row["Microsoft help required?"], row["What specific help from Microsoft?"]) = ("No", "");
                row["Customer Contact Email Address"] = "";
            }

            for (var solution = 3; solution <= i % 7; solution++)
            {
                row[$"Solution {solution}"] = $"SOL-{i}-{solution}, EUR, {solution}.50, {i % 9}";
            }

            if (real)
            {
                row["Created Date"] = "3/7/2026 9:05:00 AM";
            }

            Rows.Add(row);
        }

        return this;
    }

    /// <summary>The file as a spreadsheet would save it, quoting where needed.</summary>
    public string ToCsv(string lineEnd = "\r\n")
    {
        var text = new StringBuilder().AppendJoin(',', Headers.Select(Quoted)).Append(lineEnd);
        foreach (var row in Rows)
        {
            text.AppendJoin(',', Cells(row).Select(Quoted)).Append(lineEnd);
        }

        return text.ToString();
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
