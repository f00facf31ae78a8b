namespace Negotiation.Objects;

/// <summary>An object open for reading.</summary>
/// <param name="content">
/// Throws <see cref="ObjectCorruptException"/> in place of its last bytes when they are not those that were put: nobody ever gets
/// the whole of a damaged object.
/// </param>
public sealed class StoredObject(ObjectFacts facts, Stream content) : IAsyncDisposable
{
    public ObjectFacts Facts => facts;

    public Stream Content => content;

    public ValueTask DisposeAsync() => content.DisposeAsync();
}
