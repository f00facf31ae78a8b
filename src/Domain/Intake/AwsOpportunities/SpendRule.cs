using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>
/// Which of several expected spends counts: the first whose target company is AWS, without one the first. Nothing is ever added
/// up or converted, because entries may differ in currency, period and receiver; the others are only kept.
/// </summary>
internal static class SpendRule
{
    private const string Path = "Project.ExpectedCustomerSpend";

    public static Amount? Read(JsonFields fields)
    {
        var spends = fields.Items(Path);
        if (spends.Count == 0)
        {
            fields.Wrong(Path, "required", "This must be filled.");
            return null;
        }

        var chosen = spends.FirstOrDefault(ForAws) ?? spends[0];
        if (spends.Count > 1)
        {
            fields.Note(chosen.Path, "spendChosen", $"{spends.Count} expected spends are stated, this one counts and the others are only kept.");
        }

        var period = Period(fields, chosen);
        var value = JsonFacts.Amount(fields, $"{chosen.Path}.Amount", chosen.Find("Amount"));
        var currency = JsonFacts.Currency(fields, $"{chosen.Path}.CurrencyCode", chosen.Find("CurrencyCode"));
        return value is null || currency is null || period is null ? null : new Amount(value.Value, currency, period.Value);
    }

    private static AmountPeriod? Period(JsonFields fields, JsonRecord spend)
    {
        if (spend.Find("Frequency") is not { IsEmpty: false } at)
        {
            fields.Note(spend.Path, "frequencyMissing", "No frequency is stated, AWS means a month.");
            return AmountPeriod.Monthly;
        }

        if (fields.Text(at) is not { } word)
        {
            return null;
        }

        AmountPeriod? period = JsonShape.Letters(word) switch
        {
            "monthly" => AmountPeriod.Monthly,
            "yearly" or "annually" or "annual" => AmountPeriod.Yearly,
            "total" or "onetime" or "once" => AmountPeriod.Total,
            _ => null,
        };
        if (period is { } known)
        {
            fields.Means(at.Path[(at.Path.LastIndexOf('.') + 1)..], word, $"an amount {(known is AmountPeriod.Total ? "in all" : known is AmountPeriod.Monthly ? "per month" : "per year")}");
        }
        else
        {
            fields.Wrong(at.Path, "frequency", $"\"{Shown.Short(word)}\" is no frequency known here, write Monthly.");
        }

        return period;
    }

    private static bool ForAws(JsonRecord spend)
    {
        try
        {
            return spend.Find("TargetCompany")?.Value is { ValueKind: System.Text.Json.JsonValueKind.String } company
                && JsonShape.Letters(company.GetString()!) is "aws" or "amazonwebservices";
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
