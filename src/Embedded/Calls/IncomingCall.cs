using System.Reflection;

namespace Orleans.Runtime;

/// <summary>A request on its way through the filters of its grain.</summary>
internal sealed class IncomingCall(GrainRequest request, Activation activation) : FilteredCall(request), IIncomingGrainCallContext
{
    private readonly GrainRequest _request = request;

    public override object Grain => activation.GrainInstance!;

    public IGrainContext TargetContext => activation;

    public MethodInfo ImplementationMethod => _request.Method.ImplementationOn(activation.Class.Type);

    public override async Task Invoke()
    {
        var filters = activation.Class.Filters;
        if (Stage < filters.Length)
        {
            await filters[Stage++].Invoke(this);
            return;
        }

        Stage++;
        var outcome = _request.InvokeOn(Grain);
        await outcome;
        Result = _request.ResultOf(outcome);
    }
}

/// <summary>Stands in the chain for a grain class that is its own filter.</summary>
internal sealed class OwnFilter : IIncomingGrainCallFilter
{
    public static readonly OwnFilter Instance = new();

    public Task Invoke(IIncomingGrainCallContext context) => ((IIncomingGrainCallFilter)context.Grain).Invoke(context);
}
