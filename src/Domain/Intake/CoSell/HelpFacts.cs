using Negotiation.Domain.Deals;
using static Negotiation.Domain.Intake.CoSellColumn;

namespace Negotiation.Domain.Intake;

/// <summary>What a row asks of the vendor, and what it lets the vendor see.</summary>
internal static class HelpFacts
{
    private static readonly CoSellColumn[] Contact = [ContactFirstName, ContactLastName, ContactPhone, ContactEmail];

    public static (bool? Wanted, IReadOnlySet<int> Codes) Codes(RowCells row)
    {
        var wanted = YesNo(row, HelpRequired);
        var cell = row.Text(HelpWanted, Limits.Text, lines: true);
        var (codes, unknown) = cell is null ? (new SortedSet<int>(), []) : HelpChecklist.Read(cell);
        if (unknown.Count > 0)
        {
            row.Wrong(HelpWanted, "helpCode", $"\"{Shown.Short(string.Join(", ", unknown))}\" is not a help code, the codes are 1 to 6.");
        }
        else if (wanted is true && codes.Count == 0)
        {
            row.Wrong(HelpWanted, "required", "Help is required, so say which with codes from 1 to 6.");
        }
        else if (wanted is false && codes.Count > 0)
        {
            row.Note(HelpWanted, "helpIgnored", "No help is required, so the help codes are left out.");
            codes = new SortedSet<int>();
        }

        return (wanted, codes);
    }

    /// <summary>A person at the customer is asked for only with help, and is not taken over: a registration names no private person.</summary>
    public static void CheckContact(RowCells row, bool? helpWanted)
    {
        foreach (var column in Contact)
        {
            var before = row.Problems.Count;
            var cell = row.Text(column, Limits.Name);
            if (cell is null && helpWanted is true && row.Problems.Count == before)
            {
                row.Wrong(column, "contactRequired", "Help is required, so the customer contact must be filled.");
            }
            else if (cell is not null && column == ContactEmail && !MailAddresses.Fits(cell))
            {
                row.Wrong(column, "mailFormat", $"\"{Shown.Short(cell)}\" is not a mail address.");
            }
        }
    }

    public static void CheckSharing(RowCells row)
    {
        if (YesNo(row, ShareWithVendor) is false)
        {
            row.Wrong(ShareWithVendor, "notShared", "The row says not to share it with the vendor, and an imported deal is seen by the vendor, so set it to Yes to import it.");
        }

        YesNo(row, Consent);
        if (row.Text(PurchaseIntent, Limits.Name, required: true) is { } intent
            && !Is(intent, "Yes") && !Is(intent, "No") && !Is(intent, "Have not decided"))
        {
            row.Wrong(PurchaseIntent, "purchaseIntent", $"\"{Shown.Short(intent)}\" is none of Yes, No and Have not decided.");
        }
    }

    private static bool? YesNo(RowCells row, CoSellColumn column)
    {
        if (row.Text(column, Limits.Name, required: true) is not { } cell)
        {
            return null;
        }

        if (Is(cell, "Yes"))
        {
            return true;
        }

        if (!Is(cell, "No"))
        {
            row.Wrong(column, "yesNo", $"\"{Shown.Short(cell)}\" is neither Yes nor No.");
            return null;
        }

        return false;
    }

    private static bool Is(string cell, string word) => cell.Equals(word, StringComparison.OrdinalIgnoreCase);
}
