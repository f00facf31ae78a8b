namespace Orleans.Runtime;

/// <summary>A reference to a grain or an observer. Generated classes derive from it, one per interface.</summary>
[Immutable]
public class GrainReference : IAddressable, IEquatable<GrainReference>
{
    private readonly InterfaceShape _shape;

    internal GrainReference(GrainId grainId, InterfaceShape shape)
    {
        GrainId = grainId;
        _shape = shape;
    }

    public GrainId GrainId { get; }

    public GrainInterfaceType InterfaceType => _shape.Name;

    public string InterfaceName => _shape.Name.ToString();

    internal InterfaceShape Shape => _shape;

    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => $"GrainReference:{GrainId}:{InterfaceName}";

    public static bool operator ==(GrainReference? left, GrainReference? right) => left?.Equals(right) ?? right is null;

    public static bool operator !=(GrainReference? left, GrainReference? right) => !(left == right);

    internal object CastTo(Type interfaceType) =>
        interfaceType.IsInstanceOfType(this) ? this : _shape.Runtime.Interfaces.Get(interfaceType).CreateReference(GrainId);

    internal Task Send(VoidRequest request, int method)
    {
        _shape.Runtime.Send(this, request, _shape.Methods[method]);
        return request.Completion;
    }

    internal Task<TResult> SendForResult<TResult>(ResultRequest<TResult> request, int method)
    {
        _shape.Runtime.Send(this, request, _shape.Methods[method]);
        return request.Completion;
    }
}
