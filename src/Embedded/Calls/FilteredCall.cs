using System.Reflection;
using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

/// <summary>What incoming and outgoing calls have in common while they pass through filters.</summary>
internal abstract class FilteredCall(GrainRequest request) : IGrainCallContext
{
    public IInvokable Request => request;

    public abstract object Grain { get; }

    public GrainId? SourceId => request.Source?.GrainId;

    public GrainId TargetId => request.Reference.GrainId;

    public GrainInterfaceType InterfaceType => request.Method.Interface.Name;

    public string InterfaceName => request.Method.Interface.Type.FullName!;

    public string MethodName => request.Method.Method.Name;

    public MethodInfo InterfaceMethod => request.Method.Method;

    public Response? Response { get; set; }

    public object? Result
    {
        get => Response?.Result;
        set => Response = Response.FromResult(value);
    }

    /// <summary>How far along the chain the call is.</summary>
    protected int Stage { get; set; }

    public abstract Task Invoke();
}
