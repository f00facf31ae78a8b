using System.Text.Json.Serialization;
using Orleans;

namespace Negotiation.Grains;

/// <summary>What holds a claim and has to know when it overlaps.</summary>
[Alias("negotiation.claim-holder")]
public interface IClaimHolder : IGrainWithStringKey
{
    /// <summary>Durable before the answer. Saying the same again changes nothing; an older notice than one heard before is let be.</summary>
    [Alias("overlapped")]
    Task Overlapped(OverlapNotice notice);

    /// <summary>Post the claim anew, soon: what it is compared by has changed. That it is due is durable before the answer.</summary>
    [Alias("repost")]
    Task Repost();
}

/// <summary>An overlap that a holder was told of.</summary>
/// <param name="Dismissed">A person said that it is none: it takes no place among those that are reported.</param>
/// <param name="Settled">How it was settled has been heard, in words.</param>
public sealed record HeardOverlap(
    string Id,
    long Version,
    bool Alert,
    bool Live,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Dismissed = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Settled = false);
