using System.Reflection;
using System.Reflection.Emit;

namespace Orleans.Runtime;

/// <summary>
/// Generates, for one interface, the reference class and a request class per method. A call is then an allocation, field stores and
/// one send: no reflection and no argument array.
/// </summary>
internal static class ProxyBuilder
{
    private static readonly Lock _lock = new();
    private static readonly ProxyModule _module = new();
    private static int _count;

    public static ProxyType Build(Type type)
    {
        if (!type.IsInterface)
        {
            throw new ArgumentException($"{type} is not an interface.", nameof(type));
        }

        lock (_lock)
        {
            _module.MakeVisible(typeof(GrainReference));
            _module.MakeVisible(type);
            var name = $"{type.Name}_{++_count}";
            var proxy = _module.DefineClass($"{name}.Reference", typeof(GrainReference));
            proxy.AddInterfaceImplementation(type);
            var constructor = DefineConstructor(proxy);
            DefineFactory(proxy, constructor);

            var methods = new List<(MethodInfo Method, Type Request)>();
            foreach (var method in MethodsOf(type))
            {
                var request = IsSupported(method) ? RequestBuilder.Build(_module, $"{name}.{method.Name}_{methods.Count}", method) : null;
                DefineMethod(proxy, method, request, methods.Count);
                if (request is not null)
                {
                    methods.Add((method, request));
                }
            }

            var created = proxy.CreateType();
            return new(
                [.. methods.Select(pair => new ProxyMethod(pair.Method, RequestBuilder.ArgumentsOf(pair.Request)))],
                created.GetMethod("New")!.CreateDelegate<Func<GrainId, InterfaceShape, GrainReference>>());
        }
    }

    internal static bool IsSupported(MethodInfo method) =>
        !method.IsGenericMethodDefinition
        && method.GetParameters().All(parameter => parameter.ParameterType is { IsByRef: false, IsByRefLike: false, IsPointer: false })
        && (method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask)
            || method.ReturnType is { IsGenericType: true } generic
            && (generic.GetGenericTypeDefinition() == typeof(Task<>) || generic.GetGenericTypeDefinition() == typeof(ValueTask<>)));

    private static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.GetInterfaces().Prepend(type)
            .SelectMany(each => each.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.IsAbstract);

    private static ConstructorBuilder DefineConstructor(TypeBuilder proxy)
    {
        var baseConstructor = typeof(GrainReference).GetConstructor(
            BindingFlags.Instance | BindingFlags.NonPublic, [typeof(GrainId), typeof(InterfaceShape)])!;
        var constructor = proxy.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, [typeof(GrainId), typeof(InterfaceShape)]);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Call, baseConstructor);
        il.Emit(OpCodes.Ret);
        return constructor;
    }

    private static void DefineFactory(TypeBuilder proxy, ConstructorBuilder constructor)
    {
        var il = proxy
            .DefineMethod("New", MethodAttributes.Public | MethodAttributes.Static, typeof(GrainReference), [typeof(GrainId), typeof(InterfaceShape)])
            .GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Ret);
    }

    private static void DefineMethod(TypeBuilder proxy, MethodInfo method, Type? request, int index)
    {
        Type[] parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        var built = proxy.DefineMethod(
            $"{method.DeclaringType!.FullName}.{method.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            method.ReturnType,
            parameters);
        if (method.IsGenericMethodDefinition)
        {
            built.DefineGenericParameters([.. method.GetGenericArguments().Select(argument => argument.Name)]);
        }

        var il = built.GetILGenerator();
        if (request is null)
        {
            il.Emit(OpCodes.Ldstr, $"{method.DeclaringType}.{method.Name} is generic, has by-reference parameters or returns no task.");
            il.Emit(OpCodes.Newobj, typeof(NotSupportedException).GetConstructor([typeof(string)])!);
            il.Emit(OpCodes.Throw);
        }
        else
        {
            EmitSend(il, method, request, parameters, index);
        }

        proxy.DefineMethodOverride(built, method);
    }

    private static void EmitSend(ILGenerator il, MethodInfo method, Type request, Type[] parameters, int index)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var fields = RequestBuilder.ArgumentsOf(request);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Newobj, request.GetConstructor(Type.EmptyTypes)!);
        for (var i = 0; i < parameters.Length; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldarg, (short)(i + 1));
            il.Emit(OpCodes.Stfld, fields[i]);
        }

        il.Emit(OpCodes.Ldc_I4, index);
        var result = RequestBuilder.ResultOf(method);
        var send = result is null
            ? typeof(GrainReference).GetMethod(nameof(GrainReference.Send), Hidden)!
            : typeof(GrainReference).GetMethod(nameof(GrainReference.SendForResult), Hidden)!.MakeGenericMethod(result);
        il.Emit(OpCodes.Call, send);
        if (method.ReturnType == typeof(void))
        {
            il.Emit(OpCodes.Pop);
        }
        else if (method.ReturnType.IsValueType)
        {
            il.Emit(OpCodes.Newobj, method.ReturnType.GetConstructor([send.ReturnType])!);
        }

        il.Emit(OpCodes.Ret);
    }
}
