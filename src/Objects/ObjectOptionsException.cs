namespace Negotiation.Objects;

/// <summary>The options of the object store cannot be used; the message names every one at fault.</summary>
public sealed class ObjectOptionsException : Exception
{
    public ObjectOptionsException()
    {
    }

    public ObjectOptionsException(string message)
        : base(message)
    {
    }

    public ObjectOptionsException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
