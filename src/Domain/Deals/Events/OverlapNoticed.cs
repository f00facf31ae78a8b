using System.Text.Json.Serialization;

namespace Negotiation.Domain.Deals;

/// <summary>Another claim touches this customer, or no longer does. That is all the sides of a deal ever learn of it.</summary>
/// <param name="Settled">How one was settled, in the channel manager's words for the sides; null: none was.</param>
public sealed record OverlapNoticed(bool On, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Settled = null) : DealEvent;
