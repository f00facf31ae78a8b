using System.Text.Json.Serialization;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Records;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>One overlap between two claims, or of a claim with a rule. The key is <c>tenant/overlap</c>; see <see cref="OverlapIds"/>.</summary>
[Alias("negotiation.overlap")]
public interface IOverlapGrain : IGrainWithStringKey
{
    /// <summary>Carry out one command, durable before the answer. The holders of the claims hear of it after.</summary>
    [Alias("send")]
    Task<OverlapAnswer> Send(OverlapEnvelope request);

    [ReadOnly]
    [Alias("get")]
    Task<OverlapView> Get(Actor actor);
}

/// <summary>What is stored of an overlap.</summary>
public sealed record OverlapRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public OverlapState Overlap { get; init; } = OverlapState.Nothing;

    /// <summary>Hash of the last event.</summary>
    public string Head { get; init; } = Chain.Start;

    /// <summary>The latest events, oldest first; all that may be missing in the journal are among them.</summary>
    public IReadOnlyList<EventRecord> Outbox { get; init; } = [];

    /// <summary>Random; without it nobody can find out which claims an overlap is between from what it is called on one of their deals.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }
}
