namespace Orleans.Runtime;

/// <summary>Tells one activation of a grain from the next.</summary>
[Immutable]
public readonly struct ActivationId(long value) : IEquatable<ActivationId>
{
    private readonly long _value = value;

    public bool Equals(ActivationId other) => _value == other._value;

    public override bool Equals(object? obj) => obj is ActivationId other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();

    public override string ToString() => $"@{_value:x}";

    public static bool operator ==(ActivationId left, ActivationId right) => left.Equals(right);

    public static bool operator !=(ActivationId left, ActivationId right) => !left.Equals(right);
}
