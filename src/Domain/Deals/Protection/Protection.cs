namespace Negotiation.Domain.Deals;

public enum ProtectionStanding
{
    Running,

    /// <summary>Tolled: nothing of it is used up meanwhile.</summary>
    StandsStill,

    /// <summary>It ran out. The registration stays open and approved, but its claim is no longer protected.</summary>
    Expired,
    Revoked,
}

/// <summary>A wish for more protection that waits for the channel manager; at most one at a time.</summary>
/// <param name="Days">Calendar days.</param>
/// <param name="Evidence">What shows that the deal is alive, in words; files are attached to the deal.</param>
public sealed record ProtectionRequest(int Days, string Reason, string Evidence, string Person, string Name, DateTimeOffset At);

/// <summary>What keeps protection standing still.</summary>
/// <param name="Case">Id of what it waits for, such as a dispute; empty when a person stopped it.</param>
public sealed record Toll(string Case, TollReason Reason, string Text, DateTimeOffset Since);

/// <summary>The protection of an approved claim. Its end and its warnings are the clock of kind <see cref="ClockKind.Protection"/>.</summary>
/// <param name="Because">The last reason given against the partner: why an extension was denied, or the protection taken away.</param>
/// <param name="Ended">When it ran out or was taken away.</param>
public sealed record Protection(
    ProtectionStanding Standing,
    DateTimeOffset Since,
    ProtectionRequest? Request = null,
    IReadOnlyList<Toll>? Tolls = null,
    string? Because = null,
    DateTimeOffset? Ended = null);
