using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans;

public delegate Task OutgoingGrainCallFilterDelegate(IOutgoingGrainCallContext context);

public delegate Task IncomingGrainCallFilterDelegate(IIncomingGrainCallContext context);

/// <summary>A call on its way through the filters.</summary>
public interface IGrainCallContext
{
    IInvokable Request { get; }

    /// <summary>The grain being called: the instance for incoming calls, the reference for outgoing ones.</summary>
    object Grain { get; }

    /// <summary>The calling grain; null for calls from outside the grains.</summary>
    GrainId? SourceId { get; }

    GrainId TargetId { get; }

    GrainInterfaceType InterfaceType { get; }

    string InterfaceName { get; }

    string MethodName { get; }

    MethodInfo InterfaceMethod { get; }

    /// <summary>The value the call returns; a filter may replace it after <see cref="Invoke"/>.</summary>
    object? Result { get; set; }

    Response? Response { get; set; }

    /// <summary>Goes on to the next filter, or to the call itself.</summary>
    Task Invoke();
}

public interface IIncomingGrainCallContext : IGrainCallContext
{
    IGrainContext TargetContext { get; }

    MethodInfo ImplementationMethod { get; }
}

public interface IOutgoingGrainCallContext : IGrainCallContext
{
    IGrainContext? SourceContext { get; }
}

/// <summary>Runs around each request on the grain's turn. A grain class that implements it filters its own calls, last in the chain.</summary>
public interface IIncomingGrainCallFilter
{
    Task Invoke(IIncomingGrainCallContext context);
}

/// <summary>Runs around each request at the caller.</summary>
public interface IOutgoingGrainCallFilter
{
    Task Invoke(IOutgoingGrainCallContext context);
}
