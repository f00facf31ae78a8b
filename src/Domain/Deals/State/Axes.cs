namespace Negotiation.Domain.Deals;

/// <summary>Where the vendor's review of the registration stands. One of three separate axes of a deal.</summary>
public enum ReviewState
{
    Draft,
    Submitted,
    InReview,
    NeedsInfo,
    Approved,
    Rejected,
    Withdrawn,
}

/// <summary>Where the talks on the activity split stand.</summary>
public enum NegotiationState
{
    None,
    Open,
    Agreed,
    Lapsed,
}

/// <summary>How far the sale itself has come. Won and lost are final.</summary>
public enum SalesStage
{
    Prospect,
    Qualified,
    TechnicalValidation,
    BusinessValidation,
    Committed,
    Won,
    Lost,
}
