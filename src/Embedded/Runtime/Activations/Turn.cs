namespace Orleans.Runtime;

/// <summary>A piece of work that an activation takes up when its rules allow: a request or a timer tick.</summary>
internal abstract class Turn
{
    /// <summary>Link of the activation's queue; guarded by the activation.</summary>
    internal Turn? Next;

    public virtual bool IsReadOnly => false;

    public virtual bool IsAlwaysInterleave => false;

    /// <summary>Work that is dropped instead of being moved to the next activation.</summary>
    public virtual bool IsLocal => false;

    public virtual bool IsAbandoned => false;

    public virtual bool KeepsAlive => true;

    /// <summary>Begins the work, on the activation's scheduler. Ends with one call of <see cref="Activation.Completed"/>.</summary>
    internal abstract void Start(Activation activation);

    internal abstract void Reject(Exception exception);
}
