namespace Orleans.Concurrency;

/// <summary>Wraps a value that is shared instead of copied.</summary>
[Immutable]
public readonly struct Immutable<T>(T value)
{
    public readonly T Value = value;
}

public static class ImmutableExtensions
{
    public static Immutable<T> AsImmutable<T>(this T value) => new(value);
}
