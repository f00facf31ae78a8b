using Negotiation.Domain.Deals;
using Negotiation.Domain.Reference;
using static Negotiation.Domain.Intake.CoSellColumn;

namespace Negotiation.Domain.Intake;

/// <summary>The end customer of a row.</summary>
internal static class CustomerFacts
{
    public static Customer? Customer(RowCells row)
    {
        var name = Name(row);
        var country = Code(row);
        var domain = Domain(row);
        var duns = Registry(row);
        return name is null || country is null ? null : new Customer(name, country, domain, duns);
    }

    /// <summary>The address is no part of a registration, but the file asks for it, so a row without it would be refused there.</summary>
    public static void CheckAddress(RowCells row)
    {
        row.Text(AddressLine1, Limits.Text, lines: true, required: true);
        row.Text(AddressLine2, Limits.Text, lines: true);
        row.Text(City, Limits.Name, required: true);
        row.Text(CoSellColumn.State, Limits.Name);
        row.Text(PostalCode, Limits.Name);
    }

    private static string? Name(RowCells row)
    {
        if (Masks.Hides(row.Raw(CustomerName).Trim()))
        {
            row.Wrong(CustomerName, "customerMasked", "The source hides the customer's name, accept the referral there and export it again.");
            return null;
        }

        return row.Text(CustomerName, Limits.Name, required: true);
    }

    private static string? Code(RowCells row)
    {
        if (row.Text(Country, Limits.Name, required: true) is not { } cell)
        {
            return null;
        }

        var code = cell.ToUpperInvariant();
        if (Countries.Exists(code))
        {
            return code;
        }

        row.Wrong(Country, "countryUnknown", $"\"{Shown.Short(cell)}\" is not a two-letter country code of ISO 3166, for example DE.");
        return null;
    }

    private static string? Domain(RowCells row)
    {
        if (row.Text(CustomerDomain, Limits.Text) is not { } cell)
        {
            return null;
        }

        var domain = FormRules.DomainOf(cell);
        if (domain is null)
        {
            row.Wrong(CustomerDomain, "domainFormat", $"\"{Shown.Short(cell)}\" is not a web domain, for example contoso.com.");
        }

        return domain;
    }

    private static string? Registry(RowCells row)
    {
        if (row.Text(Duns, Limits.Name) is not { } cell)
        {
            return null;
        }

        var duns = DunsNumber.Read(cell);
        if (duns is null)
        {
            row.Wrong(Duns, "dunsFormat", $"\"{Shown.Short(cell)}\" is not a D-U-N-S number of up to nine digits.");
        }

        return duns;
    }
}
