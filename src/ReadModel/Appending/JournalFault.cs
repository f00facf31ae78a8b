namespace Negotiation.ReadModel;

public enum JournalFaultReason
{
    /// <summary>Another event stands in the journal under this version.</summary>
    Conflict,

    /// <summary>Events before this one are not in the journal.</summary>
    Gap,

    /// <summary>The event does not name the hash of the one before it.</summary>
    BrokenLink,

    /// <summary>The deal's row knows of this event, and the journal ends before it.</summary>
    MissingEnd,
}

/// <summary>A contradiction in the journal, or of an append to it. Of such an append nothing was kept, and repeating it will not help.</summary>
public sealed class JournalFaultException(JournalFaultReason reason, string stream, long version)
    : Exception($"{reason} at version {version} of stream {stream}.")
{
    public JournalFaultReason Reason { get; } = reason;

    public string Stream { get; } = stream;

    public long Version { get; } = version;
}
