namespace Orleans.Runtime;

/// <summary>The name of a grain interface as call filters see it.</summary>
[Immutable]
public readonly struct GrainInterfaceType : IEquatable<GrainInterfaceType>
{
    private readonly string? _value;

    private GrainInterfaceType(string value) => _value = value;

    public bool IsDefault => string.IsNullOrEmpty(_value);

    public static GrainInterfaceType Create(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        return new GrainInterfaceType(value);
    }

    public bool Equals(GrainInterfaceType other) => ReferenceEquals(_value, other._value) || string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is GrainInterfaceType other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value ?? string.Empty;

    public static bool operator ==(GrainInterfaceType left, GrainInterfaceType right) => left.Equals(right);

    public static bool operator !=(GrainInterfaceType left, GrainInterfaceType right) => !left.Equals(right);
}
