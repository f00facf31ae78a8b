using Negotiation.Domain.Intake;

namespace Negotiation.Domain.Claims;

public enum OpportunityColumn
{
    Id,
    Account,
    Website,
    Country,
    Duns,
    Products,
    Name,
    Amount,
    Currency,
    CloseDate,
    Stage,
    Status,
    Closed,
    Owner,
}

/// <summary>How CRM systems call the columns of an opportunity, the plain name first.</summary>
public static class OpportunityColumns
{
    public static IReadOnlyList<NamedColumn<OpportunityColumn>> All { get; } =
    [
        new(OpportunityColumn.Id, true, "Opportunity ID", "Id", "(Do Not Modify) Opportunity", "External ID"),
        new(OpportunityColumn.Account, true, "Account Name", "Account", "Customer", "Customer Name", "Potential Customer", "Parent Account"),
        new(OpportunityColumn.Website, false, "Website", "Account Website", "Web Site", "Domain", "Website (Potential Customer) (Account)"),
        new(OpportunityColumn.Country, true, "Country", "Billing Country", "Account Country", "BillingCountryCode", "Billing Country (text only)", "Address 1: Country/Region", "Country/Region"),
        new(OpportunityColumn.Duns, false, "D-U-N-S", "DUNS Number", "D&B D-U-N-S Number"),
        new(OpportunityColumn.Products, false, "Products", "Product", "Product Name", "Existing Products"),
        new(OpportunityColumn.Name, false, "Opportunity Name", "Name", "Topic", "Title"),
        new(OpportunityColumn.Amount, false, "Amount", "Est. Revenue", "Estimated Revenue", "Est. revenue (base)", "Opportunity Amount"),
        new(OpportunityColumn.Currency, false, "Currency", "Amount Currency", "Currency ISO Code", "Opportunity Currency", "Transaction Currency"),
        new(OpportunityColumn.CloseDate, false, "Close Date", "Est. Close Date", "Estimated Close Date", "Expected Close Date"),
        new(OpportunityColumn.Stage, false, "Stage", "Stage Name", "Sales Stage", "Pipeline Phase"),
        new(OpportunityColumn.Status, false, "Status", "State", "Statecode"),
        new(OpportunityColumn.Closed, false, "Closed", "Is Closed"),
        new(OpportunityColumn.Owner, false, "Owner", "Opportunity Owner", "Owner Name", "Owner Full Name", "Opportunity Owner Full Name"),
    ];
}
