namespace Orleans.Runtime;

/// <summary>What the application declared about its types through <see cref="Serialization.ISerializerBuilder"/>.</summary>
internal sealed class CopyOptions
{
    public List<Func<Type, bool>> Immutable { get; } = [];

    public bool IsDeclaredImmutable(Type type) => Immutable.Exists(declares => declares(type));
}
