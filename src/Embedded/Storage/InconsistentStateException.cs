using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>The stored record was changed by someone else. An activation that lets this escape from a call is deactivated.</summary>
public class InconsistentStateException : OrleansException
{
    public InconsistentStateException()
    {
    }

    public InconsistentStateException(string message)
        : base(message)
    {
    }

    public InconsistentStateException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException = null)
        : base(errorMsg, storageException)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>Whether the exception has not left the activation it happened in.</summary>
    internal bool IsSourceActivation { get; set; } = true;

    public string? StoredEtag { get; }

    public string? CurrentEtag { get; }
}
