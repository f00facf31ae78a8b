using Orleans.Runtime;

namespace Orleans;

/// <summary>Identity and references of grains, from inside the grain or from a reference.</summary>
public static class GrainExtensions
{
    /// <summary>A reference to <paramref name="grain"/> that speaks <typeparamref name="TGrainInterface"/>.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) =>
        (TGrainInterface)grain.AsReference(typeof(TGrainInterface));

    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();

    public static object AsReference(this IAddressable grain, Type interfaceType)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain switch
        {
            GrainReference reference => reference.CastTo(interfaceType),
            IGrainBase { GrainContext: { } context } => context.GrainReference.CastTo(interfaceType),
            _ => throw new ArgumentException($"{grain.GetType()} is neither a grain reference nor a grain made by the runtime.", nameof(grain)),
        };
    }

    public static GrainId GetGrainId(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain switch
        {
            GrainReference reference => reference.GrainId,
            IGrainBase { GrainContext: { } context } => context.GrainId,
            _ => throw new ArgumentException($"{grain.GetType()} is neither a grain reference nor a grain made by the runtime.", nameof(grain)),
        };
    }

    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    public static long GetPrimaryKeyLong(this IAddressable grain) => grain.GetGrainId().GetIntegerKey();

    public static Guid GetPrimaryKey(this IAddressable grain) => grain.GetGrainId().GetGuidKey();
}
