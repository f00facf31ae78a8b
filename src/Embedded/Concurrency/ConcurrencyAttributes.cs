using Orleans.Serialization.Invocation;

namespace Orleans.Concurrency;

/// <summary>The method does not change state: calls of read-only methods may interleave with each other.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;

/// <summary>Every call of the class may interleave with every other.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;

/// <summary>Calls of the method may interleave with anything.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;

/// <summary>The caller does not wait and learns nothing of the outcome.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;

/// <summary>Names a static method <c>bool (IInvokable)</c> of the class that says which requests may interleave.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayInterleaveAttribute(string callbackMethodName) : Attribute
{
    internal Func<IInvokable, bool> Predicate(Type grainClass)
    {
        const System.Reflection.BindingFlags Any =
            System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public
            | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.FlattenHierarchy;
        var method = grainClass.GetMethod(callbackMethodName, Any, [typeof(IInvokable)])
            ?? throw new InvalidOperationException($"{grainClass} has no static method {callbackMethodName}(IInvokable).");
        return method.CreateDelegate<Func<IInvokable, bool>>();
    }
}
