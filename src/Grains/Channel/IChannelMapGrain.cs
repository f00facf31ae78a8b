using Negotiation.Domain.Accounts;
using Negotiation.Domain.Channel;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>Which partner of one vendor covers what. The key is the tenant.</summary>
[Alias("negotiation.channel-map")]
public interface IChannelMapGrain : IGrainWithStringKey
{
    /// <summary>For the vendor's channel managers, admins and auditors; for anybody else there is nothing here.</summary>
    [ReadOnly]
    [Alias("get")]
    Task<ChannelMapAnswer> Get(Actor actor);

    /// <summary>Make these partners as the order says, all in one write, durable before the answer. Doing it again changes nothing.</summary>
    /// <param name="dryRun">Only say what would happen.</param>
    [Alias("put")]
    Task<ChannelMapOutcome> Put(Actor actor, PartnerCoverage[] partners, bool dryRun);
}

/// <summary>What is stored of a channel map.</summary>
public sealed record ChannelMapRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public ChannelMapDocument Map { get; init; } = ChannelMapDocument.Nothing;
}
