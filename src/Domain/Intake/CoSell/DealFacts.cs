using Negotiation.Domain.Deals;
using Negotiation.Domain.Reference;
using static Negotiation.Domain.Intake.CoSellColumn;

namespace Negotiation.Domain.Intake;

/// <summary>What a row says of the sale itself.</summary>
internal static class DealFacts
{
    public static ReferralState? States(RowCells row)
    {
        var status = row.Text(Status, Limits.Name, required: true);
        var substatus = row.Text(Substatus, Limits.Name, required: true);
        var stage = Stage(row);
        if (status is null || substatus is null)
        {
            return null;
        }

        if (ReferralStates.Read(status, substatus) is not { } state)
        {
            row.Wrong(Status, "statusPair", $"The status \"{Shown.Short(status)}\" does not go with the substatus \"{Shown.Short(substatus)}\".");
            return null;
        }

        if (state.Remark is not null)
        {
            row.Note(Status, "statusRead", state.Remark);
        }

        row.Means(Status, $"{status} / {substatus}", state.Stage is { } end ? $"{Shown.Plain(state.Review)}, {Shown.Plain(end)}" : Shown.Plain(state.Review));
        return state with { Stage = state.Stage ?? stage };
    }

    public static Opportunity? Opportunity(RowCells row, bool? closed, DateOnly today)
    {
        var title = row.Text(DealName, Limits.Title, required: true);
        var amount = Amount(row);
        var currency = CurrencyCode(row);
        var close = Close(row, closed, today);
        var products = Products(row);
        return title is null || amount is null || currency is null || close is null || products.Count == 0
            ? null
            : new Opportunity(title, products, new Amount(amount.Value, currency, AmountPeriod.Total), close.Value, OpportunityKind.New);
    }

    public static DateTimeOffset? Created(RowCells row)
    {
        // A column nobody may edit in the source: what cannot be read is noted and does not keep the row out.
        var cell = row.Raw(CreatedDate).Trim();
        var at = Dates.Instant(cell);
        if (cell.Length > 0 && at is null)
        {
            row.Note(CreatedDate, "createdDate", "The date of creation cannot be read and is left out.");
        }

        return at;
    }

    private static SalesStage Stage(RowCells row)
    {
        if (row.Text(CoSellColumn.SalesStage, Limits.Name) is not { } cell)
        {
            return Deals.SalesStage.Prospect;
        }

        if (SalesStages.Read(cell) is { } stage)
        {
            row.Means(CoSellColumn.SalesStage, cell, Shown.Plain(stage));
            return stage;
        }

        row.Wrong(CoSellColumn.SalesStage, "salesStage", $"\"{Shown.Short(cell)}\" is not a sales stage, write a number from 0 to 100, for example 40.");
        return Deals.SalesStage.Prospect;
    }

    private static decimal? Amount(RowCells row)
    {
        if (row.Text(DealValue, Limits.Name, required: true) is not { } cell)
        {
            return null;
        }

        var (value, code, text) = Amounts.Read(cell);
        if (code is not null)
        {
            row.Wrong(DealValue, code, text!);
        }

        return value;
    }

    private static string? CurrencyCode(RowCells row)
    {
        if (row.Text(CoSellColumn.Currency, Limits.Name, required: true) is not { } cell)
        {
            return null;
        }

        var code = cell.ToUpperInvariant();
        if (Currencies.Exists(code))
        {
            return code;
        }

        row.Wrong(CoSellColumn.Currency, "currencyUnknown", $"\"{Shown.Short(cell)}\" is not a currency code of ISO 4217, for example USD.");
        return null;
    }

    private static DateOnly? Close(RowCells row, bool? closed, DateOnly today)
    {
        if (row.Text(CloseDate, Limits.Name, required: true) is not { } cell)
        {
            return null;
        }

        if (Dates.Day(cell) is not { } day)
        {
            row.Wrong(CloseDate, "dateFormat", $"\"{Shown.Short(cell)}\" is not a date, write month, day and year, for example 1/30/2027.");
            return null;
        }

        if (closed is false && day < today)
        {
            row.Wrong(CloseDate, "closeDatePast", "The deal is open but its close date has passed.");
        }
        else if (day.DayNumber - today.DayNumber > Limits.Horizon || day.Year < 2000)
        {
            row.Wrong(CloseDate, "closeDateFar", "The close date is too far away, check the year.");
        }

        return day;
    }

    private static List<string> Products(RowCells row)
    {
        var products = new List<string>();
        foreach (var column in row.Map.Solutions)
        {
            if (row.Numbered(column, Limits.Text) is not { } cell)
            {
                continue;
            }

            var (solution, wrong) = PackedSolution.Read(cell);
            if (solution is null)
            {
                row.Wrong(column.Header, "solutionFormat", wrong!);
            }
            else if (!products.Contains(solution.Id, StringComparer.Ordinal))
            {
                products.Add(solution.Id);
            }
        }

        return products;
    }
}
