using System.Globalization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Intake.CoSellColumn;

namespace Negotiation.Domain.Exports;

/// <summary>Deals as rows of Microsoft's co-sell file.</summary>
public sealed class CoSellExport : TableExport
{
    public override IReadOnlyList<string> Columns => CoSellLayout.Columns;

    public override IReadOnlyDictionary<string, string> Row(DealToExport deal, RawJson? original, IntakeContext context)
    {
        var kept = original is { } json ? KeptRow.Read(json) : null;
        var was = kept is null ? null : Was(kept, context);
        var cells = Cells(kept);
        var since = new Since(deal, was);
        var registration = deal.Registration;
        var opportunity = registration.Opportunity;
        Identity(cells, deal);
        Set(cells, DealName, since.Title, opportunity.Title);
        Set(cells, CustomerName, since.Name, registration.Customer.Name);
        Set(cells, Country, since.Country, registration.Customer.Country);
        Set(cells, Duns, since.Duns, registration.Customer.Duns ?? "");
        Set(cells, CustomerDomain, since.Domain, registration.Customer.Domain ?? "");

        // The file knows totals only, and a month's or a year's amount is none.
        var total = opportunity.Amount.Period is AmountPeriod.Total;
        Set(cells, DealValue, since.Amount, total ? opportunity.Amount.Value.ToString(CultureInfo.InvariantCulture) : "");
        Set(cells, CoSellColumn.Currency, since.Amount, total ? opportunity.Amount.Currency : "");
        Set(cells, CloseDate, since.Close, opportunity.ExpectedClose.ToString("M/d/yyyy", CultureInfo.InvariantCulture));
        States(cells, deal, since);
        if (since.Products)
        {
            Products(cells, deal.Products);
        }

        if (kept is null)
        {
            WhatElseIsKnown(cells, deal);
        }

        return cells;
    }

    protected override string NameOf(string header) => CoSellLayout.NameOf(header);

    private static Import? Was(KeptRow kept, IntakeContext context)
    {
        var (map, _) = HeaderMap.Read([.. kept.Cells.Select(c => c.C)]);
        return map is null ? null : new RowReader(map, context).Read([.. kept.Cells.Select(c => c.V)]).Row?.Command;
    }

    private static void Identity(Dictionary<string, string> cells, DealToExport deal)
    {
        Fill(cells, ReferralId, deal.IdIn(RowIdentity.Source));
        Fill(cells, EngagementId, deal.GroupIn(RowIdentity.Source));
        Fill(cells, CrmId, deal.ReferenceIn(RowIdentity.Source));
    }

    private static void States(Dictionary<string, string> cells, DealToExport deal, Since since)
    {
        if (since.State(ReferralPair.Of))
        {
            (cells[Name(Status)], cells[Name(Substatus)]) = (ReferralPair.Of(deal.Review, deal.Stage).Status, ReferralPair.Of(deal.Review, deal.Stage).Substatus);
        }

        if (since.Stage && deal.Stage is not (Deals.SalesStage.Won or Deals.SalesStage.Lost))
        {
            cells[Name(CoSellColumn.SalesStage)] = deal.Stage switch
            {
                Deals.SalesStage.Prospect => "0",
                Deals.SalesStage.Qualified => "20",
                Deals.SalesStage.TechnicalValidation => "40",
                Deals.SalesStage.BusinessValidation => "60",
                _ => "80",
            };
        }
    }

    // A solution that is still meant keeps its price and number.
    private static void Products(Dictionary<string, string> cells, IReadOnlyList<string> products)
    {
        var packed = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; number <= HeaderMap.Numbered; number++)
        {
            if (cells.Remove(CoSellLayout.Solution(number), out var cell) && PackedSolution.Read(cell).Solution is { } solution)
            {
                packed.TryAdd(solution.Id, cell);
            }
        }

        for (var i = 0; i < Math.Min(products.Count, HeaderMap.Numbered); i++)
        {
            cells[CoSellLayout.Solution(i + 1)] = packed.GetValueOrDefault(products[i], products[i].Replace(',', ' '));
        }
    }

    // Never what nobody said: whether a contact may be shared stays empty.
    private static void WhatElseIsKnown(Dictionary<string, string> cells, DealToExport deal)
    {
        var codes = HelpChecklist.CodesOf(deal.Registration.Checklist);
        cells[Name(HelpRequired)] = codes.Count > 0 ? "Yes" : "No";
        cells[Name(HelpWanted)] = string.Join(", ", codes);
        cells[Name(ShareWithVendor)] = "Yes";
        var number = 1;
        foreach (var member in (deal.Partner?.Members ?? []).Take(HeaderMap.Numbered))
        {
            var name = member.Name.Replace(',', ' ');
            cells[$"Team member {number++}"] = MailAddresses.Fits(member.Person) ? $"{name}, , , {member.Person}" : name;
        }
    }

    private static string Name(CoSellColumn column) => ColumnNames.NameOf(column);

    private static void Set(Dictionary<string, string> cells, CoSellColumn column, bool changed, string value)
    {
        if (changed)
        {
            cells[Name(column)] = value;
        }
    }

    private static void Fill(Dictionary<string, string> cells, CoSellColumn column, string? value)
    {
        if (!string.IsNullOrEmpty(value) && string.IsNullOrWhiteSpace(cells.GetValueOrDefault(Name(column))))
        {
            cells[Name(column)] = value;
        }
    }
}
