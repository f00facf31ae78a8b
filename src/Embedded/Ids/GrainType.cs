namespace Orleans.Runtime;

/// <summary>The name under which a grain class is addressed and stored, such as <c>deal</c>.</summary>
[Immutable]
public readonly struct GrainType : IEquatable<GrainType>
{
    private readonly string? _value;

    private GrainType(string value) => _value = value;

    public bool IsDefault => string.IsNullOrEmpty(_value);

    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        return new GrainType(value);
    }

    public bool Equals(GrainType other) => ReferenceEquals(_value, other._value) || string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value ?? string.Empty;

    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);
}
