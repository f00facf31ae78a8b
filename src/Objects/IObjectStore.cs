namespace Negotiation.Objects;

/// <summary>
/// Keeps named bytes. An object is there whole or not at all, whatever ends the process, and what is read is what was put: the
/// SHA-256 is worked out while an object is put and again while it is read.
/// </summary>
public interface IObjectStore
{
    /// <summary>Stores an object, durable before this returns.</summary>
    /// <param name="content">Read from where it stands to its end, or to the first byte too many.</param>
    /// <param name="condition">What must be true of the name for the object to be stored.</param>
    /// <exception cref="ObjectTooLargeException">More bytes than <see cref="ObjectDraft.MaxBytes"/>. Nothing was stored.</exception>
    /// <exception cref="ObjectCorruptException">The bytes do not have the expected hash. Nothing was stored.</exception>
    Task<PutResult> Put(ObjectName name, ObjectDraft draft, Stream content, PutCondition condition, CancellationToken cancel = default);

    /// <summary>Opens an object for reading; null when there is none.</summary>
    Task<StoredObject?> Get(ObjectName name, CancellationToken cancel = default);

    /// <summary>What is known of an object without reading it; null when there is none.</summary>
    Task<ObjectFacts?> Find(ObjectName name, CancellationToken cancel = default);

    /// <summary>Deletes an object.</summary>
    /// <param name="tag">Only as long as its tag is this one; null: in any case.</param>
    /// <returns>Whether there was such an object.</returns>
    Task<bool> Delete(ObjectName name, string? tag = null, CancellationToken cancel = default);

    /// <summary>The objects below a name, in no certain order; null stands for all. What is put or deleted meanwhile may be missing or there.</summary>
    IAsyncEnumerable<ObjectFacts> List(ObjectName? below = null, CancellationToken cancel = default);
}
