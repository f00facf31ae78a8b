using static Negotiation.Domain.Intake.CoSellColumn;

namespace Negotiation.Domain.Intake;

/// <summary>What the columns of a co-sell file become, in words for the person who imports.</summary>
internal static class CoSellMeaning
{
    public static string? Of(string header)
    {
        if (ColumnNames.NumberOf(header, "solution") is not null)
        {
            return "products";
        }

        return ColumnNames.NumberOf(header, "teammember") is not null ? "people who speak for the partner" : ColumnNames.Find(header) switch
        {
            ReferralId or CrmId or EngagementId => "what tells the deal apart",
            DealName => "title",
            CustomerName or Country or Duns or CustomerDomain => "customer",
            DealValue or CoSellColumn.Currency => "amount, as a total",
            CloseDate => "expected close",
            Status or Substatus => "review and sale",
            CoSellColumn.SalesStage => "sales stage",
            HelpWanted or HelpRequired => "activity checklist",
            Campaign => "how the lead was found",
            NotesToVendor => "what supports the lead",
            CreatedDate => "claimed date",
            _ => null,
        };
    }
}
