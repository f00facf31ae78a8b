using System.Reflection;
using System.Reflection.Emit;

namespace Orleans.Runtime;

/// <summary>Clones an object and then copies those of its fields that may hold something mutable, through generated code.</summary>
internal sealed class FieldsCopier : TypeCopier
{
    private static readonly Func<object, object> _clone =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private readonly Action<object, CopyContext>? _copyFields;
    private readonly bool _isValueType;

    public FieldsCopier(Type type, Func<Type, bool> declared)
    {
        _isValueType = type.IsValueType;
        FieldInfo[] fields =
            [.. ImmutableTypes.FieldsOf(type).Where(field => !IsComparer(field.FieldType) && !ElementFacts.CanShare(field.FieldType, declared))];
        _copyFields = fields.Length == 0 ? null : Build(type, fields);
    }

    public override object Copy(object value, CopyContext context)
    {
        var copy = _clone(value);
        if (!_isValueType)
        {
            context.Record(value, copy);
        }

        _copyFields?.Invoke(copy, context);
        return copy;
    }

    // Collections keep comparers in fields; comparers have no state worth copying and some are compared by reference.
    private static bool IsComparer(Type type) =>
        type.IsInterface && type.Name is "IEqualityComparer`1" or "IComparer`1" or "IEqualityComparer" or "IComparer";

    private static Action<object, CopyContext> Build(Type type, FieldInfo[] fields)
    {
        var method = new DynamicMethod($"CopyFieldsOf{type.Name}", null, [typeof(object), typeof(CopyContext)], type, skipVisibility: true);
        var il = method.GetILGenerator();
        var copy = typeof(CopyContext).GetMethod(nameof(CopyContext.Copy))!;
        foreach (var field in fields)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(type.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, type);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(type.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, type);
            il.Emit(OpCodes.Ldfld, field);
            if (field.FieldType.IsValueType)
            {
                il.Emit(OpCodes.Box, field.FieldType);
            }

            il.Emit(OpCodes.Call, copy);
            il.Emit(OpCodes.Unbox_Any, field.FieldType);
            il.Emit(OpCodes.Stfld, field);
        }

        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Action<object, CopyContext>>();
    }
}
