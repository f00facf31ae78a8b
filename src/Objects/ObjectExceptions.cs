namespace Negotiation.Objects;

/// <summary>Bytes are not those that were put, or not those that were announced. What was read of them must not be used.</summary>
public sealed class ObjectCorruptException : IOException
{
    public ObjectCorruptException()
    {
    }

    public ObjectCorruptException(string message)
        : base(message)
    {
    }

    public ObjectCorruptException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>An object has more bytes than were allowed.</summary>
public sealed class ObjectTooLargeException : IOException
{
    public ObjectTooLargeException()
    {
    }

    public ObjectTooLargeException(string message)
        : base(message)
    {
    }

    public ObjectTooLargeException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <param name="max">Bytes allowed.</param>
    internal static ObjectTooLargeException Over(long max) => new($"At most {max} bytes may be stored here.");
}

/// <summary>The store could not be reached, or failed. Whether what was asked for has happened is unknown; asking again is safe.</summary>
public sealed class ObjectStoreException : IOException
{
    public ObjectStoreException()
    {
    }

    public ObjectStoreException(string message)
        : base(message)
    {
    }

    public ObjectStoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
