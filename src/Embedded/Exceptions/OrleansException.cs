namespace Orleans.Runtime;

/// <summary>Base of the runtime's own failures.</summary>
public class OrleansException : Exception
{
    public OrleansException()
        : base("Unexpected error.")
    {
    }

    public OrleansException(string message)
        : base(message)
    {
    }

    public OrleansException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The settings of the silo do not fit together.</summary>
public sealed class OrleansConfigurationException : OrleansException
{
    public OrleansConfigurationException(string message)
        : base(message)
    {
    }

    public OrleansConfigurationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The silo is stopping or has stopped.</summary>
public sealed class SiloUnavailableException : OrleansException
{
    public SiloUnavailableException()
        : this("The silo is not running.")
    {
    }

    public SiloUnavailableException(string message)
        : base(message)
    {
    }

    public SiloUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A queue is full.</summary>
public sealed class LimitExceededException : OrleansException
{
    public LimitExceededException()
        : base("Limit exceeded")
    {
    }

    public LimitExceededException(string message)
        : base(message)
    {
    }

    public LimitExceededException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public LimitExceededException(string limitName, int current, int threshold, object extraInfo)
        : base($"Limit exceeded {limitName} Current={current} Threshold={threshold} {extraInfo}")
    {
    }
}

/// <summary>The observer is not, or no longer, known: it was deleted, collected, or belonged to a process that has ended.</summary>
public sealed class ClientNotAvailableException : OrleansException
{
    internal ClientNotAvailableException(GrainId clientId)
        : base($"No activation for client {clientId}")
    {
    }
}

/// <summary>A reminder could not be stored, changed or removed.</summary>
public sealed class ReminderException(string message) : OrleansException(message);
