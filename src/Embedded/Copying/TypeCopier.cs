using System.Reflection;
using System.Text.Json.Nodes;

namespace Orleans.Runtime;

/// <summary>Copies values of one type.</summary>
internal abstract class TypeCopier
{
    public abstract object Copy(object value, CopyContext context);

    public static TypeCopier For(Type type, Func<Type, bool> declared)
    {
        if (type.IsArray)
        {
            return Make(typeof(ArrayCopier<>), declared, type.GetElementType()!) is { } array && type.IsSZArray
                ? array
                : throw new NotSupportedException($"{type} cannot be passed to a grain: use an array of one dimension.");
        }

        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            if (definition == typeof(List<>))
            {
                return Make(typeof(ListCopier<>), declared, type.GenericTypeArguments);
            }

            if (definition == typeof(Dictionary<,>))
            {
                return Make(typeof(DictionaryCopier<,>), declared, type.GenericTypeArguments);
            }

            if (definition == typeof(HashSet<>))
            {
                return Make(typeof(SetCopier<>), declared, type.GenericTypeArguments);
            }
        }

        return typeof(JsonNode).IsAssignableFrom(type) ? new JsonNodeCopier() : new FieldsCopier(type, declared);
    }

    private static TypeCopier Make(Type definition, Func<Type, bool> declared, params Type[] arguments) =>
        (TypeCopier)definition.MakeGenericType(arguments)
            .GetConstructor(BindingFlags.Instance | BindingFlags.Public, [typeof(Func<Type, bool>)])!
            .Invoke([declared]);
}

internal sealed class JsonNodeCopier : TypeCopier
{
    public override object Copy(object value, CopyContext context) => ((JsonNode)value).DeepClone();
}
