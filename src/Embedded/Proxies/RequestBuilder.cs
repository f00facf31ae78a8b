using System.Reflection;
using System.Reflection.Emit;

namespace Orleans.Runtime;

/// <summary>Generates the request class of one method: a field per argument, the call, and the copying of arguments.</summary>
internal static class RequestBuilder
{
    /// <summary>The value a method's task carries; null when it carries none.</summary>
    public static Type? ResultOf(MethodInfo method) =>
        method.ReturnType.IsGenericType ? method.ReturnType.GenericTypeArguments[0] : null;

    public static FieldInfo[] ArgumentsOf(Type request) =>
        [.. request.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .OrderBy(field => int.Parse(field.Name.AsSpan(3), provider: null))];

    public static Type Build(ProxyModule module, string name, MethodInfo method)
    {
        module.MakeVisible(method.DeclaringType!);
        module.MakeVisible(method.ReturnType);
        var parameters = method.GetParameters();
        foreach (var parameter in parameters)
        {
            module.MakeVisible(parameter.ParameterType);
        }

        var baseType = ResultOf(method) is { } result ? typeof(ResultRequest<>).MakeGenericType(result) : typeof(VoidRequest);
        var request = module.DefineClass(name, baseType);
        request.DefineDefaultConstructor(MethodAttributes.Public);
        FieldBuilder[] fields =
            [.. parameters.Select((parameter, i) => request.DefineField($"arg{i}", parameter.ParameterType, FieldAttributes.Public))];
        DefineInvoke(request, method, fields);
        DefineCopy(request, parameters, fields);
        DefineCancellation(request, fields);
        return request.CreateType();
    }

    private static void DefineInvoke(TypeBuilder request, MethodInfo method, FieldBuilder[] fields)
    {
        var il = Override(request, typeof(GrainRequest).GetMethod(nameof(GrainRequest.InvokeOn))!);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Castclass, method.DeclaringType!);
        foreach (var field in fields)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, field);
        }

        il.Emit(OpCodes.Callvirt, method);
        if (method.ReturnType == typeof(void))
        {
            il.Emit(OpCodes.Call, typeof(Task).GetProperty(nameof(Task.CompletedTask))!.GetMethod!);
        }
        else if (method.ReturnType.IsValueType)
        {
            var task = il.DeclareLocal(method.ReturnType);
            il.Emit(OpCodes.Stloc, task);
            il.Emit(OpCodes.Ldloca, task);
            il.Emit(OpCodes.Call, method.ReturnType.GetMethod(nameof(ValueTask.AsTask))!);
        }

        il.Emit(OpCodes.Ret);
    }

    private static void DefineCopy(TypeBuilder request, ParameterInfo[] parameters, FieldBuilder[] fields)
    {
        int[] mutable = [.. Enumerable.Range(0, fields.Length).Where(i =>
            !parameters[i].IsDefined(typeof(ImmutableAttribute)) && !ImmutableTypes.IsKnown(parameters[i].ParameterType))];
        if (mutable.Length == 0)
        {
            return;
        }

        var il = Override(request, typeof(GrainRequest).GetMethod(nameof(GrainRequest.CopyArguments))!);
        var copy = typeof(DeepCopier).GetMethod(nameof(DeepCopier.Copy))!;
        foreach (var i in mutable)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, fields[i]);
            il.Emit(OpCodes.Call, copy.MakeGenericMethod(fields[i].FieldType));
            il.Emit(OpCodes.Stfld, fields[i]);
        }

        il.Emit(OpCodes.Ret);
    }

    private static void DefineCancellation(TypeBuilder request, FieldBuilder[] fields)
    {
        if (Array.Find(fields, field => field.FieldType == typeof(CancellationToken)) is not { } token)
        {
            return;
        }

        var il = Override(request, typeof(GrainRequest).GetMethod(nameof(GrainRequest.GetCancellationToken))!);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, token);
        il.Emit(OpCodes.Ret);
    }

    private static ILGenerator Override(TypeBuilder request, MethodInfo method)
    {
        var attributes = (method.Attributes & MethodAttributes.MemberAccessMask) | MethodAttributes.Virtual | MethodAttributes.HideBySig;
        var built = request.DefineMethod(
            method.Name, attributes, method.ReturnType, [.. method.GetParameters().Select(parameter => parameter.ParameterType)]);
        return built.GetILGenerator();
    }
}
