namespace Negotiation.Objects;

/// <summary>What must be true of a name for an object to be stored under it.</summary>
public readonly record struct PutCondition
{
    private PutCondition(bool absent, string? tag) => (MustBeAbsent, Tag) = (absent, tag);

    /// <summary>Nothing: whatever is there is replaced.</summary>
    public static PutCondition None { get; }

    /// <summary>Nothing is there yet.</summary>
    public static PutCondition Absent { get; } = new(absent: true, null);

    public bool MustBeAbsent { get; }

    /// <summary>The tag the object there must have.</summary>
    public string? Tag { get; }

    /// <summary>The object there is still the one with this tag.</summary>
    public static PutCondition Unchanged(string tag) => new(absent: false, tag);

    /// <param name="there">Null: nothing is there.</param>
    internal bool Holds(ObjectFacts? there) =>
        MustBeAbsent ? there is null : Tag is null || string.Equals(there?.Tag, Tag, StringComparison.Ordinal);
}
