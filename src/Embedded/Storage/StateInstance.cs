using System.Runtime.CompilerServices;

namespace Orleans.Storage;

/// <summary>The value a state has while nothing is stored: a new object, made without a constructor if it has none without parameters.</summary>
internal static class StateInstance
{
    public static T? New<T>()
    {
        var type = typeof(T);
        if (type.IsValueType || type.IsAbstract || type.IsArray || type == typeof(string))
        {
            return default;
        }

        return type.GetConstructor(Type.EmptyTypes) is not null
            ? Activator.CreateInstance<T>()
            : (T)RuntimeHelpers.GetUninitializedObject(type);
    }
}
