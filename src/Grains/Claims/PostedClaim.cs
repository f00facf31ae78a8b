using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>Where a claim stands as it was last posted.</summary>
public sealed record PostedClaim
{
    /// <summary>Keys of the accounts that hold it.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Overlaps it reported itself.</summary>
    public IReadOnlyList<string> Reported { get; init => field = value.Lean(); } = [];

    /// <summary>When it has to be posted anew although nobody did anything; null: never.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Again { get; init; }

    /// <summary>It met more than it reported.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool More { get; init; }

    /// <summary>Customers under whose keys it may stand too, for it left them before it was noted where it stood; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Customer>? Left { get; init; }

    /// <summary>Where the claim stands when its holder turns to another customer.</summary>
    /// <param name="due">What was posted last is not noted yet, or not posted.</param>
    public static PostedClaim? Turning(PostedClaim? before, bool due, Customer? from, Customer? to) => due && from is not null && from != to
        ? (before ?? new PostedClaim()) with { Left = [.. before?.Left ?? [], from] }
        : before;
}
