using System.Reflection;

namespace Orleans.Serialization.Invocation;

/// <summary>Gives access to the object a request is made on.</summary>
public interface ITargetHolder
{
    object? GetTarget();

    object? GetComponent(Type componentType);
}

/// <summary>One request: a method and its arguments.</summary>
public interface IInvokable
{
    object? GetTarget();

    int GetArgumentCount();

    /// <exception cref="ArgumentOutOfRangeException">No argument has this index.</exception>
    object? GetArgument(int index);

    /// <exception cref="ArgumentOutOfRangeException">No argument has this index.</exception>
    void SetArgument(int index, object? value);

    string GetMethodName();

    string GetInterfaceName();

    MethodInfo GetMethod();

    Type GetInterfaceType();

    TimeSpan? GetDefaultResponseTimeout();

    CancellationToken GetCancellationToken();
}
