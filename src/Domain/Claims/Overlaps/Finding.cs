using System.Text.Json.Serialization;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Claims;

/// <summary>A collision that a comparison found.</summary>
/// <param name="First">The claim that came first.</param>
/// <param name="Second">The later claim; null when the collision is with a rule of the policy.</param>
/// <param name="Suggested">Found by likeness only, beyond the shared keys: nobody is told until a person confirms it.</param>
/// <param name="Tells">Whether the sides learn that an overlap exists.</param>
/// <param name="Right">The exclusive right it collides with; null otherwise.</param>
public sealed record Finding(
    string Id,
    Claim First,
    Claim? Second,
    IReadOnlyList<OverlapKind> Kinds,
    Confidence Confidence,
    IReadOnlyList<MatchReason> Reasons,
    bool Suggested,
    bool Tells,
    Exclusivity? Right = null)
{
    /// <summary>How the two customers compared, for whoever compared them; null: a collision with a rule.</summary>
    [JsonIgnore]
    public Match? Match { get; init; }

    /// <summary>Whether the two only look alike: they do not count as one customer, and nobody has said that they belong together.</summary>
    [JsonIgnore]
    public bool IsOnlyAlike => Suggested && Match is { IsSameCustomer: false } && !Reasons.Any(static reason => string.Equals(reason.Code, MatchReason.KnownLink, StringComparison.Ordinal));

    /// <summary>The kind whose playbook applies: the gravest.</summary>
    public OverlapKind Kind => Kinds[0];
}
