using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Runtime;

/// <summary>What the runtime needs to know of one interface method, worked out once.</summary>
internal sealed class MethodShape
{
    public MethodShape(InterfaceShape owner, MethodInfo method, FieldInfo[] arguments)
    {
        Interface = owner;
        Method = method;
        Arguments = arguments;
        IsReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        IsAlwaysInterleave = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        IsOneWay = method.ReturnType == typeof(void) || method.IsDefined(typeof(OneWayAttribute));
        IsResultImmutable = method.ReturnParameter.IsDefined(typeof(ImmutableAttribute));
        ResponseTimeout = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
        TakesCancellation = arguments.Any(argument => argument.FieldType == typeof(CancellationToken));
    }

    public InterfaceShape Interface { get; }

    public MethodInfo Method { get; }

    /// <summary>The fields of the request class that hold the arguments, in order.</summary>
    public FieldInfo[] Arguments { get; }

    public bool IsReadOnly { get; }

    public bool IsAlwaysInterleave { get; }

    public bool IsOneWay { get; }

    public bool IsResultImmutable { get; }

    public bool TakesCancellation { get; }

    public TimeSpan? ResponseTimeout { get; }

    public MethodInfo ImplementationOn(Type grainClass)
    {
        var map = grainClass.GetInterfaceMap(Method.DeclaringType!);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, Method)];
    }
}
