using System.Text;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Records;
using Negotiation.Domain.Reference;

namespace Negotiation.Domain.Claims;

/// <summary>One row, read.</summary>
/// <param name="Opportunity">Null when there are problems.</param>
public sealed record OpportunityRow(int Number, DirectOpportunity? Opportunity, IReadOnlyList<CellProblem> Problems, IReadOnlyList<CellProblem> Notes);

/// <summary>Reads opportunities of the vendor's own sales as CRM systems export them.</summary>
/// <param name="source">The system they come from; the same id in another system is another opportunity.</param>
public sealed class OpportunityReader(NamedColumns<OpportunityColumn> columns, string tenant, string source)
{
    private const int LongestId = 128;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The same opportunity always has the same id, which tells nothing of it and cannot be the id of a deal.</summary>
    public static string IdOf(string tenant, string source, string external) =>
        "own-" + Chain.Sha256(Encoding.UTF8.GetBytes($"{tenant}\n{source}\n{external}"))[..32];

    public OpportunityRow Read(int number, IReadOnlyList<string> cells)
    {
        var row = new NamedRow<OpportunityColumn>(columns, cells);
        row.RefuseCellsBeyondTheHeader();
        var external = row.Text(OpportunityColumn.Id, LongestId);
        if (external is not null && !seen.TryAdd(external, number))
        {
            row.Wrong(OpportunityColumn.Id, "rowTwice", $"Row {seen[external]} is about the same opportunity, keep one of the two.");
        }

        var customer = Customer(row);
        var products = row.Parts(OpportunityColumn.Products, Limits.Products);
        var title = row.Text(OpportunityColumn.Name, Limits.Title);
        var amount = Amount(row);
        var close = Close(row);
        var ended = Ended(row);
        var owner = row.Text(OpportunityColumn.Owner, Limits.Name);
        return row.Problems.Count > 0
            ? new OpportunityRow(number, null, row.Problems, row.Notes)
            : new OpportunityRow(number, new DirectOpportunity(IdOf(tenant, source, external!), source, external!, customer!, products, title ?? customer!.Name, !ended, amount, close, owner), [], row.Notes);
    }

    private static Customer? Customer(NamedRow<OpportunityColumn> row)
    {
        var masked = Masks.Hides(row.Raw(OpportunityColumn.Account).Trim());
        var name = masked ? null : row.Text(OpportunityColumn.Account, Limits.Name);
        if (masked || (name is not null && Masked.Is(name)))
        {
            row.Wrong(OpportunityColumn.Account, "customerMasked", "This is no customer's name but what stands where one is hidden or missing, write the real name.");
            name = null;
        }

        var country = row.Text(OpportunityColumn.Country, Limits.Name);
        var code = country is null ? null : CountryNames.CodeOf(country);
        if (country is not null && code is null)
        {
            row.Wrong(OpportunityColumn.Country, "countryUnknown", $"\"{Shown.Short(country)}\" is no country, write its name or its two-letter code, for example DE.");
        }

        var typed = row.Text(OpportunityColumn.Website, Limits.Text);
        var domain = FormRules.DomainOf(typed);
        if (typed is not null && domain is null)
        {
            row.Wrong(OpportunityColumn.Website, "domainFormat", $"\"{Shown.Short(typed)}\" is not a web domain, for example contoso.com.");
        }

        var number = row.Text(OpportunityColumn.Duns, Limits.Name);
        var duns = number is null ? null : DunsNumber.Read(number);
        if (number is not null && duns is null)
        {
            row.Wrong(OpportunityColumn.Duns, "dunsFormat", $"\"{Shown.Short(number)}\" is not a D-U-N-S number of up to nine digits.");
        }

        return name is null || code is null ? null : new Customer(name, code, domain, duns);
    }

    // Some systems write the currency into the same cell: EUR 50,000.00.
    private static Amount? Amount(NamedRow<OpportunityColumn> row)
    {
        var cell = row.Text(OpportunityColumn.Amount, Limits.Name);
        var currency = row.Text(OpportunityColumn.Currency, Limits.Name)?.ToUpperInvariant();
        if (cell is null)
        {
            return null;
        }

        if (cell.Length > 4 && cell[..3].All(char.IsAsciiLetter) && Currencies.Exists(cell[..3].ToUpperInvariant()))
        {
            currency ??= cell[..3].ToUpperInvariant();
            cell = cell[3..].Trim();
        }

        var (value, code, text) = Amounts.Read(cell);
        if (value is null)
        {
            row.Wrong(OpportunityColumn.Amount, code!, text!);
        }

        if (currency is null || !Currencies.Exists(currency))
        {
            row.Wrong(OpportunityColumn.Currency, "currencyUnknown", currency is null ? "An amount needs a currency, for example EUR." : $"\"{Shown.Short(currency)}\" is not a currency of ISO 4217.");
            return null;
        }

        return value is { } read ? new Amount(read, currency, AmountPeriod.Total) : null;
    }

    private static DateOnly? Close(NamedRow<OpportunityColumn> row)
    {
        if (row.Text(OpportunityColumn.CloseDate, Limits.Name) is not { } cell)
        {
            return null;
        }

        if (Dates.Instant(cell) is { } at)
        {
            return DateOnly.FromDateTime(at.UtcDateTime);
        }

        row.Wrong(OpportunityColumn.CloseDate, "dateFormat", $"\"{Shown.Short(cell)}\" is no date, write it like 2027-01-31 or 1/31/2027.");
        return null;
    }

    private static bool Ended(NamedRow<OpportunityColumn> row)
    {
        var stage = row.Text(OpportunityColumn.Stage, Limits.Name);
        var status = row.Text(OpportunityColumn.Status, Limits.Name);
        var closed = row.Text(OpportunityColumn.Closed, Limits.Name);
        return Ends(stage) || Ends(status) || closed?.ToUpperInvariant() is "TRUE" or "YES" or "Y" or "1";
    }

    private static bool Ends(string? stage) => stage is not null
        && (JsonShape.Letters(stage) is "won" or "lost" or "closed" or "canceled" or "cancelled" || JsonShape.Letters(stage) is var letters && (letters.StartsWith("closedwon", StringComparison.Ordinal) || letters.StartsWith("closedlost", StringComparison.Ordinal)));
}
