using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>The answer to joining a room: either <see cref="Refusal"/> is set, or all the rest.</summary>
/// <param name="Version">The version the view is at; what comes next follows it.</param>
/// <param name="After">The events are all visible ones after this version.</param>
/// <param name="More">Older events than these are missing too; fetch them from the event list.</param>
/// <param name="Me">The caller's party; null for a reader of everything.</param>
public sealed record JoinAnswer(
    string? Room = null,
    long Version = 0,
    long After = 0,
    DealView? View = null,
    IReadOnlyList<EventView>? Events = null,
    bool More = false,
    IReadOnlyList<Present>? Present = null,
    string? Me = null,
    Refusal? Refusal = null) : IJsonOnSerialized
{
    [JsonIgnore]
    internal Action? Written { get; init; }

    /// <summary>
    /// The answer is being written to the connection at this moment, and the connection's write lock is held: whatever is sent
    /// from here on follows it. That is what lets the seat open without a message overtaking the answer.
    /// </summary>
    void IJsonOnSerialized.OnSerialized() => Written?.Invoke();
}
