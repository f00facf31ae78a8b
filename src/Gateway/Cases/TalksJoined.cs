using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Mediation;
using Negotiation.Grains;

namespace Negotiation.Gateway.Cases;

/// <summary>The answer to joining talks: either <see cref="Refusal"/> is set, or all the rest.</summary>
/// <param name="View">What follows it is told as <c>TalksChanged(case, version)</c>: fetch the view, and of each room what is after the number one has.</param>
/// <param name="Present">Who has the talks open.</param>
public sealed record TalksJoined(string? Case = null, TalksView? View = null, IReadOnlyList<Present>? Present = null, Refusal? Refusal = null) : IJsonOnSerialized
{
    [JsonIgnore]
    internal Action? Written { get; init; }

    /// <summary>What is sent from here on follows this answer; see <see cref="Live.JoinAnswer"/>.</summary>
    void IJsonOnSerialized.OnSerialized() => Written?.Invoke();
}
