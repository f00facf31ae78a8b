using System.Text.Json.Serialization;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>An opportunity of the vendor's own sales people, which claims its customer like a registration does. The key is <c>tenant/id</c>.</summary>
[Alias("negotiation.opportunity")]
public interface IOpportunityGrain : IClaimHolder
{
    /// <summary>Take over what the source says now; null ends it. Durable before the answer; the same again changes nothing.</summary>
    [Alias("take")]
    Task<OpportunityAnswer> Take(Actor actor, DirectOpportunity? opportunity);

    [ReadOnly]
    [Alias("get")]
    Task<OpportunityAnswer> Get(Actor actor);
}

/// <param name="Changed">Whether the call changed anything.</param>
/// <param name="Created">Whether it was unknown before.</param>
[GenerateSerializer, Immutable, Alias("negotiation.opportunity-answer")]
public sealed record OpportunityAnswer(
    [property: Id(0)] DirectOpportunity? Opportunity,
    [property: Id(1)] bool Changed = false,
    [property: Id(2)] bool Created = false,
    [property: Id(3)] Refusal? Refusal = null);

/// <summary>What is stored of a direct opportunity.</summary>
public sealed record OpportunityRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public DirectOpportunity? Opportunity { get; init; }

    /// <summary>When we first heard of it, or of the change that made its customer another one, UTC.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The customer it had then; null: the present one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Customer? First { get; init; }

    public bool ClaimDue { get; init; }

    public PostedClaim Claim { get; init; } = new();

    public IReadOnlyList<HeardOverlap> Overlaps { get; init; } = [];
}
