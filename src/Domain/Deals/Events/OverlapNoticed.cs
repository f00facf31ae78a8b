namespace Negotiation.Domain.Deals;

/// <summary>Another claim touches this customer, or no longer does. That is all the sides of a deal ever learn of it.</summary>
public sealed record OverlapNoticed(bool On) : DealEvent;
